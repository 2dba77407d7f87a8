import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands.ts';
import { parse, type Request } from '../../src/cli/parse.ts';
import { complete } from '../../src/commands/completion/command.ts';
import { bare as withoutCommand } from '../../src/commands/menu/command.ts';
import type { CommonOptions } from '../../src/context/context.ts';
import type { Values } from '../../src/context/declaration.ts';
import type { Language } from '../../src/model/language.ts';
import { WORDS } from '../support/words.ts';

type Name = keyof typeof COMMANDS | 'bare' | 'complete';

/** A command's name, what it is given, and the common options that are not as they are by themselves. */
type Asked = readonly [name: Name, given: Values, common?: Partial<CommonOptions>];

const way = { questions: false, auto: false, json: false, all: false, record: undefined };
const play: Values = { lesson: 'listen', ...way };
const bare: Values = { lesson: ['listen'], ...way };
const menu: Values = { lesson: [], ...way };
const list: Values = { json: false, map: false };
const reset: Values = { lesson: undefined, yes: false, all: false };
const watch: Values = {
  file: [],
  command: undefined,
  step: false,
  json: false,
  output: undefined,
  record: undefined,
  all: false,
};
const verify: Values = { exercise: 'echo', file: undefined, watch: false, show: undefined, all: false, json: false };
const chinese = { language: 'zh' } as const;
const plain = { isPlain: true };

/** Command lines, and what each asks for. */
const ASKED: readonly (readonly [string, Asked])[] = [
  ['', ['bare', menu]],
  ['--all', ['bare', { ...menu, all: true }]],
  ['--plain', ['bare', menu, plain]],
  ['--lang zh', ['bare', menu, chinese]],
  ['--lang=zh', ['bare', menu, chinese]],
  ['--lang zh --lang en', ['bare', menu, { language: 'en' }]],
  ['listen', ['bare', bare]],
  ['2', ['bare', { ...bare, lesson: ['2'] }]],
  ['listen --auto', ['bare', { ...bare, auto: true }]],
  ['--auto listen', ['bare', { ...bare, auto: true }]],
  ['--json --all listen --lang zh', ['bare', { ...bare, json: true, all: true }, chinese]],
  ['-- listen', ['bare', bare]],
  ['play listen', ['play', play]],
  ['play 02-listen', ['play', { ...play, lesson: '02-listen' }]],
  ['play listen --questions', ['play', { ...play, questions: true }]],
  ['play listen --auto --plain', ['play', { ...play, auto: true }, plain]],
  ['--auto --plain play listen', ['play', { ...play, auto: true }, plain]],
  ['play --json --all listen', ['play', { ...play, json: true, all: true }]],
  ['--lang zh play listen', ['play', play, chinese]],
  ['plya listen', ['bare', { ...bare, lesson: ['plya', 'listen'] }]],
  ['plya listen --lang zh', ['bare', { ...bare, lesson: ['plya', 'listen'] }, chinese]],
  ['list', ['list', list]],
  ['list --json', ['list', { ...list, json: true }]],
  ['--json list', ['list', { ...list, json: true }]],
  ['list --map', ['list', { ...list, map: true }]],
  ['progress --json --lang zh', ['progress', { json: true }, chinese]],
  ['review --now', ['review', { now: true, json: false }]],
  ['reset', ['reset', reset]],
  ['reset --yes', ['reset', { ...reset, yes: true }]],
  ['reset --all', ['reset', { ...reset, all: true }]],
  ['reset listen --yes', ['reset', { ...reset, lesson: 'listen', yes: true }]],
  ['explain half open --run', ['explain', { word: ['half', 'open'], json: false, run: true }]],
  ['explain -- --run', ['explain', { word: ['--run'], json: false, run: false }]],
  ['practice echo --hint', ['practice', { exercise: 'echo', hint: true, solution: false, json: false }]],
  ['verify echo', ['verify', verify]],
  ['verify --show ends echo a.js', ['verify', { ...verify, file: 'a.js', show: 'ends' }]],
  ['watch a.js b.js --step', ['watch', { ...watch, file: ['a.js', 'b.js'], step: true }]],
  ['watch --output=- a.js', ['watch', { ...watch, file: ['a.js'], output: '-' }]],
  ['--json watch -- node --json -v', ['watch', { ...watch, command: ['node', '--json', '-v'], json: true }]],
  ['watch -- --', ['watch', { ...watch, command: ['--'] }]],
  ['-- watch a.js', ['watch', { ...watch, file: ['a.js'] }]],
  ['complete -- --lang zh play -v', ['complete', { typed: ['--lang', 'zh', 'play', '-v'] }, chinese]],
  ['--version', ['version', {}]],
  ['list --version', ['version', {}]],
  ['-v', ['version', {}]],
  ['-V', ['version', {}]],
  ['version', ['version', {}]],
  ['play -V', ['version', {}]],
  ['watch -v a.js', ['version', {}]],
  ['--help', ['help', { command: undefined }]],
  ['-h', ['help', { command: undefined }]],
  ['help', ['help', { command: undefined }]],
  ['help watch', ['help', { command: 'watch' }]],
  ['help nonsense', ['help', { command: 'nonsense' }]],
  ['watch -h', ['help', { command: 'watch' }]],
  ['explain end -h', ['help', { command: 'explain' }]],
  ['completion zsh', ['completion', { shell: 'zsh' }]],
  ['--no-color', ['bare', menu, { isColourless: true }]],
  ['list --no-color', ['list', list, { isColourless: true }]],
  ['--no-color play listen --plain', ['play', play, { isPlain: true, isColourless: true }]],
  ['--help --lang zh', ['help', { command: undefined }, chinese]],
  ['play --help', ['help', { command: 'play' }]],
  ['play listen --help', ['help', { command: 'play' }]],
  ['reset --help', ['help', { command: 'reset' }]],
];

