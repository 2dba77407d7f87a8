import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { COMMAND_LINE, COMMANDS } from '../../src/cli/commands.ts';
import { parse } from '../../src/cli/parse.ts';
import { completeLine } from '../../src/commands/completion/complete.ts';
import { SHELLS } from '../../src/commands/completion/shells.ts';
import type { CompletionSource, Declaration, Options } from '../../src/context/declaration.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { lookUp } from '../../src/narrator/reference/topics.ts';
import { listExercises } from '../../src/store/exercises.ts';
import { listLessons } from '../../src/store/lessons.ts';
import { loadTopicNames } from '../../src/store/reference-texts.ts';
import { run } from '../support/command.ts';
import { CLI, Screen } from '../support/screen.ts';

const ROOT = pathToFileURL(`${path.dirname(CLI)}/lessons/`);
const TOPICS = loadTopicNames(ROOT);
const NAMES = Object.keys(COMMANDS);
const KNOWN = {
  commandLine: COMMAND_LINE,
  lessons: await listLessons(ROOT),
  exercises: listExercises(ROOT),
  topics: TOPICS,
  language: 'en',
} as const;
const IDS = KNOWN.lessons.map(({ id }) => id).join(' ');
/** A command comes before a lesson of its name. */
const OWN_IDS = KNOWN.lessons
  .map(({ id }) => id)
  .filter((id) => !NAMES.includes(id))
  .join(' ');
const EXERCISES = KNOWN.exercises.map(({ id }) => id).join(' ');

/** Command lines up to the cursor, each word between spaces, and what may stand there. */
const LINES: readonly [string, string][] = [
  ['', `${NAMES.join(' ')} ${OWN_IDS}`],
  ['p', 'play practice progress proxy'],
  ['LIST', 'list listen'],
  ['zzz', ''],
  ['listen ', ''],
  ['play ', IDS],
  ['play --auto ti', 'timeout'],
  ['play listen ', ''],
  ['reset d', 'data-end'],
  ['practice ', EXERCISES],
  ['verify e', 'echo'],
  ['verify echo ', ':files'],
  ['verify echo a.js ', ''],
  ['verify echo --show ', 'returns ends bytes half-close patient large fifty resets'],
  ['verify echo --show=h', '--show=half-close'],
  ['verify echo --show = h', 'half-close'],
  ['verify --show ends ', EXERCISES],
  ['--lang ', LANGUAGES.join(' ')],
  ['--lang=', LANGUAGES.map((language) => `--lang=${language}`).join(' ')],
  ['--lang =', LANGUAGES.join(' ')],
  ['--lang = z', 'zh'],
  ['--lang zh play c', 'createServer connection connect close chat'],
  ['list --l', '--lang'],
  ['reset -', '--yes --all --lang --plain --no-color --help --version'],
  ['reset --yes -', '--all --lang --plain --no-color --help --version'],
  ['- ', ''],
  ['watch ', ':files'],
  ['watch a.js ', ':files'],
  ['watch --output ', ':files'],
  ['watch --output x.txt --st', '--step'],
  ['watch -- ', ':commands'],
  ['watch -- node --', ':files'],
  ['watch a.js -- ', ':commands'],
  ['-- ', `${NAMES.join(' ')} ${OWN_IDS}`],
  ['-- play --j', ''],
  ['play -- ti', 'timeout'],
  ['play listen -- ', ''],
  ['play -- --a', ''],
  ['explain -- ECONNR', 'ECONNREFUSED ECONNRESET'],
  ['explain happy -- ', 'eyeballs'],
  ['verify echo -- ', ':files'],
  ['verify --show ends --plain ', EXERCISES],
  ['help w', 'watch'],
  ['help watch ', ''],
  ['completion ', 'bash zsh fish'],
  ['explain ECONNR', 'ECONNREFUSED ECONNRESET'],
  ['explain econnres', 'ECONNRESET'],
  ['explain happ', 'happy'],
  ['explain happy ', 'eyeballs'],
  ['explain happy eyeballs ', ''],
];

for (const [line, expected] of LINES)
  test(`net-lessons ${line}⇥ is completed by ${expected.slice(0, 50) || 'nothing'}`, () => {
    const completion = completeLine(line.split(' '), KNOWN);
    const words = completion.is === 'words' ? completion.words.map(({ word }) => word).join(' ') : `:${completion.is}`;
    assert.equal(words, expected);
  });

/** A word of each kind that can be completed. */
const WORD: Readonly<Record<Extract<CompletionSource, string>, string>> = {
  lessons: 'listen',
  exercises: 'echo',
  checks: 'ends',
  topics: 'EPIPE',
  commands: 'play',
  files: 'a.js',
};

const wordFor = (offers: CompletionSource = ['x']): string => (typeof offers === 'string' ? WORD[offers] : offers[0]!);

