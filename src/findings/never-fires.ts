import type { NeverFires } from '../model/finding.ts';
import type { ListenerActivity, Place, Registration } from '../model/record.ts';
import type { Detector } from './detector.ts';
import { CLIENT_EVENTS, FOREIGN_EVENTS } from './foreign-events.ts';
import { isServer, type Ledger, type SocketEntry, serverOf, socketClosedBy } from './ledger.ts';
import { placeKey, type Tally } from './tally.ts';

/** A line that registers listeners for an event. */
interface EventLine {
  at: Place;
  event: string;
  object: NeverFires['object'];
  count: number;
  word: string;
  /** Whether it also registers them on objects that do emit the event. */
  isRight: boolean;
}

type Lines = Map<string, EventLine>;

/** The events that each line listens for. */
type HeardEvents = Map<string, Set<string>>;

interface Known {
  lines: Lines;
  emitted: Set<string>;
  heard: HeardEvents;
}

/** A line that listens for this many events passes all of them on. */
const FORWARDED_AT_LEAST = 4;

/** Listeners for events that their object never emits. Events that the program itself emits are ignored. */
export function neverFires(): Detector {
  const programs = new Map<string, Known>();

  function of({ program }: Ledger): Known {
    const known = programs.get(program) ?? { lines: new Map(), emitted: new Set(), heard: new Map() };
    programs.set(program, known);
    return known;
  }

  return {
    see(record, ledger) {
      const { lines, emitted, heard } = of(ledger);
      const news: ListenerActivity = 'heard' in record || 'emitted' in record ? record : {};
      for (const registration of news.heard ?? []) {
        note(lines, ledger, registration);
        noteEvent(heard, registration);
      }
      for (const event of news.emitted ?? []) emitted.add(event);
      const socket = socketClosedBy(record, ledger);
      if (socket) noteTimeout(lines, socket);
    },
    conclude(ledger, tally) {
      const { lines: closed, emitted, heard } = of(ledger);
      const lines = new Map([...closed].map(([key, line]) => [key, { ...line }]));
      for (const socket of ledger.sockets.values()) noteTimeout(lines, socket);
      for (const line of lines.values())
        if (!line.isRight && !emitted.has(line.event) && !isForwarding(heard, line)) add(ledger, tally, line);
    },
  };
}

function add({ program }: Ledger, tally: Tally, { at, event, object, count, word }: EventLine): void {
  tally.add({ kind: 'neverFires', program, at, event, object, count, word });
}

function note(lines: Lines, ledger: Ledger, { object: id, event, at }: Registration): void {
  const object = objectKindOf(ledger, id);
  if (!at || !object) return;
  const word = Object.hasOwn(FOREIGN_EVENTS[object], event) ? FOREIGN_EVENTS[object][event] : undefined;
  // One line may serve both ends of connections. Then it is meant for the end that emits the event.
  const isRight = object === 'client' && Object.hasOwn(CLIENT_EVENTS, event);
  if (word !== undefined || isRight) noteLine(lines, { at, event, object, count: 1, word: word ?? '', isRight });
}

function noteEvent(heard: HeardEvents, { event, at }: Registration): void {
  if (!at) return;
  const key = placeKey(at);
  const events = heard.get(key) ?? new Set();
  heard.set(key, events.add(event));
}

function isForwarding(heard: HeardEvents, { at, event }: EventLine): boolean {
  return event === 'timeout' && (heard.get(placeKey(at))?.size ?? 0) >= FORWARDED_AT_LEAST;
}

function noteLine(lines: Lines, line: EventLine): void {
  const key = `${line.event} ${placeKey(line.at)}`;
  const known = lines.get(key);
  if (!known) lines.set(key, line);
  else lines.set(key, { ...known, count: known.count + 1, isRight: known.isRight || line.isRight });
}

/** 'timeout' only comes after an idle timeout was set. A package may leave that to its users. */
function noteTimeout(lines: Lines, { timeoutHeardAt: at, role, hasTimeout: isTimed, isUsed }: SocketEntry): void {
  if (!at || !isUsed || at.via !== undefined || /\bnode_modules\b/.test(at.file)) return;
  const word = 'socket setTimeout method';
  noteLine(lines, { at, event: 'timeout', object: role, count: 1, word, isRight: isTimed });
}

/** Undefined for servers of Node's own code, which have more events. */
function objectKindOf(ledger: Ledger, id: Registration['object']): NeverFires['object'] | undefined {
  if (isServer(id)) return serverOf(ledger, id).isServedByNode ? undefined : 'server';
  return ledger.sockets.get(id)?.role;
}
