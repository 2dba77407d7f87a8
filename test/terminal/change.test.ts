import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { stringWidth } from '../../src/view/width.ts';
import { run } from '../support/command.ts';
import { answer, keysFor, nextPrompt, type Prompt, promptOn } from '../support/learner.ts';
import { Screen } from '../support/screen.ts';
import { Session } from '../support/session.ts';

const UP = '\x1b[A';
const PROGRESS = {
  version: 1,
  lessons: { connection: { plays: 0, at: { scene: 'broken', answers: {}, change: true } } },
};

/** A folder of progress from which the third lesson goes on with its change. */
async function atChange(t: TestContext, lesson = 'connection', scene = 'broken'): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'net-lessons-change-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  const lessons = { [lesson]: { ...PROGRESS.lessons.connection, at: { scene, answers: {}, change: true } } };
  await writeFile(path.join(home, 'progress.json'), JSON.stringify({ ...PROGRESS, lessons }));
  return home;
}

/** An editor that is a shell script; the file is its first argument. */
async function editor(t: TestContext, script: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-editor-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'editor.sh');
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

interface Opened {
  rows?: number;
  env?: Record<string, string>;
  args?: readonly string[];
  columns?: number;
  lesson?: string;
  scene?: string;
}

/** The lesson at its change, once it is asked what is to be changed. */
async function open(t: TestContext, { env = {}, args = [], columns = 100, rows = 60, lesson, scene }: Opened = {}) {
  const home = await atChange(t, lesson, scene);
  const screen = await Screen.open(['play', lesson ?? 'connection', ...args], { home, env, columns, rows });
  await screen.until(/Go on from there|从那里继续/);
  screen.press('\r');
  await until(screen, 'change');
  return screen;
}

/** Goes on through stops and questions. */
async function until(screen: Screen, wanted: Prompt): Promise<void> {
  for (let prompt = await nextPrompt(screen); prompt !== wanted; ) prompt = await answer(screen, keysFor(prompt));
}

/** Does something at the change, reads what comes of it, and wants to be asked again. */
async function tryOut(screen: Screen, keys: string): Promise<void> {
  await answer(screen, keys);
  await until(screen, 'outcome');
  await answer(screen, screen.text.includes('Enter go on') || screen.text.includes('Enter 继续') ? 't' : '\r');
}

