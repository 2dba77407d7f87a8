import { NET_FUNCTIONS, SERVER_METHODS, SOCKET_METHODS } from '../../src/model/events.ts';
import { PROPERTIES } from '../../src/model/properties.ts';
import type { CallRecord, TraceRecord } from '../../src/model/record.ts';
import { isOptionGiven, isVariant, takesOptions } from './arguments.ts';
import { hasRun, isPrinted, type Run } from './ran.ts';
import type { Use } from './uses.ts';

/** One item of the API of `net`, as Node documents it. */
export interface ApiItem {
  id: string;
  kind: 'class' | 'event' | 'function' | 'method' | 'option' | 'property';
  /** Of one way of calling: the id of the function or method itself. */
  variantOf?: string;
}

/**
 * Whether a run of a program showed an item of the API: by its records, and where these have nothing of it, by what the program has
 * printed. What only stands in the source is not shown.
 */
export function isShown(item: ApiItem, run: Run): boolean {
  switch (item.kind) {
    case 'class':
      return isClassShown(item, run);
    case 'event':
      return run.records.some(
        (record) => record.type === 'event' && isOwn(item, record) && `event:${record.name}` === memberOf(item),
      );
    case 'function':
    case 'method':
      return isCallShown(item, run);
    case 'option':
      return isOptionShown(item, run);
    case 'property':
      return isPropertyShown(item, run);
  }
}

/** `net.Socket` of its members, `net` of its functions and classes. */
function ownerOf({ id }: ApiItem): string {
  return id.includes('#') ? id.replace(/#.*$/, '') : id.replace(/\(.*$/, '').replace(/\.[^.]*$/, '');
}

/** `listen` of `net.Server#listen(port)`, `isIP` of `net.isIP`, `dispose` of `net.BoundSocket#[Symbol.dispose]`. */
function memberOf({ id }: ApiItem): string {
  return id
    .replace(/^.*#/, '')
    .replace(/\(.*$/, '')
    .replace(/^(?:net|netPromises)(?:\.[A-Z]\w*)?\./, '')
    .replace(/^\[Symbol\.(.*)\]$/, '$1');
}

/** How the trace calls objects of a class. */
const OBJECTS: Readonly<Record<string, string>> = { 'net.Server': 'server#', 'net.Socket': 'socket#' };

/** Whether a record is about an object of the class of an item. */
function isOwn(item: ApiItem, record: TraceRecord): boolean {
  const object = OBJECTS[ownerOf(item)];
  return object !== undefined && 'object' in record && record.object.startsWith(object);
}

function isClassShown(item: ApiItem, run: Run): boolean {
  const object = OBJECTS[item.id];
  if (object) return run.records.some((record) => 'object' in record && record.object.startsWith(object));
  return isMade(item.id, run);
}

function isMade(name: string, run: Run): boolean {
  return makersOf(name, run).some((use) => hasRun(use, run));
}

/** `new net.BlockList(…)` */
function makersOf(name: string, { program }: Run): Use[] {
  return program.uses.filter(({ how, of, name: own }) => how === 'new' && `${of}.${own}` === name);
}

/** What the probe reports when a program calls it, by its owner. */
const REPORTED: Readonly<Record<string, readonly string[]>> = {
  net: NET_FUNCTIONS.map((name) => name.replace('net.', '')),
  'net.Server': SERVER_METHODS,
  'net.Socket': SOCKET_METHODS,
};

function isCallShown(item: ApiItem, run: Run): boolean {
  const owner = ownerOf(item);
  const member = memberOf(item);
  if (member === 'constructor') return isMade(owner, run);
  if (REPORTED[owner]?.includes(member)) return callsOf(item, run).some(({ args }) => isWay(item, args));
  const uses = usesOf(item, run).filter(({ how }) => how === 'call');
  return uses.some((use) => hasRun(use, run) || isPrinted(use, run));
}

function isWay({ id, variantOf }: ApiItem, args: CallRecord['args']): boolean {
  return variantOf === undefined || isVariant(id, args);
}

/** The calls of a method that the trace has. */
function callsOf(item: ApiItem, { records }: Run): CallRecord[] {
  const owner = ownerOf(item);
  const name = owner === 'net' ? `net.${memberOf(item)}` : memberOf(item);
  return records.filter(
    (record) => record.type === 'call' && record.name === name && (owner === 'net' || isOwn(item, record)),
  ) as CallRecord[];
}

/** The places at which a source uses an item. A socket or server may have come as an argument, so that the source does not tell its class. */
function usesOf(item: ApiItem, { program }: Run): Use[] {
  const owner = ownerOf(item);
  return program.uses.filter(
    ({ name, of }) => name === memberOf(item) && (of === owner || (of === undefined && owner in OBJECTS)),
  );
}

/** Owners of options that are made with `new`: the probe reports no such call. */
const MADE: Readonly<Record<string, string>> = {
  Socket: 'net.Socket',
  SocketAddress: 'net.SocketAddress',
  BoundSocket: 'net.BoundSocket',
  createServer: 'net.Server',
};

function isOptionShown({ id }: ApiItem, run: Run): boolean {
  const [owner = '', option = ''] = id.split('.options.');
  const calls = run.records.filter((record) => record.type === 'call');
  if (isOptionGiven(id, calls)) return true;
  const makers = makersOf(MADE[owner] ?? '', run);
  return [...makers, ...takersOf(owner, run)].some((use) => use.options.includes(option) && hasRun(use, run));
}

/** The calls in the source that take these options. The trace does not have those of a process that the program has started. */
function takersOf(owner: string, { program }: Run): Use[] {
  return program.uses.filter(({ how, of, name }) => {
    const path = of === 'net' || of === 'netPromises' ? `${of}.${name}` : name;
    return how === 'call' && (path === owner || takesOptions(owner, path));
  });
}

/** Read and printed, or set; and of a property that the trace has, some object of its class has to have it. */
function isPropertyShown(item: ApiItem, run: Run): boolean {
  const name = memberOf(item);
  const isKnown = name in PROPERTIES && ownerOf(item) in OBJECTS;
  const isThere = run.records.some(
    (record) => isOwn(item, record) && 'state' in record && record.state !== undefined && name in record.state,
  );
  if (isKnown && !isThere) return false;
  return usesOf(item, run).some((use) =>
    use.how === 'write' ? hasRun(use, run) : use.how === 'read' && isPrinted(use, run),
  );
}
