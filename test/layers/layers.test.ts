import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../../src/model/language.ts';
import { namesakesIn, unusedShares } from './namesakes.ts';
import { ROOMS } from './rooms.ts';
import { importsOf, roomOf, type Sources, strangersIn, unusedRights } from './strangers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All sources of the rooms, as they stand. */
async function sourcesOfAll(): Promise<Sources> {
  const lists = await Promise.all(
    ['src', 'lessons', 'codes'].map(async (top) => {
      const files = await readdir(path.join(ROOT, top), { recursive: true });
      return files.filter((file) => /\.c?[jt]s$/.test(file)).map((file) => path.posix.join(top, file));
    }),
  );
  const read = lists.flat().map(async (file) => [file, await readFile(path.join(ROOT, file), 'utf8')] as const);
  return new Map(await Promise.all(read));
}

/** Whether a line may stand in a file. */
function isAllowed(file: string, line: string): boolean {
  return strangersIn(new Map([[file, line]])).length === 0;
}

describe('the rooms', async () => {
  const sources = await sourcesOfAll();

  it('import only what the table lets them', () => {
    assert.ok(sources.size > 400);
    assert.deepEqual(strangersIn(sources), []);
  });

  it('all have a row in the table', () => {
    assert.deepEqual(
      [...sources.keys()].filter((file) => roomOf(file) === undefined && !file.endsWith('.d.ts')),
      [],
    );
  });

  it('need all that the table lets them import', () => {
    assert.deepEqual(unusedRights(sources), []);
  });

  it('of words name their language in one file, which is all that a copy has to change', () => {
    const literal = new RegExp(`'(?:${LANGUAGES.join('|')})'`);
    const naming = [...sources].flatMap(([file, source]) =>
      /^src\/words\/\w+\//.test(file) && literal.test(source) ? [file] : [],
    );
    assert.deepEqual(naming.sort(), LANGUAGES.map((language) => `src/words/${language}/language.ts`).sort());
  });

  it('stand on rooms above them in the table, so that there is no circle', () => {
    const names = Object.keys(ROOMS);
    const upwards = names.flatMap((name, at) => ROOMS[name]?.rooms.filter((room) => names.indexOf(room) >= at));
    assert.deepEqual(upwards, []);
  });
});

describe('names', async () => {
  const sources = new Map([...(await sourcesOfAll())].filter(([file]) => /^src\/(?!words\/)/.test(file)));

  it('mean one thing each', () => {
    assert.deepEqual(namesakesIn(sources), []);
    assert.deepEqual(unusedShares(sources), []);
  });

  const refused: readonly (readonly [string, string])[] = [
    ['export function act() {}', 'export const act = 1;'],
    ['export async function* act() {}', 'export function act() {}'],
    ['export type Act = 1;', 'interface Act {}'],
    ['class Act {}', 'export abstract class Act {}'],
  ];
  for (const [one, other] of refused)
    it(`${one} ${other}`, () => assert.equal(namesakesIn(new Map(Object.entries({ one, other }))).length, 1));

  const allowed: readonly (readonly [string, string])[] = [
    ['export function act() {}\nexport function act() {}', 'function act() {}'],
    ['export const act = 1;', '  const act = 1;'],
    ['interface Act {}', 'type Act = 1;'],
  ];
  for (const [one, other] of allowed)
    it(`but not ${one} ${other}`, () => assert.deepEqual(namesakesIn(new Map(Object.entries({ one, other }))), []));
});

describe('what breaks the table is found', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['src/model/a.ts', `import { x } from '../view/x.ts';`],
    ['src/model/a.ts', `import fs from 'node:fs';`],
    ['src/model/deep/a.ts', `import type { X } from '../../narrator/x.ts';`],
    ['src/probe/a.ts', `import { x } from '../tracer/x.ts';`],
    ['src/view/a.ts', `export * from '../terminal/x.ts';`],
    ['src/view/a.ts', `import { x } from './../terminal/x.ts';`],
    ['src/view/a.ts', `import { x } from '../view/../terminal/x.ts';`],
    ['src/view/a.ts', `import ora from 'ora';`],
    ['src/play/a.ts', `import 'inquirer';`],
    ['src/play/a.ts', `const late = await import('../commands/menu/menu.ts');`],
    ['src/commands/list/a.ts', `import { x } from '../play/x.ts';`],
    ['src/commands/list/a.ts', `import { x } from '../../cli/x.ts';`],
    ['src/commands/list/a.ts', 'print(JSON.stringify({}));'],
    ['src/commands/list/a.ts', 'process.exit(1);'],
    ['src/cli/run.ts', `import { x } from '../../lessons/01-a/lesson.ts';`],
    ['src/cli/run.ts', 'process.exit();'],
    ['lessons/01-a/lesson.ts', `import { x } from '../02-b/en.ts';`],
    ['lessons/01-a/lesson.ts', `import { x } from '../../src/narrator/x.ts';`],
    ['lessons/01-a/exercises/b/starter.js', `import { x } from './x.js';`],
    ['codes/EPIPE/server.js', `import ora from 'ora';`],
  ];
  for (const [file, line] of refused) it(`${file}: ${line}`, () => assert.ok(!isAllowed(file, line)));

  const allowed: readonly (readonly [string, string])[] = [
    ['src/model/a.ts', `import { x } from './deep/x.ts';`],
    ['src/model/deep/a.ts', `import { x } from '../x.ts';`],
    ['src/probe/a.ts', `import net from 'node:net'; import type { X } from '../model/x.ts';`],
    ['src/commands/menu/a.ts', `const late = await import('../play/play.ts');`],
    ['src/view/json.ts', 'return JSON.stringify({});'],
    ['src/view/a.ts', `// import { x } from '../terminal/x.ts'; or JSON.stringify`],
    ['src/cli/main.ts', 'process.exit();'],
    ['lessons/01-a/exercises/b/exercise.ts', `import { x } from '../../../../src/model/x.ts';`],
    ['lessons/01-a/server.js', `import net from 'node:net'; process.exit();`],
  ];
  for (const [file, line] of allowed) it(`but not ${file}: ${line}`, () => assert.ok(isAllowed(file, line)));

  it('however an import is written', () => {
    const source = `import a, {\n  type B,\n} from 'a';\nimport 'b';\nexport { c } from "c";\nvoid import('d');\nconst e = \`from 'e'\`;`;
    assert.deepEqual(importsOf(source), ['a', 'b', 'c', 'd']);
  });
});
