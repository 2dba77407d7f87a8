import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMerge, type Merge, type MergeItem } from '../../src/tracer/merge.ts';

function item(at: number, value?: string): MergeItem<string> {
  return { at, value };
}

/** All sources are read as often as it takes for what has come in. */
function ripen(merge: Merge<string>): void {
  while (merge.isRipening()) merge.nextRound();
}

function takeAll(merge: Merge<string>): string[] {
  const taken: string[] = [];
  for (ripen(merge); ; ripen(merge)) {
    const value = merge.take();
    if (value === undefined) return taken;
    taken.push(value);
  }
}

test('the earliest goes first, whoever it is from', () => {
  const merge = createMerge<string>();
  for (const [source, at] of [
    ['a', 1],
    ['a', 4],
    ['b', 2],
    ['c', 3],
  ] as const)
    merge.push(source, item(at, `${source}${at}`));
  assert.deepEqual(takeAll(merge), ['a1', 'b2', 'c3', 'a4']);
  assert.ok(merge.isEmpty());
});

test('the items of one source keep their order, whatever their times', () => {
  const merge = createMerge<string>();
  merge.push('a', item(5, 'first'));
  merge.push('a', item(3, 'second'));
  merge.push('b', item(4, 'other'));
  assert.deepEqual(takeAll(merge), ['other', 'first', 'second']);
});

test('nothing goes before all sources were read again', () => {
  const merge = createMerge<string>();
  merge.push('a', item(2, 'effect'));
  assert.equal(merge.take(), undefined);
  assert.ok(merge.isRipening());
  merge.nextRound();
  assert.equal(merge.take(), undefined);
  // Its cause comes with the next reading.
  merge.push('b', item(1, 'cause'));
  assert.deepEqual(takeAll(merge), ['cause', 'effect']);
  assert.ok(!merge.isRipening());
});

test('what is not complete holds back what came later, and nothing that came earlier', () => {
  const merge = createMerge<string>();
  const call = item(2);
  merge.push('a', call);
  merge.push('b', item(1, 'before'));
  merge.push('b', item(3, 'after'));
  assert.deepEqual(takeAll(merge), ['before']);
  assert.ok(!merge.isEmpty());
  assert.ok(!merge.isRipening());
  call.value = 'call';
  assert.deepEqual(takeAll(merge), ['call', 'after']);
});

test('an item can be put before another one that is still there', () => {
  const merge = createMerge<string>();
  const exit = item(9);
  merge.push('a', exit);
  assert.ok(merge.pushBefore('a', item(9, 'one'), exit));
  assert.ok(merge.pushBefore('a', item(9, 'two'), exit));
  exit.value = 'exit';
  assert.deepEqual(takeAll(merge), ['one', 'two', 'exit']);
  assert.ok(!merge.pushBefore('a', item(9, 'late'), exit));
  assert.ok(merge.isEmpty());
});

test('an item that never becomes complete can be withdrawn', () => {
  const merge = createMerge<string>();
  const exit = item(1);
  merge.push('a', exit);
  merge.push('b', item(2, 'other'));
  assert.deepEqual(takeAll(merge), []);
  merge.remove('a', exit);
  merge.remove('a', exit);
  assert.deepEqual(takeAll(merge), ['other']);
  assert.ok(merge.isEmpty());
});
