import { fileURLToPath } from 'node:url';

/** What a program printed, as it would have without us: the probe's own lines are left out of the stacks. */
export function withoutProbeLines(text: string, probe: URL): string {
  const names = [probe.href, fileURLToPath(probe)];
  if (!names.some((name) => text.includes(name))) return text;
  return text
    .split('\n')
    .filter((line) => !(/^\s+at /.test(line) && names.some((name) => line.includes(name))))
    .join('\n');
}
