import { spawn } from 'node:child_process';
import { MARKER, type ProcessMark } from './process-mark.ts';

/**
 * Waits for a word on its input. If the input closes without one, the other process was killed and could not end the program and its
 * descendants. The script finds them in the same way as `isMarked`.
 */
const SCRIPT = `read -r word && exit 0
group=$1 variable=$2 score=$3 since=$4
end() {
  [ "$1" = "$$" ] || kill -KILL "$1" 2>/dev/null
}
isYoung() {
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  set -- \${stat##*) }
  [ "\${20:-0}" -ge "$since" ]
}
kill -KILL -- "-$group" 2>/dev/null
for round in 1 2 3; do
  for file in $(grep -las -- "$variable" /proc/[0-9]*/environ 2>/dev/null); do
    pid=\${file#/proc/}
    end "\${pid%/environ}"
  done
  [ -n "$score" ] || continue
  for file in $(grep -lxs -- "$score" /proc/[0-9]*/oom_score_adj 2>/dev/null); do
    pid=\${file#/proc/}
    pid=\${pid%/oom_score_adj}
    grep -aqs -- '${MARKER}=' "/proc/$pid/environ" || ! isYoung "$pid" || end "$pid"
  done
done`;

/** Ends a program and everything that it started if this process is killed. */
export function startWatchdog(pid: number, { variable, score, since }: ProcessMark): { release(): void } {
  if (process.platform === 'win32') return { release: () => undefined };
  const given = [pid, variable, since > 0 ? (score ?? '') : '', since].map(String);
  const dog = spawn('/bin/sh', ['-c', SCRIPT, 'sh', ...given], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: '/usr/bin:/bin' },
    // Ctrl-C must only reach us.
    detached: true,
  });
  // Without a shell there is no watchdog. Everything else works.
  dog.on('error', () => undefined);
  dog.stdin.on('error', () => undefined);
  dog.unref();
  return { release: () => dog.stdin.end('done\n') };
}
