import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TraceRecord } from '../../src/model/record.ts';
import { output } from '../../src/model/select.ts';
import { openGate } from '../../src/tracer/gate.ts';

let seq = 0;

/** A program says a word. */
function says(program: string, text: string): TraceRecord {
  seq += 1;
  return { type: 'output', seq, t: seq, program, stream: 'stdout', text };
}

const word = (program: string, text: string, nth?: number) =>
  output(program, { where: (seen) => seen.text === text, nth });

test('who is held goes on, and who is not held has no need to', () => {
  const gate = openGate([{ name: 'a' }, { name: 'b' }]);
  assert.deepEqual(gate.settle(says('a', 'x'), true), ['a']);
  assert.deepEqual(gate.settle(says('a', 'x'), false), []);
});

test('a program starts once its condition is met', () => {
  const gate = openGate([{ name: 'a' }, { name: 'b', after: word('a', 'go', 2) }]);
  assert.deepEqual(['a', 'b'].map(gate.mayStart), [true, false]);
  gate.settle(says('a', 'go'), true);
  assert.ok(!gate.mayStart('b'));
  gate.settle(says('a', 'go'), true);
  assert.ok(gate.mayStart('b'));
  gate.settle(says('a', 'more'), true);
  assert.ok(gate.mayStart('b'));
});

test('a program stays frozen until the other record was seen', () => {
  const gate = openGate([{ name: 'a', frozen: { at: word('a', 'freeze'), until: word('b', 'thaw') } }, { name: 'b' }]);
  assert.deepEqual(gate.settle(says('a', 'before'), true), ['a']);
  assert.deepEqual(gate.settle(says('a', 'freeze'), true), []);
  assert.ok(gate.isFrozen('a'));
  assert.deepEqual(gate.settle(says('b', 'not yet'), true), ['b']);
  assert.deepEqual(gate.settle(says('b', 'thaw'), true), ['b', 'a']);
  assert.ok(!gate.isFrozen('a'));
  assert.deepEqual(gate.settle(says('a', 'freeze'), true), ['a']);
});

test('a program does not freeze where nothing would thaw it', () => {
  const gate = openGate([{ name: 'a', frozen: { at: word('a', 'freeze'), until: word('b', 'thaw') } }, { name: 'b' }]);
  gate.settle(says('b', 'thaw'), true);
  assert.deepEqual(gate.settle(says('a', 'freeze'), true), ['a']);
  assert.ok(!gate.isFrozen('a'));
});
