import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { PROBE } from '../support/probe.ts';
import { ENV } from '../support/runs.ts';
import { comes } from '../support/session.ts';
import { isThere, leftFolders, programsIn } from '../support/watching.ts';

/** Listens for ever, and says who it is. */
const SERVER = `
import fs from 'node:fs';
import net from 'node:net';
fs.writeFileSync('pid', String(process.pid));
net.createServer().listen(0, '127.0.0.1');
`;

/** Attends a program, and fails at its first record. */
const ours = (command: readonly string[], fail: string): string => `
import { startWatchRun } from ${JSON.stringify(new URL('../../src/tracer/watch-run.ts', import.meta.url))};
const [command = '', ...args] = ${JSON.stringify(command)};
const programs = [{ name: 'server', file: 'server.mjs', command, args, folder: process.cwd() }];
const probe = new URL(${JSON.stringify(PROBE)});
await using watchRun = await startWatchRun({ programs, probe, env: process.env, step: false, all: true, isPiped: false });
for (let step = await watchRun.next(); step.kind === 'record'; step = await watchRun.next())
  if (step.record.name === 'listening') ${fail};
`;

const FAILING: readonly [title: string, command: readonly string[], fail: string][] = [
  ['where it is waited for', ['node', 'server.mjs'], `throw new Error('ours')`],
  ['where nobody catches it', ['node', 'server.mjs'], `setImmediate(() => { throw new Error('ours'); })`],
  [
    'where nobody catches it, with a shell between',
    ['sh', '-c', 'node server.mjs; :'],
    `setImmediate(() => { throw new Error('ours'); })`,
  ],
];

async function failWith(t: TestContext, command: readonly string[], fail: string): Promise<void> {
  const folder = await programsIn(t, { 'server.mjs': SERVER, 'ours.mts': ours(command, fail) });
  const tsx = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', tsx, 'ours.mts'], {
    cwd: folder,
    env: { ...ENV, TMPDIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  const status = new Promise((resolve) => child.on('exit', resolve));
  const said = text(child.stderr);
  assert.equal(await status, 1);
  assert.match(await said, /Error: ours/);
  const pid = Number(await readFile(path.join(folder, 'pid'), 'utf8'));
  await comes(() => !isThere(pid), 'the program to be gone');
  assert.deepEqual(await leftFolders(folder), []);
}

test('a failure of ours leaves no program behind', {
  skip: process.platform === 'win32',
  concurrency: 2,
}, async (t) => {
  await Promise.all(FAILING.map(([title, command, fail]) => t.test(title, (t) => failWith(t, command, fail))));
});
