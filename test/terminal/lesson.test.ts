import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { stringWidth } from '../../src/view/width.ts';
import { answer, learn, nextPrompt, nextQuestion } from '../support/learner.ts';
import { Screen } from '../support/screen.ts';

const LESSONS = ['createServer', 'listen', 'connection', 'data-end', 'timeout', 'address'];

for (const lesson of LESSONS) {
  test(`${lesson} can be played from the first stop to the summary, and its progress is kept`, async () => {
    await using screen = await Screen.open(['play', lesson]);
    await learn(screen);
    const story = screen.story();
    assert.match(story, /The whole lesson/);
    assert.match(story, /\d+ of \d+ questions right at the first try/);
    assert.match(story, /To remember/);
    const progress = JSON.parse(await readFile(`${screen.home}/progress.json`, 'utf8'));
    assert.equal(progress.lessons[lesson].plays, 1);
    screen.press('\x03');
    assert.equal((await screen.exited()).exitCode, 130);
  });

  test(`${lesson} is played in Chinese on 60 columns, with nothing wider than the screen`, async () => {
    await using screen = await Screen.open(['play', lesson, '--lang', 'zh'], { columns: 60, rows: 30 });
    await learn(screen);
    const story = screen.story();
    assert.match(story, /整课回顾/);
    assert.doesNotMatch(story, /\[object|NaN/);
    for (const line of story.split('\n')) assert.ok(stringWidth(line) <= 60, line);
  });
}

test('a right answer is called right and counted, a wrong one is explained and not counted', async () => {
  await using screen = await Screen.open(['play', 'createServer']);
  await nextQuestion(screen);
  assert.match(screen.text, /What will\s+they show\?/);
  // The third choice, then the way to where the run has decided.
  await answer(screen, '3\r');
  await learn(screen);
  assert.match(screen.story(), /✔ Right: false and null/);
  assert.match(screen.story(), /✘ Not quite. You said: /);
  assert.match(screen.story(), /❯ What happened: /);
});

test('a hint can be had twice; whoever asks for a third one is asked whether to give up', async () => {
  await using screen = await Screen.open(['play', 'createServer'], { rows: 34 });
  await nextQuestion(screen);
  // After the four choices.
  const hintPlease = '5\r';
  await answer(screen, hintPlease);
  await answer(screen, hintPlease);
  assert.equal(screen.story().match(/Hint: /g)?.length, 2);
  await answer(screen, hintPlease);
  assert.match(screen.text, /There are no more hints\. .+ counts\s+as missed\./);
  await answer(screen, '1\r');
  assert.match(screen.text, /What will\s+they show\?/);
  await answer(screen, hintPlease);
  await answer(screen, '2\r');
  assert.match(screen.story(), /All right, watch the sockets\./);
  assert.equal(screen.story().match(/Hint: /g)?.length, 2);
});

test('the keys of a stop show the source, the properties and the help, and go on only when asked', async () => {
  await using screen = await Screen.open(['play', 'connection'], { rows: 80 });
  for (let prompt = await nextPrompt(screen); ; ) {
    if (prompt === 'stop' && /'connection' · server.js:6 is about to run/.test(screen.text)) break;
    prompt = await answer(screen, prompt === 'stop' ? '\r' : '1\r');
  }
  const stops = screen.story().match(/is about to run/g)?.length;
  await answer(screen, 'i');
  assert.match(screen.text, /server#1 of server, right now/);
  assert.match(screen.text, /listening +true/);
  await answer(screen, 's');
  assert.match(screen.text, /❯ +6 │ server\.on\('connection'/);
  await answer(screen, '?');
  assert.match(screen.text, /lets the programs move on by one event/);
  assert.equal(screen.story().match(/is about to run/g)?.length, stops);
});

test('running on stops only for questions and at the end of a scene', async () => {
  await using screen = await Screen.open(['play', 'address']);
  await learn(screen, undefined, 'r');
  const story = screen.story();
  // Some stops of a lesson are at nothing but an event; none of those was waited for.
  assert.match(story, /is about to run/);
  assert.match(story, /The whole lesson/);
});

test('a lesson that was left in the middle offers to go on from that scene', async () => {
  await using first = await Screen.open(['play', 'address']);
  const scenes = () => first.story().match(/scene \d of \d/g) ?? [];
  for (let prompt = await nextPrompt(first); scenes().length < 2; )
    prompt = await answer(first, prompt === 'stop' ? '\r' : '1\r');
  first.press('\x03');
  assert.equal((await first.exited()).exitCode, 130);

  await using second = await Screen.open(['play', 'address'], { home: first.home });
  await second.until('Go on from there');
  second.press('\r');
  await nextPrompt(second);
  assert.match(second.story(), /scene 2 of/);
  assert.doesNotMatch(second.story(), /scene 1 of/);
});

test('where there is room, the programs stay in sight, also while something is awaited, and leave nothing behind', async () => {
  await using screen = await Screen.open(['play', 'timeout'], { columns: 160, rows: 50 });
  await nextQuestion(screen);
  await answer(screen, '1\r');
  const program = /^ {1,2} {0,2}1 │ import net from 'node:net'; +1 │ import net/m;
  for (let prompt = await nextPrompt(screen); !/'timeout' 200 ms idle/.test(screen.story()); ) {
    assert.match(screen.text, program);
    // Nothing comes for a while: what is awaited is told below the programs.
    screen.press(prompt === 'stop' ? '\r' : '1\r');
    await screen.until((text) => program.test(text) && !/q menu\s*$/.test(text));
    prompt = await nextPrompt(screen);
  }
  await learn(screen, undefined, 'r');
  // Once for each scene, where it is introduced.
  assert.equal(
    screen.story().match(/^ +1 │ import net from/gm)?.length,
    screen.story().match(/scene \d of \d/g)?.length,
  );
});
