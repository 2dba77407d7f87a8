import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { sampleOfEach } from '../support/sample.ts';
import { bareRun, type Case, casesIn, watchedRun } from './cases.ts';

const CASES = await casesIn(fileURLToPath(new URL('programs/', import.meta.url)));
/** The folder of a program is what it is about. */
const TRIED = sampleOfEach(CASES, ({ folder }) => folder, 2);
const aside = await mkdtemp(path.join(tmpdir(), 'transparent-'));
after(() => rm(aside, { recursive: true, force: true }));

/** Where two processes or threads print, chance may decide who comes first: how often a program is run again without us. */
const ROUNDS = 8;

/** What must be the same: each byte that it printed, and how it ended. Of several outcomes that it has without us, it may have any. */
async function compare(given: Case, output: string): Promise<void> {
  const bare = await bareRun(given);
  const watched = await watchedRun(given, output);
  for (let other = bare, round = 1; !isDeepStrictEqual(watched, other); round += 1) {
    if (round > ROUNDS) assert.deepEqual(watched, bare);
    other = await bareRun(given);
  }
}

test('a watched program prints what it prints without us, and ends as it does without us', {
  concurrency: 4,
}, async (t) => {
  assert.ok(CASES.length > 200);
  await Promise.all(
    TRIED.map((given, index) => t.test(given.name, () => compare(given, path.join(aside, `${index}`)))),
  );
});
