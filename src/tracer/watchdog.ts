import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Waits for a word. Where its end of the pipe closes without one, whoever held the other end is gone, and was given no time to end
 * the program and what that started.
 */
const SCRIPT = `read -r word && exit 0
kill -KILL -- "-$1" 2>/dev/null
for round in 1 2 3; do
  for environ in $(grep -las -- "$2" /proc/[0-9]*/environ 2>/dev/null); do
    pid=\${environ#/proc/}
    [ "\${pid%/environ}" = "$$" ] || kill -KILL "\${pid%/environ}" 2>/dev/null
  done
done`;

/** Has a program, with all that it started, ended when this process is gone without a word. */
export function guard(pid: number, marker: string): { release(): void } {
  if (process.platform === 'win32') return { release: () => undefined };
  const dog = spawn('/bin/sh', ['-c', SCRIPT, 'sh', String(pid), marker], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: '/usr/bin:/bin' },
    // Ctrl-C is for us alone.
    detached: true,
  });
  // Without a shell there is no watchdog; all else goes on.
  dog.on('error', () => undefined);
  dog.stdin.on('error', () => undefined);
  dog.unref();
  return { release: () => dog.stdin.end('done\n') };
}
