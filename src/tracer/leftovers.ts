import { otherProcesses } from './identity.ts';
import { isMarked, type ProcessMark } from './process-mark.ts';
import { isExiting, treeOf } from './process-tree.ts';
import { sendSignalTo } from './signal.ts';

/** While old processes are killed, new ones may be started, and killed processes take a moment to end. */
const ROUNDS = 50;

/** Kills every process that a program has left behind, if the platform shows them. */
export async function endLeftovers(mark: ProcessMark): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (endLeftoversNow(mark) === 0) return;
    await new Promise(setImmediate);
  }
}

/** Whether a program has started a process, which is neither itself nor a thread, and still runs. Undefined if the platform does not tell. */
export function hasStarted(program: number, pid: number, mark: ProcessMark): boolean | undefined {
  if (process.platform !== 'linux') return undefined;
  if (pid === program || !otherProcesses().includes(pid) || isExiting(pid)) return false;
  return isMarked(pid, mark) || treeOf(program).includes(pid);
}

/** Does this once, without waiting. Returns how many processes there were. */
export function endLeftoversNow(mark: ProcessMark): number {
  const found = otherProcesses().filter((pid) => isMarked(pid, mark));
  for (const pid of found) sendSignalTo(pid, 'SIGKILL');
  return found.length;
}
