import type { State } from '../model/record.ts';
import { type Detector, ignore } from './detector.ts';
import { type Ledger, type SocketEntry, stateAtExit } from './ledger.ts';
import { originKey } from './tally.ts';

/** How long bytes may lie before they count as forgotten, in milliseconds. */
const PATIENCE_MS = 150;

/** Sockets in which bytes wait, and nobody ever asked for them: their 'end' can't come, nor their 'close'. */
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

/** The program paused it, and never resumed a socket of its kind. */
function isForgottenPause({ t, resumed }: Ledger, { pausedT, made, role }: SocketEntry): boolean {
  return !resumed.has(originKey(made, role)) && pausedT !== undefined && t - pausedT >= PATIENCE_MS;
}
