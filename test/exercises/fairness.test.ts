import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PATIENCE } from '../../src/examiner/patience.ts';
import type { Exam } from '../../src/model/exam.ts';
import { reservePorts } from '../../src/tracer/port.ts';
import { advised, examined, exerciseOf, failuresOf } from '../support/examined.ts';
import { ENV, folderOf } from '../support/runs.ts';

/** Another object hears of an error, and the socket has no listener. */
const TYPED = `import net from 'node:net';
net.connect(1, '127.0.0.1').on('error', () => {});
const two = (n: number): string => String(n).padStart(2, '0');
net
  .createServer((socket: net.Socket) => {
    const d = new Date();
    const day = [d.getFullYear(), two(d.getMonth() + 1), two(d.getDate())].join('-');
    socket.resume();
    socket.end(day + ' ' + two(d.getHours()) + ':' + two(d.getMinutes()) + '\\n');
  })
  .listen(Number(process.argv[2]));
`;

test('a broken connection is forgiven under a loader too, and where something else listens for errors', async (t) => {
  const folder = await folderOf(t, { 'server.ts': TYPED });
  const { exercise } = await exerciseOf('time-server');
  const loader = import.meta.resolve('tsx');
  const env = { ...ENV, NODE_OPTIONS: `--import ${loader}` };
  const all = await examined(exercise, path.join(folder, 'server.ts'), { env });
  assert.deepEqual(failuresOf(all), []);
  assert.deepEqual(advised(all), ['reset']);
});

test('an echo that is slow but steady is waited for, however long it takes in all', async (t) => {
  const source = `import net from 'node:net';
    net.createServer({ allowHalfOpen: true, highWaterMark: 65_536 }, async (socket) => {
      socket.on('error', () => {});
      for await (const piece of socket) {
        socket.write(piece);
        if (piece.length > 10_000) await new Promise((resolve) => setTimeout(resolve, 50));
      }
      socket.end();
    }).listen(process.argv[2]);
    process.on('unhandledRejection', () => {});`;
  const folder = await folderOf(t, { 'server.mjs': source });
  const { exercise } = await exerciseOf('echo');
  const checks = exercise.checks.filter(({ id }) => id === 'large');
  const patience = { ...PATIENCE, busyMs: 1_000 };
  const all = await examined({ ...exercise, checks }, path.join(folder, 'server.mjs'), { patience });
  assert.deepEqual(failuresOf(all), []);
  assert.ok((all[0]?.tookMs ?? 0) > 2 * patience.busyMs, `${all[0]?.tookMs} ms`);
});

test('a program that dies of its first connection has listened, however soon its death is known', async (t) => {
  const source = `import net from 'node:net';
    net.createServer(() => socket.end()).listen(process.argv[2]);`;
  const folder = await folderOf(t, { 'server.mjs': source });
  const { exercise } = await exerciseOf('time-server');
  const checks = exercise.checks
    .filter(({ id }) => id === 'listening')
    .map((check) => ({
      ...check,
      async run(exam: Exam) {
        await check.run(exam);
        // Resolves when the program is gone.
        await exam.printedOnce(() => false);
      },
    }));
  assert.deepEqual(failuresOf(await examined({ ...exercise, checks }, path.join(folder, 'server.mjs'))), []);
});

test('ports that one process has reserved are given to no other, until it ends', async () => {
  const here = await Promise.all(Array.from({ length: 40 }, () => reservePorts(20)));
  const script = `
    import { reservePorts } from ${JSON.stringify(new URL('../../src/tracer/port.ts', import.meta.url).href)};
    const all = await Promise.all(Array.from({ length: 40 }, () => reservePorts(20)));
    console.log(JSON.stringify(all.map(({ first }) => first)));
    process.exit();`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const there = JSON.parse(await text(child.stdout)) as number[];
  const ranges = [...here.map(({ first }) => first), ...there].sort((one, other) => one - other);
  assert.equal(ranges.length, 80);
  for (const [index, first] of ranges.entries()) assert.ok(first - (ranges[index - 1] ?? 0) >= 20, ranges.join());
  for (const each of here) await each[Symbol.asyncDispose]();
});
