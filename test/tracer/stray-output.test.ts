import assert from 'node:assert/strict';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { createExpectedOutput, matchOutput } from '../../src/tracer/stray-output.ts';

/** What is left of the pieces of an output when these texts were reported. */
function strays(reported: readonly string[], pieces: readonly string[]): string[] {
  const expected = createExpectedOutput<string>();
  for (const text of reported) expected.add(text, text);
  return pieces.flatMap((piece) => expected.straysIn(piece)).map(({ text }) => text);
}

const TABLE: readonly [string, string[], string[], string[]][] = [
  ['all was reported', ['a\n', 'b\n'], ['a\nb\n'], []],
  ['nothing was reported', [], ['a\nb\n'], ['a\nb\n']],
  ['it comes in pieces', ['hello\n'], ['he', 'l', 'lo\n'], []],
  ['two in one piece and a half', ['one\n', 'two\n'], ['one\ntw', 'o\n'], []],
  ['a stray before', ['hi\n'], ['raw\nhi\n'], ['raw\n']],
  ['a stray behind', ['hi\n'], ['hi\nraw\n'], ['raw\n']],
  ['a stray between', ['one\n', 'two\n'], ['one\nraw\ntwo\n'], ['raw\n']],
  ['a stray that begins like what was reported', ['hello\n'], ['hello raw\nhello\n'], ['hello raw\n']],
  ['a stray that begins like it, in a piece of its own', ['hello\n'], ['he raw\n', 'hello\n'], ['he raw\n']],
  ['a stray in front of the first half', ['hello\n'], ['raw\nhel', 'lo\n'], ['raw\n']],
  ['a text that was kept back by its stream', ['corked\n', 'direct\n'], ['direct\ncorked\n'], []],
  ['a text that was reported and never came', ['lost\n', 'kept\n'], ['kept\nraw\n'], ['raw\n']],
  ['nothing', [], [''], []],
];

for (const [title, reported, pieces, left] of TABLE)
  test(`strays are told from reported text: ${title}`, () => assert.deepEqual(strays(reported, pieces), left));

test('a stray knows the report of the text that comes behind it, whether in the same piece or later', () => {
  const expected = createExpectedOutput<number>();
  expected.add('one\n', 1);
  expected.add('two\n', 2);
  assert.deepEqual(expected.straysIn('a\none\nb\n'), [
    { text: 'a\n', before: 1 },
    { text: 'b\n', before: 2 },
  ]);
  assert.deepEqual(expected.straysIn('two\nc\n'), [{ text: 'c\n', before: undefined }]);
});

test('many small texts are matched in a moment', () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `${n}\n`);
  assert.deepEqual(strays(lines, [lines.join('')]), []);
});

test('a report may come a little later than the text', async () => {
  const pipe = new PassThrough();
  const found: string[] = [];
  const match = matchOutput(pipe, ({ text }) => found.push(text));
  const read = once(pipe, 'data');
  pipe.write('reported\nstray\n');
  await read;
  match.reported('reported\n', 1);
  match.finish();
  assert.deepEqual(found, ['stray\n']);
});

test('a character that is cut between two pieces is whole', async () => {
  const pipe = new PassThrough();
  const found: string[] = [];
  const match = matchOutput(pipe, ({ text }) => found.push(text));
  const ended = once(pipe, 'end');
  for (const byte of Buffer.from('€')) pipe.write(Buffer.from([byte]));
  pipe.end();
  await ended;
  match.finish();
  assert.equal(found.join(''), '€');
});

test('texts that nearly fit take no longer', () => {
  const long = 'a'.repeat(60_000);
  assert.deepEqual(strays([`${long}${long}b`], [`${long}c`, `${long}c`]), [`${long}c`, `${long}c`]);
  assert.deepEqual(strays([`${long}b`], [`c${long.slice(1)}`, 'ab']), ['c']);
});

test('a reported text has come once all of it was read, after the stray text before it', () => {
  const expected = createExpectedOutput<string>();
  expected.add('after a while\n', 'report');
  assert.deepEqual(expected.straysIn('line 1\nafter'), [{ text: 'line 1\n', before: 'report' }]);
  assert.deepEqual(expected.takeArrived(), []);
  assert.deepEqual(expected.straysIn(' a while\n'), []);
  assert.deepEqual(expected.takeArrived(), ['report']);
  assert.deepEqual(expected.takeArrived(), []);
});
