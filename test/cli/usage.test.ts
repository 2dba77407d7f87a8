import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { stringWidth } from '../../src/view/width.ts';
import { type CommandOptions, run, runHere } from '../support/command.ts';
import { WORDS } from '../support/words.ts';

/** The languages, as a mistake names them. */
const ANY = LANGUAGES.join(' or ');
const ANY_IN_CHINESE = LANGUAGES.join(' 或 ');

/** Command line, what is said in English, and what in Chinese. */
const WRONG: readonly [string[], string, string][] = [
  [
    ['tiemout'],
    "There is no command or lesson 'tiemout'. Did you mean timeout?",
    '没有“tiemout”这个命令或课程。你要找的是 timeout 吗？',
  ],
  [
    ['plya'],
    "There is no command or lesson 'plya'. Did you mean play?",
    '没有“plya”这个命令或课程。你要找的是 play 吗？',
  ],
  [
    ['plya', 'listen'],
    "There is no command or lesson 'plya'. Did you mean play?",
    '没有“plya”这个命令或课程。你要找的是 play 吗？',
  ],
  [
    ['rest', '--yes'],
    'There is no option --yes. See: net-lessons --help',
    '没有 --yes 这个选项。帮助：net-lessons --help',
  ],
  [
    ['qqqqqq'],
    "There is no command or lesson 'qqqqqq'. See: net-lessons --help",
    '没有“qqqqqq”这个命令或课程。帮助：net-lessons --help',
  ],
  [[''], "There is no command or lesson ''. See: net-lessons --help", '没有“”这个命令或课程。帮助：net-lessons --help'],
  [
    ['a\nb\u001b[31m'],
    "There is no command or lesson 'a\\nb\\x1b[31m'. See: net-lessons --help",
    '没有“a\\nb\\x1b[31m”这个命令或课程。帮助：net-lessons --help',
  ],
  [
    ['play', 'adress'],
    "There is no lesson 'adress'. Did you mean address?",
    '没有“adress”这一课。你要找的是 address 吗？',
  ],
  [['play', '99'], "There is no lesson '99'. See: net-lessons list", '没有“99”这一课。课程列表：net-lessons list'],
  [
    ['play', 'play'],
    "There is no lesson 'play'. See: net-lessons list",
    '没有“play”这一课。课程列表：net-lessons list',
  ],
  [['play'], 'Which lesson? See: net-lessons list', '要学哪一课？课程列表：net-lessons list'],
  [
    ['play', 'listen', 'address'],
    'Too many arguments. See: net-lessons play --help',
    '参数太多了。帮助：net-lessons play --help',
  ],
  [
    ['listen', 'address'],
    'Too many arguments. See: net-lessons play --help',
    '参数太多了。帮助：net-lessons play --help',
  ],
  [['list', 'listen'], 'Too many arguments. See: net-lessons list --help', '参数太多了。帮助：net-lessons list --help'],
  [
    ['progress', 'a', 'b'],
    'Too many arguments. See: net-lessons progress --help',
    '参数太多了。帮助：net-lessons progress --help',
  ],
  [
    ['reset', 'a', 'b'],
    'Too many arguments. See: net-lessons reset --help',
    '参数太多了。帮助：net-lessons reset --help',
  ],
  [
    ['reset', 'lisen', '--yes'],
    "There is no lesson 'lisen'. Did you mean listen?",
    '没有“lisen”这一课。你要找的是 listen 吗？',
  ],
  [['reset', '', '--yes'], "There is no lesson ''. See: net-lessons list", '没有“”这一课。课程列表：net-lessons list'],
  [['reset'], 'Without a terminal to ask at, reset needs --yes.', '这里没有终端可以确认，请加上 --yes。'],
  [['reset', 'listen', '--all'], "[lesson] and --all can't go together.", '[lesson] 和 --all 不能一起用。'],
  [['--jsno'], 'There is no option --jsno. Did you mean --json?', '没有 --jsno 这个选项。你要找的是 --json 吗？'],
  [
    ['list', '--pian'],
    'There is no option --pian. Did you mean --plain?',
    '没有 --pian 这个选项。你要找的是 --plain 吗？',
  ],
  [
    ['list', '--zzz'],
    'There is no option --zzz. See: net-lessons list --help',
    '没有 --zzz 这个选项。帮助：net-lessons list --help',
  ],
  [['--zzz'], 'There is no option --zzz. See: net-lessons --help', '没有 --zzz 这个选项。帮助：net-lessons --help'],
  [
    ['list', '--aut'],
    'There is no option --aut. See: net-lessons list --help',
    '没有 --aut 这个选项。帮助：net-lessons list --help',
  ],
  [
    ['watch', '-x'],
    'There is no option -x. See: net-lessons watch --help',
    '没有 -x 这个选项。帮助：net-lessons watch --help',
  ],
  [
    ['verify', 'echo', '--show'],
    '--show needs a value. See: net-lessons verify --help',
    '--show 后面要有一个值。帮助：net-lessons verify --help',
  ],
  [
    ['list', '--auto'],
    '--auto has no meaning for list. See: net-lessons list --help',
    '--auto 对 list 没有意义。帮助：net-lessons list --help',
  ],
  [
    ['--json'],
    '--json needs a command. These take it: play, watch, practice, verify, explain, review, list, and progress.',
    '--json 要和命令一起用，这些命令可以：play、watch、practice、verify、explain、review、list、progress。',
  ],
  [
    ['--auto'],
    '--auto needs a lesson: net-lessons play <lesson> --auto',
    '--auto 要和课程一起用：net-lessons play <lesson> --auto',
  ],
  [
    ['--questions'],
    '--questions needs a lesson: net-lessons play <lesson> --questions',
    '--questions 要和课程一起用：net-lessons play <lesson> --questions',
  ],
  [
    ['play', 'listen', '--questions'],
    '--questions needs a terminal to ask at; --auto shows all questions with their answers.',
    '--questions 需要交互式终端；要连题目带答案一起看，请用 --auto。',
  ],
  [
    ['play', 'listen', '--questions', '--auto'],
    "--questions and --auto can't go together.",
    '--questions 和 --auto 不能一起用。',
  ],
  [
    ['listen', '--questions', '--json'],
    "--questions and --json can't go together.",
    '--questions 和 --json 不能一起用。',
  ],
  [['review', '--now', '--json'], "--now and --json can't go together.", '--now 和 --json 不能一起用。'],
  [
    ['review', 'listen'],
    'Too many arguments. See: net-lessons review --help',
    '参数太多了。帮助：net-lessons review --help',
  ],
  [
    ['progress', '--auto'],
    '--auto has no meaning for progress. See: net-lessons progress --help',
    '--auto 对 progress 没有意义。帮助：net-lessons progress --help',
  ],
  [
    ['progress', '--all'],
    '--all has no meaning for progress. See: net-lessons progress --help',
    '--all 对 progress 没有意义。帮助：net-lessons progress --help',
  ],
  [
    ['reset', '--json', '--yes'],
    '--json has no meaning for reset. See: net-lessons reset --help',
    '--json 对 reset 没有意义。帮助：net-lessons reset --help',
  ],
  [['--lang', 'fr'], `--lang takes ${ANY}, not 'fr'.`, `--lang 只能是 ${ANY_IN_CHINESE}，不能是“fr”。`],
  [['list', '--lang=EN'], `--lang takes ${ANY}, not 'EN'.`, `--lang 只能是 ${ANY_IN_CHINESE}，不能是“EN”。`],
  [
    ['play', 'listen', '--lang', 'fr'],
    `--lang takes ${ANY}, not 'fr'.`,
    `--lang 只能是 ${ANY_IN_CHINESE}，不能是“fr”。`,
  ],
  [
    ['completion'],
    'Which shell? For example: net-lessons completion bash',
    '用的是哪种 shell？例如：net-lessons completion bash',
  ],
  [['--lang'], '--lang needs a value. See: net-lessons --help', '--lang 后面要有一个值。帮助：net-lessons --help'],
];

