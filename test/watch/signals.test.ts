import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { Session } from '../support/session.ts';
import { programsIn, startWatch } from '../support/watching.ts';

const isLinux = process.platform === 'linux';

/** Ends some time after the first signal, and at once of another one. */
const GRACEFUL = `
let count = 0;
for (const name of ['SIGINT', 'SIGTERM'])
  process.on(name, () => {
    count += 1;
    console.log('got', name);
    if (count > 1) process.exit(1);
    setTimeout(() => process.exit(0), 600);
  });
setInterval(() => {}, 1000);
console.log('pid', process.pid, 'ready');
`;

/** Its loop is blocked from the time it is ready. */
const BLOCKED = `${GRACEFUL} for (const until = Date.now() + 600; Date.now() < until; );`;
const ASLEEP = `${GRACEFUL} Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600);`;

const LOOPS: Readonly<Record<string, string>> = {
  'that waits': GRACEFUL,
  'whose loop is blocked': BLOCKED,
  'whose loop is blocked by a lock': ASLEEP,
};

describe('signals', { concurrency: 3 }, () => {
  for (const [which, source] of Object.entries(LOOPS))
    test(`Ctrl-C comes to a program ${which} once, from the terminal`, async (t) => {
      const folder = await programsIn(t, { 'p.mjs': source });
      await using session = await Session.open(['watch', path.join(folder, 'p.mjs')]);
      await session.screen.until('ready');
      session.interrupt('Ctrl-C');
      assert.equal(await session.status(), 0, session.screen.text);
      assert.deepEqual(session.screen.story().match(/got \w+/g), ['got SIGINT']);
      await session.assertNothingLeft();
    });

  test('a blocked program gets a signal once that somebody sends to all processes one by one', {
    skip: !isLinux,
  }, async (t) => {
    const folder = await programsIn(t, { 'p.mjs': BLOCKED });
    const { child, says, status, stdout } = startWatch(t, folder, ['p.mjs']);
    await says('ready');
    child.kill('SIGTERM');
    process.kill(Number(/pid (\d+)/.exec(stdout())?.[1]), 'SIGTERM');
    assert.equal(await status, 0, stdout());
    assert.deepEqual(stdout().match(/got \w+/g), ['got SIGTERM']);
  });

  test('a program whose shell ends of a signal is told, and has ended before we do', { skip: !isLinux }, async (t) => {
    const server = `import net from 'node:net';
net.createServer().listen(0, '127.0.0.1');
// The terminal closes soon after us.
process.on('SIGHUP', () => {});
${GRACEFUL}`;
    const file = path.join(await programsIn(t, { 'p.mjs': server }), 'p.mjs');
    await using session = await Session.open(['watch', '--', 'sh', '-c', `"${process.execPath}" "${file}"; true`]);
    await session.screen.until(/'listening'/);
    session.interrupt('SIGTERM');
    assert.equal(await session.status(), 143);
    assert.deepEqual(session.screen.story().match(/got \w+/g), ['got SIGTERM']);
    await session.assertNothingLeft();
  });

  test('a program is told a second time by a second signal', async (t) => {
    const folder = await programsIn(t, { 'p.mjs': GRACEFUL });
    const { child, says, status, stdout } = startWatch(t, folder, ['p.mjs']);
    await says('ready');
    child.kill('SIGTERM');
    await says('got SIGTERM');
    child.kill('SIGINT');
    assert.equal(await status, 1, stdout());
    assert.deepEqual(stdout().match(/got \w+/g), ['got SIGTERM', 'got SIGINT']);
  });

  test('a blocked program gets a signal once from a launcher that hands it on', { skip: !isLinux }, async (t) => {
    const folder = await programsIn(t, { 'p.mjs': BLOCKED });
    const launcher = `import { spawn } from 'node:child_process';
const program = spawn(process.execPath, ['p.mjs'], { stdio: 'inherit' });
process.on('SIGTERM', (name) => program.kill(name));
program.on('exit', (code) => process.exit(code));
`;
    await writeFile(path.join(folder, 'nodemon.mjs'), launcher);
    const { child, says, status, stdout } = startWatch(t, folder, ['--', process.execPath, 'nodemon.mjs']);
    await says('ready');
    child.kill('SIGTERM');
    assert.equal(await status, 0, stdout());
    assert.deepEqual(stdout().match(/got \w+/g), ['got SIGTERM']);
  });
});
