import assert from 'node:assert/strict';
import { test } from 'node:test';
import { happened, lines, RECORDS, round, sample } from './sample.ts';
import { stories } from './stories.ts';

const [LISTENING, CONNECTION, DATA, OUTPUT, EXIT] = RECORDS;
assert.ok(LISTENING && CONNECTION && DATA && OUTPUT && EXIT);

function faults(...rounds: ReturnType<typeof round>[]): string[] {
  return lines(stories(sample({ rounds })));
}

test('an order of one object that differs between rounds is found', () => {
  const one = round([LISTENING, happened('socket#1', 'end'), happened('socket#1', 'finish')]);
  const other = round([LISTENING, happened('socket#1', 'finish'), happened('socket#1', 'end')], { pace: 'step' });
  assert.deepEqual(faults(one, other, other), [
    "server socket#1 events: differs between rounds: 'end' 'finish' (1 free) | 'finish' 'end' (2 stepping)",
  ]);
});

test('an event that is cut off in one of the rounds is found', () => {
  assert.deepEqual(faults(round([LISTENING, DATA]), round([LISTENING])), [
    "server socket#1 events: differs between rounds: 'data' (1 free) | nothing (1 free)",
  ]);
});

test('in a timed scene, how many pieces came is no difference', () => {
  const [scene] = sample().lesson.scenes;
  assert.ok(scene);
  const told = (isTimed?: true) =>
    lines(
      stories(
        sample({
          scene: { ...scene, ...(isTimed ? { isTimed } : {}) },
          rounds: [round([LISTENING, DATA, DATA]), round([LISTENING, DATA])],
        }),
      ),
    );
  assert.deepEqual([told().length, told(true)], [1, []]);
});

test('in a timed scene, how often a program had to write and to wait is no difference', () => {
  const [scene] = sample().lesson.scenes;
  assert.ok(scene);
  const call = (name: string) => ({ ...LISTENING, type: 'call', name }) as unknown as typeof LISTENING;
  const turn = [call('write'), call('pause'), call('resume')];
  const told = (isTimed?: true) =>
    lines(
      stories(
        sample({
          scene: { ...scene, ...(isTimed ? { isTimed } : {}) },
          rounds: [round([...turn, ...turn, call('end')]), round([...turn, call('end')])],
        }),
      ),
    );
  assert.deepEqual([told().length, told(true)], [1, []]);
});

test('what a scene hides may come as often as it likes, and what it shows may not', () => {
  const [scene] = sample().lesson.scenes;
  assert.ok(scene);
  const rounds = [round([LISTENING, DATA, DATA]), round([LISTENING, DATA])];
  const told = (name: string) =>
    lines(stories(sample({ scene: { ...scene, hides: [{ type: 'event', name }] }, rounds }))).length;
  assert.deepEqual([told('data'), told('drain')], [0, 1]);
});

test('the order of two objects is their own business', () => {
  assert.deepEqual(faults(round([CONNECTION, DATA]), round([DATA, CONNECTION])), []);
});

test('output that differs by more than its ports is found', () => {
  const said = (text: string) => round([{ ...OUTPUT, text } as typeof OUTPUT]);
  assert.deepEqual(faults(said('at 28123\n'), said('at 4711\n')), []);
  assert.deepEqual(faults(said('3 bytes\n'), said('5 bytes\n')), [
    'server stdout: differs between rounds: 3 bytes (1 free) | 5 bytes (1 free)',
  ]);
});

test('an uncaught error that names the folder of another copy is the same', () => {
  const died = (folder: string, line: number) => {
    const text = `${folder}/server-2.js:${line}\n    at new (${folder}/server-2.js:1:2)\n`;
    return round([{ ...OUTPUT, stream: 'stderr', text } as typeof OUTPUT]);
  };
  assert.deepEqual(faults(died('/one/a', 7), died('/one/b', 7)), []);
  assert.equal(faults(died('/one/a', 7), died('/one/a', 8)).length, 1);
});

test('an end that differs is found', () => {
  const ended = { ...EXIT, code: null, signal: 'SIGKILL', ended: true } as typeof EXIT;
  assert.deepEqual(faults(round([EXIT]), round([ended])), [
    'server end: differs between rounds: exit 0 (1 free) | ended (1 free)',
  ]);
});

test('a scene that was stuck, failed, or left a process or a port is found', () => {
  assert.deepEqual(faults(round(RECORDS, { missing: ['client exit'] })), [
    'free run: was stuck; never came: client exit',
  ]);
  assert.deepEqual(faults(round(RECORDS, { failure: 'Error: no', pace: 'step' })), [
    'stepping: could not be played: Error: no',
  ]);
  assert.deepEqual(faults(round(RECORDS, { left: { pids: [7], ports: [28123] } })), [
    'free run: left processes: 7',
    'free run: left ports in use: 28123',
  ]);
});
