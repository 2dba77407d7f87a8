import { PROPERTIES, type State } from './properties.ts';
import type { ErrorFacts, ObjectId, OpenSocket, Payload, Value } from './record.ts';
import {
  count,
  either,
  finite,
  flag,
  listOf,
  named,
  object,
  oneOf,
  pair,
  type Reader,
  text,
  textLike,
} from './shape.ts';
import { UNWATCHED_KINDS } from './unwatched.ts';
import { MOST_ERRORS, type SingleErrorFacts } from './value.ts';
import {
  type ListenerNotes,
  LONGEST_OUTPUT,
  type ProbeMessage,
  type RegistrationNote,
  type Site,
  type SourcePosition,
} from './wire.ts';

/** The longest message, in UTF-16 units. A probe sends no longer ones. */
export const LONGEST_MESSAGE = 8 * 1024 * 1024;

/** The longest texts in a message, in UTF-16 units, and the most items in a list. A probe stays below these limits. */
const LONGEST = { name: 256, argument: 4096, path: 8192, error: 16_384 } as const;
const MOST = 1024;

/** How deep a probe reports values inside values. */
const DEEPEST = 3;

const name = text(LONGEST.name);
const argument = text(LONGEST.argument);
const path = text(LONGEST.path);
const id = textLike<ObjectId>(/^(?:server|socket)#[1-9]\d{0,8}$/);

const spot = object<SourcePosition>({ file: path, line: count, column: count }, {});
const site = object<Site>({ file: path, line: count, column: count }, { via: spot });

const data = object<Payload>(
  { kind: oneOf('Buffer', 'string'), bytes: count, cut: flag },
  { text: argument, hex: argument },
);

const ERROR_MUST = { name: argument, message: text(LONGEST.error) };
const SINGLE_ERROR_MAY = { code: argument, syscall: argument, address: path, port: finite };
const ERROR_MAY = {
  ...SINGLE_ERROR_MAY,
  errors: listOf(object<SingleErrorFacts>(ERROR_MUST, SINGLE_ERROR_MAY), MOST_ERRORS),
};
const error = object<ErrorFacts>(ERROR_MUST, ERROR_MAY);

type ValueOf<K extends Value['kind']> = Extract<Value, { kind: K }>;

/** @param inner reads the values inside a value */
function valueReaders(inner: Reader<Value>): { [K in Value['kind']]: Reader<Value> } {
  const items = listOf(inner, MOST);
  const shared = { name: argument, more: count };
  return {
    undefined: object<ValueOf<'undefined'>>({ kind: oneOf('undefined') }, {}),
    null: object<ValueOf<'null'>>({ kind: oneOf('null') }, {}),
    boolean: object<ValueOf<'boolean'>>({ kind: oneOf('boolean'), value: flag }, {}),
    number: object<ValueOf<'number'>>(
      { kind: oneOf('number'), value: either(finite, oneOf('-0', 'NaN', 'Infinity', '-Infinity')) },
      {},
    ),
    bigint: object<ValueOf<'bigint'>>({ kind: oneOf('bigint'), digits: argument }, {}),
    string: data,
    Buffer: data,
    text: object<ValueOf<'text'>>({ kind: oneOf('text'), text: argument, more: count }, {}),
    function: object<ValueOf<'function'>>({ kind: oneOf('function'), name: argument, text: argument }, {}),
    reference: object<ValueOf<'reference'>>({ kind: oneOf('reference'), id }, {}),
    error: object<ValueOf<'error'>>({ kind: oneOf('error'), ...ERROR_MUST }, ERROR_MAY),
    list: object<ValueOf<'list'>>({ kind: oneOf('list'), items, more: count }, { name: argument }),
    set: object<ValueOf<'set'>>({ kind: oneOf('set'), items, ...shared }, {}),
    map: object<ValueOf<'map'>>({ kind: oneOf('map'), entries: listOf(pair(inner, inner), MOST), ...shared }, {}),
    object: object<ValueOf<'object'>>(
      { kind: oneOf('object'), entries: listOf(pair(argument, inner), MOST), more: flag },
      { name: argument },
    ),
    other: object<ValueOf<'other'>>({ kind: oneOf('other'), text: argument }, {}),
  };
}

/** @param depth how many levels of values inside values are allowed */
function valueReader(depth: number): Reader<Value> {
  const readers = valueReaders(depth > 1 ? valueReader(depth - 1) : () => undefined);
  return (given) => readerIn(readers, given)?.(given);
}

/** Chooses the reader of an object by its `kind`. */
function readerIn<K extends string, T>(readers: { [key in K]: Reader<T> }, given: unknown): Reader<T> | undefined {
  const { kind } = Object(given) as { kind?: unknown };
  return typeof kind === 'string' && Object.hasOwn(readers, kind) ? readers[kind as K] : undefined;
}

const value = valueReader(DEEPEST);

const readers = Object.fromEntries(Object.entries(PROPERTIES).map(([key, { read }]) => [key, read]));
const state = object<State>({}, readers as Parameters<typeof object<State>>[1]);

const registration = object<RegistrationNote>({ object: id, event: name, listeners: count }, { site });

const notes = { heard: listOf(registration, MOST), emitted: listOf(name, MOST) } satisfies {
  [K in keyof ListenerNotes]-?: unknown;
};

const openSocket = object<OpenSocket>({ object: id, state }, {});

type Kind = ProbeMessage['kind'];
type MessageOf<K extends Kind> = Extract<ProbeMessage, { kind: K }>;

const stream = oneOf('stdout', 'stderr');

const READERS: { [K in Kind]: Reader<MessageOf<K>> } = {
  hello: object<MessageOf<'hello'>>({ kind: oneOf('hello'), at: finite, pid: count, node: name }, {}),
  unwatched: object<MessageOf<'unwatched'>>(
    { kind: oneOf('unwatched'), at: finite, what: oneOf(...UNWATCHED_KINDS), file: path, node: name },
    {},
  ),
  event: object<MessageOf<'event'>>(
    {
      kind: oneOf('event'),
      at: finite,
      object: id,
      name,
      args: listOf(value, MOST),
      listeners: count,
      state,
      held: flag,
    },
    { site, socket: state, ...notes },
  ),
  call: object<MessageOf<'call'>>(
    { kind: oneOf('call'), at: finite, name, args: listOf(value, MOST) },
    { object: id, site, ...notes },
  ),
  return: object<MessageOf<'return'>>(
    { kind: oneOf('return'), at: finite, object: either(id, oneOf('net')), held: flag },
    { returned: value, threw: error, state },
  ),
  output: object<MessageOf<'output'>>(
    { kind: oneOf('output'), at: finite, stream, text: text(LONGEST_OUTPUT), held: flag },
    { afterUnreported: flag },
  ),
  crash: object<MessageOf<'crash'>>({ kind: oneOf('crash'), at: finite, error, held: flag }, { site }),
  due: object<MessageOf<'due'>>({ kind: oneOf('due'), at: finite }, {}),
  openSockets: object<MessageOf<'openSockets'>>(
    { kind: oneOf('openSockets'), at: finite, sockets: listOf(openSocket, MOST) },
    notes,
  ),
  omitted: object<MessageOf<'omitted'>>(
    { kind: oneOf('omitted'), at: finite, events: named(name, count, MOST) },
    { bytes: count, calls: count },
  ),
  signalled: object<MessageOf<'signalled'>>({ kind: oneOf('signalled'), at: finite }, {}),
  exiting: object<MessageOf<'exiting'>>({ kind: oneOf('exiting'), at: finite }, {}),
};

/**
 * Reads one line of the channel. Returns undefined if it is not a message of a probe: the program and its children have the same descriptor
 * and may write anything.
 */
export function readMessage(line: string): ProbeMessage | undefined {
  const given = parseJson(line);
  return readerIn<Kind, ProbeMessage>(READERS, given)?.(given);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Text that is not JSON is not a message.
    return undefined;
  }
}
