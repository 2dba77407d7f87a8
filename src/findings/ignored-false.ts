import type { CallRecord } from '../model/record.ts';
import { type Detector, nothing } from './detector.ts';
import { isOver, isSocket, type Ledger, type SocketEntry, socketOf } from './ledger.ts';
import type { Tally } from './tally.ts';

/** How many writes in a row may return false before it looks like a habit. */
const LEAST = 5;

/** `write()` that returned false again and again, while more and more waited and nobody waited for 'drain'. */
export function ignoredFalse(): Detector {
  return {
    see(record, ledger, tally) {
      if (record.type !== 'call' || record.name !== 'write' || record.returned === undefined) return;
      if (!isSocket(record.object) || isOver(ledger, record.object)) return;
      const socket = socketOf(ledger, record.object);
      const isFalse = record.returned.kind === 'boolean' && !record.returned.value;
      if (!isFalse || record.state?.destroyed || socket.isDrainHeard) socket.falses = 0;
      else ignored(record, socket, ledger, tally);
    },
    conclude: nothing,
  };
}

function ignored({ state, at }: CallRecord, socket: SocketEntry, { program }: Ledger, tally: Tally): void {
  const waiting = state?.writableLength ?? 0;
  socket.falses += 1;
  if (socket.falses === 1) socket.firstWaiting = waiting;
  if (socket.falses < LEAST || waiting < 2 * socket.firstWaiting) return;
  const count = socket.falses === LEAST ? LEAST : 1;
  tally.add({ kind: 'ignoredFalse', program, at, count, word: 'socket drain event', waiting });
}
