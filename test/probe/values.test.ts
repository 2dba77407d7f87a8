import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { BlockList } from 'node:net';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import {
  MAX_ARGUMENT_LENGTH,
  MAX_MESSAGE_LENGTH,
  MAX_WORD_LENGTH,
  MOST_ERRORS,
  writeValue,
} from '../../src/model/value.ts';
import { errorFactsOf } from '../../src/probe/error-facts.ts';
import { createObjectRegistry } from '../../src/probe/object-registry.ts';
import { captureValue } from '../../src/probe/values.ts';

const objects = createObjectRegistry();
const written = (value: unknown): string => writeValue(captureValue(value, objects));
const nothing = (): never => assert.fail('the program was asked');

class Closed {}

/** As `util.inspect` has it, but for what an object keeps under symbols alone. */
const WRITTEN: readonly [unknown, string][] = [
  [{}, '{}'],
  [{ port: 8000, 'a-b': 'x', 1: -0 }, `{ '1': -0, port: 8000, 'a-b': 'x' }`],
  [[1, [2, [3, []]], 'x'], `[ 1, [ 2, [Array] ], 'x' ]`],
  [{ a: { b: { c: 1 } }, d: [{}] }, '{ a: { b: [Object] }, d: [ [Object] ] }'],
  [Array.from({ length: 18 }, () => 0), `[ ${'0, '.repeat(16)}... 2 more items ]`],
  [new Set('ab'), `Set(2) { 'a', 'b' }`],
  [
    new Map<unknown, unknown>([
      ['a', { b: 1 }],
      [null, []],
    ]),
    `Map(2) { 'a' => { b: 1 }, null => [] }`,
  ],
  [new Float64Array([1.5, 2]), 'Float64Array(2) [ 1.5, 2 ]'],
  [
    new (class Own {
      a = 1n;
    })(),
    'Own { a: 1n }',
  ],
  [Object.assign(Object.create(null), { a: undefined }), '[Object: null prototype] { a: undefined }'],
  [
    {
      get a() {
        return nothing();
      },
      set a(_) {
        nothing();
      },
      set b(_: unknown) {
        nothing();
      },
    },
    '{ a: [Getter/Setter], b: [Setter] }',
  ],
  [{ e: new RangeError('far\n\n  off') }, '{ e: [RangeError: far off] }'],
  [new Proxy({}, { get: nothing, ownKeys: nothing }), '[Proxy]'],
  [[new Proxy({}, { get: nothing, ownKeys: nothing })], '[ [Proxy] ]'],
  [
    {
      get [Symbol.toStringTag]() {
        return nothing();
      },
    },
    '{ [Symbol(Symbol.toStringTag)]: [Getter] }',
  ],
  [new Writable(), '[Writable]'],
  [{ blockList: new BlockList() }, '{ blockList: [BlockList] }'],
  [Object.assign(new Closed(), { [Symbol('own')]: 1 }), '[Closed]'],
  [Object.assign(new Closed(), { [Symbol('own')]: 1, a: 2 }), 'Closed { a: 2, [Symbol(own)]: 1 }'],
  [
    Object.assign(
      function once() {
        return nothing();
      },
      { called: false },
    ),
    '[Function: once]',
  ],
  [
    { signal: new AbortController().signal, on: [new (class Bus extends EventEmitter {})()] },
    '{ signal: [AbortSignal], on: [ [Bus] ] }',
  ],
  ["a\x00\x1b\b\v\\x1B'", `"a\\x00\\x1b\\x08\\x0b\\\\x1B'"`],
  [{ a: '\x1f' }, `{ a: '\\x1f' }`],
  [[new Date(0), /x/g], '[ 1970-01-01T00:00:00.000Z, /x/g ]'],
  [[() => 1, class {}, Symbol('s')], '[ [Function (anonymous)], [class (anonymous)], Symbol(s) ]'],
];

test('a value is written on one line, and the program is not asked what it is', () => {
  for (const [value, text] of WRITTEN) assert.equal(written(value), text);
  const round: unknown[] = [];
  round.push(round);
  assert.equal(written(round), '[ [Circular] ]');
});

const many = (value: unknown) =>
  Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`key${index}`, value]));
const long = 'x\n'.repeat(500_000);
const blank = ' '.repeat(1_000_000);

