import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { perLanguage } from '../../src/model/language.ts';
import type { LessonEntry } from '../../src/model/lesson.ts';
import { loadLesson, readProgram } from '../../src/store/built.ts';
import { findLesson, listLessons } from '../../src/store/lessons.ts';
import { temporaryFolder } from './windows.ts';

const IDS = ['createServer', 'listen', 'connection', 'data-end', 'timeout', 'address'];
const ENTRIES: LessonEntry[] = IDS.map((id, index) => ({
  id,
  number: index + 1,
  group: 'core',
  buildsOn: [],
  folder: `0${index + 1}-${id}`,
  scenes: ['first'],
  questions: 3,
  title: perLanguage(() => id),
  summary: perLanguage(() => ''),
}));
const PROGRAM = "import net from 'node:net';\n\nnet.createServer(); // 你好\n";

function builtLessons(t: TestContext): URL {
  const folder = join(temporaryFolder(t), 'with a space');
  mkdirSync(join(folder, '04-data-end'), { recursive: true });
  writeFileSync(join(folder, 'index.json'), JSON.stringify(ENTRIES));
  writeFileSync(join(folder, '04-data-end', 'lesson.cjs'), "exports.default = { id: 'data-end', scenes: [] };\n");
  writeFileSync(join(folder, '04-data-end', 'server.js'), PROGRAM);
  return pathToFileURL(`${folder}/`);
}

test('lists the lessons, loads one of them and reads its programs verbatim', async (t) => {
  const root = builtLessons(t);
  const entries = await listLessons(root);
  assert.deepEqual(entries, ENTRIES);
  const entry = entries[3]!;
  assert.deepEqual(await loadLesson(root, entry), { id: 'data-end', scenes: [] });
  assert.equal(await readProgram(root, entry, 'server.js'), PROGRAM);
});

const meant: Record<string, string[]> = {
  createServer: [
    'createServer',
    'createserver',
    'CREATESERVER',
    'create-server',
    'create_server',
    '1',
    '01',
    '01-createServer',
  ],
  connection: ['connection', "'connection'", '3', '003'],
  'data-end': ['data-end', 'data/end', 'dataEnd', 'data_end', 'DATA END', 'dataend', '4', '04', '04-data-end'],
};

for (const [id, words] of Object.entries(meant)) {
  test(`${id} is what ${words.join(' · ')} mean`, async () => {
    for (const word of words) assert.deepEqual(findLesson(ENTRIES, word), entryOf(id), word);
  });
}

function entryOf(id: string): LessonEntry | undefined {
  return ENTRIES.find((entry) => entry.id === id);
}

const near: Record<string, string | undefined> = {
  lisen: 'listen',
  adress: 'address',
  connect: 'connection',
  conection: 'connection',
  timeouts: 'timeout',
  server: 'createServer',
  'net.createServer()': 'createServer',
  end: 'data-end',
  dataned: 'data-end',
};

for (const [word, nearest] of Object.entries(near)) {
  test(`${word} is no lesson, but ${nearest} looks like it`, async () => {
    assert.deepEqual(findLesson(ENTRIES, word), { nearest });
  });
}

for (const word of ['', '7', '0', '-', 'x', 'backpressure', '连接', '__proto__']) {
  test(`${JSON.stringify(word)} looks like no lesson`, async () => {
    assert.deepEqual(findLesson(ENTRIES, word), {});
  });
}
