import { fileURLToPath } from 'node:url';

/** Removes the probe's own lines from stacks in a program's output. */
export function withoutProbeLines(text: string, probe: URL): string {
  const names = [probe.href, fileURLToPath(probe)];
  if (!names.some((name) => text.includes(name))) return text;
  return text
    .split('\n')
    .filter((line) => !(/^\s+at /.test(line) && names.some((name) => line.includes(name))))
    .join('\n');
}
