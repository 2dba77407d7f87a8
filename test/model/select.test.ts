import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KernelSocket } from '../../src/model/kernel.ts';
import type { EventRecord, Trace } from '../../src/model/record.ts';
import { all, event, matchesLast, output, type Selector } from '../../src/model/select.ts';
import { prints, story } from '../view/story.ts';

const RECORDS = story(prints('server', 'one'), prints('server', 'Error: no', 'stderr'), prints('client', 'two'));
const TRACE = { records: RECORDS, over: false };

function textsOf(selector: Selector): string[] {
  return all(TRACE, selector).map(({ text }) => text);
}

test('output is named by its program, by where it was printed, or by both', () => {
  assert.deepEqual(textsOf(output('server')), ['one', 'Error: no']);
  assert.deepEqual(textsOf(output('server', { stream: 'stderr' })), ['Error: no']);
  assert.deepEqual(textsOf(output('server', { stream: 'stdout' })), ['one']);
  assert.deepEqual(textsOf({ type: 'output', stream: 'stdout' }), ['one', 'two']);
  assert.deepEqual(textsOf(output('server', { where: ({ stream }) => stream === 'stderr' })), ['Error: no']);
});

test('a record that was not printed matches no place of output', () => {
  const records = RECORDS.slice(0, 2);
  assert.ok(matchesLast(output('server', { stream: 'stderr' }), { records, over: false }));
  assert.ok(!matchesLast({ type: 'exit', stream: 'stderr' }, { records, over: false }));
});

const CLOSE_WAIT: KernelSocket = {
  program: 'server',
  object: 'socket#1',
  state: 'CLOSE_WAIT',
  unread: 0,
  unacknowledged: 0,
  localAddress: '127.0.0.1',
  localPort: 8000,
};

function ended(seq: number, kernel?: KernelSocket[]): EventRecord {
  const record: EventRecord = {
    type: 'event',
    seq,
    t: seq,
    program: 'server',
    object: 'socket#1',
    name: 'end',
    args: [],
    listeners: 1,
    state: {},
  };
  return kernel ? { ...record, kernel } : record;
}

test('a selector can ask for what the kernel says at a record, and finds none where the platform does not tell', () => {
  const waits = event('server', 'end', {
    where: ({ kernel }) => kernel?.some(({ state }) => state === 'CLOSE_WAIT') ?? false,
  });
  const trace: Trace = { records: [ended(1), ended(2, []), ended(3, [CLOSE_WAIT])], over: false };
  assert.deepEqual(
    all(trace, waits).map(({ seq }) => seq),
    [3],
  );
  assert.ok(matchesLast(waits, trace));
  assert.ok(!matchesLast(waits, { records: [ended(1)], over: false }));
});
