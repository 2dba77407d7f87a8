import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, matchesLast, output, type Selector } from '../../src/model/select.ts';
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
