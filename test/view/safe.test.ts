import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeUnsafe, quote, safeCode } from '../../src/view/safe.ts';

for (const [name, hostile, harmless] of [
  ['a colour', '\x1b[31mred', '\\x1b[31mred'],
  ['a window title', '\x1b]0;owned\x07', '\\x1b]0;owned\\x07'],
  ['line breaks and tabs', 'a\r\nb\tc', 'a\\r\\nb\\tc'],
  ['NUL, backspace and DEL', '\0\b\x7f', '\\x00\\x08\\x7f'],
  ['a C1 control sequence introducer', '\u009b2J', '\\x9b2J'],
  ['bidi overrides', '\u202eabc\u202c\u2066\u2069', '\\u202eabc\\u202c\\u2066\\u2069'],
  ['line and paragraph separators', '\u2028\u2029', '\\u2028\\u2029'],
  ['zero-width characters', 'a\u200bb\u200dc\ufeff', 'a\\u200bb\\u200dc\\ufeff'],
  ['characters that are as wide as the terminal likes', '❤\ufe0f👍\u{1f3fd}', '❤\\ufe0f👍\\u{1f3fd}'],
  ['tag characters', '\u{e0041}', '\\u{e0041}'],
  ['half of a surrogate pair', '\ud83d!', '\\ud83d!'],
] as const) {
  test(`${name} becomes visible`, () => {
    assert.equal(escapeUnsafe(hostile), harmless);
  });
}

test('text in any language, emoji and accents stay as they are', () => {
  const plain = "hello 'x' \\n 你好，世界 😀 e\u0301 Ω ─│●";
  assert.equal(escapeUnsafe(plain), plain);
});

test('making safe what is safe changes nothing', () => {
  const once = escapeUnsafe('\x1b[2J\u202e\t');
  assert.equal(escapeUnsafe(once), once);
});

test('tabs of source code become spaces, everything else invisible becomes visible', () => {
  assert.equal(safeCode("\tlet a = '\u202e';\t// \x1b"), "  let a = '\\u202e';  // \\x1b");
});

test('a quoted text is what JavaScript would write', () => {
  assert.equal(quote('hello'), "'hello'");
  assert.equal(quote(''), "''");
  assert.equal(quote("it's"), '"it\'s"');
  assert.equal(quote('\'"'), "'\\'\"'");
  assert.equal(quote('GET / HTTP/1.1\r\n'), "'GET / HTTP/1.1\\r\\n'");
  assert.equal(quote('\\n'), "'\\\\n'");
});