for (const [args, english, chinese] of WRONG)
  test(`${JSON.stringify(args).slice(1, -1)} is answered with one line and status 2`, async () => {
    const said = (line: string) => ({ status: 2, stdout: '', stderr: `${line}\n` });
    assert.deepEqual(await runHere(args), said(english));
    assert.deepEqual(await runHere(args, { env: { LANG: 'zh_CN.UTF-8' } }), said(chinese));
    if (!args.some((word) => word.startsWith('--lang')))
      assert.deepEqual(await runHere(['--lang', 'zh', ...args]), said(chinese));
  });

test('a wrong word given to the process itself is one line on stderr, nothing on stdout and status 2', async () => {
  assert.deepEqual(await run(['plya', '--lang', 'en'], { env: { LANG: 'zh_CN.UTF-8' } }), {
    status: 2,
    stdout: '',
    stderr: "There is no command or lesson 'plya'. Did you mean play?\n",
  });
  assert.deepEqual(await run(['--lang', 'fr'], { env: { LC_ALL: 'zh_CN.UTF-8' } }), {
    status: 2,
    stdout: '',
    stderr: `--lang 只能是 ${ANY_IN_CHINESE}，不能是“fr”。\n`,
  });
});

const NAMES = Object.keys(COMMANDS);
const ASKS: readonly string[][] = [[], ...NAMES.map((name) => [name])];

