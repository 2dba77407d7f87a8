import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { run } from '../support/command.ts';
import { comes, Session } from '../support/session.ts';
import { isThere, programsIn } from '../support/watching.ts';

const isLinux = process.platform === 'linux';

/** A server and its client, a timer that would end them while somebody reads, and a question at the terminal. */
const PROGRAM = `import net from 'node:net';
const server = net.createServer((socket) => {
  socket.setTimeout(300, () => console.log('too late'));
  socket.on('error', () => {}).on('data', (data) => socket.end(data));
});
server.listen(0, '127.0.0.1', () => {
  const socket = net.connect(server.address().port, '127.0.0.1', () => socket.write('hello'));
  socket.on('error', () => {}).on('close', () => server.close());
  socket.resume();
});
`;

async function stepping(t: Parameters<typeof programsIn>[0], source = PROGRAM, name = 'p.mjs'): Promise<Session> {
  const folder = await programsIn(t, {});
  const file = path.join(folder, name);
  await writeFile(file, source);
  return await Session.open(['watch', '--step', file]);
}

test('--step holds the world at each event until Enter, and shows source and state on request', async (t) => {
  await using session = await stepping(t);
  const { screen } = session;
  await screen.until(/'listening' 127\.0\.0\.1:\d+[\s\S]*Enter next/);
  screen.press('s');
  await screen.until(/❯ {2}6 │ server\.listen\(0/);
  screen.press('i');
  await screen.until('server#1 of p, right now');
  if (isLinux) await screen.until(/The kernel’s view of TCP\s+p server#1 +127\.0\.0\.1:\d+ +LISTEN/);
  for (let before = screen.text; !before.includes('exit 0'); before = screen.text) {
    screen.press('\r');
    await screen.until((text) => text !== before && (text.trimEnd().endsWith('q quit') || text.includes('exit 0')));
  }
  assert.equal(await session.status(), 0);
  assert.doesNotMatch(screen.story(), /● .*'timeout'/);
  await session.assertTerminalRestored();
  await session.assertNothingLeft();
});

test('a file whose name would steer the terminal is shown with that made visible, at every key', async (t) => {
  await using session = await stepping(t, PROGRAM, 'p\u009b31m\u202e\x1b]0;x\x07.mjs');
  const { screen } = session;
  await screen.until(/'listening' 127\.0\.0\.1:\d+[\s\S]*Enter next/);
  screen.press('s');
  await screen.until(/p\\x9b31m\\u202e\\x1b\]0;x\\x07\.mjs\n[\s\S]*❯ {2}6 │/);
  screen.press('i');
  await screen.until('server#1 of p\\x9b31m\\u202e\\x1b]0;x\\x07, right now');
  screen.press('r');
  assert.equal(await session.status(), 0);
  assert.doesNotMatch(screen.raw, /[\u007f-\u009f\u202e]|\p{Cc}\]0;x/u);
});

test('r runs on without stopping', async (t) => {
  await using session = await stepping(t);
  await session.screen.until('Enter next');
  session.screen.press('r');
  assert.equal(await session.status(), 0);
  assert.match(session.screen.story(), /exit 0/);
});

for (const [name, key, status] of [
  ['q', 'q', 0],
  ['Ctrl-C', '\x03', 130],
] as const)
  test(`${name} at a stop ends the program, also one that does not listen to signals`, async (t) => {
    const deaf = `process.on('SIGTERM', () => {}).on('SIGINT', () => {});\n${PROGRAM}setInterval(() => {}, 1000);`;
    await using session = await stepping(t, deaf);
    await session.screen.until('Enter next');
    session.screen.press(key);
    assert.equal(await session.status(), status);
    await session.assertTerminalRestored();
    await session.assertNothingLeft();
  });

for (const [signal, status] of [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGQUIT', 131],
] as const)
  test(`${signal} at a stop leaves, and the terminal is as it was`, async (t) => {
    await using session = await stepping(t);
    await session.screen.until(/'listening'[\s\S]*Enter next/);
    session.interrupt(signal);
    assert.equal(await session.status(), status);
    await session.assertTerminalRestored();
    await session.assertNothingLeft();
  });

test('a process of Node that ends while the keys are shown does not take them away', { skip: !isLinux }, async (t) => {
  const parent = `import { spawn } from 'node:child_process';
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
console.log('child', child.pid, 'begun');
${PROGRAM}`;
  await using session = await stepping(t, parent);
  await session.screen.until(/'listening'[\s\S]*Enter next/);
  const child = Number(/child (\d+) begun/.exec(session.screen.story())?.[1]);
  process.kill(child, 'SIGTERM');
  await comes(() => hasEnded(child), 'the end of the child');
  session.screen.press('q');
  assert.equal(await session.status(), 0);
  await session.assertTerminalRestored();
});

