import assert from 'node:assert/strict';
import net from 'node:net';
import process from 'node:process';
import { describe, test } from 'node:test';
import { sample } from '../support/sample.ts';
import { CLI } from '../support/screen.ts';
import { comes } from '../support/session.ts';
import { isThere, leftFolders, programsIn, startIn, startWatch } from '../support/watching.ts';

const isLinux = process.platform === 'linux';

/** Listens for ever, and says who it is. */
const SERVER = `
import net from 'node:net';
const server = net.createServer((socket) => socket.on('error', () => {}).end('hello'));
server.listen(0, '127.0.0.1', () => console.log('pid', process.pid, 'port', server.address().port, 'ready'));
`;

/** The same, and says goodbye on a signal. */
const POLITE = `${SERVER}
let count = 0;
for (const name of ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'])
  process.on(name, () => {
    count += 1;
    console.log(name, count);
    setTimeout(() => process.exit(3), 300);
  });
`;

/** What a program does at its end, and the status that a shell has for it. */
const ENDS: readonly [source: string, status: number][] = [
  ['', 0],
  ['process.exitCode = 4;', 4],
  ['process.exit(7);', 7],
  ['throw new Error("thrown");', 1],
  ['await new Promise(() => {});', 13],
  ['process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000);', 143],
  ['process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000);', 137],
  ['process.abort();', 134],
];

