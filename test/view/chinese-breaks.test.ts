import assert from 'node:assert/strict';
import { test } from 'node:test';
import LineBreaker from 'linebreak';
import { breaksInChinese } from '../../src/view/chinese-breaks.ts';
import { referenceTexts } from '../../src/words/reference.ts';

/** The places within a text by the tables of UAX #14, but not between two ASCII characters. */
function breaksByTables(text: string): number[] {
  const breaker = new LineBreaker(text);
  const places: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) places.push(next.position);
  return places.filter((at) => at < text.length && !/^[!-~]{2}$/.test(text.slice(at - 1, at + 1)));
}

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const CHARACTERS = [...ASCII, ...'中文，。、；：？！（）「」《》“”…·×→'];

function assertSame(text: string): boolean {
  const places = breaksInChinese(text);
  if (places === undefined) return false;
  assert.deepEqual(
    places.filter((at) => at < text.length),
    breaksByTables(text),
    text,
  );
  return true;
}

test('between each two characters, and with a space between them, a line may end where the tables say', () => {
  const isChinese = (text: string): boolean => /[^ -~]/.test(text);
  const pairs = CHARACTERS.flatMap((one) => CHARACTERS.flatMap((other) => [one + other, `${one} ${other}`]));
  const answered = pairs.filter(isChinese).filter(assertSame);
  assert.ok(answered.length > 4000, String(answered.length));
});

test('what stands around them changes nothing', () => {
  // Always the same numbers.
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const word = (): string => Array.from({ length: 2 + next(6) }, () => CHARACTERS[next(CHARACTERS.length)]).join('');
  const texts = Array.from({ length: 20_000 }, () => `中${word()}文${word()}`);
  assert.ok(texts.filter(assertSame).length > 2000);
});

test('nearly all Chinese texts of the reference are answered without the tables', () => {
  const texts = Object.values(referenceTexts('zh').explanations)
    .flatMap((explanation) => Object.values(explanation))
    .filter((text) => typeof text === 'string');
  const answered = texts.filter(assertSame);
  assert.ok(answered.length > texts.length * 0.97, `${answered.length} of ${texts.length}`);
});
