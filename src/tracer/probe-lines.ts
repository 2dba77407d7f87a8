import { fileURLToPath } from 'node:url';

/** Opens the fields of an error, behind the last line of its stack. */
const OPENING = ' {';

/** Removes the probe's own lines from stacks in a program's output. */
export function withoutProbeLines(text: string, probe: URL): string {
  const names = [probe.href, fileURLToPath(probe)];
  if (!names.some((name) => text.includes(name))) return text;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const isOwn = /^\s+at /.test(line) && names.some((name) => line.includes(name));
    if (!isOwn) lines.push(line);
    else if (line.endsWith(OPENING)) lines.push((lines.pop() ?? '') + OPENING);
  }
  return lines.join('\n');
}
