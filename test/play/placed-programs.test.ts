import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { perLanguage } from '../../src/model/language.ts';
import type { Lesson } from '../../src/model/lesson.ts';
import { placedScenes } from '../../src/play/scene/material.ts';
import { placePrograms } from '../../src/play/scene/placed-programs.ts';
import { reservePorts } from '../../src/tracer/port.ts';
import { folderOf } from '../support/runs.ts';

const NAMES = { title: perLanguage(() => ''), summary: perLanguage(() => '') };
const TEXTS = perLanguage(() => ({ title: '', summary: '', scenes: {}, remember: [] }));

/** A lesson whose one program listens at a port that is written in. */
function lessonAt(port: number): Lesson {
  const change: Lesson['scenes'][number]['change'] = {
    file: 'server.js',
    at: `server.listen('${port}');`,
    how: 'instead',
    about: { file: 'server.js', line: [`'${port}'`, { part: 'net', nth: 1 }] },
    candidates: [
      { id: 'number', lines: [`server.listen(${port});`] },
      { id: 'more', at: `listen(${port}1)`, lines: [`server.listen(${port}1, 'x${port}');`], wanted: true },
    ],
    does: () => true,
  };
  const scene = { id: 'only', programs: [{ name: 'server', file: 'server.js' }], say: [], questions: [], change };
  return { id: 'page', group: 'ends', buildsOn: [], port, scenes: [scene], texts: TEXTS };
}

async function placedAt(t: TestContext, port: number) {
  const source = `const net = require('net');\nnet.createServer().listen('${port}');\n`;
  const folder = pathToFileURL(`${await folderOf(t, { 'server.js': source })}/`);
  const sources = new Map([
    ['server.js', source],
    ['package.json', '{ "type": "commonjs" }'],
  ]);
  const lesson = lessonAt(port);
  const placed = await placePrograms({ lesson, folder, sources });
  t.after(() => placed[Symbol.asyncDispose]());
  return { placed, lesson, folder, source };
}

async function freePort(): Promise<number> {
  await using ports = await reservePorts(1);
  return ports.first;
}

async function listening(t: TestContext, port: number, host: string): Promise<void> {
  const server = net.createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  t.after(() => server.close());
}

test('programs with a free port written in run where they are, as they are written', async (t) => {
  const port = await freePort();
  const { placed, lesson, folder, source } = await placedAt(t, port);
  assert.equal(placed.folder.href, folder.href);
  assert.equal(placed.sources.get('server.js'), source);
  assert.equal(placed.lesson, lesson);
});

for (const host of ['127.0.0.1', '0.0.0.0'])
  test(`where somebody listens at that port of ${host}, they run as copies with another one, also in changes`, async (t) => {
    const written = await freePort();
    await listening(t, written, host);
    const { placed, source } = await placedAt(t, written);
    const { port } = placed.lesson;
    assert.ok(port !== undefined && port !== written);
    const file = new URL('server.js', placed.folder);
    assert.equal(readFileSync(file, 'utf8'), source.replace(String(written), String(port)));
    assert.equal(placed.sources.get('server.js'), readFileSync(file, 'utf8'));
    assert.equal(readFileSync(new URL('package.json', placed.folder), 'utf8'), '{ "type": "commonjs" }');
    const change = placed.lesson.scenes[0]?.change;
    assert.equal(change?.at, `server.listen('${port}');`);
    assert.deepEqual(change?.candidates[0]?.lines, [`server.listen(${port});`]);
    assert.deepEqual(change?.about, [{ file: 'server.js', line: [`'${port}'`, { part: 'net', nth: 1 }] }]);
    await placed[Symbol.asyncDispose]();
    assert.ok(!existsSync(fileURLToPath(placed.folder)));
  });

test('what only contains the digits of that port stays', async (t) => {
  const written = await freePort();
  await listening(t, written, '127.0.0.1');
  const { placed } = await placedAt(t, written);
  const [, more] = placed.lesson.scenes[0]?.change?.candidates ?? [];
  assert.deepEqual(more, {
    id: 'more',
    at: `listen(${written}1)`,
    lines: [`server.listen(${written}1, 'x${written}');`],
    wanted: true,
  });
});

test('two lessons at once never have the same port', async (t) => {
  const written = await freePort();
  const [one, other] = await Promise.all([placedAt(t, written), placedAt(t, written)]);
  assert.notEqual(one.placed.lesson.port, other.placed.lesson.port);
});

test('each scene decides anew: a port that somebody takes in the middle of a lesson is another one in the next scene', async (t) => {
  const written = await freePort();
  const { lesson, folder, source } = await placedAt(t, await freePort());
  const scenes = ['one', 'two'].map((id) => ({ id, programs: [], say: [], questions: [] }));
  const entry = {
    id: lesson.id,
    number: 1,
    group: lesson.group,
    buildsOn: [],
    folder: '',
    scenes: [],
    questions: 0,
    ...NAMES,
  };
  const sources = new Map([['server.js', source]]);
  const material = {
    entry,
    lesson: { ...lesson, port: written, scenes },
    texts: TEXTS.en,
    folder,
    sources,
    standIns: new Map(),
  };
  const ports: (number | undefined)[] = [];
  for await (const placed of placedScenes(material)) {
    ports.push(placed.material.lesson.port);
    if (ports.length === 1) await listening(t, written, '127.0.0.1');
  }
  assert.equal(ports.length, 2);
  assert.equal(ports[0], written);
  assert.notEqual(ports[1], written);
});
