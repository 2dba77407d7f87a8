import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionAbove } from '../../src/view/screen/question.ts';
import type { Line } from '../../src/view/span.ts';
import { screens as en } from '../../src/words/en/screens.ts';
import { lookOf, picture } from './story.ts';

const SHORT = { title: 'client.js', source: 'one();\ntwo();\n', marks: [2] };
const LONG = { title: 'server.js', source: 'again();\n'.repeat(10), marks: [3] };
const PARTS = {
  asked: { kind: 'choose', ask: 'Which?', choices: [] },
  isFirst: false,
  programs: [LONG, SHORT],
  hints: [],
} as const;

function above(rows: number, isListed?: (rows: number) => boolean): readonly Line[] {
  return questionAbove({ ...PARTS, ...(isListed ? { isListed } : {}) }, rows, en, lookOf(100));
}

test('where the programs are in sight already, a question begins with the lines that it is about alone', () => {
  const asked: number[] = [];
  const lines = above(40, (rows) => {
    asked.push(rows);
    return true;
  });
  assert.equal(
    picture(lines),
    `

    server.js
  ❯  3 │ again();
    client.js
  ❯  2 │ two();

  ? Which?

`,
  );
  assert.deepEqual(asked, [40 - lines.length], 'what is drawn takes rows from the story');
});

test('where they are not, it begins with all of them', () => {
  for (const isListed of [undefined, () => false]) assert.match(picture(above(40, isListed)), /^ {3}1 │ again\(\);/m);
});
