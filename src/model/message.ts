import { error, id, MOST_ITEMS, name, openSocket, path, readerIn, state, value } from './readers.ts';
import { count, either, finite, flag, listOf, named, object, oneOf, parseJson, type Reader, text } from './shape.ts';
import { UNWATCHED_KINDS } from './unwatched.ts';
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

const spot = object<SourcePosition>({ file: path, line: count, column: count }, {});
const site = object<Site>({ file: path, line: count, column: count }, { via: spot });

const registration = object<RegistrationNote>({ object: id, event: name, listeners: count }, { site });

const notes = { heard: listOf(registration, MOST_ITEMS), emitted: listOf(name, MOST_ITEMS) } satisfies {
  [K in keyof ListenerNotes]-?: unknown;
};

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
      args: listOf(value, MOST_ITEMS),
      listeners: count,
      state,
      held: flag,
    },
    { site, socket: state, ...notes },
  ),
  call: object<MessageOf<'call'>>(
    { kind: oneOf('call'), at: finite, name, args: listOf(value, MOST_ITEMS) },
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
    { kind: oneOf('openSockets'), at: finite, sockets: listOf(openSocket, MOST_ITEMS) },
    notes,
  ),
  omitted: object<MessageOf<'omitted'>>(
    { kind: oneOf('omitted'), at: finite, events: named(name, count, MOST_ITEMS) },
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
