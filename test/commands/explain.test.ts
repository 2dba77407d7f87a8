import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { test } from 'node:test';
import stringWidth from 'fast-string-width';
import { LANGUAGES } from '../../src/model/language.ts';
import { CODE_WORDS, CODES } from '../../src/narrator/reference/codes.ts';
import { ITEMS } from '../../src/narrator/reference/items.ts';
import { QUESTION_IDS } from '../../src/narrator/reference/questions.ts';
import { WORD_IDS } from '../../src/narrator/reference/words.ts';
import { referenceTexts } from '../../src/words/reference.ts';
import { run, runHere } from '../support/command.ts';
import { sample } from '../support/sample.ts';

interface Document {
  word: string;
  missing?: string;
  meanings: {
    id: string;
    kind: string;
    name: string;
    signature: string;
    what: string;
    when?: string;
    advice?: string;
    since: string[];
    isUnreleased: boolean;
    isDeprecated: boolean;
    isExperimental: boolean;
    node: { version: string; has: boolean; isAsked: boolean };
    now?: string;
    signatures: { id: string; signature: string }[];
    lessons: { id: string; title: string }[];
    command: string;
    run?: { isPossible: boolean; why?: string };
  }[];
  run?: { happened: boolean; why?: string; header?: object; records: { type: string }[] };
}

async function explained(...words: string[]): Promise<Document> {
  const { stdout, status } = await runHere(['explain', ...words, '--json']);
  assert.equal(status, 0);
  return JSON.parse(stdout) as Document;
}

/** Text as it was before it was broken into lines. */
function joined(text: string): string {
  return text.replace(/\s+/g, '');
}

test('each id, code, word and question is explained in each language, in at most 78 columns', async () => {
  for (const language of LANGUAGES) {
    const texts = referenceTexts(language);
    for (const id of [...ITEMS.map((item) => item.id), ...CODE_WORDS, ...WORD_IDS, ...QUESTION_IDS]) {
      const { stdout, status } = await runHere(['explain', id, '--lang', language]);
      assert.equal(status, 0, id);
      const { what, when = '', advice = '' } = texts.explanations[id]!;
      for (const text of [what, when, advice]) assert.ok(joined(stdout).includes(joined(text)), `${id}: ${stdout}`);
      for (const line of stdout.split('\n')) assert.ok(stringWidth(line) <= 80, line);
    }
  }
});

test('in 60 columns nothing is wider, and no line begins with what parts two things', async () => {
  const long = ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_SOCKET_CLOSED_BEFORE_CONNECTION', 'keepAliveInitialDelay'];
  for (const word of [...long, 'ECONNRESET', 'write', 'end', 'lookup', 'setKeepAlive', 'connectionAttemptFailed']) {
    for (const args of [[], ['--plain'], ['--lang', 'zh']]) {
      const { stdout } = await runHere(['explain', word, ...args], { env: { COLUMNS: '60' } });
      for (const line of stdout.split('\n')) {
        assert.ok(stringWidth(line) <= 60, line);
        assert.doesNotMatch(line, /^ *[·-] /);
      }
    }
  }
});

test('a command that is wider than the screen is one that a shell reads whole', async () => {
  const { stdout } = await runHere(['explain', 'ERR_SOCKET_CLOSED_BEFORE_CONNECTION'], { env: { COLUMNS: '60' } });
  assert.match(stdout, /^ {2}net-lessons explain \\\n {4}ERR_SOCKET_CLOSED_BEFORE_CONNECTION --run$/m);
});

test('--plain is ASCII', async () => {
  const { stdout } = await runHere(['explain', 'write', '--plain']);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is looked for.
  assert.match(stdout, /^[\x00-\x7f]+$/);
});

test('an ambiguous word lists its meanings, and each of them can be asked for as it says', async () => {
  const { stdout } = await runHere(['explain', 'end']);
  assert.match(stdout, /end has several meanings/);
  const commands = [...stdout.matchAll(/net-lessons explain (.+)/g)].map(([, words = '']) => words);
  assert.equal(commands.length, 2);
  for (const words of commands) {
    const { meanings } = await explained(...words.split(' '));
    assert.equal(meanings.length, 1, words);
  }
});

