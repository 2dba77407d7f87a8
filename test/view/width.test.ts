import assert from 'node:assert/strict';
import { test } from 'node:test';
import fastStringWidth from 'fast-string-width';
import { isPlain } from '../../src/model/characters.ts';
import { unsafeCharacters } from '../../src/view/safe.ts';
import { stringWidth } from '../../src/view/width.ts';

const PLAIN = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isPlain);

test('a plain character is as wide as the tables say, also between others', () => {
  assert.ok(PLAIN.length > 20_000);
  for (const character of PLAIN) assert.equal(stringWidth(character), fastStringWidth(character), character);
  assert.equal(stringWidth(PLAIN.join('')), fastStringWidth(PLAIN.join('')));
});

test('no plain character is one that has to be made harmless', () => {
  assert.doesNotMatch(PLAIN.join(''), unsafeCharacters());
});

test('what is not plain is measured by the tables', () => {
  for (const text of ['é', '👍🏽', '\u001b[1m粗\u001b[0m', '◾', 'ｱ'])
    assert.equal(stringWidth(text), fastStringWidth(text));
});
