import type { CallRecord } from '../model/record.ts';
import { type Detector, ignore } from './detector.ts';
import { isClosed, isSocket, type Ledger, type SocketEntry, socketOf } from './ledger.ts';
import type { Tally } from './tally.ts';

/** How many writes in a row may return false before it is a fault. */
const LEAST = 5;

/** `write()` returned false again and again, more and more data waited, and nobody listened for 'drain'. */
export function ignoredFalse(): Detector {
  return {
    see(record, ledger, tally) {
      if (record.type !== 'call' || record.name !== 'write' || record.returned === undefined) return;
      if (!isSocket(record.object) || isClosed(ledger, record.object)) return;
      const socket = socketOf(ledger, record.object);
      const isFalse = record.returned.kind === 'boolean' && !record.returned.value;
      if (!isFalse || record.state?.destroyed || socket.hasDrainListener) socket.falseWrites = 0;
      else noteFalseWrite(record, socket, ledger, tally);
    },
    conclude: ignore,
  };
}

function noteFalseWrite({ state, at }: CallRecord, socket: SocketEntry, { program }: Ledger, tally: Tally): void {
  const waiting = state?.writableLength ?? 0;
  socket.falseWrites += 1;
  if (socket.falseWrites === 1) socket.firstWaiting = waiting;
  if (socket.falseWrites < LEAST || waiting < 2 * socket.firstWaiting) return;
  const count = socket.falseWrites === LEAST ? LEAST : 1;
  tally.add({ kind: 'ignoredFalse', program, at, count, word: 'socket drain event', waiting });
}
