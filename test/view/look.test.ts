import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeColumns } from '../../src/view/code/columns.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/view/look.ts';
import { ansiPainter, PALETTE, type Painter, paintLines, plainPainter } from '../../src/view/painter.ts';
import { proseLines } from '../../src/view/prose.ts';
import { laneRole, type TextRole } from '../../src/view/role.ts';
import { joinParts, spansOf, withRole } from '../../src/view/span.ts';
import { stringWidth } from '../../src/view/width.ts';
import { lookOf } from './story.ts';

test('every glyph is one column wide', () => {
  const { levels, ...glyphs } = unicodeGlyphs;
  for (const glyph of [...Object.values(glyphs), ...levels]) assert.equal(stringWidth(glyph), 1, glyph);
});

test('every glyph has a fallback in ASCII', () => {
  assert.deepEqual(Object.keys(asciiGlyphs), Object.keys(unicodeGlyphs));
  for (const [name, glyph] of Object.entries(asciiGlyphs)) assert.match(glyph, /^[!-~]+$/, name);
});

test('kinds of records differ in their glyphs, not only in colour', () => {
  for (const { event, call, output, crash, exit } of [unicodeGlyphs, asciiGlyphs]) {
    assert.equal(new Set([event, call, output, crash, exit]).size, 5);
  }
});

test('painting changes no width and puts no codes around nothing', () => {
  for (const role of Object.keys(PALETTE) as TextRole[]) {
    assert.equal(stringWidth(ansiPainter.paint([{ text: '文 text', role }])), 7, role);
    assert.equal(ansiPainter.paint([{ text: '', role }]), '', role);
  }
});

test('programs next to each other have different colours, also when there are many', () => {
  const paintedLane = (index: number): string => ansiPainter.paint(withRole(laneRole(index), 'x'));
  for (let index = 0; index < 9; index += 1) assert.notEqual(paintedLane(index), paintedLane(index + 1));
});

test('without colour, nothing is painted', () => {
  for (const role of Object.keys(PALETTE) as TextRole[]) assert.equal(plainPainter.paint([{ text: 'x', role }]), 'x');
});

test('a part of something else has the look of both, and its own where they differ', () => {
  const line = withRole('strong', withRole('good', joinParts('a ', withRole('bad', 'b'))));
  assert.equal(
    ansiPainter.paint(line),
    '\x1b[1m\x1b[32ma \x1b[39m\x1b[22m\x1b[1m\x1b[32m\x1b[31mb\x1b[39m\x1b[32m\x1b[39m\x1b[22m',
  );
});

test('what is painted already keeps its looks within another role', () => {
  const drawn = ansiPainter.paint(joinParts(withRole('quiet', 'a'), 'b'));
  assert.equal(ansiPainter.paint(withRole('strong', drawn)), '\x1b[1m\x1b[2ma\x1b[22m\x1b[1mb\x1b[22m');
});

test('a painter for something else than a terminal is one function from lines', () => {
  const html: Painter = {
    showsRoles: true,
    paint: (line) =>
      spansOf(line)
        .map(({ text, role }) => (role ? `<b class="${role}">${text}</b>` : text))
        .join(''),
  };
  const look = lookOf(40, { painter: html });
  assert.deepEqual(paintLines(proseLines('call `end()` now', look), look), ['call <b class="code">end()</b> now']);
  assert.deepEqual(paintLines(codeColumns([{ title: 'a.js', source: 'go(1);' }], look), look), [
    '  <b class="title">a.js</b>',
    '<b class="quiet">  1</b> <b class="quiet">│</b> go(<b class="code.number">1</b>);',
  ]);
});
