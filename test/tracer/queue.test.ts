import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Queue } from '../../src/tracer/queue.ts';

function queueOf(...items: string[]): Queue<string> {
  const queue = new Queue<string>();
  for (const item of items) queue.push(item);
  return queue;
}

test('what came first goes first, and nothing comes of an empty queue', () => {
  const queue = queueOf('a', 'b');
  assert.deepEqual([queue.shift(), queue.shift(), queue.shift(), queue.length], ['a', 'b', undefined, 0]);
});

test('positions are counted from the front, also when something has been taken', () => {
  const queue = queueOf('gone', 'a', 'b', 'c', 'd');
  queue.shift();
  assert.deepEqual([queue.at(0), queue.at(3), queue.at(4)], ['a', 'd', undefined]);
  assert.deepEqual([queue.positionOf('c'), queue.positionOf('gone')], [2, -1]);
  queue.remove(1);
  assert.deepEqual([...queue], ['a', 'c', 'd']);
  queue.insert(2, 'between');
  queue.replace(0, 'A');
  assert.deepEqual([...queue], ['A', 'c', 'between', 'd']);
});

test('however many have been taken, the rest is as it was', () => {
  const queue = new Queue<number>();
  const taken: (number | undefined)[] = [];
  for (let number = 0; number < 10_000; number += 1) {
    queue.push(number);
    if (number % 3 > 0) taken.push(queue.shift());
  }
  assert.deepEqual(
    [...taken, ...queue],
    Array.from({ length: 10_000 }, (_, number) => number),
  );
});
