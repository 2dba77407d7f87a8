import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingDue, reviewHead, reviewList, reviewResult } from '../../src/view/screen/review.ts';
import { stringWidth } from '../../src/view/width.ts';
import { words as en } from '../../src/words/en/words.ts';
import { words as zh } from '../../src/words/zh/words.ts';
import { lookOf, picture } from './story.ts';

const ENTRIES = [
  { lesson: 'listen', title: 'A port that is taken', questions: 2 },
  { lesson: 'close', title: 'The last word', questions: 1 },
];
const LOOK = lookOf(80);

test('what is to be reviewed is listed by scene, with the command that asks it', () => {
  assert.equal(
    picture(reviewList(ENTRIES, true, en, LOOK)),
    `
3 questions to review:
  · listen: A port that is taken (2 questions)
  · close: The last word (1 question)
To answer them, in a terminal: \`net-lessons review\`
`,
  );
  assert.match(picture(reviewList(ENTRIES, false, en, LOOK)), /not all of them due yet:[\s\S]+review --now`/);
  assert.match(picture(reviewList(ENTRIES, true, zh, LOOK)), /该复习的题有 3 道：\n {2}· listen：.+（2 道题）/);
});

for (const [days, english, chinese] of [
  [1, 'tomorrow', '明天'],
  [3, 'in 3 days', ' 3 天后'],
  [21, 'in 21 days', ' 21 天后'],
] as const)
  test(`what comes back after ${days} days is said in the learner's words`, () => {
    const next = { inDays: days, questions: 2 };
    const inEnglish = `The next 2 questions come back ${english}.`;
    const inChinese = `下次复习是${chinese}，共 2 道题。`;
    assert.equal(picture(nothingDue(next, en, LOOK)), `\nThere is nothing to review now. ${inEnglish}\n`);
    assert.equal(picture(nothingDue(next, zh, LOOK)), `\n现在没有要复习的题。${inChinese}\n`);
    const result = { right: 1, total: 3, stillDue: 0, next };
    assert.match(picture(reviewResult(result, en, LOOK)), new RegExp(`1 of 3 questions right\n +${inEnglish}`));
    assert.match(picture(reviewResult(result, zh, LOOK)), new RegExp(`3 道题里，答对了 1 道\n +${inChinese}`));
  });

test('a review says what is still due before what comes later', () => {
  const next = { inDays: 1, questions: 1 };
  assert.match(picture(reviewResult({ right: 10, total: 10, stillDue: 4, next }, en, LOOK)), /4 more are due\./);
  assert.doesNotMatch(picture(reviewResult({ right: 1, total: 1, stillDue: 0, next: undefined }, en, LOOK)), /next/);
});

test('a review fits a narrow screen in both languages', () => {
  for (const words of [en, zh]) {
    const look = lookOf(40);
    const result = { right: 1, total: 10, stillDue: 0, next: { inDays: 3, questions: 12 } };
    const lines = [
      ...reviewHead(10, words, look),
      ...reviewList(ENTRIES, false, words, look),
      ...reviewResult(result, words, look),
      ...nothingDue(undefined, words, look),
    ];
    for (const line of picture(lines).split('\n')) assert.ok(stringWidth(line) <= 40, line);
  }
});
