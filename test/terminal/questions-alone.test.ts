import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { answer, keysFor, learn, nextPrompt } from '../support/learner.ts';
import { Screen } from '../support/screen.ts';

/** How the learner stands with a lesson. */
async function standing(screen: Screen, lesson: string) {
  return JSON.parse(await readFile(`${screen.home}/progress.json`, 'utf8')).lessons[lesson];
}

describe('the questions of a lesson alone', { concurrency: 3 }, () => {
  test('whoever knows all has done the lesson without a stop or a remark, and is shown what to remember', async () => {
    await using screen = await Screen.open(['play', 'createServer', '--questions', '--lang', 'zh'], { columns: 40 });
    await learn(screen, () => '3\r');
    const story = screen.story();
    assert.match(story, /3 道题里，第一次就答对的有 3 道/);
    assert.match(story, /记住这些/);
    assert.doesNotMatch(story, /r 连续运行|看看错在哪里|这一幕结束了/);
    const { plays, best, missed } = await standing(screen, 'createServer');
    assert.deepEqual([plays, best, missed], [1, { right: 3, total: 3 }, undefined]);
  });

  test('whoever has missed something can play its scene as in the lesson, and is told what is skipped', async () => {
    await using screen = await Screen.open([], { rows: 50 });
    await screen.until(/Ctrl-C quit\s*$/);
    screen.press('\r');
    await screen.until(/Enter the question .* t questions only/);
    let asked = 0;
    let prompt = await answer(screen, 't');
    for (; prompt !== 'goOn'; prompt = await answer(screen, prompt === 'stop' ? '\r' : asked++ < 2 ? '3\r' : '1\r'))
      assert.doesNotMatch(screen.text, /is about to run|r run on/);
    assert.match(screen.text, /2 of 3 questions right[\s\S]+This scene shows what went wrong:\n {2}· /);
    assert.match(screen.text, /❯ Yes, play what I missed/);
    await answer(screen, '\r');
    await learn(screen);
    assert.match(screen.story(), /Skipped, because nothing went wrong there: "/);
    assert.match(
      screen.story(),
      /scene 1 of 1[\s\S]+is over\.[\s\S]+change it[\s\S]+To remember[\s\S]+2 of 3 questions/,
    );
    const { plays, best, missed } = await standing(screen, 'createServer');
    assert.deepEqual([plays, best, Object.keys(missed)], [1, { right: 2, total: 3 }, ['twice/runs']]);
    assert.equal(await nextPrompt(screen), 'goOn');
  });

  test('a lesson that was left in the middle offers its questions alone as well, and one that is done at no stop', async () => {
    await using screen = await Screen.open(['play', 'createServer'], { rows: 50 });
    for (let prompt = await nextPrompt(screen); !/scene 2 of/.test(screen.text); )
      prompt = await answer(screen, keysFor(prompt));
    await using again = await Screen.open(['play', 'createServer'], { home: screen.home });
    await again.until('Take its questions alone');
    again.press('\x1b[B\x1b[B\r');
    await again.until('The questions alone: ');
    await learn(again, () => '3\r');
    assert.equal((await standing(again, 'createServer')).plays, 1);
    await using third = await Screen.open(['play', 'createServer'], { home: screen.home });
    await nextPrompt(third);
    assert.doesNotMatch(third.text, /questions only/);
  });
});
