import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KnownProgram } from '../../src/view/code/program-text.ts';
import { introduction } from '../../src/view/screen/introduction.ts';
import { lookOf, picture } from './story.ts';

const SOURCE = Array.from({ length: 24 }, (_, index) => `line(${index + 1});`).join('\n');
const TOLD = ['', 'What comes.'];

function partsOf(known: Pick<KnownProgram, 'fresh' | 'gone'>, rows: number): readonly string[] {
  const asBefore = (hasChanged: boolean) => (hasChanged ? 'changed' : 'the same');
  const programs = [
    { title: 'server.js', source: SOURCE, ...known },
    { title: 'client.js', source: 'connect();' },
  ];
  return introduction(TOLD, programs, { rows, asBefore }, lookOf(40)).map(picture);
}

test('where a scene has room for all programs, a known one is shown whole too', () => {
  const [whole = '', ...more] = partsOf({ fresh: [12], gone: [] }, 40);
  assert.equal(more.length, 0);
  assert.match(whole, / 1 │ line\(1\);/);
  assert.match(whole, /24 │ line\(24\);/);
});

test('of a program that is known, only what is new is shown, with the lines around it', () => {
  assert.deepEqual(partsOf({ fresh: [12, 13], gone: ['old();'] }, 20), [
    `

What comes.

  server.js · changed
  11 │ line(11);
+ 12 │ line(12);
+ 13 │ line(13);
  14 │ line(14);

  client.js
  1 │ connect();
`,
  ]);
});

test('where lines of a known program are only gone, these are shown', () => {
  assert.match(
    partsOf({ fresh: [], gone: ['  close();'] }, 20).join(''),
    / {2}server\.js · changed\n {2}- {3}close\(\);\n/,
  );
});

test('a known program without changes is named', () => {
  assert.match(partsOf({ fresh: [], gone: [] }, 20).join(''), / {2}server\.js · the same\n\n {2}client\.js\n/);
});