describe('a change', { concurrency: 4 }, () => {
  test('a wrong candidate runs and shows what it does, the right one too, and what differs is marked', async (t) => {
    await using screen = await open(t);
    await tryOut(screen, '1\r');
    assert.match(screen.story(), /\+ 10 │ {3}socket\.on\('end', \(\) => socket\.destroy\(\)\);/);
    assert.match(screen.story(), /✘ The next client was not greeted\.\n {4}'end' tells of/);
    assert.match(screen.text, /1\. tried: did not do it · below line 9: socket\.on/);
    assert.doesNotMatch(screen.story(), /'ready'|'connectionAttempt'/, 'what no scene shows is not missed');
    await tryOut(screen, '3\r');
    const story = screen.story();
    assert.match(story, /\+ 11 │ {5}console\.log\('socket:', error\.message\);/);
    assert.match(story, /^\+ +[\d.]+ {2}● socket 'error' ECONNRESET/m);
    assert.match(story, /No longer there \(-\):\n(?:.*\n)*?- +[\d.]+ {2}✖ Error: read ECONNRESET/);
    assert.match(story, /✔ The connection was reset, and the server went on to greet the next client\./);
    assert.match(screen.text, /3\. tried: did it · below line 9:/);
  });

  test('only what is new stops the run of a changed program', async (t) => {
    await using screen = await open(t);
    await tryOut(screen, '1\r');
    const [, run = ''] = screen.story().split('goes by without a stop.');
    assert.match(run, /● 'connection' from/);
    assert.doesNotMatch(run, /server · 'connection'/);
  });

  test('a question in a change is graded by its run, and counts for nothing', async (t) => {
    await using screen = await open(t);
    await answer(screen, '3\r');
    for (let prompt = await nextPrompt(screen); prompt !== 'outcome'; )
      prompt = await answer(screen, prompt === 'choice' ? '3\r' : '\r');
    assert.match(screen.story(), /✔ Right: 'close'/);
    await answer(screen, '\r');
    const kept = JSON.parse(await readFile(path.join(screen.home, 'progress.json'), 'utf8'));
    assert.deepEqual(kept.lessons.connection.best, { right: 0, total: 0 });
  });

  for (const [columns, rows, lesson, scene] of [
    [80, 24, 'connection', 'broken'],
    [80, 24, 'data-end', 'unread'],
    [60, 20, 'connection', 'broken'],
  ] as const)
    test(`at ${columns}x${rows} what is asked, its place and all candidates of ${scene} are in view together, once`, async (t) => {
      await using screen = await open(t, { columns, rows, lesson, scene });
      for (const picked of ['', '1', '3']) {
        screen.press(picked);
        await screen.until((text) => text.includes(`❯ ${picked || ' '}`.trimEnd()));
        for (const part of [/^❯ +\d+ │ /m, /^ {2}\? /m, /^[ ❯] 1\. /m, /^[ ❯] 3\. /m, /Enter run it/])
          assert.match(screen.text, part);
      }
      assert.equal(screen.story().match(/^ {2}\? /gm)?.length, 1);
    });

  test('at 80x24 the verdict is in view when a changed program has run, and an Enter too many does not pass it', async (t) => {
    await using screen = await open(t, { columns: 80, rows: 24 });
    await answer(screen, '1\r');
    for (let prompt = await nextPrompt(screen); prompt !== 'outcome'; ) {
      // Twice, as somebody presses who is in a hurry.
      prompt = await answer(screen, prompt === 'stop' ? '\r\r' : '3\r');
    }
    assert.match(screen.text, /✘ The next client was not greeted[\s\S]+Enter try another one/);
    await answer(screen, '\r');
    assert.equal(promptOn(screen), 'change');
  });

  test('a question that was answered right in one run is not asked in the next', async (t) => {
    await using screen = await open(t);
    for (let run = 0; run < 2; run += 1) {
      await answer(screen, '3\r');
      for (let prompt = await nextPrompt(screen); prompt !== 'outcome'; )
        prompt = await answer(screen, prompt === 'choice' ? '3\r' : '\r');
      await answer(screen, 't');
    }
    assert.equal(screen.story().match(/1\. 'end', and then 'close'/g)?.length, 1);
    assert.equal(screen.story().match(/✔ The connection was reset/g)?.length, 2);
  });

  test('s shows the program, as it is or as it ran', async (t) => {
    await using screen = await open(t, { rows: 24 });
    await answer(screen, 's');
    assert.match(screen.story(), /^ {3}1 │ import net/m);
    await answer(screen, '1\r');
    await until(screen, 'outcome');
    const before = screen.story().split('+ 10 │').length;
    await answer(screen, 's');
    assert.equal(screen.story().split('+ 10 │').length, before + 1);
    assert.equal(promptOn(screen), 'outcome');
  });

  test('nothing has to be changed: to go on leads to the next scene', async (t) => {
    await using screen = await open(t, { lesson: 'connection', scene: 'asleep' });
    await answer(screen, `${UP}\r`);
    await screen.until(/scene 4 of 4/);
    assert.doesNotMatch(screen.story(), /✘|✔/);
  });

  test('q leaves for the menu, and the lesson goes on from the change', async (t) => {
    const home = await atChange(t);
    await using screen = await Screen.open(['play', 'connection'], { home, rows: 60 });
    await screen.until('Go on from there');
    screen.press('\r');
    await until(screen, 'change');
    screen.press('q');
    await screen.until(/type to search|Which lesson/);
    const kept = JSON.parse(await readFile(path.join(home, 'progress.json'), 'utf8'));
    assert.equal(kept.lessons.connection.at.change, true);
  });

  test('a learner writes a change in an editor of theirs, which runs like any other and is kept for the next time', async (t) => {
    const script = `sed -i.old "s/^  socket.resume/  socket.on('error', () => {});\\n  socket.resume/" "$1"`;
    await using screen = await open(t, { env: { VISUAL: await editor(t, script), EDITOR: 'false' } });
    await tryOut(screen, 'e');
    assert.match(screen.story(), /\+ 12 │ {3}socket\.on\('error', \(\) => \{\}\);/);
    assert.match(screen.story(), /✔ The connection was reset/);
    await tryOut(screen, 'e');
    assert.match(screen.story(), /\+ 12 │ .*\n\+ 13 │ {3}socket\.on\('error', \(\) => \{\}\);/);
  });

  test('an editor gets the terminal for itself, and what is typed there', async (t) => {
    const script =
      'echo waits; read line; echo "$line" >> "$1"; stty -a | grep -q " icanon" && echo "// cooked" >> "$1"';
    await using screen = await open(t, { env: { EDITOR: `env ${await editor(t, script)}` } });
    screen.press('e');
    await screen.until(/^waits$/m);
    screen.press('server.once();\r');
    await screen.until(/Enter start/);
    assert.match(screen.story(), /\+ 17 │ server\.once\(\);\n\+ 18 │ \/\/ cooked/);
  });

  test('what is written and does not parse shows just that', async (t) => {
    await using screen = await open(t, { env: { EDITOR: await editor(t, 'echo "let let = ;" >> "$1"') } });
    await tryOut(screen, 'e');
    assert.match(screen.story(), /\+ +[\d.]+ {2}✖ SyntaxError: Unexpected/);
    assert.match(screen.story(), /✘ The next client was not greeted\./);
  });

  test('what is written and goes on without end is ended', async (t) => {
    const script = `sed -i.old '/listen/d' "$1"; echo "setInterval(() => console.log('tick'), 1);" >> "$1"`;
    await using screen = await open(t, { env: { EDITOR: await editor(t, script) } });
    await tryOut(screen, 'e');
    assert.match(screen.story(), /prints: tick\n\n {2}This goes on and on, so net-lessons ends it here\./);
    assert.match(screen.story(), /- +server\.listen\(port, '127\.0\.0\.1'\);/);
  });

  for (const [title, env, said] of [
    ['without an editor', {}, /No editor is named: set VISUAL or EDITOR/],
    [
      'with one that is not there',
      { EDITOR: '/nowhere/vi' },
      /Nothing was changed: the editor, \/nowhere\/vi, failed \(127\)\./,
    ],
    ['with one that fails', { EDITOR: 'false' }, /Nothing was changed: the editor, false, failed \(1\)\./],
    ['with one that changes nothing', { EDITOR: 'true' }, /The copy is as it was\./],
    ['with one that removes the file', { EDITOR: 'rm' }, /Nothing was changed: the editor, rm, failed \(ENOENT\)\./],
  ] as const)
    test(`${title}, one line says so, and it is asked again`, async (t) => {
      await using screen = await open(t, { env });
      await answer(screen, 'e');
      assert.match(screen.text, said);
      assert.equal(promptOn(screen), 'change');
    });

  test('in an editor Ctrl-C is the editor’s own', async (t) => {
    const script = `trap 'echo interrupted; echo "// interrupted" >> "$1"' INT; echo waits; until read line; do :; done`;
    await using screen = await open(t, { env: { EDITOR: await editor(t, script) } });
    screen.press('e');
    await screen.until(/^waits$/m);
    screen.press('\x03');
    await screen.until(/^(\^C)?interrupted$/m);
    screen.press('\r');
    await screen.until(/Enter start/);
    assert.match(screen.story(), /\+ 17 │ \/\/ interrupted/);
  });

  test('a signal that comes meanwhile ends the editor too, and nothing is left', async (t) => {
    await using session = await Session.open(['play', 'createServer'], {
      EDITOR: await editor(t, `trap 'stty sane; exit' HUP; stty raw -echo; echo waits; read line`),
    });
    const { screen } = session;
    await until(screen, 'change');
    screen.press('e');
    await screen.until(/^waits$/m);
    session.interrupt('SIGTERM');
    assert.equal(await session.status(), 143);
    await session.assertTerminalRestored();
    await session.assertNothingLeft();
  });

  test('without a terminal all candidates are shown, and the run of the one that is wanted', async () => {
    const { stdout, status } = await run(['play', 'createServer', '--auto']);
    assert.equal(status, 0);
    assert.match(stdout, /change it/);
    assert.match(stdout, /net\.createServer\(\{ port \}\);/);
    assert.match(stdout, /setInterval/);
    assert.match(stdout, /❯ below line 11/);
    assert.match(stdout, /The server listened, and its process waited until net-lessons ended it\./);
  });

  test('as JSON the run of the wanted candidate is a trace of its own, which says so', async () => {
    const { stdout } = await run(['play', 'createServer', '--json']);
    const headers = stdout
      .split('\n')
      .filter((line) => line.startsWith('{"type":"trace"'))
      .map((line) => JSON.parse(line) as { scene: string; change?: string });
    assert.deepEqual(
      headers.map(({ scene, change }) => [scene, change]),
      [
        ['made', undefined],
        ['made', 'listen'],
        ['twice', undefined],
        ['twice', 'open'],
      ],
    );
  });

  test('in Chinese and in 60 columns there is the same, and nothing is wider than the screen', async (t) => {
    await using screen = await open(t, { args: ['--lang', 'zh'], columns: 60 });
    await tryOut(screen, '3\r');
    assert.match(screen.story(), /✔ 连接被重置以后，服务器照样欢迎了下一个客户端。/);
    for (const line of screen.story().split('\n')) assert.ok(stringWidth(line) <= 60, line);
  });
});
