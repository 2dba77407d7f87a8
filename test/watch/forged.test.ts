import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { randomFrom } from '../support/random.ts';
import { values } from '../support/values.ts';
import { isThere, programsIn, startIn, startWatch } from '../support/watching.ts';

const isLinux = process.platform === 'linux';

/** Writes the lines of a file into every socket that it has been given, and then goes on as a program does. */
const FORGER = `import fs from 'node:fs';
import net from 'node:net';
const forged = fs.readFileSync('forged.txt');
const sockets = [];
for (let fd = 16; fd < 1024; fd += 1) {
  try {
    if (fs.fstatSync(fd).isSocket()) sockets.push(fd);
  } catch {
    // Nothing is open there.
  }
}
for (const fd of sockets) for (let at = 0; at < forged.length; ) at += fs.writeSync(fd, forged, at);
const server = net.createServer();
server.listen(0, '127.0.0.1', () => server.close(() => console.log('done', sockets.length)));
`;

const MESSAGES: readonly object[] = [
  {
    kind: 'event',
    at: 1,
    object: 'socket#1',
    name: 'data',
    args: [{ kind: 'Buffer', bytes: 2, text: 'hi', cut: false }],
    listeners: 1,
    site: { file: '/x/server.js', line: 3, column: 5 },
    state: { role: 'client', localPort: 4, remoteAddress: '127.0.0.1', bytesRead: 2, readableFlowing: null },
    held: false,
  },
  {
    kind: 'event',
    at: 1,
    object: 'server#1',
    name: 'connection',
    args: [{ kind: 'reference', id: 'socket#2' }],
    listeners: 0,
    state: { listening: true, address: { address: '127.0.0.1', family: 'IPv4', port: 9 }, connections: 1 },
    socket: { role: 'accepted', remotePort: 7 },
    heard: [{ object: 'socket#2', event: 'error', listeners: 1, site: { file: 'file:///y.js', line: 1, column: 1 } }],
    held: false,
  },
  {
    kind: 'event',
    at: 1,
    object: 'socket#1',
    name: 'error',
    args: [{ kind: 'error', name: 'Error', message: 'no', code: 'ECONNRESET', address: '::1', port: 3 }],
    listeners: 1,
    state: {},
    held: false,
  },
  {
    kind: 'call',
    at: 1,
    object: 'server#1',
    name: 'listen',
    args: values(0, '127.0.0.1', { a: [1] }, new Map([[1, 'x']]), new Set([1n, Symbol('s'), () => 1])),
  },
  {
    kind: 'return',
    at: 2,
    object: 'server#1',
    returned: { kind: 'reference', id: 'server#1' },
    state: { listening: true },
    held: false,
  },
  { kind: 'call', at: 1, name: 'net.connect', args: values(9), site: { file: '/dev/zero', line: 1, column: 1 } },
  { kind: 'crash', at: 1, error: { name: 'Error', message: 'no' }, held: false },
  {
    kind: 'crash',
    at: 1,
    error: { name: 'AggregateError', message: '', errors: [{ name: 'Error', message: 'no', code: 'EPIPE', port: 3 }] },
    held: false,
  },
  { kind: 'omitted', at: 1, events: { data: 3 } },
  { kind: 'openSockets', at: 1, sockets: [{ object: 'socket#1', state: { readableLength: 3 } }], emitted: ['own'] },
  { kind: 'hello', at: 1, pid: 1, node: 'v20.0.0' },
  { kind: 'due', at: 1 },
  { kind: 'signalled', at: 1 },
  { kind: 'output', at: 1, stream: 'stdout', text: 'text', held: false },
];

const HOSTILE: readonly unknown[] = [
  '\u001b]0;PWNED\u0007',
  '\u009b31m',
  '\u202e\u2066\u200b',
  'x'.repeat(300_000),
  '__proto__',
  -1,
  1e300,
  0.5,
  null,
  true,
  [],
  {},
  [[[]]],
  { toString: 'no' },
];

/** A message of which some values, wherever they are, have become others. */
function mutated(message: object, random: () => number): string {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const changed: unknown = JSON.parse(JSON.stringify(message), (_key, value: unknown) =>
    random() < 0.12 ? pick(HOSTILE) : value,
  );
  const text = JSON.stringify(changed);
  return random() < 0.05 ? text.slice(0, Math.floor(random() * text.length)) : text;
}

