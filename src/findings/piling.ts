import { SERVER_EVENTS, SOCKET_EVENTS } from '../model/events.ts';
import type { Registration } from '../model/record.ts';
import { type Detector, ignore } from './detector.ts';
import { isClosed, isServer, isSocket, type Ledger, socketClosedBy } from './ledger.ts';
import { placeKey, type Tally } from './tally.ts';

/** The number of turns after which it is a fault. */
const LEAST = 3;
/** Above this number, Node itself warns (MaxListenersExceededWarning). */
const NODES_LIMIT = 10;

/** Programs have fewer lines that add listeners, unless they generate code while they run. */
const MOST_LINES = 10_000;

/** The listeners that one line has added to one object. */
interface Pile {
  line: number;
  count: number;
  /** In how many turns of the event loop they were added. */
  turns: number;
  turn: number;
  /** How many listeners the event had when the first was added. */
  first: number;
}

/** The piles of a program's open objects. Lines are stored as numbers because there are many piles. */
interface Piles {
  lines: Map<string, number>;
  objects: Map<string, Pile[]>;
}

/** The same line adds a listener to the same object again and again, and none is removed. */
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

/** Whether no listener was removed although their events may have come. */
function isGrowing(ledger: Ledger, { count, turns, first }: Pile, { object, event, listeners }: Registration): boolean {
  if (turns < LEAST || listeners - first < count - 1) return false;
  if (listeners > NODES_LIMIT) return true;
  // Several writers may wait for 'drain' at the same time.
  if (event === 'drain') return false;
  return ledger.latestEvent.name === 'data' || listeners > expectedListeners(ledger, object) + 1;
}

/** How many listeners an object may have: one for each connection. */
function expectedListeners({ sockets }: Ledger, object: string): number {
  if (!isServer(object)) return sockets.size;
  return [...sockets.values()].filter(({ role }) => role === 'accepted').length;
}

/** For an event that `net` does not document, `explain` can only describe the class. */
function explainWordFor(kind: 'server' | 'socket', event: string): string {
  const events: readonly string[] = kind === 'server' ? SERVER_EVENTS : SOCKET_EVENTS;
  if (event !== 'finish' && events.includes(event)) return `${kind} ${event} event`;
  return kind === 'server' ? 'net.Server' : 'net.Socket';
}
