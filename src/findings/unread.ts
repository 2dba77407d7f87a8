import type { State } from '../model/record.ts';
import { type Detector, ignore } from './detector.ts';
import { type Ledger, type SocketEntry, stateAtExit } from './ledger.ts';
import { originKey } from './tally.ts';

/** How long data may wait before it is a fault, in milliseconds. */
const PATIENCE_MS = 150;

/** Sockets with data that nobody ever reads. Their 'end' and 'close' can't come. */
export function unread(): Detector {
  return {
    see: ignore,
    conclude(ledger, tally) {
      for (const socket of ledger.sockets.values()) {
        const state = stateAtExit(ledger, socket.id);
        if (!socket.made || !state || !isWaiting(state)) continue;
        const paused = isForgottenPause(ledger, socket);
        if (!paused && !isNeverRead(ledger, socket, state)) continue;
        const { program } = ledger;
        const { made: at, role } = socket;
        const word = paused ? 'socket resume method' : 'socket data event';
        tally.add({ kind: 'unread', program, at, count: 1, word, role, bytes: state.readableLength ?? 0, paused });
      }
    },
  };
}

function isWaiting({ readableLength = 0 }: State): boolean {
  return readableLength > 0;
}

function isNeverRead({ t }: Ledger, socket: SocketEntry, { readableFlowing }: State): boolean {
  return readableFlowing === null && !socket.isRead && t - socket.madeT >= PATIENCE_MS;
}

/** The program has paused the socket, and has never resumed one with the same origin. */
function isForgottenPause({ t, resumed }: Ledger, { pausedT, made, role }: SocketEntry): boolean {
  return !resumed.has(originKey(made, role)) && pausedT !== undefined && t - pausedT >= PATIENCE_MS;
}
