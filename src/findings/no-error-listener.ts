import type { EventRecord, TraceRecord } from '../model/record.ts';
import type { Detector } from './detector.ts';
import { isSocket, type Ledger, type SocketEntry, socketOf, stateAtExit } from './ledger.ts';
import { originKey, type Tally } from './tally.ts';

const WORD = 'socket error event';

/** The sockets of one line and one end of connections that are closed and had no listener. */
interface Line {
  first: SocketEntry;
  count: number;
  /** Whether others of the line had one. */
  isHeard: boolean;
}

/**
 * Sockets without an 'error' listener. A line whose other sockets have one is left in peace: the program may have closed these before
 * it got to that. Where an error did come and nobody listened, nothing is to be weighed.
 */
export function noErrorListener(): Detector {
  const programs = new Map<string, Map<string, Line>>();

  function linesOf({ program }: Ledger): Map<string, Line> {
    const lines = programs.get(program) ?? new Map<string, Line>();
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

function note(lines: Map<string, Line>, socket: SocketEntry): void {
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

/** Whether an open socket is still the program's: it may have handed it over to another process, or nobody has looked yet. */
function isThere(ledger: Ledger, socket: SocketEntry): boolean {
  return socket.isUsed || stateAtExit(ledger, socket.id) !== undefined;
}

function isOfSocket(record: TraceRecord): record is EventRecord {
  return record.type === 'event' && isSocket(record.object);
}

/** An error came that nobody heard. The socket is over by that, and counted by that. */
function addUnhandledError(record: EventRecord, ledger: Ledger, tally: Tally): void {
  const socket = socketOf(ledger, record.object);
  const { program } = ledger;
  const code = record.error?.code ?? '';
  tally.add({ kind: 'noErrorListener', program, at: socket.made, count: 1, word: WORD, role: socket.role, code });
  socket.isDismissed = true;
}
