import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { sendSignalTo } from '../../src/tracer/signal.ts';
import { comes } from '../support/session.ts';

const isWindows = process.platform === 'win32';
const FROM = JSON.stringify(new URL('../../src/tracer/', import.meta.url));

/** Has a witness, and says of each signal that comes whether that has got it too. */
const PROGRAM = `
const { openSignalWitness } = await import(${FROM} + 'signal-witness.ts');
const { now } = await import(${FROM} + 'now.ts');
const witness = openSignalWitness();
for (const name of ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'])
  process.on(name, async () => console.log(name, (await witness.hasReceived(name, now())) ? 'group' : 'alone'));
setInterval(() => {}, 1000);
console.log('ready');
`;

/** Starts it in a group of its own. Returns what reads the next line that it says, and its process id. */
async function start(t: TestContext): Promise<{ pid: number; line: () => Promise<string> }> {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  t.after(() => sendSignalTo(-Number(child.pid), 'SIGKILL'));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const line = async (): Promise<string> => String((await lines.next()).value);
  assert.equal(await line(), 'ready');
  return { pid: Number(child.pid), line };
}

test('a witness gets what is sent to the group, again and again, and not what comes to us alone', {
  skip: isWindows,
}, async (t) => {
  const { pid, line } = await start(t);
  for (const [name, to] of [
    ['SIGTERM', 'alone'],
    ['SIGINT', 'group'],
    ['SIGTERM', 'alone'],
    ['SIGHUP', 'group'],
    ['SIGQUIT', 'group'],
    ['SIGHUP', 'group'],
    ['SIGTERM', 'group'],
  ] as const) {
    process.kill(to === 'group' ? -pid : pid, name);
    assert.equal(await line(), `${name} ${to}`);
  }
});

test('a witness ends with us, however we end', { skip: isWindows }, async (t) => {
  const { pid } = await start(t);
  process.kill(pid, 'SIGKILL');
  await comes(() => !sendSignalTo(-pid, 0), 'the end of the group');
});
