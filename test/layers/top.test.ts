import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { READMES } from '../support/readmes.ts';

const HAS_GIT = existsSync(new URL('../../.git', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All that the project keeps at its top. What a learner writes here, such as an exercise's folder, is no part of it. */
const TOP = [
  '.ci',
  '.gitignore',
  'CONTRIBUTING.md',
  'LICENSE',
  ...Object.values(READMES),
  'biome.json',
  'build',
  'codes',
  'lessons',
  'package-lock.json',
  'package.json',
  'src',
  'test',
  'tsconfig.json',
];

test('nothing is kept at the top of the project but its own rooms and what its tools demand', {
  skip: !HAS_GIT,
}, async () => {
  const kept = new Set((await keptFiles()).flatMap((file) => file.split('/')[0] || []));
  assert.deepEqual(
    [...kept].filter((entry) => !TOP.includes(entry)),
    [],
  );
  for (const readme of Object.values(READMES)) assert.ok(kept.has(readme), `there is no ${readme}`);
});

test('each README names the lessons of the course, in their order', () => {
  const folders = readdirSync(new URL('../../lessons', import.meta.url), { withFileTypes: true });
  const ids = folders.flatMap(({ name }) => /^\d+-(.+)$/.exec(name)?.[1] ?? []);
  const line = ids.map((id) => `\`${id}\``).join(' · ');
  for (const readme of Object.values(READMES)) {
    const text = readFileSync(new URL(`../../${readme}`, import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
    assert.ok(text.includes(line), `${readme} has to name ${line}`);
  }
});

test('each test is where `npm run unit` looks for tests: in a folder of `test`, and not deeper', {
  skip: !HAS_GIT,
}, async () => {
  const tests = (await keptFiles()).filter((file) => file.endsWith('.test.ts'));
  assert.ok(tests.length > 100);
  assert.deepEqual(
    tests.filter((file) => !/^test\/[^/]+\/[^/]+$/.test(file)),
    [],
  );
});

/** All files of the project, by their paths from its top. */
async function keptFiles(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('git', ['ls-files'], { cwd: ROOT, maxBuffer: 1e7 });
  return stdout.split('\n');
}
