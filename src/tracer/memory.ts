import { execFile } from 'node:child_process';
import { memoryOf, treeOf } from './process-tree.ts';

const LOOK_EVERY_MS = 50;

/** The interval if each look needs a process. */
const ASK_EVERY_MS = 500;

/** Watches the memory of a process and everything that it started, until it is too much or the watch is stopped. */
export function watchMemory(pid: number, mostBytes: number, exceeded: (bytes: number) => void): { stop(): void } {
  const isLinux = process.platform === 'linux';
  const timer = setInterval(
    () => (isLinux ? judge(memoryOfTree(pid)) : askPs(pid, judge)),
    isLinux ? LOOK_EVERY_MS : ASK_EVERY_MS,
  );

  function judge(bytes: number): void {
    if (bytes <= mostBytes) return;
    clearInterval(timer);
    exceeded(bytes);
  }

  return { stop: () => clearInterval(timer) };
}

function memoryOfTree(pid: number): number {
  return treeOf(pid).reduce((sum, each) => sum + memoryOf(each), 0);
}

/** Asks `ps`, if there is one, for all processes of the group. */
function askPs(pid: number, judge: (bytes: number) => void): void {
  execFile('ps', ['-axo', 'pgid=,rss='], (error, stdout) => {
    if (error) return;
    const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
    judge(rows.reduce((sum, [group, kibibytes]) => sum + (group === pid ? (kibibytes ?? 0) * 1024 : 0), 0));
  });
}
