import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reservePorts } from '../../src/tracer/port.ts';
import { run } from '../support/command.ts';
import { CLI } from '../support/screen.ts';
import { programsIn, startIn, startWatch } from '../support/watching.ts';

/** One program that is both ends: what it shows has one order. */
const BOTH = `import net from 'node:net';
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.on('data', (data) => socket.end('you said ' + data));
});
server.listen(0, '127.0.0.1', () => {
  const socket = net.connect(server.address().port, '127.0.0.1', () => socket.write('hello'));
  socket.on('error', () => {});
  socket.on('data', (data) => console.log(String(data)));
  socket.on('close', () => server.close());
});
`;

test('events are narrated with their values and the program’s own lines, apart from what the program prints', async (t) => {
  const folder = await programsIn(t, { 'both.mjs': BOTH });
  const { status, stdout, stderr } = startWatch(t, folder, ['both.mjs']);
  assert.equal(await status, 0);
  assert.equal(stdout(), 'you said hello\n');
  const told = stderr();
  assert.match(told, /'connection' socket#2 from 127\.0\.0\.1:\d+/);
  assert.match(told, /both\.mjs:4 {2}socket\.on\('data', \(data\) => socket\.end/);
  assert.match(told, /'data' 5 bytes 'hello'/);
  assert.match(told, /A client has arrived from/);
  assert.match(told, /exit 0/);
  assert.doesNotMatch(told, /to look at/);
});

test('where there is nothing to remark, the end says so, and how much was looked at', async (t) => {
  const folder = await programsIn(t, {
    'both.mjs': BOTH,
    'quiet.mjs': `console.log('no socket');`,
    'faulty.mjs': BOTH.replaceAll(".on('error', () => {})", '.ref()'),
    'crash.mjs': `${BOTH}server.on('close', () => { throw new Error('after all'); });`,
  });
  const endOf = async (...args: string[]): Promise<string> => {
    const { status, stderr } = startWatch(t, folder, args);
    await status;
    return /exit \d\n(.*)$/s.exec(stderr())?.[1] ?? '';
  };
  assert.match(await endOf('both.mjs'), /^\n No findings: 2 sockets, \d\d events\n$/);
  assert.match(await endOf('quiet.mjs'), /^\n No findings: what was watched used no socket\.\n$/);
  assert.match(await endOf('faulty.mjs'), /^\n━━━ 2 things to look at/);
  assert.equal(await endOf('crash.mjs'), '');
});

test('what an event means is said once, what happened every time', async (t) => {
  const folder = await programsIn(t, { 'both.mjs': BOTH });
  const { status, stderr } = startWatch(t, folder, ['both.mjs']);
  await status;
  assert.equal(stderr().match(/not messages/g)?.length, 1);
  assert.equal(stderr().match(/bytes have arrived/g)?.length, 2);
});

test('narration is Chinese where that is asked for, and plain ASCII too', async (t) => {
  const folder = await programsIn(t, { 'both.mjs': BOTH });
  const chinese = startWatch(t, folder, ['--lang', 'zh', 'both.mjs']);
  const plain = startWatch(t, folder, ['--plain', 'both.mjs']);
  await Promise.all([chinese.status, plain.status]);
  assert.match(chinese.stderr(), /收到来自 `127\.0\.0\.1:\d+` 的 5 字节/);
  assert.match(plain.stderr(), /^[\n -~]*$/);
});

test('--output takes the narration, and leaves both streams to the program', async (t) => {
  const folder = await programsIn(t, { 'p.mjs': `${BOTH}console.error('to stderr');` });
  const { status, stdout, stderr } = startWatch(t, folder, ['--output', 'story.txt', 'p.mjs']);
  assert.equal(await status, 0);
  assert.deepEqual([stdout(), stderr()], ['you said hello\n', 'to stderr\n']);
  assert.match(await readFile(path.join(folder, 'story.txt'), 'utf8'), /'data' 5 bytes 'hello'/);
});

test('--json makes what the program prints part of the trace, in its place', async (t) => {
  const folder = await programsIn(t, { 'p.mjs': BOTH });
  const { status, stdout, stderr } = startWatch(t, folder, ['--json', 'p.mjs']);
  assert.equal(await status, 0);
  assert.equal(stderr(), '');
  const lines = linesOf(stdout());
  assert.deepEqual([lines[0]?.type, lines[0]?.version, lines.at(-1)?.type], ['trace', 1, 'exit']);
  const output = lines.findIndex(({ type }) => type === 'output');
  assert.equal(lines[output]?.text, 'you said hello\n');
  assert.equal(lines[output - 1]?.name, 'data');
  for (const line of lines.slice(1)) assert.ok(!('heard' in line || 'emitted' in line || 'left' in line));
});

test('--json with --output writes the trace to the file alone', async (t) => {
  const folder = await programsIn(t, { 'p.mjs': BOTH });
  const { status, stdout } = startWatch(t, folder, ['--json', '--output', 'trace.jsonl', 'p.mjs']);
  assert.equal(await status, 0);
  assert.equal(stdout(), 'you said hello\n');
  const lines = linesOf(await readFile(path.join(folder, 'trace.jsonl'), 'utf8'));
  assert.ok(lines.some(({ name }) => name === 'listening'));
  assert.ok(lines.every(({ type }) => type !== 'output'));
});

test('several files each have their lane, and a client starts once the server listens', async (t) => {
  const folder = await programsIn(t, {
    'server.mjs': `import net from 'node:net';
      const server = net.createServer((socket) => socket.on('error', () => {}).end('hi', () => server.close()));
      setTimeout(() => server.listen(process.env.PORT, '127.0.0.1'), 300);`,
    'client.mjs': `import net from 'node:net';
      const socket = net.connect(process.env.PORT, '127.0.0.1');
      socket.on('data', (data) => console.log(String(data)));`,
  });
  await using ports = await reservePorts(1);
  const { status, stdout, stderr } = startWatch(t, folder, ['server.mjs', 'client.mjs'], { PORT: String(ports.first) });
  assert.equal(await status, 0, stderr());
  assert.equal(stdout(), 'hi\n');
  assert.match(stderr(), / ms {2}server +client\n/);
});

test('a program that listens nowhere lets the next one start too', async (t) => {
  const folder = await programsIn(t, {
    'waits.mjs': `import fs from 'node:fs';
      const timer = setInterval(() => fs.existsSync('go') && clearInterval(timer), 20);`,
    'goes.mjs': `import fs from 'node:fs';
      fs.writeFileSync('go', '');`,
  });
  assert.equal(await startWatch(t, folder, ['waits.mjs', 'goes.mjs']).status, 0);
});

for (const [name, command] of [
  ['a script of npm', ['npm', 'start', '--silent']],
  ['a script of npm that sets options for Node', ['npm', 'run', 'options', '--silent']],
  ['a shell', ['sh', '-c', 'node server.mjs']],
  ['a shell that sets options for Node', ['sh', '-c', 'NODE_OPTIONS=--no-warnings node server.mjs']],
  ['Node with options', ['node', '--stack-trace-limit=5', 'server.mjs', 'an argument']],
  ['env', ['env', 'COLOUR=1', 'node', 'server.mjs']],
  ['Node, which runs each test file in a process of its own', ['node', '--test', 'server.mjs']],
] as const)
  test(`a command that ends up in Node is watched: ${name}`, async (t) => {
    const folder = await programsIn(t, {
      'package.json': JSON.stringify({
        scripts: { start: 'node server.mjs', options: `NODE_OPTIONS="--no-warnings --no-deprecation" node server.mjs` },
      }),
      'server.mjs': `import net from 'node:net';
        const server = net.createServer().listen(0, '127.0.0.1', () => server.close());`,
    });
    const { status, stderr } = startWatch(t, folder, ['--', ...command]);
    assert.equal(await status, 0);
    assert.match(stderr(), /'listening' 127\.0\.0\.1:\d+/);
    assert.match(stderr(), /server\.mjs:2 {2}const server = net\.createServer\(\)\.listen/);
  });

test('a probe that is loaded twice is there once', async (t) => {
  const folder = await programsIn(t, { 'p.mjs': `${BOTH}console.log(process.env.NODE_OPTIONS);` });
  const options = `--require=${fileURLToPath(new URL('probe.cjs', pathToFileURL(CLI)))}`;
  const { status, stdout, stderr } = startWatch(t, folder, ['p.mjs'], { NODE_OPTIONS: options });
  assert.equal(await status, 0, stderr());
  assert.equal(stdout(), `${options}\nyou said hello\n`);
  assert.equal(stderr().match(/'listening'/g)?.length, 1);
});

test('options that Node finds in a file are heeded, also where a script starts it', {
  skip: typeof (process as { execve?: unknown }).execve !== 'function',
}, async (t) => {
  const folder = await programsIn(t, {
    'some.env': 'NODE_OPTIONS=--max-http-header-size=40000',
    'server.mjs': `import { maxHeaderSize } from 'node:http';
      import net from 'node:net';
      console.log(maxHeaderSize, process.execArgv, process.env.NODE_OPTIONS);
      net.createServer().listen(0, '127.0.0.1', function () { this.close(); });`,
  });
  const { status, stdout, stderr } = startWatch(t, folder, [
    '--',
    'sh',
    '-c',
    'node --env-file=some.env server.mjs; exit',
  ]);
  assert.equal(await status, 0, stderr());
  assert.equal(stdout(), "40000 [ '--env-file=some.env' ] --max-http-header-size=40000\n");
  assert.match(stderr(), /'listening'/);
});

test('a program has the descriptors that it would have without us, and no more', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const folder = await programsIn(t, {
    'p.mjs': `import fs from 'node:fs';
      console.log(fs.readdirSync('/proc/self/fd').filter((fd) => fd < 200).length, fs.openSync('p.mjs'));
      fs.writeSync(5, 'to five');
      fs.writeSync(16, 'to sixteen');`,
  });
  const opens = 'exec 3>&1 5>five 16>sixteen 9<p.mjs;';
  const bare = startIn(t, folder, ['bash', '-c', `${opens} exec node p.mjs`]);
  assert.equal(await bare.status, 0);
  const watch = `exec "${process.execPath}" "${CLI}" watch --output told p.mjs`;
  const { status, stdout, stderr } = startIn(t, folder, ['bash', '-c', `${opens} ${watch}`]);
  assert.equal(await status, 0, stderr());
  assert.equal(stdout(), bare.stdout());
  assert.equal(await readFile(path.join(folder, 'five'), 'utf8'), 'to five');
  assert.equal(await readFile(path.join(folder, 'sixteen'), 'utf8'), 'to sixteen');
});

test('of processes one after the other, each is watched, and numbers go on', async (t) => {
  const folder = await programsIn(t, {
    'server.mjs': `import net from 'node:net';
      const server = net.createServer().listen(0, '127.0.0.1', () => server.close());`,
  });
  const { status, stderr } = startWatch(t, folder, ['--', 'sh', '-c', 'node server.mjs; node server.mjs']);
  assert.equal(await status, 0);
  assert.match(stderr(), /server#2 'listening'/);
});

test('a command that runs no Node is told so, and ends with its own status', async () => {
  const { status, stderr } = await run(['watch', '--', 'sh', '-c', 'exit 9']);
  assert.equal(status, 9);
  assert.match(stderr, /did not run Node/);
});

test('the version of Node is that of the program, and none where no Node ran', async (t) => {
  const folder = await programsIn(t, { 'p.mjs': '' });
  const seen = startWatch(t, folder, ['--json', '--', 'sh', '-c', 'echo first; node p.mjs']);
  const unseen = startWatch(t, folder, ['--json', '--', 'sh', '-c', 'echo nothing else']);
  const told = startWatch(t, folder, ['--', 'sh', '-c', 'exit 0']);
  await Promise.all([seen.status, unseen.status, told.status]);
  assert.equal(linesOf(seen.stdout())[0]?.node, process.version);
  assert.equal(linesOf(unseen.stdout())[0]?.node, '');
  assert.doesNotMatch(told.stderr(), /Node v/);
});

test('what can’t be had is said beforehand, and the program runs all the same', async (t) => {
  const folder = await programsIn(t, { 'p.mjs': `console.log('runs');` });
  const { status, stdout, stderr } = startWatch(t, folder, ['--', 'node', '--frozen-intrinsics', 'p.mjs']);
  assert.equal(await status, 0);
  assert.equal(stdout(), 'runs\n');
  assert.match(stderr(), /--frozen-intrinsics`, a stack that Node prints may/);
});

test('a busy program is told up to a point and then counted, and the counts add up', async (t) => {
  const MESSAGES = 20_000;
  const source = `import net from 'node:net';
    const server = net.createServer((socket) => socket.on('error', () => {}).on('data', (data) => socket.write(data)));
    server.listen(0, '127.0.0.1', () => {
      let left = ${MESSAGES};
      const socket = net.connect(server.address().port, '127.0.0.1', () => socket.write('x'));
      socket.on('error', () => {}).on('data', () => {
        left -= 1;
        if (left > 0) socket.write('x');
        else socket.end(() => server.close());
      });
    });`;
  const folder = await programsIn(t, { 'p.mjs': source });
  const { status, stdout } = startWatch(t, folder, ['--json', 'p.mjs']);
  assert.equal(await status, 0);
  const lines = linesOf(stdout());
  const told = lines.filter(({ type, name }) => type === 'event' && name === 'data').length;
  const counted = lines.reduce((sum, { events }) => sum + (events?.data ?? 0), 0);
  assert.equal(told + counted, 2 * MESSAGES);
  assert.ok(told < MESSAGES, `${told} told`);
  assert.equal(lines.filter(({ type }) => type === 'finding').length, 0);
});

function linesOf(text: string) {
  return text
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          type: string;
          version?: number;
          name?: string;
          node?: string;
          text?: string;
          events?: Record<string, number>;
          calls?: number;
          programs?: { file: string }[];
          at?: { file: string };
        },
    );
}

test('a trace brings nothing of theirs that a terminal would obey, and loses nothing of it', async (t) => {
  const hostile = '\u009b2J\u202e\x7f\u200b\u{e0041}';
  const file = `${hostile}.mjs`;
  const folder = await programsIn(t, { [file]: `${BOTH}console.log(${JSON.stringify(hostile)});` });
  const { status, stdout } = startWatch(t, folder, ['--json', file]);
  assert.equal(await status, 0);
  assert.doesNotMatch(stdout(), /[^\P{C}\n]/u);
  const [header, ...records] = linesOf(stdout());
  assert.equal(header?.programs?.[0]?.file, file);
  assert.ok(records.some(({ type, text }) => type === 'output' && text === `${hostile}\n`));
  assert.ok(records.some(({ at }) => at?.file === file));
});

/** Prints a lot at once, opens and closes a server, and prints again after a while. */
const CHATTY = `import net from 'node:net';
for (let n = 0; n < 20_000; n += 1) console.log('line ' + n);
const server = net.createServer();
server.listen(0, '127.0.0.1', () => {
  setTimeout(() => {
    console.log('after a while');
    server.close(() => console.log('closed'));
  }, 400);
});
`;

/** Writes far more often than anybody could read of. */
const WRITER = `import net from 'node:net';
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.resume();
  socket.on('end', () => server.close());
});
server.listen(0, '127.0.0.1', () => {
  const socket = net.connect(server.address().port, '127.0.0.1', () => {
    for (let n = 0; n < 20_000; n += 1) socket.write('x');
    socket.end();
  });
  socket.on('error', () => {});
});
`;

test('calls are told up to a point too, and what ends a socket is told all the same', async (t) => {
  const folder = await programsIn(t, { 'writer.mjs': WRITER });
  const { status, stdout } = startWatch(t, folder, ['--json', 'writer.mjs']);
  assert.equal(await status, 0);
  const records = linesOf(stdout());
  const called = records.filter(({ type }) => type === 'call').map(({ name }) => name);
  const writes = called.filter((name) => name === 'write').length;
  assert.ok(writes > 100 && writes < 2_000, `${writes} writes`);
  assert.ok(called.includes('end') && called.includes('close'));
  // What was not looked at is counted, and before what came after it.
  const end = records.findIndex(({ type, name }) => type === 'call' && name === 'end');
  const left = records.slice(0, end).reduce((sum, { calls = 0 }) => sum + calls, 0);
  assert.ok(writes + left >= 20_000, `${writes} told and ${left} counted`);
});

test('of a program that prints a lot, all text is in the trace, in its order', async (t) => {
  const folder = await programsIn(t, { 'chatty.mjs': CHATTY });
  const { status, stdout } = startWatch(t, folder, ['--json', 'chatty.mjs']);
  assert.equal(await status, 0);
  const records = linesOf(stdout());
  const outputs = records.filter(({ type }) => type === 'output');
  const lines = Array.from({ length: 20_000 }, (_, n) => `line ${n}\n`).join('');
  assert.equal(outputs.map(({ text }) => text).join(''), `${lines}after a while\nclosed\n`);
  assert.ok(outputs.length < 5_000, `${outputs.length} records of output`);
  const told = records.map(({ name, text }) => name ?? text);
  assert.ok(told.indexOf('after a while\n') < told.indexOf('close'), 'it is told before what comes after it');
});
