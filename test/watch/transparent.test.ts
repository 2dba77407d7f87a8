import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bareRun, type Case, casesIn, watchedRun } from './cases.ts';

const CASES = await casesIn(fileURLToPath(new URL('programs/', import.meta.url)));
const aside = await mkdtemp(path.join(tmpdir(), 'transparent-'));
after(() => rm(aside, { recursive: true, force: true }));

/** What must be the same: each byte that it printed, and how it ended. */
async function compare(given: Case, output: string): Promise<void> {
  const bare = await bareRun(given);
  const watched = await watchedRun(given, output);
  assert.deepEqual(watched, bare);
}

test('a watched program prints what it prints without us, and ends as it does without us', {
  concurrency: 2,
}, async (t) => {
  assert.ok(CASES.length > 200);
  await Promise.all(
    CASES.map((given, index) => t.test(given.name, () => compare(given, path.join(aside, `${index}`)))),
  );
});
