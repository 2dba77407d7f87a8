import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { createTraceFileReader, fileLines } from '../../src/model/trace-file.ts';
import { replayPrompt } from '../../src/play/viewer/replay-prompt.ts';
import type { Story } from '../../src/play/viewer/story.ts';
import { runHere } from '../support/command.ts';
import { folderOf } from '../support/runs.ts';
import { WORDS } from '../support/words.ts';
import { answerTo, asking, drawnAs, type Pressed, typing, WINDOW } from '../terminal/prompting.ts';
import { call, event, exit, lookOf, prints, story as tell } from '../view/story.ts';

const RECORDS = tell(
  call('server', 'server#1', 'listen', [{ kind: 'number', value: 8000 }], {
    at: { file: 'server.js', line: 2 },
    state: { listening: true },
  }),
  event('server', 'server#1', 'listening'),
  event('client', 'socket#1', 'connect', { state: { readyState: 'open' } }),
  event('server', 'server#1', 'connection', { args: [{ kind: 'reference', id: 'socket#1' }] }),
  event('server', 'socket#1', 'data', { data: { kind: 'Buffer', bytes: 5, text: 'hello', cut: false } }),
  prints('server', 'hello from \u001b[31mred\n'),
  event('client', 'socket#1', 'close'),
  exit('client', 0),
  event('server', 'socket#1', 'close'),
);
const SOURCE = "const net = require('net');\nnet.createServer().listen(8000);\n";
const header = {
  type: 'trace',
  version: 1,
  node: 'v26.12.1',
  platform: 'linux',
  programs: ['server', 'client'].map((name) => ({ name, file: `${name}.js`, pid: 1 })),
  sources: { 'server.js': SOURCE },
} as const;
const LINES = fileLines({ header, records: RECORDS });

const run: Story['runs'][number] = {
  title: ['run.jsonl'],
  programs: header.programs,
  sources: [{ title: 'server.js', source: SOURCE }],
  records: RECORDS,
  from: 0,
};
const STORY: Story = {
  runs: [run],
  steps: RECORDS.map((record) => ({ run, record, sentence: `Number ${record.seq}.` })),
};
const prompt = replayPrompt(STORY, { words: WORDS.en, look: () => lookOf(80) });

/** What is on the screen after these keys. */
const shown = (...keys: readonly Pressed[]): string => drawnAs(prompt, asking(prompt, keys));
/** Which record is the last one on the screen then. */
const placeAfter = (...keys: readonly Pressed[]): number => asking(prompt, keys).own.at + 1;

test('each step has the same picture, whichever way one comes to it', () => {
  const forwards = RECORDS.map((_, index) => shown(...Array<string>(index).fill('Right')));
  assert.equal(new Set(forwards).size, RECORDS.length);
  const backwards = RECORDS.map((_, index) => shown('End', ...Array<string>(index).fill('Left'))).reverse();
  assert.deepEqual(backwards, forwards);
  assert.equal(shown('End', 'Home'), forwards[0]);
  assert.equal(shown('Right', 'i', 'i', 's', 's', '?', '?', 'Left'), forwards[0]);
});

test('there is no step before the first and none after the last', () => {
  assert.equal(placeAfter('Left', 'PageUp'), 1);
  assert.equal(placeAfter('End', 'Right', 'PageDown'), RECORDS.length);
  assert.equal(placeAfter('PageDown'), RECORDS.length);
});

test('what had not happened yet is not shown, and what just has is told and marked', () => {
  const screen = shown('Right', 'Right');
  assert.match(screen, /❯ .*'connect'/);
  assert.match(screen, /Number 3\./);
  assert.doesNotMatch(screen, /'connection'|Number 2\./);
  assert.match(screen, /3 of 9/);
});

test('a text is searched for in names, data, output and sentences, and Escape gives it up', () => {
  const search = (term: string): Pressed[] => ['/', ...typing(term), 'Enter'];
  assert.equal(placeAfter(...search('HELLO')), 5);
  assert.equal(placeAfter(...search('hello'), 'n'), 6);
  assert.equal(placeAfter(...search('hello'), 'n', 'n'), 5, 'after the last one comes the first one');
  assert.equal(placeAfter(...search('number 8')), 8);
  assert.match(shown(...search('nowhere')), /Nowhere: nowhere/);
  assert.equal(placeAfter('/', ...typing('hello'), 'Escape'), 1);
  assert.equal(placeAfter('/', 'Enter'), 1);
});

