import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { perLanguage } from '../../src/model/language.ts';
import type { Scene } from '../../src/model/lesson.ts';
import { type Recording, writeRecording } from '../../src/model/recording.ts';
import { findStandIns, RECORDED, recordingFile } from '../../src/play/scene/recordings.ts';
import { runScene, type SceneEvent } from '../../src/play/scene/scene.ts';
import { PROBE } from '../support/probe.ts';
import { folderOf } from '../support/runs.ts';
import { WORDS } from '../support/words.ts';

const scene: Scene = { id: 'only', programs: [{ name: 'server', file: 'server.js' }], say: [], questions: [] };
const texts = perLanguage(() => ({ title: '', summary: '', scenes: {}, remember: [] }));
const recording: Recording = {
  header: {
    type: 'trace',
    version: 1,
    node: 'v99.1.0',
    platform: 'linux',
    programs: [{ name: 'server', file: 'server.js', pid: 1 }],
    recorded: '2026-11-27',
    sources: {},
  },
  records: [
    { type: 'output', seq: 1, t: 3, program: 'server', stream: 'stdout', text: 'from another Node\n' },
    { type: 'exit', seq: 2, t: 4, program: 'server', code: 0, signal: null },
  ],
};

async function lessonFolder(t: Parameters<typeof folderOf>[0]): Promise<URL> {
  const folder = await folderOf(t, { 'server.js': "console.log('from this Node');\n" });
  const url = pathToFileURL(`${folder}/`);
  mkdirSync(new URL(RECORDED, url));
  writeFileSync(new URL(recordingFile(scene), url), writeRecording(recording));
  return url;
}

async function played(folder: URL, needs: Scene['needs']): Promise<SceneEvent[]> {
  const needing = needs ? { ...scene, needs } : scene;
  const standIn = (await findStandIns([needing], folder)).get(scene.id);
  const lesson = { id: 'page', group: 'ends', buildsOn: [], scenes: [needing], texts } as const;
  const events: SceneEvent[] = [];
  const options = { lesson, scene: needing, folder, recording: standIn, words: WORDS.en, probe: PROBE };
  for await (const event of runScene({ ...options, env: process.env, step: false, all: false })) events.push(event);
  return events;
}

const outputs = (events: readonly SceneEvent[]): string[] =>
  events.flatMap((event) => (event.kind === 'record' && event.record.type === 'output' ? [event.record.text] : []));

test('a scene that needs what the running Node lacks is not run: its recording is shown, and says so', async (t) => {
  const events = await played(await lessonFolder(t), ['net.promises']);
  assert.deepEqual(outputs(events), ['from another Node\n']);
  const [begin] = events;
  assert.ok(begin?.kind === 'begin');
  assert.equal(begin.header.node, 'v99.1.0');
  assert.equal(begin.header.recorded, '2026-11-27');
  assert.equal(begin.kernel, undefined, 'the kernel of today has nothing to say of it');
  assert.equal(events.at(-1)?.kind, 'over');
});

test('a scene whose needs the running Node meets runs for real', async (t) => {
  for (const needs of [undefined, ['net.connect']]) {
    const events = await played(await lessonFolder(t), needs);
    assert.deepEqual(outputs(events), ['from this Node\n']);
    const [begin] = events;
    assert.ok(begin?.kind === 'begin' && begin.header.recorded === undefined);
  }
});

test('before a recording stands what is lacking, which versions have it, and where and when it was recorded', () => {
  const facts = { here: 'v20.20.2', node: 'v26.12.1', platform: 'linux', day: '2026-11-27' };
  const one = { ...facts, names: ['net.BoundSocket'], since: ['v24.19.0', 'v26.4.0'] };
  const many = { ...facts, names: ['a', 'b', 'c', 'd'], since: [] };
  assert.equal(
    WORDS.en.scene.recorded(one),
    'Node v20.20.2 does not have `net.BoundSocket`; this needs v24.19.0, v26.4.0, or newer. What follows was recorded on Node v26.12.1 (linux), on 2026-11-27.',
  );
  assert.match(WORDS.en.scene.recorded(many), /does not have `a`, `b`, and 2 more\. What follows/);
  assert.match(WORDS.zh.scene.recorded(many), /还不支持 `a`、`b` 等 4 项。/);
  assert.match(WORDS.zh.scene.recorded(one), /还不支持 `net.BoundSocket`（v24.19.0、v26.4.0 起支持）。/);
});
