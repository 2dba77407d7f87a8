import type { EventRecord, TraceRecord } from '../model/record.ts';
import type { Detector } from './detector.ts';
import { isSocket, type Ledger, type SocketEntry, socketOf, stateAtExit } from './ledger.ts';
import { originKey, type Tally } from './tally.ts';

const WORD = 'socket error event';

/** Closed sockets with the same origin that had no listener. */
interface SocketLine {
  first: SocketEntry;
  count: number;
  /** Whether other sockets with this origin had one. */
  isHeard: boolean;
}

/**
 * Sockets without an 'error' listener. If other sockets of the same line have one, this is not a fault: the program may have closed these
 * sockets before it added the listener. An error that came without a listener is always a fault.
 */
export function noErrorListener(): Detector {
  const programs = new Map<string, Map<string, SocketLine>>();

  function linesOf({ program }: Ledger): Map<string, SocketLine> {
    const lines = programs.get(program) ?? new Map<string, SocketLine>();
    programs.set(program, lines);
    return lines;
  }

  return {
    see(record, ledger, tally) {
      if (!isOfSocket(record)) return;
      if (record.name === 'error' && record.listeners === 0) addUnhandledError(record, ledger, tally);
      if (record.name === 'close') note(linesOf(ledger), socketOf(ledger, record.object));
    },
    conclude(ledger, tally) {
      if (!ledger.knowsListeners) return;
      const lines = new Map([...linesOf(ledger)].map(([key, line]) => [key, { ...line }]));
      for (const socket of ledger.sockets.values()) if (isThere(ledger, socket)) note(lines, socket);
      for (const { first, count, isHeard } of lines.values())
        if (!isHeard && count > 0) add(ledger, tally, first, count);
    },
  };
}

function note(lines: Map<string, SocketLine>, socket: SocketEntry): void {
  if (!socket.made || socket.isDismissed) return;
  const key = originKey(socket.made, socket.role);
  const { first, count, isHeard } = lines.get(key) ?? { first: socket, count: 0, isHeard: false };
  lines.set(key, {
    first,
    count: socket.hasErrorListener ? count : count + 1,
    isHeard: isHeard || socket.hasErrorListener,
  });
}

function add({ program }: Ledger, tally: Tally, { made, role }: SocketEntry, count: number): void {
  tally.add({ kind: 'noErrorListener', program, at: made, count, word: WORD, role });
}

/**
 * Whether an open socket still belongs to the program. It may have been passed to another process, or the probe has not reported it yet.
 */
function isThere(ledger: Ledger, socket: SocketEntry): boolean {
  return socket.isUsed || stateAtExit(ledger, socket.id) !== undefined;
}

function isOfSocket(record: TraceRecord): record is EventRecord {
  return record.type === 'event' && isSocket(record.object);
}

/** An error came without a listener. It closes the socket, which must not be counted a second time. */
function addUnhandledError(record: EventRecord, ledger: Ledger, tally: Tally): void {
  const socket = socketOf(ledger, record.object);
  const { program } = ledger;
  const code = record.error?.code ?? '';
  tally.add({ kind: 'noErrorListener', program, at: socket.made, count: 1, word: WORD, role: socket.role, code });
  socket.isDismissed = true;
}