test('one object is followed alone, from where it was handed out', () => {
  const following = ['End', 'o'];
  assert.match(shown(...following), /Following server socket#1 alone/);
  assert.equal(placeAfter(...following, 'Left'), 5);
  assert.equal(placeAfter(...following, 'Left', 'Left'), 4);
  assert.equal(placeAfter(...following, 'Left', 'Left', 'Left'), 4);
  assert.equal(placeAfter(...following, 'Home', 'End'), 9);
  assert.equal(placeAfter(...following, 'o', 'Left'), 8);
  assert.equal(placeAfter(...following, 'Escape', 'Left'), 8);
});

test('properties, program and help take the place of what is told', () => {
  assert.match(shown('i'), /server#1 of server[\s\S]*listening +true/);
  assert.match(shown('s'), /❯ 2 │ net\.createServer\(\)\.listen\(8000\);/);
  assert.match(shown('?'), /follows the server or socket/);
  assert.match(shown('End', 's'), /server\.js/);
  assert.equal(answerTo(prompt, ['q']), 'quit');
});

test('it is as high as the window, however low or narrow that is', () => {
  for (const rows of [10, 24, 50])
    for (const columns of [40, 80, 200]) {
      const look = lookOf(columns);
      const own = replayPrompt(STORY, { words: WORDS.en, look: () => look });
      const { lines } = own.drawPrompt(asking(own, ['Right'], { ...WINDOW, rows, columns }));
      if (rows >= 24) assert.equal(lines.length, rows - 1, `${columns}x${rows}`);
    }
});

async function fileOf(t: Parameters<typeof folderOf>[0], lines: readonly string[]): Promise<string> {
  const folder = await folderOf(t, {});
  const file = path.join(folder, 'run.jsonl');
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  return file;
}

test('from a pipe the run comes as text, with sentences, and what a program printed is harmless', async (t) => {
  const { stdout, stderr, status } = await runHere(['show', await fileOf(t, LINES)]);
  assert.equal(status, 0);
  assert.equal(stderr, '');
  assert.match(stdout, /━━━ run\.jsonl · Node v26\.12\.1 ━+ 9 records ━+\n/);
  assert.match(stdout, /○ listen\(8000\)/);
  assert.match(stdout, /The operating system now listens/);
  assert.match(stdout, /hello from .*\[31mred/);
  assert.ok(!stdout.includes('\u001b[31mred'));
  const zh = await runHere(['show', await fileOf(t, LINES), '--lang', 'zh']);
  assert.match(zh.stdout, /9 条记录/);
});

test('of a damaged file, what comes before the damage is shown, and a line says so', async (t) => {
  const damaged = await fileOf(t, [...LINES.slice(0, 3), LINES[3]!.slice(0, 20)]);
  const { stdout, stderr, status } = await runHere(['show', damaged]);
  assert.equal(status, 1);
  assert.match(stdout, /2 records/);
  assert.match(stderr, /^Line 4 of \S*run\.jsonl is damaged: shown is what comes before\.\n$/);
});

test('a file that is no trace, of a newer version, missing or a folder gets one line, and status 2', async (t) => {
  const newer = JSON.stringify({ ...header, version: 2 });
  const cases: [string, RegExp][] = [
    [await fileOf(t, ['#!/bin/sh', 'exit']), /is no trace/],
    [await fileOf(t, []), /is no trace/],
    [await fileOf(t, [newer]), /A newer net-lessons has written it \(version 2 of the trace\)/],
    ['there-is-none.jsonl', /Could not read there-is-none\.jsonl \(ENOENT\)/],
    [path.dirname(await fileOf(t, [])), /it is a folder/],
  ];
  for (const [file, line] of cases) {
    const { stdout, stderr, status } = await runHere(['show', file]);
    assert.equal(status, 2, file);
    assert.equal(stdout, '', file);
    assert.match(stderr, line);
    assert.equal(stderr.split('\n').length, 2, stderr);
  }
});

test('what `--json` printed of a lesson can be shown, with the remarks of that lesson', async (t) => {
  const { stdout } = await runHere(['play', 'createServer', '--json']);
  const reader = createTraceFileReader();
  const lines = stdout.trimEnd().split('\n');
  for (const line of lines) assert.ok(reader.add(line), line.slice(0, 200));
  assert.equal(reader.file().fault, undefined);
  const shownText = await runHere(['show', await fileOf(t, lines)]);
  assert.equal(shownText.stderr, '');
  assert.match(shownText.stdout, /run\.jsonl · createServer · made/);
});
