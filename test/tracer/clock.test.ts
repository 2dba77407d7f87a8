import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClock } from '../../src/tracer/clock.ts';

test('the clock shows nothing until it is started, then milliseconds', () => {
  const clock = createClock();
  assert.equal(clock.read(500), 0);
  clock.start(1000);
  clock.start(2000);
  assert.deepEqual([1000, 1250.5].map(clock.read), [0, 250.5]);
  assert.equal(clock.read(900), 0);
});

test('it stands still while somebody is held', () => {
  const clock = createClock();
  clock.start(0);
  clock.hold(100);
  assert.equal(clock.isRunning(), false);
  assert.deepEqual([50, 100, 5000].map(clock.read), [50, 100, 100]);
  clock.go(2100);
  assert.equal(clock.isRunning(), true);
  assert.deepEqual([50, 100, 1000, 2100, 2150].map(clock.read), [50, 100, 100, 100, 150]);
});

test('holds that overlap count once', () => {
  const clock = createClock();
  clock.start(0);
  clock.hold(100);
  clock.hold(150);
  clock.go(300);
  assert.equal(clock.isRunning(), false);
  clock.hold(350);
  clock.go(400);
  clock.go(500);
  assert.deepEqual([100, 499, 500, 600].map(clock.read), [100, 100, 100, 200]);
  assert.deepEqual(clock.standstillsSince(0), [{ from: 100, to: 500 }]);
});

test('a hold that is heard of late does not count what was counted before', () => {
  const clock = createClock();
  clock.start(0);
  clock.hold(100);
  clock.go(200);
  clock.hold(150);
  clock.go(250);
  assert.deepEqual(clock.standstillsSince(0), [
    { from: 100, to: 200 },
    { from: 200, to: 250 },
  ]);
  assert.equal(clock.read(300), 150);
});

test('a hold that was over before it was heard of takes no time', () => {
  const clock = createClock();
  clock.start(0);
  clock.hold(100);
  clock.go(90);
  assert.equal(clock.read(200), 200);
  assert.equal(clock.isRunning(), true);
});

test('time before the start does not count, even if somebody was held', () => {
  const clock = createClock();
  clock.hold(0);
  clock.go(500);
  clock.start(1000);
  clock.hold(1100);
  clock.go(1200);
  assert.equal(clock.read(1300), 200);
});

test('who is told of the times it stood still hears of each once', () => {
  const clock = createClock();
  clock.start(0);
  for (const from of [100, 300, 500]) {
    clock.hold(from);
    clock.go(from + 100);
  }
  assert.deepEqual(
    clock.standstillsSince(0).map(({ from }) => from),
    [100, 300, 500],
  );
  assert.deepEqual(
    clock.standstillsSince(200).map(({ from }) => from),
    [300, 500],
  );
  assert.deepEqual(
    clock.standstillsSince(350).map(({ from }) => from),
    [300, 500],
  );
  assert.deepEqual(clock.standstillsSince(600), []);
});

test('it never goes back', () => {
  const clock = createClock();
  clock.start(0);
  const shown: number[] = [];
  for (let at = 0; at < 1000; at += 1) {
    if (at % 7 === 0) clock.hold(at);
    if (at % 7 === 3) clock.go(at);
    shown.push(clock.read(at));
  }
  assert.deepEqual(
    shown,
    [...shown].sort((a, b) => a - b),
  );
});
