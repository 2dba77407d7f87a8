import { idOf } from '../../model/argument.ts';
import { SERVER_EVENTS, SERVER_METHODS, SOCKET_EVENTS, SOCKET_METHODS } from '../../model/events.ts';
import type { TraceRecord } from '../../model/record.ts';
import { escapeUnsafe } from '../safe.ts';

/** The first two servers and sockets of each program that the trace has named, as `program object`. */
export type NamedObjects = ReadonlySet<string>;

const FIRST_TWO = /^(?:server|socket)#[12]$/;
const FIRST = /^(server|socket)#1$/;

/** Events and methods that both servers and sockets have. */
const SHARED: ReadonlySet<string> = new Set(
  [...SERVER_EVENTS, ...SERVER_METHODS].filter((word) => includesWord([...SOCKET_EVENTS, ...SOCKET_METHODS], word)),
);

const KNOWN = [...SERVER_EVENTS, ...SERVER_METHODS, ...SOCKET_EVENTS, ...SOCKET_METHODS];

function includesWord(words: readonly string[], word: string): boolean {
  return words.includes(word);
}

export function objectsAfter(objects: NamedObjects, record: TraceRecord): NamedObjects {
  if (record.type !== 'event' && record.type !== 'call') return objects;
  const values = record.type === 'call' ? [...record.args, record.returned] : record.args;
  const named = [record.object, ...values.map(idOf)].filter((id) => id !== undefined && FIRST_TWO.test(id));
  const ids = named.map((id) => `${record.program} ${id}`);
  return ids.every((id) => objects.has(id)) ? objects : new Set([...objects, ...ids]);
}

/** `server#1` becomes `server`, `socket#2` stays. */
export function shortName(id: string): string {
  return FIRST.exec(id)?.[1] ?? escapeUnsafe(id);
}

/**
 * The object's name before an event or method. Empty if it is clear: so far the program has only one object with such an event or method.
 */
export function objectPrefix(word: string, program: string, id: string, objects: NamedObjects): string {
  const kind = FIRST.exec(id)?.[1];
  if (word.startsWith('net.')) return '';
  if (kind === undefined) return shortName(id);
  const hasSibling = objects.has(`${program} ${kind}#2`);
  return hasSibling || SHARED.has(word) || !includesWord(KNOWN, word) ? kind : '';
}
