import { otherProcesses } from './identity.ts';
import { isMarked, type ProcessMark } from './process-mark.ts';
import { sendSignalTo } from './signal.ts';

/** New ones can come while the old ones are being ended, and those take a moment to be gone. */
const ROUNDS = 50;

/** Ends every process that a program has left, where the platform lets us see them. */
export async function endLeftovers(mark: ProcessMark): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (endLeftoversNow(mark) === 0) return;
    await new Promise(setImmediate);
  }
}

/** The same once, without waiting. Returns how many there were. */
export function endLeftoversNow(mark: ProcessMark): number {
  const found = otherProcesses().filter((pid) => isMarked(pid, mark));
  for (const pid of found) sendSignalTo(pid, 'SIGKILL');
  return found.length;
}
