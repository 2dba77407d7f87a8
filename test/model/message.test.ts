import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMessage } from '../../src/model/message.ts';

const EVENT = {
  kind: 'event',
  at: 12.5,
  object: 'socket#1',
  name: 'data',
  args: [
    { kind: 'Buffer', bytes: 2, text: 'hi', cut: false },
    {
      kind: 'object',
      entries: [['a', { kind: 'list', items: [{ kind: 'number', value: '-0' }], more: 0 }]],
      more: false,
    },
  ],
  listeners: 1,
  site: { file: '/server.js', line: 3, column: 5 },
  state: { role: 'client', bytesRead: 2, readableFlowing: null, address: null },
  held: false,
};

function nested(depth: number): object {
  return { kind: 'list', items: depth > 1 ? [nested(depth - 1)] : [], more: 0 };
}

function read(message: unknown): unknown {
  return readMessage(JSON.stringify(message));
}

test('a message is taken as it was sent', () => {
  assert.deepEqual(read(EVENT), EVENT);
  assert.deepEqual(read({ ...EVENT, args: [nested(3)] }), { ...EVENT, args: [nested(3)] });
  assert.deepEqual(read({ kind: 'due', at: 0 }), { kind: 'due', at: 0 });
});

const NONE: readonly [string, unknown][] = [
  ['no object', 7],
  ['null', null],
  ['a list', [EVENT]],
  ['no kind', { ...EVENT, kind: undefined }],
  ['a kind that is none', { ...EVENT, kind: 'toString' }],
  ['a time that is none', { ...EVENT, at: '12' }],
  ['a time beyond all numbers', { ...EVENT, at: null }],
  ['an object that is none', { ...EVENT, object: 'socket#\u001b[2J' }],
  ['an object without a number', { ...EVENT, object: 'server#0' }],
  ['arguments that are no values', { ...EVENT, args: [7] }],
  ['an argument of a kind that is none', { ...EVENT, args: [{ kind: 'constructor' }] }],
  ['an argument that lacks something', { ...EVENT, args: [{ kind: 'Buffer', bytes: 2, text: 'hi' }] }],
  ['a pair that is none', { ...EVENT, args: [{ kind: 'object', entries: [['a']], more: false }] }],
  ['a reference to nothing', { ...EVENT, args: [{ kind: 'reference', id: 'socket#\u001b[2J' }] }],
  ['values that are too deep in each other', { ...EVENT, args: [nested(4)] }],
  ['arguments that are no list', { ...EVENT, args: { length: 1 } }],
  ['too many arguments', { ...EVENT, args: Array.from({ length: 5000 }, () => ({ kind: 'null' })) }],
  ['a name that is too long', { ...EVENT, name: 'x'.repeat(100_000) }],
  ['listeners that can’t be counted', { ...EVENT, listeners: -1 }],
  ['a state that is none', { ...EVENT, state: 'open' }],
  ['a stream that is none', { kind: 'output', at: 1, stream: 'stdin', text: '', held: false }],
  ['a process that is none', { kind: 'hello', at: 1, pid: '1', node: 'v20.0.0' }],
  ['a negative process', { kind: 'hello', at: 1, pid: -1, node: 'v20.0.0' }],
  ['counts that are texts', { kind: 'omitted', at: 1, events: { data: '3' } }],
];

for (const [title, message] of NONE) test(`this is no message: ${title}`, () => assert.equal(read(message), undefined));

test('what is not JSON is no message', () => {
  for (const line of ['', '{', '{"kind":"due","at":1', 'undefined', '['.repeat(100_000)])
    assert.equal(readMessage(line), undefined);
});

test('of what may be missing, what is wrong is left out, and what nobody knows too', () => {
  const given = {
    ...EVENT,
    site: { file: 7, line: 'x' },
    state: { role: 'nobody', bytesRead: 'many', timeout: 500, extra: '\u001b[2J' },
    socket: 'no state',
    extra: { deep: true },
  };
  const { site: _site, ...rest } = EVENT;
  assert.deepEqual(read(given), { ...rest, state: { timeout: 500 } });
});

test('a name like a property of all objects is a name like any other', () => {
  const line = '{"kind":"omitted","at":1,"events":{"__proto__":3,"constructor":4}}';
  const message = readMessage(line);
  assert.deepEqual(message?.kind === 'omitted' && Object.entries(message.events), [
    ['__proto__', 3],
    ['constructor', 4],
  ]);
  assert.equal(Object.prototype.constructor, Object);
});