/** Values of which no more than a part is to be looked at. */
const LARGE: readonly unknown[] = [
  many(1),
  { port: 1, many: many({}) },
  [many([])],
  Array.from({ length: 1_000_000 }, () => ({})),
  new Map([[many(1), many(2)]]),
  new Array(2 ** 32 - 1),
  new Float64Array(1_000_000),
  Object.defineProperty(() => 1, 'name', { value: blank }),
  Object.assign(() => 1, many(1)),
  { [blank]: blank, [long]: long },
  Symbol(blank),
  1n << 20_000_000n,
  new Error(blank),
  [new Error(long)],
  Object(long),
  long,
];

// It is some milliseconds; without limits, minutes.
test('of a large value no more is written than a record keeps, and soon', { timeout: 60_000 }, () => {
  for (let round = 0; round < 10; round += 1)
    for (const value of LARGE) {
      const text = written(value);
      assert.ok(text.length <= MAX_ARGUMENT_LENGTH && !text.includes('\n'), text);
    }
});

test('the texts of an error are cut where they are long, and end with an ellipsis then', () => {
  const facts = errorFactsOf(Object.assign(new Error(long), { name: long, code: long, syscall: long, address: long }));
  const { name, message, code, syscall, address } = facts;
  assert.equal(message, `${long.slice(0, MAX_MESSAGE_LENGTH - 1)}…`);
  for (const word of [name, code, syscall, address]) assert.equal(word, `${long.slice(0, MAX_WORD_LENGTH - 1)}…`);
  assert.equal(errorFactsOf(new Error('x'.repeat(MAX_MESSAGE_LENGTH))).message, 'x'.repeat(MAX_MESSAGE_LENGTH));
  assert.equal(
    errorFactsOf(new Error('😀'.repeat(MAX_MESSAGE_LENGTH))).message,
    `${'😀'.repeat(MAX_MESSAGE_LENGTH / 2 - 1)}…`,
  );
});

test('of the errors that one error gathers, the first are told, without calling code of the program', () => {
  const refused = (port: number) =>
    Object.assign(new Error(`to ${port}`), { code: 'ECONNREFUSED', syscall: 'connect', address: '::1', port });
  const facts = (port: number) => ({
    name: 'Error',
    message: `to ${port}`,
    code: 'ECONNREFUSED',
    syscall: 'connect',
    address: '::1',
    port,
  });
  const several = new AggregateError([refused(1), 'no error', refused(2)], 'all of them');
  assert.deepEqual(errorFactsOf(several), {
    name: 'AggregateError',
    message: 'all of them',
    errors: [facts(1), facts(2)],
  });
  const many = new AggregateError(Array.from({ length: 100 }, (_, port) => refused(port)));
  assert.deepEqual(
    errorFactsOf(many).errors,
    Array.from({ length: MOST_ERRORS }, (_, port) => facts(port)),
  );
  // In an error inside an error are no further ones.
  const [inner] = errorFactsOf(new AggregateError([several])).errors ?? [];
  assert.deepEqual(inner, { name: 'AggregateError', message: 'all of them' });
  const trap = new Proxy([refused(1)], { get: () => assert.fail(), getOwnPropertyDescriptor: () => assert.fail() });
  assert.equal(errorFactsOf(Object.assign(new Error('no'), { errors: trap })).errors, undefined);
  const getter = Object.defineProperty([refused(1)], 0, { get: () => assert.fail() });
  assert.equal(errorFactsOf(Object.assign(new Error('no'), { errors: getter })).errors, undefined);
});

test('what is thrown without being an error is told as text, cut where it is long', () => {
  const asked = Object.assign(() => 1, { toString: nothing, [Symbol.toPrimitive]: nothing });
  const table: readonly [unknown, string][] = [
    ['a word', 'a word'],
    [undefined, 'undefined'],
    [null, 'null'],
    [5n, '5'],
    [1n << 20_000_000n, '[BigInt]'],
    [Symbol('s'), 'Symbol(s)'],
    [asked, '[Function (anonymous)]'],
    [long, `${long.slice(0, MAX_MESSAGE_LENGTH - 1)}…`],
  ];
  for (const [thrown, message] of table) assert.deepEqual(errorFactsOf(thrown), { name: 'Error', message });
});
