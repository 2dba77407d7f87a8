import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { promptOn } from '../support/learner.ts';
import { randomFrom } from '../support/random.ts';
import { Screen } from '../support/screen.ts';

/** How many keys are hit: a thousand and more by hand. */
const KEYS = Number(process.env.KEYS ?? 120);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

const LESSONS = ['createServer', 'listen', 'connection', 'data-end', 'timeout', 'address'];
const ENTER = '\r';
/** Keys that pick an answer, and others that mean something or nothing; Enter comes often. */
const PICKS = ['\x1b[A', '\x1b[B', '1', '2', '3', '4', '5', '6', '9'];
const OTHERS = ['s', 'i', '?', 'r', 'x', ' ', '\t', '\x1b', '\x7f', '\x1b[C', '\x1b[5~', '你', '\x01', '0'];

type Random = () => number;

function any<T>(random: Random, of: readonly T[]): T {
  return of[Math.floor(random() * of.length)] as T;
}

function keysFrom(random: Random): string {
  const turn = random();
  if (turn < 0.4) return ENTER;
  if (turn < 0.7) return any(random, PICKS);
  return turn < 0.75 ? any(random, PICKS) + ENTER : any(random, OTHERS);
}

/** Whether a question is on the screen that has not been answered yet. */
function isAsked(text: string): boolean {
  const asked = text.search(/^ {2}\? (?![\s\S]*^ {2}\? )/m);
  return asked !== -1 && !ANSWERED.test(text.slice(asked));
}

/** An arrow or a digit, and then Enter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const PICKED = /(?:\x1b\[[AB]|\d)[\s\S]*\r/;

/** A prediction is noted at once, whatever the run makes of it later. */
const ANSWERED = /^ {2}(?:Noted\.|All right, watch)/m;

/** How many predictions were answered; after a resize, what was told last may be there twice. */
function answersIn(story: string): number {
  const blocks = story.split(/^ {2}\? /m).slice(1);
  return new Set(blocks.filter((block) => ANSWERED.test(block)).map((block) => block.replace(/\s/g, '').slice(0, 40)))
    .size;
}

/** A learner who hits keys without looking: which of them came while a question could be read. */
class Blind {
  readonly screen: Screen;
  /** Since a question could be read, what was pressed. */
  #pressed = '';
  #answers = 0;

  constructor(screen: Screen) {
    this.screen = screen;
  }

  press(keys: string): void {
    if (isAsked(this.screen.text)) this.#pressed += keys;
    this.screen.press(keys);
  }

  /** Fails if there is an answer that nobody gave to what could be read. */
  look(): void {
    const answers = answersIn(this.screen.story());
    if (answers === this.#answers) return;
    assert.match(this.#pressed, PICKED, `answered by keys that came too early:\n${this.screen.story()}`);
    this.#answers = answers;
    this.#pressed = '';
  }
}

test(`random keys at random sizes lose no question, and answer none that could not be read (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  await using screen = await Screen.open(['play', any(random, LESSONS)], { columns: 100, rows: 34 });
  const learner = new Blind(screen);
  await screen.until(() => promptOn(screen) !== undefined);
  for (let hit = 0; hit < KEYS && !screen.hasExited; hit += 1) {
    if (random() < 0.08) screen.resize(60 + Math.floor(random() * 110), 24 + Math.floor(random() * 30));
    learner.press(keysFrom(random));
    await pause(Math.floor(random() * 50));
    learner.look();
  }
  // In the menu there is a way out.
  if (screen.hasExited) return assert.equal(await screen.status(), 0, screen.text);
  // Whatever was hit, something is asked by then, and Ctrl-C ends it.
  await screen.until((text) => promptOn(screen) !== undefined || /Enter (?:play|go)/.test(text));
  screen.press('\x03');
  assert.equal(await screen.status(), 130);
});
