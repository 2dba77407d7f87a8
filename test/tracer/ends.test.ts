import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import type { CrashRecord, ExitRecord, TraceRecord } from '../../src/model/record.ts';
import { event } from '../../src/model/select.ts';
import {
  ENV,
  folderOf,
  goneFor,
  isAlive,
  nextRecord,
  playOut,
  printed,
  runBare,
  start,
  storyOf,
} from '../support/runs.ts';
import { sample } from '../support/sample.ts';

/** How a program ends, and what is said of it. */
interface Ending {
  title: string;
  file?: string;
  source: string;
  exit: { code: number | null; signal: string | null };
  crash?: Partial<CrashRecord['error']> & { line?: number };
  stderr?: RegExp;
  stdout?: string;
}

const REFUSED = `import net from 'node:net'; const socket = net.connect(1, '127.0.0.1');`;

const ENDINGS: readonly Ending[] = [
  {
    title: 'it has nothing more to do',
    source: `console.log('done');`,
    exit: { code: 0, signal: null },
    stdout: 'done\n',
  },
  {
    title: 'it throws in its first lines',
    source: `\nthrow new TypeError('no');`,
    exit: { code: 1, signal: null },
    crash: { name: 'TypeError', message: 'no', line: 2 },
    stderr: /p\.js:2.*TypeError: no\n {4}at file:.*p\.js:2:7\n.*Node\.js v/s,
  },
  {
    title: 'it throws in its first lines, as CommonJS',
    file: 'p.cjs',
    source: `\nthrow new TypeError('no');`,
    exit: { code: 1, signal: null },
    crash: { name: 'TypeError', message: 'no', line: 2 },
    stderr: /p\.cjs:2.*TypeError: no\n {4}at Object\.<anonymous> \(.*p\.cjs:2:7\)\n.*Node\.js v/s,
  },
  {
    title: 'it throws in a listener',
    source: `
      import net from 'node:net';
      const server = net.createServer();
      server.on('listening', () => { throw new RangeError('too far'); });
      server.listen(process.env.PORT, '127.0.0.1');`,
    exit: { code: 1, signal: null },
    crash: { name: 'RangeError', message: 'too far', line: 4 },
    stderr: /RangeError: too far/,
  },
  {
    title: `nobody listens for its 'error'`,
    source: REFUSED,
    exit: { code: 1, signal: null },
    crash: { message: 'connect ECONNREFUSED 127.0.0.1:1', code: 'ECONNREFUSED', port: 1, address: '127.0.0.1' },
    stderr: /Unhandled 'error' event.*ECONNREFUSED/s,
  },
  {
    title: 'it throws what is no error',
    source: `throw 'a word';`,
    exit: { code: 1, signal: null },
    crash: { name: 'Error', message: 'a word' },
    stderr: /a word/,
  },
  {
    title: 'it leaves a rejection unhandled',
    source: `await new Promise((resolve) => setTimeout(resolve, 1));\nPromise.reject(new Error('not kept'));`,
    exit: { code: 1, signal: null },
    crash: { message: 'not kept', line: 2 },
    stderr: /not kept/,
  },
  {
    title: 'it rejects with what is no error',
    source: `Promise.reject(42);`,
    exit: { code: 1, signal: null },
    crash: { code: 'ERR_UNHANDLED_REJECTION' },
    stderr: /"42"/,
  },
  {
    title: 'it cannot be parsed',
    source: `\nconst = 5;`,
    exit: { code: 1, signal: null },
    crash: { name: 'SyntaxError', message: `Unexpected token '='`, line: 2 },
    stderr: /p\.js:2.*SyntaxError/s,
  },
  {
    title: 'it cannot be parsed, as CommonJS',
    file: 'p.cjs',
    source: `\nconst = 5;`,
    exit: { code: 1, signal: null },
    crash: { name: 'SyntaxError', message: `Unexpected token '='`, line: 2 },
    stderr: /p\.cjs:2.*SyntaxError/s,
  },
  {
    title: 'it imports what is not there',
    source: `import './nowhere.js';`,
    exit: { code: 1, signal: null },
    crash: { code: 'ERR_MODULE_NOT_FOUND' },
    stderr: /nowhere\.js/,
  },
  {
    title: 'it waits for ever for a promise of its own',
    source: `await new Promise(() => undefined);`,
    exit: { code: 13, signal: null },
  },
  {
    title: 'it kills itself',
    source: `console.log('last words'); process.kill(process.pid, 'SIGKILL');`,
    exit: { code: null, signal: 'SIGKILL' },
    stdout: 'last words\n',
  },
  {
    title: 'it sends itself SIGTERM',
    source: `setInterval(() => process.kill(process.pid), 1);`,
    exit: { code: null, signal: 'SIGTERM' },
  },
  {
    title: 'it survives the SIGTERM that it listens for',
    source: `
      process.once('SIGTERM', () => { clearInterval(interval); console.log('no'); });
      const interval = setInterval(() => {}, 1000);
      process.kill(process.pid, 'SIGTERM');`,
    exit: { code: 0, signal: null },
    stdout: 'no\n',
  },
  {
    title: 'it is still there after a harmless signal',
    source: `process.kill(process.pid, 0); process.kill(process.pid, 'SIGCONT'); console.log('here');`,
    exit: { code: 0, signal: null },
    stdout: 'here\n',
  },
  {
    title: 'it calls process.exit in a listener',
    source: `
      import net from 'node:net';
      const server = net.createServer();
      server.listen(process.env.PORT, '127.0.0.1', () => { console.log('bye'); process.exit(3); });`,
    exit: { code: 3, signal: null },
    stdout: 'bye\n',
  },
  {
    title: `it calls process.exit in a listener of 'exit'`,
    source: `process.on('exit', () => { console.log('exiting'); process.exit(4); });`,
    exit: { code: 4, signal: null },
    stdout: 'exiting\n',
  },
  {
    title: 'it sets its exit code',
    source: `process.exitCode = 7;`,
    exit: { code: 7, signal: null },
  },
  {
    title: 'it aborts',
    source: `console.log('before'); process.abort();`,
    exit: { code: null, signal: 'SIGABRT' },
    stdout: 'before\n',
  },
  {
    title: 'it catches the exception that nobody caught',
    source: `process.on('uncaughtException', (error) => console.log('caught ' + error.message)); throw new Error('x');`,
    exit: { code: 0, signal: null },
    stdout: 'caught x\n',
  },
  {
    title: 'its stack is full',
    source: `
      import net from 'node:net';
      const socket = new net.Socket();
      let [depth, callsFrom] = [0, Infinity];
      const deeper = () => { depth += 1; if (depth > callsFrom) socket.setNoDelay(depth % 2 === 0); deeper(); };
      const fall = () => { try { deeper(); } catch (error) { return error.name; } };
      fall();
      [depth, callsFrom] = [0, depth * 0.9];
      console.log(fall(), depth > callsFrom);`,
    exit: { code: 0, signal: null },
    stdout: 'RangeError true\n',
  },
];

