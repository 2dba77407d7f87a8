import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missedBlock } from '../../src/view/screen/alone.ts';
import { stringWidth } from '../../src/view/width.ts';
import { words as en } from '../../src/words/en/words.ts';
import { words as zh } from '../../src/words/zh/words.ts';
import { lookOf, picture } from './story.ts';

const SCORE = { right: 3, total: 5 };

test('questions taken alone: how many were right, and the scenes of the others', () => {
  assert.equal(
    picture(missedBlock(SCORE, ['Without a host', 'A port that is taken'], en, lookOf(80))),
    `

  3 of 5 questions right at the first try

  These scenes show what went wrong:
  · Without a host
  · A port that is taken

`,
  );
  assert.match(picture(missedBlock(SCORE, ['Without a host'], en, lookOf(80))), /This scene shows what went wrong:/);
});

test('what went wrong is said on a narrow screen too, in both languages', () => {
  const titles = [
    'a connection of which nobody has taken notice until it was gone',
    '没有人注意到的连接，等到发现的时候它已经不在了',
  ];
  for (const words of [en, zh])
    for (const line of picture(missedBlock(SCORE, titles, words, lookOf(40))).split('\n'))
      assert.ok(stringWidth(line) <= 40, line);
});

test('the scenes that are skipped are named by their titles', () => {
  assert.equal(en.alone.skipped(['One', 'Two']), 'Skipped, because nothing went wrong there: "One" and "Two".');
  assert.equal(zh.alone.skipped(['一', '二']), '以下各幕没有答错的题，跳过不看：“一”、“二”。');
});
