/** Readers of what a record consists of. */
import { PROPERTIES, type State } from './properties.ts';
import type { ErrorFacts, ObjectId, OpenSocket, Payload, Value } from './record.ts';
import { count, either, finite, flag, listOf, object, oneOf, pair, type Reader, text, textLike } from './shape.ts';
import { MOST_ERRORS, type SingleErrorFacts } from './value.ts';

/** The longest texts in what is read, in UTF-16 units. A probe stays below these limits. */
const LONGEST = { name: 256, argument: 4096, path: 8192, error: 16_384 } as const;
/** The most items in a list. A probe stays below it. */
export const MOST_ITEMS = 1024;

/** How deep a probe reports values inside values. */
const DEEPEST = 3;

/** The name of an event, a function, a property. */
export const name = text(LONGEST.name);
/** A text that belongs to an argument. */
export const argument = text(LONGEST.argument);
/** The path of a file or socket. */
export const path = text(LONGEST.path);
/** The id of a server or socket. */
export const id = textLike<ObjectId>(/^(?:server|socket)#[1-9]\d{0,8}$/);

/** The data of an event or a call. */
export const data = object<Payload>(
  { kind: oneOf('Buffer', 'string'), bytes: count, cut: flag },
  { text: argument, hex: argument },
);

const ERROR_MUST = { name: argument, message: text(LONGEST.error) };
const SINGLE_ERROR_MAY = { code: argument, syscall: argument, address: path, port: finite };
const ERROR_MAY = {
  ...SINGLE_ERROR_MAY,
  errors: listOf(object<SingleErrorFacts>(ERROR_MUST, SINGLE_ERROR_MAY), MOST_ERRORS),
};
/** The facts of an error, and of the errors in it. */
export const error = object<ErrorFacts>(ERROR_MUST, ERROR_MAY);

type ValueOf<K extends Value['kind']> = Extract<Value, { kind: K }>;

/** @param inner reads the values inside a value */
function valueReaders(inner: Reader<Value>): { [K in Value['kind']]: Reader<Value> } {
  const items = listOf(inner, MOST_ITEMS);
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
    map: object<ValueOf<'map'>>({ kind: oneOf('map'), entries: listOf(pair(inner, inner), MOST_ITEMS), ...shared }, {}),
    object: object<ValueOf<'object'>>(
      { kind: oneOf('object'), entries: listOf(pair(argument, inner), MOST_ITEMS), more: flag },
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
export function readerIn<K extends string, T>(
  readers: { [key in K]: Reader<T> },
  given: unknown,
): Reader<T> | undefined {
  const { kind } = Object(given) as { kind?: unknown };
  return typeof kind === 'string' && Object.hasOwn(readers, kind) ? readers[kind as K] : undefined;
}

/** A value of a program. */
export const value = valueReader(DEEPEST);

const readers = Object.fromEntries(Object.entries(PROPERTIES).map(([key, { read }]) => [key, read]));
/** The properties of a server or socket. What is wrong among them is left out. */
export const state = object<State>({}, readers as Parameters<typeof object<State>>[1]);

/** A socket that is not closed, with its properties. */
export const openSocket = object<OpenSocket>({ object: id, state }, {});