test('words may stand apart or together', async () => {
  const ids = async (...words: string[]) => (await explained(...words)).meanings.map(({ id }) => id);
  assert.deepEqual(await ids('server', 'close'), await ids('server close'));
  assert.deepEqual(await ids('socket', 'end', 'event'), ['net.Socket#event:end']);
});

test('what means nothing is wrong usage, with the nearest that does', async () => {
  const misses: [string, RegExp][] = [
    ['adres', /Did you mean address\? net-lessons explain address/],
    ['ECONREFUSED', /Did you mean ECONNREFUSED\?/],
    ["server.on('data')", /Did you mean Socket data event\?/],
    ['qqqqqq', /^There is no qqqqqq in net\. See: net-lessons explain --help$/],
    ['a\u001b[31m', /\\x1b/],
  ];
  for (const [word, says] of misses) {
    const { stdout, stderr, status } = await runHere(['explain', word]);
    assert.deepEqual([stdout, status], ['', 2], word);
    assert.match(stderr.trimEnd(), says);
  }
});

test('what net does not have leads to what does its work, from a pasted message too', async () => {
  const message = 'TypeError: socket.close is not a function\n    at Object.<anonymous> (a.js:3:8)';
  const { stdout, status } = await runHere(['explain', message]);
  assert.equal(status, 0);
  assert.match(stdout, /There is no socket\.close in net/);
  assert.match(
    stdout,
    /net-lessons explain Socket end method\n(?:.*\n)*? +net-lessons explain Socket destroy method\n/,
  );
  const { missing, meanings } = await explained('server.end()');
  assert.equal(missing, 'server.end');
  assert.deepEqual(
    meanings.map(({ id }) => id),
    ['net.Server#close'],
  );
  const zh = await runHere(['explain', 'server.end()', '--lang', 'zh']);
  assert.match(zh.stdout, /net 里没有“server\.end”/);
});

test('a pasted text that means nothing is answered in one short line', async () => {
  const { stderr, status } = await runHere(['explain', `banana ${'split '.repeat(80)}\n    at fruit.js:1:1\u001b[31m`]);
  assert.equal(status, 2);
  assert.match(stderr, /^There is no banana[^\n]{1,160}\n$/);
});

test('a question is answered under its own title, in words of either language, and says where to see it', async () => {
  const { stdout } = await runHere(['explain', 'server.close', 'hangs']);
  assert.match(stdout, /Why does server\.close\(\) never finish\? . question\n/);
  assert.match(stdout, /net-lessons play createServer\n/);
  const zh = await runHere(['explain', '为什么进程不退出', '--lang', 'zh']);
  assert.match(zh.stdout, /为什么进程不退出？ . 问题\n/);
});

test('a word stands under the term that people in China know it by', async () => {
  const { stdout } = await runHere(['explain', 'framing', '--lang', 'zh']);
  assert.match(stdout, /^\n 粘包（framing） . 术语\n/);
  assert.deepEqual(
    (await explained('粘包')).meanings.map(({ id, kind }) => [id, kind]),
    [['framing', 'word']],
  );
});

test('without a word: what could be asked, in one line', async () => {
  for (const language of LANGUAGES) {
    const { stderr, status } = await runHere(['explain', '--lang', language]);
    assert.equal(status, 2);
    assert.match(stderr, /^[^\n]+: ?net-lessons explain ECONNRESET\n$|^[^\n]+：net-lessons explain ECONNRESET\n$/);
  }
});

