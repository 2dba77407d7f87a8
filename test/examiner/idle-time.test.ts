import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IdleTime } from '../../src/examiner/idle-time.ts';
import type { ExaminedProgram } from '../../src/model/examined-program.ts';

/** A program whose state is written down, and the clock with which it is looked at. */
function acting() {
  const state = { now: 0, isBusy: false, isExiting: false, processorMs: 0 };
  const subject = {
    isBusy: () => state.isBusy,
    isExiting: () => state.isExiting,
    processorMs: () => state.processorMs,
  } as ExaminedProgram;
  const idle = new IdleTime(subject, () => state.now, { busyMs: 90_000, processorMs: 4_000 });
  /** Looks once more after this time, and returns whether it was idle for a second. */
  const isOver = (passedMs: number, changes: Partial<typeof state> = {}): boolean => {
    Object.assign(state, changes);
    state.now += passedMs;
    return idle.restMs(1_000) === 0;
  };
  return { idle, isOver };
}

const times = (count: number, look: () => boolean): boolean[] => Array.from({ length: count }, look);

test('a program that waits for something to happen is idle for as long as that takes', () => {
  const { isOver } = acting();
  assert.deepEqual(
    times(10, () => isOver(100)),
    [...Array(9).fill(false), true],
  );
});

for (const state of ['isBusy', 'isExiting'] as const)
  test(`time does not count in which a program is seen to be ${state === 'isBusy' ? 'busy' : 'exiting'}`, () => {
    const { isOver } = acting();
    assert.ok(!times(9, () => isOver(100)).includes(true));
    assert.ok(!times(100, () => isOver(100, { [state]: true })).includes(true));
    assert.equal(isOver(100, { [state]: false }), false);
    assert.equal(isOver(100), true);
  });

test('of a pause in which nobody could look, only a little counts', () => {
  const { isOver } = acting();
  assert.equal(isOver(60_000), false);
  assert.ok(times(8, () => isOver(100)).includes(true));
});

test('what came begins the time anew', () => {
  const { idle, isOver } = acting();
  times(9, () => isOver(100));
  idle.restart(900);
  assert.ok(!times(9, () => isOver(100)).includes(true));
  assert.equal(isOver(100), true);
});

test('a program that never rests is given up once it has worked enough, or for far too long', () => {
  for (const enough of [{ processorMs: 4_000 }, { now: 90_000 }]) {
    const { isOver } = acting();
    assert.ok(!times(50, () => isOver(100, { isBusy: true })).includes(true));
    assert.equal(isOver(100, enough), true);
  }
});

test('how much it has worked says nothing while something keeps coming', () => {
  const { idle, isOver } = acting();
  isOver(100, { isBusy: true, processorMs: 9_000 });
  idle.restart(100);
  assert.equal(isOver(100), false);
});
