import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, nextPrompt, nextQuestion, type Prompt } from '../support/learner.ts';
import { Screen } from '../support/screen.ts';

const BACKSPACE = '\x7f';
const ENTER = '\r';

/** Goes on to a question of this kind, past all others. */
async function reach(screen: Screen, kind: Prompt): Promise<void> {
  for (let prompt = await nextPrompt(screen); prompt !== kind; )
    prompt = await answer(screen, prompt === 'stop' ? ENTER : `1${ENTER}`);
}

/** What is asked now: from the lines that it is about to its keys. */
function asked(screen: Screen): string {
  return screen.text.slice(screen.text.search(/^ {4}\S+\.js\n {2}❯ (?![\s\S]*\n {4}\S+\.js\n {2}❯ )/m));
}

test('before a question there is the whole program and a stop, and the question begins with its lines', async () => {
  await using screen = await Screen.open(['play', 'createServer']);
  assert.equal(await nextPrompt(screen), 'stop');
  assert.match(screen.text, /This program makes/);
  assert.match(screen.text, /Enter the program/);
  await answer(screen, ENTER);
  for (const line of [' 1 │ import net', "16 │ console.log('address:'"])
    assert.ok(screen.text.includes(line), screen.text);
  assert.match(screen.text, /Enter the question/);
  await answer(screen, ENTER);
  assert.match(
    asked(screen),
    /^ {4}idle\.js\n {2}❯ 15 │ console.+\n {2}❯ 16 │ console.+\n\n {2}\? The last two lines print[\s\S]+? {2}1\. /,
  );
});

test('an Enter too many answers nothing, and says what does', async () => {
  await using screen = await Screen.open(['play', 'createServer']);
  await nextQuestion(screen);
  assert.doesNotMatch(screen.text, /^❯ \d/m);
  screen.press(ENTER);
  await screen.until('Nothing is picked yet: an arrow or a digit picks.');
  screen.press('2');
  await screen.until(/^❯ 2\. /m);
  assert.doesNotMatch(screen.text, /Nothing is picked yet/);
  await answer(screen, ENTER);
  assert.match(screen.story(), /\n❯ 2\. .+\n[\s\S]+Noted\. Now the sockets decide\./);
});

test('keys that come together with the question, before anybody can have read it, answer nothing', async () => {
  await using screen = await Screen.open(['play', 'createServer'], { rows: 40 });
  await nextPrompt(screen);
  screen.press(ENTER);
  await screen.until('The last two lines print');
  screen.press(`2${ENTER}`);
  await screen.until('Enter answer');
  assert.doesNotMatch(screen.text, /^❯ \d|Noted/m);
});

test('at a question, its keys show the programs, the properties and the help, and it stays', async () => {
  await using screen = await Screen.open(['play', 'connection'], { rows: 50 });
  await nextQuestion(screen);
  const before = asked(screen);
  await answer(screen, 's');
  assert.match(screen.text, /❯ +4 │ const socket = net\.connect/);
  await answer(screen, 'i');
  assert.match(screen.text, /server#1 of server, right now/);
  await answer(screen, '?');
  assert.match(screen.text, /shows the programs, with the lines that the question is about/);
  assert.equal(asked(screen).trim(), before.trim());
  screen.press('q');
  await screen.until(/Which lesson\?/);
});

test('what was put in order so far is shown, can be taken back, and stays in that order', async () => {
  await using screen = await Screen.open(['play', 'listen']);
  await reach(screen, 'order');
  assert.doesNotMatch(screen.text, /So far|Backspace/);
  await answer(screen, `4${ENTER}`);
  await answer(screen, `3${ENTER}`);
  assert.match(screen.text, /So far: listen\(\) returns → the process ends\n/);
  await answer(screen, BACKSPACE);
  assert.match(screen.text, /So far: listen\(\) returns\n/);
  await answer(screen, `2${ENTER}`);
  await answer(screen, `1${ENTER}`);
  assert.match(
    screen.story(),
    / 1\. listen\(\) returns\n {2}2\. no exception is printed\n {2}3\. 'error' comes\n {2}4\. the process ends\n\n {2}✔ Right: /,
  );
});

test('where letters are the answer, one alone is a key, and nothing is a hint', async () => {
  await using screen = await Screen.open(['play', 'createServer'], { rows: 50 });
  await reach(screen, 'text');
  await answer(screen, `?${ENTER}`);
  assert.match(screen.text, /capitals, quotes and brackets do not matter/);
  await answer(screen, `s${ENTER}`);
  assert.match(screen.text, /❯ +5 │ const server = net\.createServer/);
  await answer(screen, ENTER);
  assert.match(screen.text, /Hint: /);
  await answer(screen, `listen${ENTER}`);
  assert.match(screen.story(), /✔ Right: listen\n/);
});

test('without redrawing, a question has the same keys', async () => {
  await using screen = await Screen.open(['play', 'createServer', '--plain'], { rows: 50 });
  const type = async (line: string, shown: string | RegExp): Promise<void> => {
    screen.press(`${line}${ENTER}`);
    await screen.until((text) => text.trimEnd().endsWith('\n>') && new RegExp(shown).test(text));
  };
  await screen.until('Enter the question');
  await type('', /Type a number from 1 to 6\.\n {2}s source - i inspect - \? keys - q menu/);
  await type('', /> \n\n {2}Type a number|>\n\n {2}Type a number/);
  await type('s', /> +16 \| console\.log\('address:'/);
  await type('?', /the digit of an answer/);
  await type('5', /Hint: /);
  await type('3', /Noted\. Now the sockets decide\./);
});