/** An option with its value, and with the arguments that it may need: those that have to be there, or all. */
function linesWith(option: string, name: string, { arguments: args, options }: Declaration): string[][] {
  const all: Options = { ...COMMAND_LINE.common, ...options };
  const declared = all[option.slice(2)];
  const value = declared?.value === undefined ? [] : [wordFor(declared.offers)];
  const taking = Object.values(args).filter((argument) => argument.takes !== 'a command behind --');
  const needed = taking.filter(({ takes }) => takes === 'one');
  return [needed, taking].map((given) => [name, ...given.map(({ offers }) => wordFor(offers)), option, ...value]);
}

test('every option that is offered is one that the command takes', () => {
  for (const [name, command] of Object.entries<Declaration>(COMMANDS)) {
    const found = completeLine([name, '-'], KNOWN);
    assert.ok(found.is === 'words' && found.words.length >= 5);
    for (const { word, about } of found.words) {
      assert.ok(about);
      const lines = linesWith(word, name, command);
      assert.ok(
        lines.some((argv) => 'command' in parse(argv)),
        lines.join(' | '),
      );
    }
  }
});

test('every name that is offered is one that explain knows', () => {
  assert.ok(TOPICS.length > 200);
  for (const name of TOPICS) assert.ok(lookUp(name).topics.length > 0, name);
});

test('what a shell asks for is answered with a line each, and nothing else', async () => {
  const { stdout, stderr, status } = await run(['complete', '--', 'play', 'ti']);
  assert.deepEqual([stdout, stderr, status], ['timeout\tWhen nobody talks\n', '', 0]);
  assert.equal((await run(['complete', '--', 'verify', 'echo', ''])).stdout, ':files\n');
  assert.equal(
    (await run(['complete', '--', '--lang', 'zh', 'play', 'ti'])).stdout,
    'timeout\t没人说话的时候\n'.replace('没人说话的时候', KNOWN.lessons[4]?.title.zh ?? ''),
  );
});

/** A folder with a file, another one with the command in it, and the path to search commands in. */
async function place(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(path.join(folder, 'bin'));
  await symlink(CLI, path.join(folder, 'bin/net-lessons'));
  await writeFile(path.join(folder, 'my server.js'), '');
  const env = {
    HOME: folder,
    NET_LESSONS_HOME: folder,
    LANG: 'en_US.UTF-8',
    PATH: `${folder}/bin:${path.dirname(process.execPath)}:${process.env.PATH}`,
  };
  return { folder, env };
}

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

test('bash completes words, values behind an equals sign, and files with spaces', { skip: !has('bash') }, async (t) => {
  const { folder: cwd, env } = await place(t);
  const completed = (...words: string[]): string[] => {
    const script = `eval "$(net-lessons completion bash)"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _net_lessons
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const args = ['--norc', '-c', script, 'bash', 'net-lessons', ...words];
    return execFileSync('bash', args, { cwd, env, encoding: 'utf8' }).trim().split('\n');
  };
  assert.deepEqual(completed('play', 'ti'), ['timeout']);
  assert.deepEqual(completed('--lang', '=', 'z'), ['zh']);
  assert.deepEqual(completed('--lang', '='), LANGUAGES);
  assert.deepEqual(completed('verify', 'echo', 'my'), ['my server.js']);
  assert.ok(completed('watch', '--', 'nod').includes('node'));
  assert.deepEqual(completed('play', 'qq'), ['']);
});

test('fish completes words with what they are, and files', { skip: !has('fish') }, async (t) => {
  const { folder: cwd, env } = await place(t);
  const completed = (line: string): string => {
    const script = `net-lessons completion fish | source; complete -C '${line}'`;
    return execFileSync('fish', ['--no-config', '-c', script], { cwd, env, encoding: 'utf8' });
  };
  assert.equal(completed('net-lessons play ti'), 'timeout\tWhen nobody talks\n');
  assert.equal(completed('net-lessons --lang=z'), '--lang=zh\n');
  assert.match(completed('net-lessons watch my'), /^my server\.js/);
  assert.match(completed('net-lessons watch -- nod'), /^node\b/m);
});

test('zsh completes in a terminal', { skip: !has('zsh') }, async (t) => {
  const { folder, env } = await place(t);
  const setUp = 'autoload -Uz compinit; compinit -u; eval "$(net-lessons completion zsh)"; PS1="ready> "';
  const within = () => ['sh', '-c', `cd "$0" && exec zsh -f`, folder];
  await using screen = await Screen.open([], { within, env });
  screen.press(`${setUp}\r`);
  await screen.until(/^ready> $/m);
  screen.press('net-lessons play ti\t');
  await screen.until(/net-lessons play timeout/);
  screen.press('\x15net-lessons watch my\t');
  await screen.until(/net-lessons watch my\\ server\.js/);
  screen.press('\x15net-lessons ver\t\t');
  await screen.until(/version +-- show the version/);
});

test('a shell that has no completion is told which ones there are', async () => {
  for (const shell of SHELLS) assert.match((await run(['completion', shell])).stdout, /net-lessons completion/);
  const { stderr, status } = await run(['completion', 'tcsh']);
  assert.equal(status, 2);
  assert.equal(
    stderr,
    "There is no completion for 'tcsh'. There is one for bash, zsh, and fish: net-lessons completion bash\n",
  );
});
