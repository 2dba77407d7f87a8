import { SERVER_EVENTS, SOCKET_EVENTS } from '../model/events.ts';
import type { Registration } from '../model/record.ts';
import { type Detector, ignore } from './detector.ts';
import { isClosed, isServer, isSocket, type Ledger, socketClosedBy } from './ledger.ts';
import { placeKey, type Tally } from './tally.ts';

/** From so many turns on it is a habit. */
const LEAST = 3;
/** Above this Node itself warns (MaxListenersExceededWarning). */
const NODES_LIMIT = 10;

/** More lines than this register no listeners, unless a program makes them up as it runs. */
const MOST_LINES = 10_000;

/** The listeners of one line on one object. */
interface Pile {
  line: number;
  count: number;
  /** In how many turns of the event loop they were added. */
  turns: number;
  turn: number;
  /** How many listeners the event had when the first was added. */
  first: number;
}

/** The piles of a program's open objects. There are many of them, so that lines are numbers here. */
interface Piles {
  lines: Map<string, number>;
  objects: Map<string, Pile[]>;
}

/** The same line adds a listener to the same object again and again, and none is ever removed. */
export function piling(): Detector {
  const programs = new Map<string, Piles>();

  function pilesOf({ program }: Ledger): Piles {
    const piles = programs.get(program) ?? { lines: new Map(), objects: new Map() };
    programs.set(program, piles);
    return piles;
  }

  function note(ledger: Ledger, registration: Registration, tally: Tally): void {
    const { object, event, at, listeners: count } = registration;
    if (!at || (isSocket(object) ? isClosed(ledger, object) : ledger.isThinned)) return;
    const pile = pileOf(pilesOf(ledger), registration);
    if (!pile) return;
    grow(pile, ledger.turn);
    if (!isGrowing(ledger, pile, registration)) return;
    const kind = isServer(object) ? 'server' : 'socket';
    const word = explainWordFor(kind, event);
    tally.add({ kind: 'piling', program: ledger.program, at, count, word, object: kind, event });
  }

  return {
    see(record, ledger, tally) {
      if ('heard' in record) for (const registration of record.heard ?? []) note(ledger, registration, tally);
      const socket = socketClosedBy(record, ledger);
      if (socket) pilesOf(ledger).objects.delete(socket.id);
    },
    conclude: ignore,
  };
}

function pileOf({ lines, objects }: Piles, { object, event, at, listeners }: Registration): Pile | undefined {
  const key = `${event} ${placeKey(at)}`;
  const line = lines.get(key) ?? lines.size;
  if (line >= MOST_LINES) return undefined;
  lines.set(key, line);
  const piles = objects.get(object) ?? [];
  objects.set(object, piles);
  const known = piles.find((pile) => pile.line === line);
  if (known) return known;
  const pile: Pile = { line, count: 0, turns: 0, turn: -1, first: listeners };
  piles.push(pile);
  return pile;
}

function grow(pile: Pile, turn: number): void {
  pile.count += 1;
  if (pile.turn !== turn) pile.turns += 1;
  pile.turn = turn;
}

/** Whether none of them was removed, and that not only because what they wait for is still to come. */
function isGrowing(ledger: Ledger, { count, turns, first }: Pile, { object, event, listeners }: Registration): boolean {
  if (turns < LEAST || listeners - first < count - 1) return false;
  if (listeners > NODES_LIMIT) return true;
  // Several that write at once may each wait for it.
  if (event === 'drain') return false;
  return ledger.latestEvent.name === 'data' || listeners > expectedListeners(ledger, object) + 1;
}

/** For how many connections the listeners of an object may be there. */
function expectedListeners({ sockets }: Ledger, object: string): number {
  if (!isServer(object)) return sockets.size;
  return [...sockets.values()].filter(({ role }) => role === 'accepted').length;
}

/** Of an event that `net` does not document, only whose it is can be explained. */
function explainWordFor(kind: 'server' | 'socket', event: string): string {
  const events: readonly string[] = kind === 'server' ? SERVER_EVENTS : SOCKET_EVENTS;
  if (event !== 'finish' && events.includes(event)) return `${kind} ${event} event`;
  return kind === 'server' ? 'net.Server' : 'net.Socket';
}