test('--json is one document that says everything', async () => {
  const { word, meanings } = await explained('timeout');
  assert.equal(word, 'timeout');
  assert.deepEqual(
    meanings.map(({ kind }) => kind),
    ['event', 'property', 'option'],
  );
  for (const meaning of meanings) {
    assert.deepEqual(Object.keys(meaning.node), ['version', 'has', 'isAsked']);
    assert.equal(meaning.node.version, process.version);
    for (const key of ['id', 'name', 'signature', 'what', 'command'] as const)
      assert.equal(typeof meaning[key], 'string');
    for (const key of ['since', 'signatures', 'lessons'] as const) assert.ok(Array.isArray(meaning[key]));
    for (const { id, title } of meaning.lessons) assert.ok(id && title);
  }
  const [code] = (await explained('ENOTFOUND')).meanings;
  assert.equal(code?.kind, 'code');
  assert.equal(code?.run?.isPossible, false);
  assert.ok(code?.run?.why);
});

test('the lessons that are named exist and show it, those that claim it first', async () => {
  const { meanings } = await explained('readyState');
  assert.ok(meanings[0]?.lessons.some(({ id }) => id === 'timeout'));
  const { stdout } = await runHere(['explain', 'setTimeout']);
  assert.match(stdout, /See it\n {2}net-lessons play timeout\n/);
});

test('whether it is there is asked from the Node that runs, and so are its values', async () => {
  const [present] = (await explained('isIP')).meanings;
  assert.deepEqual(present?.node, { version: process.version, has: true, isAsked: true });
  const { stdout } = await runHere(['explain', 'createServer', 'option', 'highWaterMark']);
  assert.match(stdout, /In this Node it is `\d+`/);
  const [absent] = (await explained('promises', 'listen')).meanings;
  assert.deepEqual([absent?.node.has, absent?.isUnreleased], [false, true]);
});

const RUN = CODE_WORDS.filter((code) => CODES[code].programs !== undefined);

for (const code of sample(RUN, 16)) {
  test(`${code} --run really happens, or this Node does not have it`, async () => {
    const { stdout, status } = await run(['explain', code, '--run', '--json']);
    const { run: made, meanings } = JSON.parse(stdout) as Document;
    assert.equal(made?.happened, meanings[0]?.node.has, made?.why);
    assert.equal(status, made?.happened ? 0 : 1);
    const exits = made?.records.filter(({ type }) => type === 'exit') ?? [];
    for (const exit of exits)
      assert.deepEqual(
        [exit].map((record) => (record as { code?: number }).code),
        [0],
        'it ends by itself',
      );
  });
}

test('--run shows the programs, the ladder, the narration, and says that it happened', async () => {
  for (const [language, says] of [
    ['en', /ECONNREFUSED has really happened/],
    ['zh', /ECONNREFUSED 刚刚在这台机器上真的发生了/],
  ] as const) {
    const { stdout, status } = await run(['explain', 'econnrefused', '--run', '--lang', language]);
    assert.equal(status, 0);
    const source = readFileSync(new URL('../../codes/ECONNREFUSED/program.js', import.meta.url), 'utf8');
    for (const line of source.split('\n')) assert.ok(stdout.includes(line.trim()), line);
    assert.match(stdout, /'error' ECONNREFUSED/);
    assert.match(stdout, says);
  }
});

test('a code that cannot be had on the loopback is not staged: it is said why', async () => {
  const { stdout, status } = await runHere(['explain', 'ENOTCONN', '--run']);
  assert.equal(status, 1);
  assert.match(joined(stdout), /breaksinexactlythewrongmoment/);
});

test('--run is for codes alone', async () => {
  for (const word of ['write', 'backpressure', 'why does my process not exit']) {
    const { stderr, status } = await runHere(['explain', word, '--run']);
    assert.equal(status, 2);
    assert.ok(stderr.includes(`--run makes error codes happen; ${word} is none`), stderr);
  }
});

test('--help tells of the word and of --run', async () => {
  const { stdout, status } = await runHere(['explain', '--help']);
  assert.equal(status, 0);
  assert.match(stdout, /\[word\.\.\.\]/);
  assert.match(stdout, /--run/);
});

test('the built command answers as the whole command line does', async () => {
  for (const words of [['end'], ['ECONNRESET', '--lang', 'zh'], ['adres'], ['write', '--plain']]) {
    assert.deepEqual(await run(['explain', ...words]), await runHere(['explain', ...words]));
  }
});
