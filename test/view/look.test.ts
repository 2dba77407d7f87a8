import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asciiGlyphs, laneRole, paintFor, plainPaint, unicodeGlyphs } from '../../src/view/look.ts';
import { stringWidth } from '../../src/view/width.ts';

test('every glyph is one column wide', () => {
  for (const [name, glyph] of Object.entries(unicodeGlyphs)) assert.equal(stringWidth(glyph), 1, name);
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

test('paint changes no width and puts no codes around nothing', () => {
  const { colour, lanes, ...roles } = paintFor(true);
  assert.equal(colour, true);
  for (const [name, role] of [...Object.entries(roles), ...lanes.entries()]) {
    assert.equal(stringWidth(role('文 text')), 7, String(name));
    assert.equal(role(''), '', String(name));
  }
});

test('programs next to each other have different colours, also when there are many', () => {
  const paint = paintFor(true);
  for (let index = 0; index < 9; index += 1) {
    assert.notEqual(laneRole(paint, index)('x'), laneRole(paint, index + 1)('x'));
  }
});

test('without colour, nothing is painted', () => {
  assert.equal(paintFor(false), plainPaint);
});