for (const step of [true, false])
  test(`${step ? 'held' : 'free'}: a program that ends is reported as what it is`, async (t) => {
    for (const { title, file = 'p.js', source, exit, crash, stderr, stdout = '' } of sample(ENDINGS, 12))
      await t.test(title, async (t) => {
        const records = await playOut(await start(t, { [file]: source }, { step }));
        const { code, signal, ended } = records.at(-1) as ExitRecord;
        assert.deepEqual({ code, signal, ended }, { ...exit, ended: undefined });
        assert.equal(records.filter(({ type }) => type === 'exit').length, 1);
        assertCrash(records, file, crash);
        assert.equal(printed(records), stdout);
        if (stderr) assert.match(printed(records, 'stderr'), stderr);
        const bare = await runBare(path.join(await folderOf(t, { [file]: source }), file), { ...ENV, PORT: '0' });
        assert.deepEqual({ code: bare.code, signal: bare.signal, stdout: bare.stdout }, { ...exit, stdout });
        if (stderr) assert.match(bare.stderr, stderr);
      });
  });

function assertCrash(records: readonly TraceRecord[], file: string, expected: Ending['crash']): void {
  const crash = records.find((record) => record.type === 'crash');
  assert.equal(crash === undefined, expected === undefined);
  if (!crash || !expected) return;
  const { line, ...facts } = expected;
  for (const [key, value] of Object.entries(facts))
    assert.equal(crash.error[key as keyof CrashRecord['error']], value, JSON.stringify(crash));
  if (line !== undefined) assert.deepEqual([crash.at?.file, crash.at?.line], [file, line]);
}

const ENDLESS = `setInterval(() => {}, 1000); console.log('on and on');`;

test('a program that never ends is silent for as long as was asked for, and ends when it is stopped', async (t) => {
  const run = await start(t, { 'p.js': ENDLESS });
  await nextRecord(run);
  assert.deepEqual(await run.next(100), { kind: 'silence' });
  assert.deepEqual(await run.next(100), { kind: 'silence' });
  run.stop();
  const exit = (await nextRecord(run)) as ExitRecord;
  assert.deepEqual([exit.type, exit.code, exit.signal, exit.ended], ['exit', null, 'SIGKILL', true]);
  assert.deepEqual(await run.next(), { kind: 'over' });
  assert.ok(!isAlive(run.header.programs[0]!.pid));
});

const PARENT = `
  import { spawn } from 'node:child_process';
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
  console.log(child.pid);
`;

for (const [title, source, ends] of [
  ['that never ends', `${PARENT} setInterval(() => {}, 1000);`, false],
  ['that has ended and left it behind', `${PARENT} child.unref();`, true],
  ['that was killed', `${PARENT} setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1);`, true],
] as const)
  test(`a child of a program ${title} does not outlive the run`, async (t) => {
    const run = await start(t, { 'p.js': source });
    const pid = Number(printed([await nextRecord(run)]));
    if (ends) assert.equal((await nextRecord(run)).type, 'exit');
    assert.ok(isAlive(pid));
    await run[Symbol.asyncDispose]();
    await goneFor(pid);
  });

test('what was reported last is not lost when the process exits at once', async (t) => {
  const source = `
    import net from 'node:net';
    const server = net.createServer();
    for (let n = 0; n < 2000; n += 1) server.getConnections(() => {});
    console.log('x'.repeat(300_000));
    server.ref();
    process.exit(0);
  `;
  const records = await playOut(await start(t, { 'p.js': source }, { step: false }));
  const calls = records.filter((record) => record.type === 'call' && record.name === 'getConnections');
  assert.equal(calls.length, 2000);
  assert.equal(printed(records).length, 300_001);
  assert.deepEqual(storyOf(records).slice(-2), ['server#1.ref()', 'exit 0']);
});

test('programs that wait for what never comes are ended, and say so', async (t) => {
  const sources = { 'first.js': `console.log('only this');`, 'second.js': `console.log('never');` };
  const rules = { second: { after: event('first', 'listening') } };
  const records = await playOut(await start(t, sources, { rules }));
  assert.deepEqual(storyOf(records), ['stdout: only this', 'exit 0', 'exit SIGKILL (ended)']);
});