for (const language of LANGUAGES)
  test(`--help of every command in ${language} fits 80 columns and lists what is there`, async () => {
    for (const ask of ASKS) {
      const { stdout, stderr, status } = await runHere([...ask, '--help', '--lang', language]);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      const { usage, commands } = WORDS[language].usage;
      assert.match(stdout, new RegExp(`^${usage} ?net-lessons`));
      assert.equal(/\p{Script=Han}/u.test(stdout), language === 'zh');
      for (const line of stdout.split('\n')) assert.ok(stringWidth(line) <= 80, line);
      if (ask.length > 0) continue;
      const listed = stdout.slice(stdout.indexOf(commands)).matchAll(/^ {2}([a-z]\S*)/gm);
      assert.deepEqual(
        [...listed].map(([, name]) => name),
        NAMES,
      );
    }
  });

const COMMON_OPTIONS = ['--lang', '--plain', '--no-color'];

test('the help says what a lesson is called and which options each command takes', async () => {
  const options = async (...ask: string[]) =>
    [...(await runHere([...ask, '--help'])).stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => name);
  assert.deepEqual(await options('play'), [
    ...COMMON_OPTIONS,
    '--questions',
    '--auto',
    '--json',
    '--all',
    '--record',
    '--help',
  ]);
  assert.deepEqual(await options('list'), [...COMMON_OPTIONS, '--json', '--map', '--help']);
  assert.deepEqual(await options('review'), [...COMMON_OPTIONS, '--now', '--json', '--help']);
  assert.deepEqual(await options('progress'), [...COMMON_OPTIONS, '--json', '--help']);
  assert.deepEqual(await options('reset'), [...COMMON_OPTIONS, '--yes', '--all', '--help']);
  assert.deepEqual(await options(), [
    '--version',
    ...COMMON_OPTIONS,
    '--questions',
    '--auto',
    '--json',
    '--all',
    '--record',
    '--help',
  ]);
});

test('-h and help say what --help says, of each command, and of play where a lesson is named', async () => {
  for (const ask of ASKS) {
    const whole = await runHere([...ask, '--help']);
    assert.deepEqual(await runHere([...ask, '-h']), whole);
    assert.deepEqual(await runHere(['help', ...ask]), whole);
  }
  assert.deepEqual(await runHere(['help', 'timeout']), await runHere(['play', '--help']));
  assert.equal((await runHere(['help', 'plya'])).stderr, "There is no command or lesson 'plya'. Did you mean play?\n");
});

