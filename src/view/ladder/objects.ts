import { idOf } from '../../model/argument.ts';
import { SERVER_EVENTS, SERVER_METHODS, SOCKET_EVENTS, SOCKET_METHODS } from '../../model/events.ts';
import type { TraceRecord } from '../../model/record.ts';
import { escapeUnsafe } from '../safe.ts';

/** The first two servers and sockets of each program that a trace has named so far, as `program object`. */
export type Objects = ReadonlySet<string>;

const FIRST_TWO = /^(?:server|socket)#[12]$/;
const FIRST = /^(server|socket)#1$/;

/** Words that both servers and sockets have: without the object's name they say too little. */
const SHARED: ReadonlySet<string> = new Set(
  [...SERVER_EVENTS, ...SERVER_METHODS].filter((word) => isOf([...SOCKET_EVENTS, ...SOCKET_METHODS], word)),
);

const KNOWN = [...SERVER_EVENTS, ...SERVER_METHODS, ...SOCKET_EVENTS, ...SOCKET_METHODS];

function isOf(words: readonly string[], word: string): boolean {
  return words.includes(word);
}

export function objectsAfter(objects: Objects, record: TraceRecord): Objects {
  if (record.type !== 'event' && record.type !== 'call') return objects;
  const values = record.type === 'call' ? [...record.args, record.returned] : record.args;
  const named = [record.object, ...values.map(idOf)].filter((id) => id !== undefined && FIRST_TWO.test(id));
  const ids = named.map((id) => `${record.program} ${id}`);
  return ids.every((id) => objects.has(id)) ? objects : new Set([...objects, ...ids]);
}

/** `server#1` as `server`, `socket#2` as it is. */
export function shortName(id: string): string {
  return FIRST.exec(id)?.[1] ?? escapeUnsafe(id);
}

/**
 * The name to be said before an event or method; '' where there is no doubt: it is the program's only object so far that has such an
 * event or method.
 */
export function nameBefore(word: string, program: string, id: string, objects: Objects): string {
  const kind = FIRST.exec(id)?.[1];
  if (word.startsWith('net.')) return '';
  if (kind === undefined) return shortName(id);
  const hasSibling = objects.has(`${program} ${kind}#2`);
  return hasSibling || SHARED.has(word) || !isOf(KNOWN, word) ? kind : '';
}
