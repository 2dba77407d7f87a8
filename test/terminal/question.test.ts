import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, keysFor, nextPrompt, nextQuestion, type Prompt } from '../support/learner.ts';
import { Screen } from '../support/screen.ts';

const BACKSPACE = '\x7f';
const ENTER = '\r';

/** Goes on to a question of this kind, past all others. */
async function reach(screen: Screen, kind: Prompt): Promise<void> {
  for (let prompt = await nextPrompt(screen); prompt !== kind; ) prompt = await answer(screen, keysFor(prompt));
}

/** What is asked now: from the lines that it is about to its keys. */
function asked(screen: Screen): string {
  return screen.text.slice(screen.text.search(/^ {4}\S+\.js\n {2}❯ (?![\s\S]*\n {4}\S+\.js\n {2}❯ )/m));
}

test('before a question there are the whole programs, each with a stop, and the question begins with its lines', async () => {
  await using screen = await Screen.open(['play', 'data-end']);
  assert.equal(await nextPrompt(screen), 'stop');
  assert.match(screen.text, /writer\.js writes a short string[\s\S]+Enter the program/);
  await answer(screen, ENTER);
  for (const line of [' 1 │ import net', '14 │ server.listen(', 'Enter the program'])
    assert.ok(screen.text.includes(line), screen.text);
  await answer(screen, ENTER);
  for (const line of [' 1 │ import net', '10 │   socket.write(', 'Enter the question'])
    assert.ok(screen.text.includes(line), screen.text);
  await answer(screen, ENTER);
  assert.match(
    screen.text,
    /^ {4}reader\.js\n {2}❯ {2}8 │ .+\n {2}❯ 10 │ .+\n {4}writer\.js\n {2}❯ {2}5 │ .+\n {2}❯ 10 │ .+\n\n {2}\? writer\.js will write[\s\S]+? {2}1\. /m,
  );
});

test('an Enter too many answers nothing, and says what does', async () => {
  await using screen = await Screen.open(['play', 'createServer']);
  await nextQuestion(screen);
  assert.doesNotMatch(screen.text, /^❯ \d\. /m);
  screen.press(ENTER);
  await screen.until('Nothing is picked yet: an arrow or a digit picks.');
  screen.press('2');
  await screen.until(/^❯ 2\. /m);
  assert.doesNotMatch(screen.text, /Nothing is picked yet/);
  await answer(screen, ENTER);
  assert.match(screen.story(), /\n❯ 2\. .+\n[\s\S]+Noted\. Now the run decides\./);
});

test('whoever has handed in a guess is shown what comes of it, without another key and without the question again', async () => {
  await using screen = await Screen.open(['play', 'connection'], { rows: 60 });
  await nextQuestion(screen);
  await answer(screen, `2${ENTER}`);
  assert.match(screen.text, /Noted\. Now the run decides\.[\s\S]+'connect(?:ion)?'[\s\S]+Enter next/);
  while (!/✔|✘/.test(screen.text)) await answer(screen, ENTER);
  assert.equal(screen.story().match(/How many[^?]+will[^?]+\?/g)?.length, 1);
});

test('where nothing but a row or two has come since the last stop, the next scene does not wait', async () => {
  await using screen = await Screen.open(['play', 'listen'], { rows: 60 });
  let waits = 0;
  while (!/scene 3 of/.test(screen.text)) {
    const prompt = await nextPrompt(screen);
    if (/Enter next scene/.test(screen.text)) waits += 1;
    await answer(screen, keysFor(prompt));
  }
  // The first scene of all says that it is over.
  assert.match(screen.story(), /This scene is over/);
  assert.equal(waits, 1);
});

