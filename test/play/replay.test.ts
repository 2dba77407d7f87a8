import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ProgressWarning } from '../../src/model/progress.ts';
import type { TraceRecord } from '../../src/model/record.ts';
import { BookmarkWriter } from '../../src/play/scene/bookmark-writer.ts';
import { type ScenePosition, SceneReplay, stopName } from '../../src/play/scene/replay.ts';
import { openProgress } from '../../src/store/progress-file.ts';
import { temporaryFolder } from '../store/windows.ts';

const START: ScenePosition = { passed: [], guesses: {}, answers: {} };

/** Which stops of a run are waited at; `!` stands where the learner is told to be back, `?` where the run went another way. */
async function waitedAt(stops: readonly string[], before: ScenePosition | undefined): Promise<string> {
  const seen: string[] = [];
  const way = new SceneReplay(before, {
    caughtUp: (isSame) => seen.push(isSame ? '!' : '?'),
    reached: () => undefined,
  });
  for (const stop of stops) await way.stop(stop, async () => void seen.push(stop));
  return seen.join(' ');
}

test('a scene that is begun waits at every stop', async () => {
  assert.equal(await waitedAt(['start', 'a', 'b'], undefined), 'start a b');
});

test('one that was left goes without waiting to the first stop that was not passed', async () => {
  assert.equal(await waitedAt(['start', 'a', 'b', 'c'], { ...START, passed: ['start', 'a'] }), '! b c');
});

test('stops that changed places are the same way', async () => {
  assert.equal(await waitedAt(['start', 'b', 'a', 'c'], { ...START, passed: ['start', 'a', 'b'] }), '! c');
});

test('a run that differs is stopped at the first new thing, and then at everything', async () => {
  assert.equal(await waitedAt(['start', 'x', 'a', 'b'], { ...START, passed: ['start', 'a'] }), '? x a b');
});

test('a run that is over too early is waited for at its end', async () => {
  assert.equal(await waitedAt(['start', 'end'], { ...START, passed: ['start', 'a'] }), '? end');
});

test('what is kept is all that was passed and guessed, and nothing while it is shown again', async () => {
  const kept: unknown[] = [];
  const before = { passed: ['start', 'a'], guesses: { q: 'two', r: null }, answers: {} };
  const way = new SceneReplay(before, {
    caughtUp: () => undefined,
    reached: (passed, guesses) => kept.push([passed, guesses]),
  });
  assert.deepEqual([way.earlierGuess('q'), way.earlierGuess('r'), way.earlierGuess('s')], ['two', null, undefined]);
  const wait = async (): Promise<void> => undefined;
  await way.stop('start', wait);
  way.noteGuess('q', 'two');
  await way.stop('a', wait);
  assert.deepEqual(kept, []);
  await way.stop('b', wait);
  assert.deepEqual(kept, [[['start', 'a'], { q: 'two' }]]);
});

test('a question is known by its own name, also where that is one that every object has', () => {
  const way = new SceneReplay(
    { ...START, answers: { 's/q': 'wrong' } },
    { caughtUp: () => undefined, reached: () => undefined },
  );
  assert.deepEqual(
    [way.earlierAnswer('s/q'), way.earlierAnswer('constructor'), way.earlierGuess('toString')],
    ['wrong', undefined, undefined],
  );
});

test('a stop is called the same in every run, whatever else came between', () => {
  const data = (program: string, object: string): TraceRecord =>
    ({ type: 'event', program, object, name: 'data' }) as TraceRecord;
  const said: TraceRecord = { type: 'output', seq: 1, t: 0, program: 'server', stream: 'stdout', text: 'x' };
  const one = data('server', 'socket#1');
  const names = (...records: TraceRecord[]) => stopName({ records, over: false });
  assert.equal(names(one), 'server socket#1 event data 1');
  assert.equal(names(one, data('client', 'socket#1'), said, one), 'server socket#1 event data 2');
  assert.equal(names(one, said), 'server output 1');
});

test('of places that follow each other at once, the last one is written, and none after it is settled', async (t) => {
  const folder = temporaryFolder(t);
  const progress = openProgress({ folder: { path: folder }, warn: () => assert.fail() });
  let writes = 0;
  const update: typeof progress.update = (change) => {
    writes += 1;
    return progress.update(change);
  };
  const keeper = new BookmarkWriter({ progress: Object.assign(Object.create(progress), { update }) }, 'listen');
  for (let stop = 0; stop < 500; stop += 1)
    keeper.save({ scene: 'a', answers: {}, passed: [`${stop}`], guesses: { q: null } });
  await keeper.flush();
  assert.equal(writes, 1);
  const { seenAt, ...at } = JSON.parse(readFileSync(progress.path, 'utf8')).lessons.listen.at;
  assert.deepEqual(at, { scene: 'a', answers: {}, passed: ['499'], guesses: { q: null } });
  assert.ok(Date.parse(seenAt) > 0);
  await keeper.flush();
  assert.equal(writes, 1);
});

test('a place that cannot be written is told once, and nothing fails', async (t) => {
  const folder = join(temporaryFolder(t), 'file');
  writeFileSync(folder, '');
  const warnings: ProgressWarning[] = [];
  const progress = openProgress({ folder: { path: folder }, warn: (warning) => warnings.push(warning) });
  const keeper = new BookmarkWriter({ progress }, 'listen');
  for (let stop = 0; stop < 3; stop += 1) {
    keeper.save({ scene: 'a', answers: {}, passed: [`${stop}`] });
    await keeper.flush();
  }
  assert.deepEqual(
    warnings.map(({ kind }) => kind),
    ['unwritable'],
  );
  assert.deepEqual((await progress.read()).lessons.listen?.at?.passed, ['2']);
});
