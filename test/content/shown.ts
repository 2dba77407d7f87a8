import { NET_FUNCTIONS, SERVER_METHODS, SOCKET_METHODS } from '../../src/model/events.ts';
import type { CallRecord, TraceRecord } from '../../src/model/record.ts';
import { isOptionGiven, isVariant } from './arguments.ts';

/** One item of the API of `net`, as Node documents it. */
export interface ApiItem {
  id: string;
  kind: 'class' | 'event' | 'function' | 'method' | 'option' | 'property';
  /** Of one way of calling: the id of the function or method itself. */
  variantOf?: string;
}

/** One program of a scene: its source, the names in it, and what it did in one round. */
export interface Show {
  source: string;
  names: ReadonlySet<string>;
  records: readonly TraceRecord[];
}

/** Whether a program showed an item of the API live. */
export function isShown(item: ApiItem, show: Show): boolean {
  switch (item.kind) {
    case 'class':
      return isClassShown(item, show);
    case 'event':
      return show.records.some(
        (record) => record.type === 'event' && isOwn(item, record) && `event:${record.name}` === memberOf(item),
      );
    case 'function':
    case 'method':
      return isCallShown(item, show);
    case 'option':
      return isOptionGiven(item.id, callsOf(show), show.names);
    case 'property':
      return isPropertyShown(item, show);
  }
}

/** The kind of object that the trace has for the class of an item, if it has any. */
function objectOf({ id }: ApiItem): string | undefined {
  const [owner = ''] = id.split('#');
  return { 'net.Server': 'server#', 'net.Socket': 'socket#' }[owner];
}

/** Whether a record is about an object of the class of an item. */
function isOwn(item: ApiItem, record: TraceRecord): boolean {
  const object = objectOf(item);
  return object !== undefined && 'object' in record && record.object.startsWith(object);
}

/** `listen` of `net.Server#listen(port)`, `net.createServer` of itself. */
function memberOf({ id }: ApiItem): string {
  return id.replace(/^.*#/, '').replace(/\(.*$/, '');
}

function callsOf({ records }: Show): CallRecord[] {
  return records.filter((record) => record.type === 'call');
}

function isClassShown(item: ApiItem, { names, records }: Show): boolean {
  if (objectOf(item) === undefined) return names.has(item.id.replace('net.', ''));
  return records.some((record) => isOwn(item, record));
}

/** What the probe reports is seen in the trace, everything else in the program. */
function isCallShown(item: ApiItem, show: Show): boolean {
  const member = memberOf(item);
  if (member === 'constructor') return show.source.includes(`new ${item.id.replace('#constructor', '')}(`);
  if (/^\[Symbol\.(?:asyncDispose|dispose)\]$/.test(member)) return show.names.has('using');
  if (member === '[Symbol.asyncIterator]') return /for await \(/.test(show.source);
  const calls = callsOf(show).filter(({ name }) => name === member);
  if (calls.length === 0) return show.source.includes(`${member.replace(/^.*\./, '')}(`) && !REPORTED.has(member);
  const own = calls.filter((call) => objectOf(item) === undefined || isOwn(item, call));
  return own.some(({ args }) => item.variantOf === undefined || isVariant(item.id, args));
}

/** What the probe reports when a program calls it. */
const REPORTED = new Set<string>([...NET_FUNCTIONS, ...SERVER_METHODS, ...SOCKET_METHODS]);

/**
 * Read by the program, and shown: as state of an object of its class, or, where the trace keeps no such state, as something that the
 * program printed.
 */
function isPropertyShown(item: ApiItem, { names, records }: Show): boolean {
  const name = memberOf(item).replace(/^.*\./, '');
  if (!names.has(name)) return false;
  const states = records.flatMap((record) =>
    'state' in record && record.state ? { record, state: record.state } : [],
  );
  const known = states.filter(({ state }) => name in state);
  if (known.length > 0) return known.some(({ record }) => objectOf(item) === undefined || isOwn(item, record));
  return records.some(({ type }) => type === 'output');
}
