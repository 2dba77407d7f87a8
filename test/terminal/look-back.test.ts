import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answer, keysFor, nextPrompt } from '../support/learner.ts';
import { Screen } from '../support/screen.ts';

const LEFT = '\u001b[D';
const RIGHT = '\u001b[C';

/** A lesson at its second stop. */
async function atSecondStop(): Promise<Screen> {
  const screen = await Screen.open(['play', 'close'], { rows: 40 });
  let stops = 0;
  for (let prompt = await nextPrompt(screen); ; prompt = await answer(screen, keysFor(prompt))) {
    if (/← look back/.test(screen.text)) stops += 1;
    if (stops === 2) return screen;
  }
}

describe('looking back in a lesson', { concurrency: 2 }, () => {
  test('earlier steps are shown on a screen of their own, and then everything is as it was', async () => {
    await using screen = await atSecondStop();
    const before = screen.text;
    screen.press(LEFT);
    await screen.until(/q back to now/);
    assert.match(screen.text, /━━━ close · Two goodbyes ━+ (\d+) of (\d+) ━/);
    const [, place = '', of = ''] = /(\d+) of (\d+) ━/.exec(screen.text) ?? [];
    assert.equal(Number(place), Number(of) - 1);
    screen.press(LEFT);
    await screen.until(new RegExp(` ${Number(place) - 1} of `));
    screen.press(`${RIGHT}${RIGHT}${RIGHT}i`);
    await screen.until(new RegExp(` ${of} of [\\s\\S]*as it was last seen`));
    screen.press('q');
    await screen.until(/← look back/);
    assert.equal(screen.text.trimEnd(), before.trimEnd());
  });

  test('Ctrl-C there ends everything, and gives the terminal back', async () => {
    await using screen = await atSecondStop();
    screen.press(LEFT);
    await screen.until(/q back to now/);
    screen.press('\u0003');
    assert.equal((await screen.exited()).exitCode, 130);
    assert.doesNotMatch(screen.text, /q back to now/);
  });
});
