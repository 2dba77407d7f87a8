import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toJson } from '../../src/view/json.ts';
import { unsafeCharacters } from '../../src/view/safe.ts';

const HARMLESS = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]*$/u;

for (const [name, text, written] of [
  ['a C1 control sequence introducer', '\u009b2J', '"\\u009b2J"'],
  ['DEL', 'a\x7f', '"a\\u007f"'],
  ['an escape', '\x1b[2J', '"\\u001b[2J"'],
  ['bidi controls', '\u202eabc\u2066', '"\\u202eabc\\u2066"'],
  ['zero-width characters', 'a\u200bb\ufeff', '"a\\u200bb\\ufeff"'],
  ['line and paragraph separators', '\u2028\u2029', '"\\u2028\\u2029"'],
  ['what is beyond four digits', '\u{e0041}', '"\\udb40\\udc41"'],
  ['half of a surrogate pair', '\ud83d!', '"\\ud83d!"'],
  ['a backslash before it', '\\\u009b', '"\\\\\\u009b"'],
  ['text in any language', '你好 😀 é', '"你好 😀 é"'],
] as const)
  test(`JSON has ${name} as it may stand on a terminal`, () => {
    assert.equal(toJson([text]), `[${written}]`);
    assert.equal(toJson({ [text]: 1 }), `{${written}:1}`);
  });

test('every character comes back as it was, and none of them reaches a terminal raw', () => {
  const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
  const texts = Array.from({ length: 0x110 }, (_, block) => all.slice(block * 0x1000, (block + 1) * 0x1000).join(' '));
  const written = toJson(texts);
  assert.deepEqual(JSON.parse(written), texts);
  assert.match(written, HARMLESS);
  assert.doesNotMatch(written, unsafeCharacters());
});
