import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { PATIENCE } from '../../src/examiner/patience.ts';
import { SOLUTION_FILE, STARTER_FILE } from '../../src/model/exercise.ts';
import { advised, attempts, examined, exerciseOf, failuresOf, idsOf } from './examined.ts';
import { IS_ALL, sample, sampleOfEach } from './sample.ts';

/** Programs that are examined at once: they mostly wait, but many would make the machine too busy to judge them. */
const AT_ONCE = 3;

/** A program that is known to listen may take its time until it does. */
const PATIENTLY = { patience: { ...PATIENCE, listenMs: 60_000 } };

/** What is to be true of every exercise, and of the programs that were written for it. */
export async function testExercise(id: string): Promise<void> {
  const { exercise, folder } = await exerciseOf(id);
  const [right, wrong] = [attempts(id, 'right'), attempts(id, 'wrong')];
  const [only, others] = [wrong.filter(({ isOnly }) => isOnly), wrong.filter(({ isOnly }) => !isOnly)];
  // A check that is run alone takes a tenth of the time; that the others pass is seen with all of them.
  const tried = IS_ALL
    ? []
    : sample(
        [...only, ...others].filter(({ isTimed }) => !isTimed),
        1,
      );
  const starters = IS_ALL ? [path.join(folder, STARTER_FILE)] : [];
  // The solution is right too.
  const othersRight = IS_ALL ? right : sampleOfEach(right, ({ advice }) => advice, 1).filter(({ advice }) => advice);
  const checks = exercise.checks.map((check) => check.id);

  test(`${id}: each check has a program that only it catches, or to which it has advice`, () => {
    const caught = new Set([
      ...wrong.filter(({ isOnly }) => isOnly).map(({ fails }) => fails),
      ...right.map(({ advice }) => advice),
    ]);
    assert.deepEqual(
      checks.filter((check) => !caught.has(check)),
      [],
    );
    assert.deepEqual(
      wrong.filter(({ fails = '' }) => !checks.includes(fails)),
      [],
    );
    assert.ok(right.length >= 3 && wrong.length >= 4);
  });

  test(`${id}: programs`, { concurrency: AT_ONCE }, async (t) => {
    const running = [
      t.test('the solution passes', async () => {
        assert.deepEqual(failuresOf(await examined(exercise, path.join(folder, SOLUTION_FILE), PATIENTLY)), []);
      }),
      ...starters.map((file) =>
        t.test('the starter fails', async () => {
          const all = await examined(exercise, file, { isShort: true });
          assert.equal(idsOf(all, 'failed').length, 1);
        }),
      ),
      ...othersRight.map(({ name, file, advice }) =>
        t.test(`${name} passes${advice ? `, with advice at ${advice}` : ''}`, async () => {
          const all = await examined(exercise, file, PATIENTLY);
          assert.deepEqual(failuresOf(all), []);
          assert.deepEqual(idsOf(all, 'passed'), checks);
          if (advice) assert.deepEqual(advised(all), [advice]);
        }),
      ),
      ...tried.map(({ name, file, fails }) =>
        t.test(`${name} fails at ${fails}`, async () => {
          const own = exercise.checks.filter(({ id }) => id === fails);
          assert.deepEqual(idsOf(await examined({ ...exercise, checks: own }, file), 'failed'), [fails]);
        }),
      ),
      ...(IS_ALL ? wrong : []).map(({ name, file, fails, isOnly }) =>
        t.test(`${name} fails ${isOnly ? 'only' : 'first'} at ${fails}`, async () => {
          const all = await examined(exercise, file, { isShort: !isOnly });
          assert.deepEqual(idsOf(all, 'failed'), [fails], failuresOf(all).join('\n'));
        }),
      ),
    ];
    await Promise.all(running);
  });
}