test('the built command helps as the command line within this process does', async () => {
  for (const ask of ASKS) assert.deepEqual(await run([...ask, '--help']), await runHere([...ask, '--help']));
});

test('the help is as narrow as the terminal, and cuts no word of Chinese for that', async () => {
  for (const language of LANGUAGES) {
    const { stdout } = await runHere(['--help', '--lang', language], { env: { COLUMNS: '60' } });
    for (const line of stdout.split('\n')) assert.ok(stringWidth(line) <= 60, line);
    if (language === 'zh') assert.match(stdout, /^ +--auto +不停顿；题目直接给出\n +答案，不计分$/m);
  }
});

test('--version of every command is that of the package', async () => {
  for (const ask of ASKS)
    for (const option of ['--version', '-v', '-V'])
      assert.deepEqual(await runHere([...ask, option]), { status: 0, stdout: '1.2.3\n', stderr: '' });
  assert.deepEqual(await runHere(['version']), { status: 0, stdout: '1.2.3\n', stderr: '' });
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.deepEqual(await run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
});

test('what was chosen in the menu is the language of help and complaints', async (t) => {
  const home = await homeWith(t, '{"version":1,"language":"zh","lessons":{}}');
  assert.match((await runHere(['--help'], { home })).stdout, /^用法：/);
  assert.match((await runHere(['nix'], { home })).stderr, /^没有“nix”/);
  assert.match((await runHere(['nix', '--lang', 'en'], { home })).stderr, /^There is no/);
  assert.match((await runHere(['list'], { home })).stdout, /^核心/);
});

/** A folder with this progress file. */
async function homeWith(t: TestContext, text: string): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'net-lessons-test-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  await writeFile(path.join(home, 'progress.json'), text);
  return home;
}

const oneLine = (pattern: RegExp, stderr: string): void => {
  assert.match(stderr, pattern);
  assert.equal(stderr.split('\n').length, 2, stderr);
};

for (const command of ['list', 'progress'])
  test(`${command} tells of a broken progress file once, keeps it, and works`, async (t) => {
    const home = await homeWith(t, '{"version":1,"lessons":{"listen":{"pl');
    const first = await runHere([command], { home });
    assert.equal(first.status, 0);
    oneLine(
      /^Your progress file could not be read\. It is kept as \S+\/progress\.damaged-\S+\.json, and a new one begins\.$/m,
      first.stderr,
    );
    assert.match(first.stdout, /createServer/);
    const [kept = ''] = await readdir(home);
    assert.equal(await readFile(path.join(home, kept), 'utf8'), '{"version":1,"lessons":{"listen":{"pl');
    assert.equal((await runHere([command], { home })).stderr, '');
  });

test('a progress file of a newer release is left alone, and said so in one line', async (t) => {
  const text = '{"version":7,"lessons":[]}';
  const home = await homeWith(t, text);
  const listed = await runHere(['list', '--lang', 'zh'], { home });
  assert.equal(listed.status, 0);
  oneLine(/^进度文件由更新版本的 net-lessons 写入（格式 7）。/, listed.stderr);
  const forgotten = await runHere(['reset', '--yes'], { home });
  assert.deepEqual({ ...forgotten, stderr: '' }, { status: 1, stdout: '', stderr: '' });
  oneLine(/^Your progress was written by a newer net-lessons \(format 7\)/, forgotten.stderr);
  assert.equal(await readFile(path.join(home, 'progress.json'), 'utf8'), text);
});

