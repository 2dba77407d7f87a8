import type { NeverClosed } from '../model/finding.ts';
import { type Detector, ignore } from './detector.ts';
import { type Ledger, type SocketEntry, stateAtExit } from './ledger.ts';

/** How long a program may take to end a socket, in milliseconds. */
const PATIENCE_MS = 400;

/**
 * Sockets that were open at the end although the program had a reason to close them. Open connections to active clients are not a fault.
 */
export function neverClosed(): Detector {
  return {
    see: ignore,
    conclude(ledger, tally) {
      for (const socket of ledger.sockets.values()) {
        const because = reasonFor(ledger, socket);
        if (!because) continue;
        const { program } = ledger;
        const word = WORDS[because];
        tally.add({ kind: 'neverClosed', program, at: socket.made, count: 1, word, role: socket.role, because });
      }
    },
  };
}

const WORDS: Record<NeverClosed['because'], string> = {
  peerEnded: 'createServer allowHalfOpen option',
  timeout: 'socket timeout event',
  serverClosed: 'server close method',
  exit: 'socket end method',
};

function reasonFor(ledger: Ledger, socket: SocketEntry): NeverClosed['because'] | undefined {
  if (!ledger.exit || ledger.hasCrashed || !socket.made || socket.isEnded) return undefined;
  const state = stateAtExit(ledger, socket.id);
  if (!state || state.pending || isUnreadable(state)) return undefined;
  const isLong = (since: number | undefined): boolean => since !== undefined && ledger.t - since >= PATIENCE_MS;
  if (socket.allowHalfOpen && isLong(socket.peerEndedT)) return 'peerEnded';
  if (isLong(socket.timedOutT)) return 'timeout';
  if (socket.role !== 'client') return undefined;
  if (calledExit(ledger)) return 'exit';
  return isLong(closingT(ledger)) && isLong(socket.lastT) ? 'serverClosed' : undefined;
}

/** If it contains unread data, another finding is about it. */
function isUnreadable({ readableLength = 0 }: { readableLength?: number }): boolean {
  return readableLength > 0;
}

/** Whether the program called `process.exit()`. Only then can a program that exits by itself have open sockets. */
function calledExit({ exit }: Ledger): boolean {
  return exit !== undefined && exit.code !== null && !exit.ended;
}

/** Since when a server of the program has been waiting for its connections to end. */
function closingT({ servers }: Ledger): number | undefined {
  return [...servers.values()].map(({ closingT }) => closingT).find((t) => t !== undefined);
}
