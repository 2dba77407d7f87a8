import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArguments, type Request } from '../../src/cli/arguments.ts';
import { UsageError } from '../../src/context/errors.ts';
import { WORDS } from '../support/words.ts';

const isPlain = false;
const play = {
  command: 'play',
  word: 'listen',
  isBare: false,
  isAuto: false,
  isJson: false,
  all: false,
  isPlain,
} as const;
const bare = { ...play, isBare: true } as const;
const menu = { command: 'menu', all: false, isPlain } as const;
const list = { command: 'list', isJson: false, isPlain } as const;
const reset = { command: 'reset', word: undefined, isSure: false, isPlain } as const;
const chinese = { language: 'zh' } as const;

/** Command lines, and what each asks for. */
const ASKED: readonly [string, Request][] = [
  ['', menu],
  ['--all', { ...menu, all: true }],
  ['--plain', { ...menu, isPlain: true }],
  ['--lang zh', { ...menu, ...chinese }],
  ['--lang=zh', { ...menu, ...chinese }],
  ['--lang zh --lang en', { ...menu, language: 'en' }],
  ['listen', bare],
  ['2', { ...bare, word: '2' }],
  ['listen --auto', { ...bare, isAuto: true }],
  ['--auto listen', { ...bare, isAuto: true }],
  ['--json --all listen --lang zh', { ...bare, isJson: true, all: true, ...chinese }],
  ['-- listen', bare],
  ['play listen', play],
  ['play 02-listen', { ...play, word: '02-listen' }],
  ['play listen --auto --plain', { ...play, isAuto: true, isPlain: true }],
  ['--auto --plain play listen', { ...play, isAuto: true, isPlain: true }],
  ['play --json --all listen', { ...play, isJson: true, all: true }],
  ['--lang zh play listen', { ...play, ...chinese }],
  ['plya listen', { command: 'unknown', word: 'plya', isPlain }],
  ['plya listen --lang zh', { command: 'unknown', word: 'plya', isPlain, ...chinese }],
  ['list', list],
  ['list --json', { ...list, isJson: true }],
  ['--json list', { ...list, isJson: true }],
  ['list --auto --all', list],
  ['progress --json --lang zh', { ...list, command: 'progress', isJson: true, ...chinese }],
  ['reset', reset],
  ['reset --yes', { ...reset, isSure: true }],
  ['reset listen --yes', { ...reset, word: 'listen', isSure: true }],
  ['--version', { command: 'version' }],
  ['list --version', { command: 'version' }],
  ['-v', { command: 'version' }],
  ['-V', { command: 'version' }],
  ['version', { command: 'version' }],
  ['play -V', { command: 'version' }],
  ['watch -v a.js', { command: 'version' }],
  ['--help', { command: 'help' }],
  ['-h', { command: 'help' }],
  ['help', { command: 'help' }],
  ['help watch', { command: 'help', about: 'watch' }],
  ['help nonsense', { command: 'help', about: 'nonsense' }],
  ['watch -h', { command: 'help', about: 'watch' }],
  ['explain end -h', { command: 'help', about: 'explain' }],
  ['completion zsh', { command: 'completion', shell: 'zsh' }],
  ['--no-color', { ...menu, isColourless: true }],
  ['list --no-color', { ...list, isColourless: true }],
  ['--no-color play listen --plain', { ...play, isPlain: true, isColourless: true }],
  ['--help --lang zh', { command: 'help' }],
  ['play --help', { command: 'help', about: 'play' }],
  ['play listen --help', { command: 'help', about: 'play' }],
  ['reset --help', { command: 'help', about: 'reset' }],
];

for (const [line, request] of ASKED)
  test(`net-lessons ${line}`, () => {
    assert.deepEqual(parseArguments(line.split(' ').filter(Boolean), WORDS.en), request);
  });

test('an empty word is a word', () => {
  assert.deepEqual(parseArguments(['reset', '', '--yes'], WORDS.en), { ...reset, word: '', isSure: true });
  assert.deepEqual(parseArguments([''], WORDS.en), { ...bare, word: '' });
});

/** Command lines that make no sense by themselves, whatever lessons there are. */
const WRONG = [
  'play',
  'play a b',
  'list a',
  'progress a',
  'reset a b',
  '--nonsense',
  'list --yes',
  'progress --auto',
  'progress --all',
  'reset --json',
  '--json',
  '--auto',
  '--lang',
  '--lang fr',
  'play listen --lang=fr',
  '--lang=',
];

for (const line of WRONG)
  test(`net-lessons ${line} is a mistake that is told in one line, in each language`, () => {
    const said = Object.values(WORDS).map((words) => {
      try {
        parseArguments(line.split(' '), words);
      } catch (error) {
        assert.ok(error instanceof UsageError, String(error));
        assert.doesNotMatch(error.message, /\n|error:|undefined/);
        return error.message;
      }
      return assert.fail('it was understood');
    });
    assert.equal(new Set(said).size, said.length);
    assert.match(said[1] ?? '', /\p{Script=Han}/u);
  });
