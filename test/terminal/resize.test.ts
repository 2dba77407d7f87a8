import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../lessons/01-createServer/en.ts';
import { answer, nextQuestion } from '../support/learner.ts';
import { randomFrom } from '../support/random.ts';
import { Screen } from '../support/screen.ts';

/** More by hand. */
const TIMES = Number(process.env.RESIZES ?? 25);

const DOWN = '\x1b[B';

/** What is written on a screen, however it is broken into lines. */
const words = (text: string): string => text.replace(/[\s`│]+/g, '');

/** How often a screen was drawn anew, for another size. */
const redrawn = (screen: Screen): number => screen.raw.split('\x1b[J').length;

/** Takes another size, and waits until it is drawn for. */
async function resize(screen: Screen, columns: number, rows: number): Promise<void> {
  const before = redrawn(screen);
  screen.resize(columns, rows);
  await screen.until(() => redrawn(screen) > before && screen.text.includes('\n'));
}

const { ask, choices } = en.scenes.made.questions.state;
const ASKED = [ask, ...Object.values(choices).map(({ label }) => label), 'Give me a hint', '? help'].map(words);

/** Waits until a question is on the screen whole, and once. */
async function isWhole(screen: Screen, asked: readonly string[], what: string): Promise<void> {
  const count = (text: string, part: string): number => words(text).split(part).length - 1;
  await screen
    .until((text) => asked.every((part) => count(text, part) === 1))
    .catch((error: Error) => {
      throw new Error(`${what}: ${error.message}`);
    });
}

/** Sizes in which a question of a few lines has room. */
function sizesFrom(random: () => number): () => [number, number] {
  return () => [60 + Math.floor(random() * 110), 24 + Math.floor(random() * 30)];
}

test('a window that gets smaller while a question is open shows all of it, and keys go on with it', async () => {
  await using screen = await Screen.open(['play', 'createServer'], { columns: 100, rows: 34 });
  await nextQuestion(screen);
  await resize(screen, 80, 24);
  await isWhole(screen, ASKED, '80x24');
  screen.press(DOWN);
  await screen.until(/❯ 1\. /);
  await isWhole(screen, ASKED, '80x24, then down');
  // What was printed before is where it was.
  for (const line of ["console.log('listening:', server.listening);", 'scene 1 of 2'])
    assert.ok(words(screen.story()).includes(words(line)), line);
  assert.equal(screen.story().split('scene 1 of 2').length, 2);
});

test('whatever size a window takes, a question stays on it whole, and nothing above is lost', async () => {
  const random = randomFrom(1);
  const size = sizesFrom(random);
  await using screen = await Screen.open(['play', 'createServer'], { columns: 100, rows: 40 });
  await nextQuestion(screen);
  const story = words(screen.story()).slice(0, 400);
  for (let time = 0; time < TIMES; time += 1) {
    const [columns, rows] = size();
    await resize(screen, columns, rows);
    await isWhole(screen, ASKED, `${columns}x${rows}`);
    if (random() < 0.5) screen.press(DOWN);
  }
  assert.ok(words(screen.story()).includes(story), screen.story());
  await answer(screen, '3\r');
  assert.match(screen.story(), /❯ 3\. /);
});
