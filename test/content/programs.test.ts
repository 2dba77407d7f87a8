import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programs } from './programs.ts';
import { lines, sample } from './sample.ts';

const FILES = Object.fromEntries(sample().files);

function faults(files: Record<string, string>): string[] {
  return lines(programs(sample({ files: { ...FILES, ...files } })));
}

test('lines of 54 columns and programs of 24 lines fit', () => {
  assert.deepEqual(faults({ 'server.js': `${`${'x'.repeat(54)}\n`.repeat(24)}` }), []);
});

test('a wider line is found, and Chinese characters are two columns wide', () => {
  assert.deepEqual(faults({ 'server.js': `\n${'x'.repeat(55)}\n` }), ['server.js:2: is 55 columns wide, more than 54']);
  assert.deepEqual(faults({ 'server.js': '好'.repeat(28) }), ['server.js:1: is 56 columns wide, more than 54']);
});

test('a longer program is found', () => {
  assert.deepEqual(faults({ 'server.js': 'x;\n'.repeat(25) }), ['server.js: has 25 lines, more than 24']);
});

test('programs that somebody else wrote, with their port in them, are laid out as they came', () => {
  const source = 'x'.repeat(55) + '\nx;'.repeat(25);
  const given = sample({ lesson: { port: 8000 }, files: { ...FILES, 'server.js': source } });
  assert.deepEqual(lines(programs(given)), []);
});

test('a program that is not there is found', () => {
  const { 'server.js': _gone, ...files } = FILES;
  assert.deepEqual(lines(programs(sample({ files }))), ['server.js: is not in the folder']);
});

test('files and folders that nothing uses are found; what texts import is used', () => {
  const found = faults({
    'old.js': '',
    'notes/': '',
    'en.ts': "import { portOf } from './ports.ts';",
    'package.json': '{ "type": "commonjs" }',
    'ports.ts': "import type { Port } from './port.ts';",
    'port.ts': '',
    'unused.ts': '',
  });
  assert.deepEqual(
    found,
    ['old.js', 'notes/', 'unused.ts'].map((file) => `${file}: is used by no scene, and imported by nothing`),
  );
});