test('a progress file that cannot be read or written costs a line, not the command', async (t) => {
  const home = await homeWith(t, '');
  await rm(path.join(home, 'progress.json'));
  await mkdir(path.join(home, 'progress.json'));
  const listed = await runHere(['list'], { home });
  assert.equal(listed.status, 0);
  assert.match(listed.stdout, /createServer/);
  oneLine(/^Progress can't be kept in \S+ \(EISDIR: a folder is there\)\. Everything else works\.$/m, listed.stderr);

  const underFile: CommandOptions = { home: path.join(await homeWith(t, ''), 'progress.json', 'below') };
  assert.deepEqual({ ...(await runHere(['list'], underFile)), stdout: '' }, { status: 0, stdout: '', stderr: '' });
  const reset = await runHere(['reset', '--yes'], underFile);
  assert.deepEqual({ status: reset.status, stdout: reset.stdout }, { status: 1, stdout: '' });
  oneLine(/^Progress can't be kept in \S+ \(ENOTDIR: /, reset.stderr);
});

test('an output that is full is one line and status 1', { skip: process.platform !== 'linux' }, async () => {
  for (const args of [['list'], ['explain', 'listen'], ['--help'], ['play', 'listen', '--json']]) {
    const ended = await run(args, { script: '"$@" > /dev/full' });
    assert.deepEqual(ended, { status: 1, stdout: '', stderr: 'The output could not be written (ENOSPC).\n' });
  }
});

test('reset forgets one lesson, then the rest, and keeps the language', async (t) => {
  const home = await homeWith(
    t,
    '{"version":1,"language":"en","lessons":{"listen":{"plays":1},"address":{"plays":2}}}',
  );
  const known = async () => JSON.parse(await readFile(path.join(home, 'progress.json'), 'utf8'));
  assert.deepEqual(await runHere(['reset', '2', '--yes'], { home }), {
    status: 0,
    stdout: 'Progress in "Taking a port" is forgotten.\n',
    stderr: '',
  });
  assert.deepEqual(Object.keys((await known()).lessons), ['address']);
  assert.equal((await runHere(['reset', '--yes'], { home })).stdout, 'All progress is forgotten.\n');
  assert.deepEqual(await known(), { version: 1, language: 'en', lessons: {} });
});

const ESCAPE = '\u001b';

/** Where colour would be wanted, and how nobody gets it all the same. */
const COLOURLESS: readonly [string[], Record<string, string>][] = [
  [['--no-color'], {}],
  [['--plain'], {}],
  [[], { ACCESSIBLE: '1' }],
];

for (const [options, env] of COLOURLESS)
  test(`${[...options, ...Object.keys(env)].join()} takes the colours away, whatever FORCE_COLOR says`, async () => {
    for (const command of [['list'], ['explain', 'EPIPE'], ['progress'], ['practice']]) {
      const coloured = { FORCE_COLOR: '1' };
      assert.ok((await run(command, { env: coloured })).stdout.includes(ESCAPE));
      const { stdout, status } = await run([...command, ...options], { env: { ...coloured, ...env } });
      assert.equal(status, 0);
      assert.ok(!stdout.includes(ESCAPE), stdout);
      if (!options.includes('--no-color')) assert.doesNotMatch(stdout, /[○◐✔━·]/);
    }
  });

test('ACCESSIBLE that is 0, false or empty changes nothing', async () => {
  const { stdout } = await run(['list']);
  for (const ACCESSIBLE of ['', '0', 'false'])
    assert.equal((await run(['list'], { env: { ACCESSIBLE } })).stdout, stdout);
});

test('what has to hold programs says so where something else than Node runs it, and the rest works', async () => {
  const runtime = 'Bun 1.2.3';
  for (const args of [
    ['play', 'listen'],
    ['listen', '--json'],
    ['watch', 'package.json'],
    ['watch', '--', 'node'],
    ['verify', 'greeter', 'package.json'],
    ['explain', 'EPIPE', '--run'],
  ])
    assert.deepEqual(await runHere(args, { runtime }), {
      status: 2,
      stdout: '',
      stderr:
        'This needs Node, which can stop a program at an event; Bun 1.2.3 cannot. With Node: npx net-lessons@latest\n',
    });
  for (const args of [[], ['list'], ['practice'], ['progress'], ['explain', 'EPIPE']])
    assert.equal((await runHere(args, { runtime })).status, 0);
});
