import fs from 'node:fs';
import process from 'node:process';
import { signalTo } from './signal.ts';

/** New ones can come while the old ones are being ended. */
const ROUNDS = 5;

/** Ends every process that has this `NAME=value` in its environment, where the platform lets us see that: those that left their group. */
export async function endLeftovers(marker: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (endLeftoversNow(marker) === 0) return;
    await new Promise(setImmediate);
  }
}

/** The same once, without waiting. Returns how many there were. */
export function endLeftoversNow(marker: string): number {
  const found = processes().filter((pid) => hasMarker(pid, marker));
  for (const pid of found) signalTo(pid, 'SIGKILL');
  return found.length;
}

function processes(): number[] {
  if (process.platform !== 'linux') return [];
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

/** False for those of other users, which can't be read. */
function hasMarker(pid: number, marker: string): boolean {
  try {
    return fs.readFileSync(`/proc/${pid}/environ`).includes(marker);
  } catch {
    return false;
  }
}