const DECLARED = { ...COMMANDS, bare: withoutCommand, complete };

function assertAsked(request: Request, [name, given, common = {}]: Asked): void {
  assert.ok('command' in request);
  const found = Object.entries(DECLARED).find(([, command]) => command === request.command);
  assert.equal(found?.[0], name);
  const { command: _, ...rest } = request;
  assert.deepEqual(rest, { given, isPlain: false, isColourless: false, ...common });
}

for (const [line, asked] of ASKED)
  test(`net-lessons ${line}`, () => assertAsked(parse(line.split(' ').filter(Boolean)), asked));

test('an empty word is a word', () => {
  assertAsked(parse(['reset', '', '--yes']), ['reset', { ...reset, lesson: '', yes: true }]);
  assertAsked(parse(['']), ['bare', { ...bare, lesson: [''] }]);
});

test('an argument that no words of its own ask for is named, with the help of its command', () => {
  const { en, zh } = WORDS;
  assert.equal(en.errors.missingArgument('number', 'hello'), '<number> is missing. See: net-lessons hello --help');
  assert.equal(zh.errors.missingArgument('number', 'hello'), '还缺少 <number>。帮助：net-lessons hello --help');
});

test('names that every object has are no commands and no options', async () => {
  assertAsked(parse(['constructor']), ['bare', { ...bare, lesson: ['constructor'] }]);
  const request = parse(['list', '--constructor']);
  assert.ok('mistake' in request);
  assert.match(await request.mistake(WORDS.en.errors), /^There is no option --constructor\./);
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
  'list --auto',
  'list --all',
  'progress --auto',
  'progress --all',
  'reset --json',
  '--json',
  '--auto',
  '--lang',
  '--lang fr',
  'play listen --lang=fr',
  '--lang=',
  'version --lang fr',
  'list --json=1',
  'practice --hint',
  'practice echo --json',
  'practice echo --hint --solution',
  'verify',
  'verify echo --show',
  'verify echo --show --all',
  'verify echo --show ends --all',
  'verify echo --watch --json',
  'watch',
  'watch --',
  'watch a.js -- node b.js',
  'watch --step --json a.js',
  'watch --output --json a.js',
];

for (const line of WRONG)
  test(`net-lessons ${line} is a mistake that is told in one line, in each language`, async () => {
    const request = parse(line.split(' '));
    assert.ok('mistake' in request, 'it was understood');
    const said = await Promise.all(Object.values(WORDS).map(async ({ errors }) => await request.mistake(errors)));
    for (const told of said) assert.doesNotMatch(told, /\n|error:|undefined/);
    assert.equal(new Set(said).size, said.length, `the same in several languages: ${said.join('\n')}`);
    assert.match(await request.mistake(WORDS.zh.errors), /\p{Script=Han}/u);
  });

/** Command lines, and the language that is named in them. */
const NAMED: readonly [string, Language | undefined][] = [
  ['', undefined],
  ['list', undefined],
  ['--lang zh', 'zh'],
  ['list --lang en', 'en'],
  ['--lang=zh nonsense --more', 'zh'],
  ['--lang fr', undefined],
  ['--lang', undefined],
  ['--lang=', undefined],
  ['--language zh', undefined],
  ['watch -- node --lang zh', undefined],
];

for (const [line, language] of NAMED)
  test(`'${line}' names ${language ?? 'no language'}`, () => assert.equal(parse(line.split(' ')).language, language));
