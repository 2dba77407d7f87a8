import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRecord } from '../../src/model/record.ts';
import { codeBlock as drawCodeBlock } from '../../src/view/code/block.ts';
import { codeColumns as drawCodeColumns } from '../../src/view/code/columns.ts';
import { codeFrame as drawCodeFrame } from '../../src/view/code/parts.ts';
import { excerpt } from '../../src/view/excerpt.ts';
import { highlight } from '../../src/view/highlight.ts';
import { ansiPainter } from '../../src/view/painter.ts';
import { linesUnderRow as drawUnderRow } from '../../src/view/screen/watched.ts';
import { highlightedLines } from '../../src/view/source-lines.ts';
import { stringWidth } from '../../src/view/width.ts';
import { ascii, lookOf, picture, written } from './story.ts';

const underRow = written(drawUnderRow);
const codeFrame = written(drawCodeFrame);
const codeBlock = written(drawCodeBlock);
const codeColumns = written(drawCodeColumns);

const part = (line: string, column?: number): string => excerpt(line, { width: 10, column, ellipsis: '…' });

test('the part of a long line around a column is shown, with an ellipsis where it is cut', () => {
  assert.equal(part('0123456789'), '0123456789');
  assert.equal(part('0123456789a'), '0123456789…');
  assert.equal(part('0123456789abcdef', 9), '…3456789abc…');
  assert.equal(part('0123456789abcdef', 16), '…6789abcdef');
  assert.equal(part('0123456789abcdef', 1000), '…6789abcdef');
});

test('no character is parted, and escapes and wide characters have room', () => {
  assert.equal(part('😀'.repeat(20), 22), '…😀😀😀😀😀…');
  assert.equal(part('汉'.repeat(20), 10), '…汉汉汉汉…');
  assert.equal(part('\u202e'.repeat(20), 10), '…\\u202e…');
  for (const text of ['😀é‍'.repeat(99), '\u{e0041}\ud800'.repeat(99), '\t漢'.repeat(99)])
    for (let column = 1; column < 120; column += 1) {
      const shown = part(text, column);
      assert.ok(stringWidth(shown) <= 12 && shown.length > 2, shown);
    }
});

/** A bundle: all in one line, and a call in its middle. */
const BEFORE = 'a(1);'.repeat(200_000);
const CALL = `server.on('connection', (socket) => {`;
const BUNDLE = `${BEFORE}${CALL}${BEFORE}`;
const COLUMN = BEFORE.length + 8;

test('of a very long line, a few rows around the call in question are quoted', () => {
  const at = { file: 'bundle.js', line: 1, column: COLUMN };
  const record = { type: 'event', name: 'connection', at } as EventRecord;
  for (const look of [lookOf(80), lookOf(30), lookOf(100, ascii), lookOf(80, { painter: ansiPainter })]) {
    const rows = underRow(record, BUNDLE, undefined, look);
    // The place, where it needs a row of its own, and three of code.
    assert.ok(rows.length <= 4, picture(rows));
    const frame = codeFrame(BUNDLE, 1, look, { column: COLUMN });
    assert.ok(frame.length <= 8, picture(frame));
    for (const drawn of [rows, frame]) assert.match(drawn.join('').replace(/\s/g, ''), /connection/);
  }
});

test('an indent does not shift what is quoted', () => {
  const line = `${' '.repeat(500)}${'a();'.repeat(100)}here();${'a();'.repeat(100)}`;
  const at = { file: 'p.js', line: 1, column: line.indexOf('here') + 1 };
  assert.match(underRow({ type: 'event', at } as EventRecord, line, undefined, lookOf(80)).join(' '), /here/);
});

test('a line that is long, but not very, is shown whole', () => {
  const line = `f('${'word '.repeat(28)}');`;
  assert.doesNotMatch(codeBlock(line, { look: lookOf(60) }).join(''), /…/);
});

test('of a long program, the lines around the one in question are shown', () => {
  const source = Array.from({ length: 3000 }, (_, index) => `f(${index + 1});`).join('\n');
  const drawn = codeColumns([{ title: 'p.js', source, mark: 2000 }], lookOf(80));
  assert.equal(drawn.length, 501);
  assert.ok(drawn.some((line) => line.includes('❯ 2000 │ f(2000);')));
  assert.match(codeColumns([{ title: 'p.js', source, mark: 3000 }], lookOf(80)).at(-1) ?? '', /3000/);
});

/** More than is highlighted as a whole, with everything that goes over several lines. */
const LONG = Array.from(
  { length: 3000 },
  (_, index) => `const a${index} = \`one
if two \${f({ // three
  four: \`if \${5} else\`,
})} "six
\` + /seven\`/.test('if'); /* return
  eight */ return 9 / 2 / 1; // if`,
).join('\n');

test('lines of a long source are highlighted as they are in the whole', () => {
  const whole = highlight(LONG);
  for (let from = 1; from <= 40; from += 1)
    assert.deepEqual(highlightedLines(LONG, from, from + 5), whole.slice(from - 1, from + 5));
  assert.deepEqual(highlightedLines(LONG, 15_000, 15_400), whole.slice(14_999, 15_400));
});
