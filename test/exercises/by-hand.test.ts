import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { describe, type TestContext, test } from 'node:test';
import { reservePorts } from '../../src/tracer/port.ts';
import { attempts, examined, exerciseOf } from '../support/examined.ts';
import { folderOf } from '../support/runs.ts';

/** The lines with which the first failure of a wrong program is shown once more. */
async function linesOf(id: string, name: string): Promise<{ lines: readonly string[]; folder: string }> {
  const { exercise } = await exerciseOf(id);
  const program = attempts(id, 'wrong').find((each) => each.name === name);
  assert.ok(program, name);
  const checks = exercise.checks.filter((check) => check.id === program.fails);
  const verdict = (await examined({ ...exercise, checks }, program.file)).at(-1)?.verdict;
  assert.ok(verdict?.is === 'failed', `${name} fails`);
  return { lines: verdict.byHand, folder: path.dirname(program.file) };
}

/** Types a line into a shell. */
function paste(t: TestContext, line: string, cwd: string): ChildProcess {
  const child = spawn('sh', ['-c', line], { cwd, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  t.after(() => child.exitCode ?? (child.pid && process.kill(-child.pid, 'SIGKILL')));
  return child;
}

async function exists(file: string): Promise<void> {
  for (const deadline = Date.now() + 20_000; !existsSync(file); await new Promise(setImmediate))
    assert.ok(Date.now() < deadline, `${file} is not there`);
}

async function isListened(port: number): Promise<void> {
  for (const deadline = Date.now() + 20_000; ; ) {
    assert.ok(Date.now() < deadline, `nobody listens at ${port}`);
    const socket = net.connect(port, '127.0.0.1');
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
    await new Promise(setImmediate);
  }
}

/** Wrong programs, and what one sees of it by hand. */
const SEEN: readonly [id: string, name: string, said: RegExp][] = [
  ['byte-counter', 'counts-events.cjs', /"1\\n"/],
  ['echo', 'text.cjs', /"\ufffd/],
  ['echo', 'room-for-ten.cjs', /end after 0 bytes|11 ECONNRESET/],
  ['echo', 'dies-on-reset.cjs', /2 ECONN/],
  ['kick-idle', 'tired-of-small-talk.cjs', /"too quiet\\n"/],
  ['witness', 'connecting-failed.mjs', /heard: hold the line\nnever connected: ECONNRESET\n/],
];

// They mostly wait.
describe('by hand', { concurrency: 6 }, () => {
  for (const [id, name, said] of SEEN)
    test(`what is wrong with ${id}/${name} is seen once more, with the lines for a shell`, {
      skip: process.platform === 'win32',
    }, async (t) => {
      const { lines, folder } = await linesOf(id, name);
      await using ports = await reservePorts(1);
      const [server = '', clients = ''] = lines.map((line) => line.replaceAll('8000', String(ports.first)));
      paste(t, server, folder);
      await isListened(ports.first);
      const shell = paste(t, clients, folder);
      assert.match(await text(shell.stdout as NodeJS.ReadableStream), said);
    });

  test('lines for a shell make at a path what stood there in the check, and call there', {
    skip: process.platform === 'win32',
  }, async (t) => {
    const { lines, folder } = await linesOf('safe-path', 'says-taken-and-removes.mjs');
    const source = await readFile(path.join(folder, 'says-taken-and-removes.mjs'), 'utf8');
    const own = await folderOf(t, { 'says-taken-and-removes.mjs': source });
    await using ports = await reservePorts(1);
    const [server = '', program = '', client = '', call = ''] = lines.map((line) =>
      line.replaceAll('8000', String(ports.first)),
    );
    assert.equal(lines.length, 4);
    paste(t, server, own);
    await exists(path.join(own, 'place.sock'));
    paste(t, program, own);
    await isListened(ports.first);
    assert.match(await text(paste(t, client, own).stdout as NodeJS.ReadableStream), /"taken/);
    assert.equal(await text(paste(t, call, own).stdout as NodeJS.ReadableStream), 'ENOENT\n');
  });

  test('lines for a shell set the clock, the zone and the ports as the check does', async (t) => {
    const { lines, folder } = await linesOf('time-server', 'only-midnight.cjs');
    await using ports = await reservePorts(1);
    paste(t, (lines[0] ?? '').replaceAll('8000', String(ports.first)), folder);
    await isListened(ports.first);
    assert.equal(lines[1], 'nc 127.0.0.1 8000');
    const answer = await text(net.connect(ports.first, '127.0.0.1'));
    assert.match(answer, /^2031-11-23 24:27\n$/);
    const taken = (await linesOf('next-port', 'only-once.cjs')).lines;
    assert.match(taken[0] ?? '', /of \[8000\]/);
    assert.deepEqual(taken.slice(1), ['node only-once.cjs 8000', 'nc 127.0.0.1 8001']);
  });
});