test('keys that come together with the question, before anybody can have read it, answer nothing', async () => {
  await using screen = await Screen.open(['play', 'createServer'], { rows: 40 });
  await nextPrompt(screen);
  screen.press(ENTER);
  await screen.until('The last two lines print');
  screen.press(`2${ENTER}`);
  await screen.until('Enter answer');
  assert.doesNotMatch(screen.text, /^❯ \d\. |Noted/m);
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
  await using screen = await Screen.open(['play', 'data-end']);
  await reach(screen, 'order');
  assert.doesNotMatch(screen.text, /So far|Backspace/);
  await answer(screen, `4${ENTER}`);
  await answer(screen, `1${ENTER}`);
  assert.match(screen.text, /So far: 'connect' → 'close'\n/);
  await answer(screen, BACKSPACE);
  assert.match(screen.text, /So far: 'connect'\n/);
  for (const key of [3, 2, 2]) await answer(screen, `${key}${ENTER}`);
  // The last one, too, is put by the learner, who may still take back what comes before it.
  assert.doesNotMatch(screen.story(), /✔ Right: .*'finish'/);
  await answer(screen, BACKSPACE);
  for (const key of [2, 1]) await answer(screen, `${key}${ENTER}`);
  assert.match(
    screen.story(),
    / 1\. 'connect'\n {2}2\. 'finish'\n {2}3\. 'data'\n {2}4\. 'end'\n {2}5\. 'close'\n\n {2}✔ Right: /,
  );
});

test('where letters are the answer, one alone is a key, and nothing is a hint', async () => {
  await using screen = await Screen.open(['play', 'connection'], { rows: 50 });
  await reach(screen, 'text');
  await answer(screen, `?${ENTER}`);
  assert.match(screen.text, /capitals, quotes and brackets do not matter/);
  await answer(screen, `s${ENTER}`);
  assert.match(screen.text, /❯ +4 │ const socket = net\.connect/);
  await answer(screen, ENTER);
  assert.match(screen.text, /Hint: /);
  await answer(screen, `localport${ENTER}`);
  assert.match(screen.story(), /✔ Right: localPort\n/);
});

test('without redrawing, a question has the same keys', async () => {
  await using screen = await Screen.open(['play', 'createServer', '--plain'], { rows: 50 });
  const type = async (line: string, shown: string | RegExp): Promise<void> => {
    screen.press(`${line}${ENTER}`);
    await screen.until((text) => text.trimEnd().endsWith('\n>') && new RegExp(shown).test(text));
  };
  await screen.until('Enter the question');
  await type('', /Type a number from 1 to 6\.\n {2}s source - i inspect - \? help - q menu/);
  await type('', /> \n\n {2}Type a number|>\n\n {2}Type a number/);
  await type('s', /> +11 \| console\.log\('address:'/);
  await type('?', /the digit of an answer/);
  await type('5', /Hint: /);
  await type('3', /Noted\. Now the run decides\./);
});

test('in a low window, a stop comes before a sentence is pushed out of sight that nobody can have read', async () => {
  await using screen = await Screen.open(['play', 'connection'], { rows: 24 });
  let shown = Number.POSITIVE_INFINITY;
  for (let prompt = await nextPrompt(screen); !/scene 4 of/.test(screen.text); ) {
    const story = screen.story().split('\n');
    const hidden = screen.hidden;
    const lost = story.slice(shown, hidden).filter((line) => /^ {2,4}[^\s\d]/.test(line));
    assert.deepEqual(lost, []);
    // The bar below a stop makes room for what comes next; a question stays, in a form of its own.
    shown = prompt === 'stop' ? story.length - 1 : Number.POSITIVE_INFINITY;
    prompt = await answer(screen, keysFor(prompt));
  }
});

test('what a key shows at a question can be read before the question comes back over it', async () => {
  await using screen = await Screen.open(['play', 'connection'], { rows: 24 });
  await nextQuestion(screen);
  screen.press('s');
  await screen.until('Enter back to the question');
  assert.match(screen.text, /❯ +4 │ const socket = net\.connect/);
  screen.press(ENTER);
  await screen.until(/Enter answer/);
});

test('the lanes are named again below what has pushed their names out of sight', async () => {
  await using screen = await Screen.open(['play', 'connection'], { rows: 24 });
  while (!/scene 2 of/.test(screen.text)) await answer(screen, keysFor(await nextPrompt(screen)));
  const [first = ''] = screen.story().split('scene 2 of');
  assert.ok((first.match(/^ +ms {2}server +client$/gm)?.length ?? 0) > 1, first);
});

test('what was right about an answer can be read before the next scene comes', async () => {
  await using screen = await Screen.open(['play', 'connection'], { rows: 34 });
  await reach(screen, 'text');
  await answer(screen, `localPort${ENTER}`);
  assert.match(screen.text, /✔ Right: localPort[\s\S]+Enter next scene/);
  assert.doesNotMatch(screen.text, /scene 2 of/);
});