describe('the end of what is watched', { concurrency: 4 }, () => {
  for (const [source, expected] of sample(ENDS, 5))
    test(`the exit status is the program's own: ${source || 'an empty program'}`, async (t) => {
      const folder = await programsIn(t, { 'p.mjs': source });
      const { status, stdout } = startWatch(t, folder, ['p.mjs']);
      assert.equal(await status, expected);
      assert.equal(stdout(), '');
      assert.deepEqual(await leftFolders(folder), []);
    });

  test('of several programs, the first that fails decides the exit status', async (t) => {
    const folder = await programsIn(t, { 'a.mjs': '', 'b.mjs': 'process.exit(5);', 'c.mjs': '' });
    assert.equal(await startWatch(t, folder, ['a.mjs', 'b.mjs', 'c.mjs']).status, 5);
  });

  for (const [name, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGQUIT', 3],
    ['SIGTERM', 15],
  ] as const) {
    test(`${name} ends the program and us, and leaves nothing behind`, async (t) => {
      const folder = await programsIn(t, { 'server.mjs': SERVER });
      const { child, says, status, stdout } = startWatch(t, folder, ['server.mjs']);
      await says('ready');
      child.kill(name);
      assert.equal(await status, 128 + number);
      assert.equal(isThere(pidIn(stdout())), false);
      assert.deepEqual(await leftFolders(folder), []);
    });

    test(`a program that listens for ${name} gets it once, and ends in its own time`, async (t) => {
      const folder = await programsIn(t, { 'server.mjs': POLITE });
      const { child, says, status, stdout, stderr } = startWatch(t, folder, ['server.mjs']);
      await says('ready');
      child.kill(name);
      assert.equal(await status, 3);
      assert.deepEqual(stdout().match(/SIG\w+ \d/g), [`${name} 1`]);
      assert.match(stderr(), /exit 3/);
    });
  }

  test('a signal reaches a program behind a shell that does not hand it on', async (t) => {
    const folder = await programsIn(t, { 'server.mjs': POLITE });
    const { child, says, status, stdout } = startWatch(t, folder, ['--', 'sh', '-c', 'node server.mjs; echo over']);
    await says('ready');
    child.kill('SIGTERM');
    assert.equal(await status, 143);
    assert.equal(child.signalCode, null);
    await comes(() => !isThere(pidIn(stdout())), 'the end of the server');
  });

  test('SIGINT reaches a program behind a shell that waits for it, once', async (t) => {
    const folder = await programsIn(t, { 'server.mjs': POLITE });
    const { child, says, status, stdout } = startWatch(t, folder, ['--', 'sh', '-c', 'node server.mjs; true']);
    await says('ready');
    child.kill('SIGINT');
    assert.equal(await status, 130);
    assert.deepEqual(stdout().match(/SIG\w+ \d/g), ['SIGINT 1']);
    assert.equal(isThere(pidIn(stdout())), false);
  });

  test('when we are killed, the program goes on as if nobody had watched', async (t) => {
    const folder = await programsIn(t, { 'server.mjs': POLITE });
    const { child, says, stdout } = startWatch(t, folder, ['server.mjs']);
    await says('ready');
    const pid = pidIn(stdout());
    child.kill('SIGKILL');
    await comes(() => child.signalCode === 'SIGKILL', 'our death');
    for (let visit = 0; visit < 3; visit += 1) assert.equal(await answerAt(portIn(stdout())), 'hello');
    process.kill(pid, 'SIGTERM');
    await comes(() => !isThere(pid), 'the end of the server');
  });

  const STUBBORN = `${SERVER} for (const name of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(name, () => {});`;

  /** Ways to be watched, and to be left running when we are killed. */
  const LEFT: Record<string, readonly string[]> = {
    'a program': ['polite.mjs'],
    'a program that ignores signals': ['stubborn.mjs'],
    'a program behind a shell': ['--', 'sh', '-c', 'node polite.mjs; echo over'],
  };

  for (const [what, args] of Object.entries(LEFT))
    test(`${what} that went on when we were killed ends with our next start`, { skip: !isLinux }, async (t) => {
      const folder = await programsIn(t, { 'polite.mjs': POLITE, 'stubborn.mjs': STUBBORN, 'next.mjs': '' });
      const { child, says, stdout } = startWatch(t, folder, args);
      await says('ready');
      child.kill('SIGKILL');
      await comes(() => child.signalCode === 'SIGKILL', 'our death');
      assert.equal(isThere(pidIn(stdout())), true);
      assert.equal(await startWatch(t, folder, ['next.mjs']).status, 0);
      await comes(() => !isThere(pidIn(stdout())), 'the end of the server');
      assert.deepEqual(await leftFolders(folder), []);
    });

  test('a start does not end what another one that lives is watching', async (t) => {
    const folder = await programsIn(t, { 'polite.mjs': POLITE, 'next.mjs': '' });
    const { says, stdout } = startWatch(t, folder, ['polite.mjs']);
    await says('ready');
    assert.equal(await startWatch(t, folder, ['next.mjs']).status, 0);
    assert.equal(await answerAt(portIn(stdout())), 'hello');
    assert.equal((await leftFolders(folder)).length, 1);
  });

  test('where the folder for temporary files takes nothing more, one line says so, and nothing runs', async (t) => {
    const folder = await programsIn(t, { 'p.mjs': 'console.log("runs");' });
    const TMPDIR = `${folder}/missing`;
    const { status, stdout, stderr } = startWatch(t, folder, ['p.mjs'], { TMPDIR });
    assert.equal(await status, 2);
    assert.equal(stdout(), '');
    assert.equal(stderr(), `Temporary files can't be written in ${TMPDIR} (ENOENT). TMPDIR can name another folder.\n`);
  });

  test('what there is no room for in the folder for temporary files is not needed', { skip: !isLinux }, async (t) => {
    const folder = await programsIn(t, { 'server.mjs': `${SERVER} setTimeout(() => server.close(), 50);` });
    const args = ['-c', 'ulimit -f 0 && exec "$@"', 'sh', process.execPath, CLI, 'watch', '--json', 'server.mjs'];
    const { status, stdout, stderr } = startIn(t, folder, ['/bin/sh', ...args]);
    assert.equal(await status, 0, stderr());
    assert.match(stdout(), /"name":"listening"/);
  });

  const LAST_WORDS: Readonly<Record<string, string>> = {
    'process.exit': 'process.exit(1)',
    'an exception': 'throw new Error("over")',
    'process.abort': 'process.abort()',
    SIGKILL: 'process.kill(process.pid, "SIGKILL")',
  };

  for (const [name, end] of sample(Object.entries(LAST_WORDS), 2))
    test(`nothing is lost before ${name}`, async (t) => {
      const source = `
      import net from 'node:net';
      const server = net.createServer((socket) => { socket.write('last words'); ${end}; });
      server.listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').on('error', () => {}));`;
      const folder = await programsIn(t, { 'p.mjs': source });
      const { status, stdout } = startWatch(t, folder, ['--json', 'p.mjs']);
      await status;
      const records = jsonLines(stdout());
      const write = records.findIndex((record) => record.type === 'call' && record.name === 'write');
      assert.ok(write > 0, 'the write');
      assert.equal(records.filter(({ type }) => type === 'exit').length, 1);
      assert.equal(
        records.some(({ type }) => type === 'crash'),
        name === 'an exception',
      );
    });

  test('a program that is watched by nobody who reads is not held up', async (t) => {
    const source = `
    import net from 'node:net';
    const server = net.createServer((socket) => socket.on('error', () => {}).pipe(socket));
    server.listen(0, '127.0.0.1', () => {
      let left = 250;
      const visit = () => {
        const socket = net.connect(server.address().port, '127.0.0.1', () => socket.end('x'));
        socket.resume().on('close', () => {
          left -= 1;
          if (left > 0) visit();
          else server.close(() => console.log('all visits made'));
        });
      };
      visit();
    });`;
    const folder = await programsIn(t, { 'p.mjs': source });
    const { child, says, status } = startWatch(t, folder, ['--all', 'p.mjs']);
    child.stderr?.pause();
    await says('all visits made');
    child.stderr?.resume();
    assert.equal(await status, 0);
  });

  test('a trace whose reader leaves ends the program, as its own output would', async (t) => {
    const folder = await programsIn(t, { 'server.mjs': SERVER });
    const { child, says, status, stdout } = startWatch(t, folder, ['--json', 'server.mjs']);
    await says('ready');
    const pid = pidIn(stdout());
    child.stdout?.destroy();
    await answerAt(portIn(stdout()));
    assert.equal(await status, 141);
    assert.equal(isThere(pid), false);
  });
});

function pidIn(text: string): number {
  return Number(/pid (\d+)/.exec(text)?.[1]);
}

function portIn(text: string): number {
  return Number(/pid \d+ port (\d+)/.exec(text)?.[1]);
}

async function answerAt(port: number): Promise<string> {
  let text = '';
  for await (const chunk of net.connect(port, '127.0.0.1')) text += String(chunk);
  return text;
}

function jsonLines(text: string): { type: string; name?: string }[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