/** What is no line of a text and could steer a terminal, or show it the wrong way round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const RAW = /PWNED\u0007|\u009b|[\u200b\u202e\u2066]|[\u0000-\u0008\u000b-\u001a\u007f]/;

test('whatever a program writes into the channel, we stay whole, and its own events are told', {
  skip: !isLinux,
}, async (t) => {
  const random = randomFrom(7);
  const lines = Array.from({ length: 1_200 }, (_, index) =>
    mutated(MESSAGES[index % MESSAGES.length] as object, random),
  );
  for (const args of [['--json'], ['--output', 'story.txt'], ['--lang', 'zh', '--output', 'story.txt']]) {
    const folder = await programsIn(t, { 'forger.mjs': FORGER, 'forged.txt': `${lines.join('\n')}\n` });
    const { status, stdout, stderr } = startWatch(t, folder, [...args, 'forger.mjs']);
    assert.equal(await status, 0, stderr());
    assert.equal(stderr(), '');
    const told = args[0] === '--json' ? stdout() : await readFile(path.join(folder, 'story.txt'), 'utf8');
    assert.doesNotMatch(told, RAW);
    assert.match(told, /done 1|'listening'/);
  }
});

test('a record without an end takes no more memory than a long one', { skip: !isLinux }, async (t) => {
  const folder = await programsIn(t, { 'forger.mjs': FORGER });
  await writeFile(path.join(folder, 'forged.txt'), `"${'x'.repeat(64 * 1024 * 1024)}\n`);
  const { status, stdout, child } = startWatch(t, folder, ['--json', 'forger.mjs']);
  const statuses: string[] = [];
  child.stdout?.on('data', () => {
    readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (text) => statuses.push(text),
      () => undefined,
    );
  });
  assert.equal(await status, 0);
  assert.match(stdout(), /done 1/);
  const peaks = statuses.map((text) => Number(/VmHWM:\s+(\d+) kB/.exec(text)?.[1] ?? 0));
  assert.ok(Math.max(...peaks) < 300_000, `${Math.max(...peaks)} kB`);
});

test('a process that is only said to be the program gets none of our signals', { skip: !isLinux }, async (t) => {
  const bystander = spawn('sleep', ['60']);
  t.after(() => bystander.kill('SIGKILL'));
  await once(bystander, 'spawn');
  const folder = await programsIn(t, {
    'forger.mjs': `${FORGER}setInterval(() => {}, 1000);`,
    'forged.txt': `${JSON.stringify({ kind: 'hello', at: 1, pid: bystander.pid, node: 'v20.0.0' })}\n`,
  });
  const { child, status, says } = startWatch(t, folder, ['--json', '--', 'sh', '-c', 'node forger.mjs; exit 3']);
  await says('done 1');
  child.kill('SIGTERM');
  await status;
  assert.ok(isThere(bystander.pid ?? 0));
  assert.equal(bystander.signalCode, null);
});

const OWN_DESCRIPTORS: readonly [string, string][] = [
  ['a shell opens a file at descriptor 200', 'exec 200<>data; node forger.mjs'],
  [
    'a shell opens files at all of them',
    'for n in $(seq 200 1000); do eval "exec $n<>data" || exit; done; node forger.mjs',
  ],
  ['a shell closes all of them', 'for n in $(seq 16 1000); do eval "exec $n>&-"; done; node forger.mjs'],
];

for (const [title, script] of OWN_DESCRIPTORS)
  test(`nothing is written into what is not ours: ${title}`, { skip: !isLinux }, async (t) => {
    const folder = await programsIn(t, { 'forger.mjs': FORGER, 'forged.txt': '', data: 'precious' });
    const bare = startIn(t, folder, ['bash', '-c', script]);
    const watched = startWatch(t, folder, ['--output', 'story.txt', '--', 'bash', '-c', script]);
    assert.deepEqual(
      [await watched.status, watched.stdout().slice(0, 4)],
      [await bare.status, bare.stdout().slice(0, 4)],
    );
    assert.equal(await readFile(path.join(folder, 'data'), 'utf8'), 'precious');
  });
