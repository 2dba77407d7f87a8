import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import type { OutputChunk } from 'rolldown';
import { buildApplication } from '../../build/bundle.ts';
import { readCourse } from '../../build/course.ts';
import { packagesOf } from '../../build/licences.ts';
import { countRows } from '../../src/terminal/canvas.ts';
import { breakLines } from '../../src/view/breaks.ts';
import { unicodeGlyphs } from '../../src/view/glyphs.ts';

const { cache } = createRequire(import.meta.url);

/** Packages that only some commands need. */
const LATER = ['inquirer', '@inquirer/core', 'ora', 'js-tokens'];

let chunks: ReadonlyMap<string, OutputChunk>;

before(async () => {
  const built = await buildApplication(await readCourse());
  chunks = new Map(built.map((chunk) => [chunk.fileName, chunk]));
});

/** The chunks that Node loads along with some others, and these themselves. */
function loadedWith(files: readonly string[], known = new Set<OutputChunk>()): Set<OutputChunk> {
  for (const chunk of files.flatMap((file) => chunks.get(file) ?? []))
    if (!known.has(chunk)) loadedWith(chunk.imports, known.add(chunk));
  return known;
}

function packagesIn(loaded: Iterable<OutputChunk>): string[] {
  return packagesOf([...loaded].flatMap(({ moduleIds }) => moduleIds)).map((folder) =>
    folder.replace(/^.*node_modules[\\/]/, '').replaceAll('\\', '/'),
  );
}

test('what every start loads, and what it may load next, has no package that only some commands need', () => {
  const entry = loadedWith(['cli.js']);
  const next = loadedWith([...entry].flatMap(({ dynamicImports }) => dynamicImports));
  assert.ok(next.size > entry.size);
  const early = packagesIn([...entry, ...next]);
  assert.deepEqual(
    LATER.filter((name) => early.includes(name)),
    [],
  );
  const all = packagesIn(chunks.values());
  assert.deepEqual(
    LATER.filter((name) => !all.includes(name)),
    [],
  );
});

test('nothing but the entry is loaded before Node is told where to keep what it compiles', () => {
  const found = [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => /env-paths.index/.test(id)));
  assert.ok(found);
  const loaded = [...loadedWith([found.fileName])].flatMap(({ moduleIds }) => moduleIds);
  const own = [...loadedWith(['cli.js'])].flatMap(({ moduleIds }) => moduleIds);
  assert.deepEqual(
    loaded.filter((id) => !own.includes(id) && !/node_modules/.test(id)),
    [],
  );
});

test('what the menu loads has no ladder, and nothing of a play', () => {
  const files = [...chunks.values()].filter(({ moduleIds }) =>
    moduleIds.some((id) => /(?:menu|prompt-dialog)\.ts$/.test(id)),
  );
  const modules = [...loadedWith(files.map(({ fileName }) => fileName))].flatMap(({ moduleIds }) => moduleIds);
  assert.ok(modules.some((id) => /course\.ts$/.test(id)));
  assert.deepEqual(
    modules.filter((id) => /ladder|src[\\/]play[\\/]/.test(id)),
    [],
  );
});

test('lessons and exercises share what they have in common with the command', () => {
  const modules = [...chunks.values()].flatMap(({ moduleIds }) => moduleIds);
  assert.equal(new Set(modules).size, modules.length);
});

test('the tables for line breaks are unpacked by the first text to break that is neither ASCII nor Chinese', () => {
  const isUnpacked = (): boolean => Object.keys(cache).some((file) => /node_modules.linebreak/.test(file));
  breakLines('what is said in English, in many words, on few columns', 10);
  countRows(80, `${Object.values(unicodeGlyphs).join('')} 中文`);
  assert.ok(!isUnpacked());
  breakLines('用中文说的话，在很窄的地方：“这里”（there）有 net.Server', 30);
  assert.ok(!isUnpacked());
  breakLines('ネットワークを学ぶ', 10);
  assert.ok(isUnpacked());
});
