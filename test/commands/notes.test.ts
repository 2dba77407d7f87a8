import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../src/model/language.ts';
import { run } from '../support/command.ts';
import { Screen } from '../support/screen.ts';

test('notes writes a page made from runs on this Node, in each language, and nothing else', async () => {
  const pages = await Promise.all(LANGUAGES.map((language) => run(['notes', '--lang', language])));
  for (const { stdout, stderr, status } of pages) {
    assert.deepEqual({ stderr, status }, { stderr: '', status: 0 });
    assert.match(stdout, /^# [^\n]*net[^\n]*\n\n/);
    assert.ok(stdout.includes(process.version));
    // As on the page, whatever port was free.
    assert.match(stdout, /\.listen\(8000, /);
    assert.match(stdout, /`TypeError: socket\.close is not a function`/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there.
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f]/);
  }
  const [one, other] = pages.map(({ stdout }) => stdout.split('\n').length);
  assert.equal(one, other);
});

test('Ctrl-C ends the programs of notes and prints no part of a page', async () => {
  await using screen = await Screen.open(['notes', '--lang', 'en']);
  await screen.until(/running the lesson/);
  screen.press('\x03');
  assert.equal(await screen.status(), 130);
  assert.doesNotMatch(screen.story(), /# The net module/);
});

for (const [language, shown, other] of [
  ['en', / # net 模块 +│ # The net module\n/, /as it was written, and/],
  ['zh', / # net 模块\n/, /原样照录/],
] as const)
  test(`the lesson begins with its page, ${language}, which may be left at once`, async () => {
    await using screen = await Screen.open(['play', 'notes', '--lang', language], { rows: 24 });
    await screen.until(/q /);
    assert.match(screen.story(), shown);
    assert.match(screen.story(), other);
    screen.press('q');
    await screen.until(/1 of 13|第 1 幕/);
    screen.press('\x03');
    assert.equal(await screen.status(), 130);
  });