/** Its parent stands still, and does not notice. */
function hasEnded(pid: number): boolean {
  return !isThere(pid) || /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

for (const way of ['Ctrl-C', 'SIGTERM', 'SIGHUP'] as const)
  test(`after ${way} between two stops a program ends in its own time, and nothing stops it`, async (t) => {
    const graceful = `import net from 'node:net';
for (const name of ['SIGHUP', 'SIGINT', 'SIGTERM'])
  process.on(name, () => {
    console.log('got', name);
    const server = net.createServer().listen(0, '127.0.0.1', () => server.close());
    server.on('close', () => setTimeout(() => process.exit(3), 100));
  });
setInterval(() => {}, 1000);
console.log('re' + 'ady');
`;
    await using session = await stepping(t, graceful);
    await session.screen.until('ready');
    session.interrupt(way);
    assert.equal(await session.status(), 3);
    assert.equal(session.screen.story().match(/got SIG/g)?.length, 1);
    await session.assertTerminalRestored();
  });

test('a program that waits for its turn does not begin when a signal ends it all', async (t) => {
  const folder = await programsIn(t, { 'p.mjs': PROGRAM, 'next.mjs': `console.log('I have begun');` });
  await using session = await Session.open([
    'watch',
    '--step',
    ...['p.mjs', 'next.mjs'].map((file) => path.join(folder, file)),
  ]);
  await session.screen.until(/'listening'[\s\S]*Enter next/);
  session.interrupt('SIGTERM');
  assert.equal(await session.status(), 143);
  assert.doesNotMatch(session.screen.story(), /I have begun/);
  await session.assertNothingLeft();
});

test('Ctrl-C at a stop comes to a program behind a launcher, which ends in its own time', async (t) => {
  const polite = `process.on('SIGINT', () => {
  console.log('got SIGINT');
  setTimeout(() => process.exit(), 300).unref();
});
process.on('exit', () => console.log('goodbye'));
${PROGRAM}`;
  const folder = await programsIn(t, { 'p.mjs': polite });
  const command = ['sh', '-c', `node ${path.join(folder, 'p.mjs')}; true`];
  await using session = await Session.open(['watch', '--step', '--', ...command]);
  await session.screen.until(/'listening'[\s\S]*Enter next/);
  session.interrupt('Ctrl-C');
  assert.equal(await session.status(), 130);
  assert.match(session.screen.story(), /got SIGINT\n+goodbye/);
  await session.assertTerminalRestored();
});

test('between two stops the terminal is the program’s own', async (t) => {
  const asking = `import readline from 'node:readline/promises';
const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
console.log('hello', await terminal.question('your name? '));
terminal.close();
`;
  await using session = await stepping(t, asking);
  await session.screen.until('your name?');
  session.screen.press('Ada\r');
  await session.screen.until('hello Ada');
  assert.equal(await session.status(), 0);
});

test('--step needs a terminal, and goes neither with --json nor with --output', async () => {
  for (const [args, said] of [
    [['--step', 'package.json'], /needs a terminal/],
    [['--step', '--json', 'p.js'], /--json/],
    [['--step', '--output', 'x', 'p.js'], /--output/],
  ] as const) {
    const { status, stderr, stdout } = await run(['watch', ...args]);
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assert.match(stderr, said);
    assert.equal(stderr.trim().split('\n').length, 1);
  }
});

test('what can’t be watched is said in one line, with what would be right', async (t) => {
  const folder = await programsIn(t, { 'server.js': '' });
  for (const [args, said] of [
    [[], /watch server\.js/],
    [[path.join(folder, 'servr.js')], /Did you mean .*server\.js\?/],
    [[path.join(folder, 'server.js'), '--', 'node', 'x.js'], /not both/],
    [['--', 'no-such-command-here'], /Could not start no-such-command-here/],
    [['--output', path.join(folder, 'no/where'), path.join(folder, 'server.js')], /Could not write .*where \(ENOENT\)/],
  ] as const) {
    const { status, stderr } = await run(['watch', ...args]);
    assert.equal(status, 2, stderr);
    assert.match(stderr, said);
    assert.equal(stderr.trim().split('\n').length, 1);
  }
});
