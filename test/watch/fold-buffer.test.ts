import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFoldBuffer } from '../../src/commands/watch/fold-buffer.ts';
import type { EventRecord } from '../../src/model/record.ts';
import { programsIn, startWatch } from '../support/watching.ts';

/** One end sends a lot and at last a farewell, the other one counts it. */
const FLOOD = `import net from 'node:net';
const chunk = Buffer.alloc(65_536, 'x');
let received = 0;
const server = net.createServer((socket) => {
  socket.on('error', () => {});
  let left = 1_500;
  const more = () => {
    if ((left -= 1) < 0) socket.end();
    else if (socket.write(chunk)) setImmediate(more);
    else socket.once('drain', more);
  };
  more();
});
server.listen(0, '127.0.0.1', () => {
  const socket = net.connect(server.address().port, '127.0.0.1');
  socket.on('error', () => {});
  socket.on('data', (data) => { received += data.length; });
  socket.on('close', () => server.close(() => console.log(received)));
});
`;

const UNITS: Readonly<Record<string, number>> = { bytes: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** Bytes that the rows of a ladder tell of 'data'. */
function bytesTold(ladder: string): number {
  const alone = Array.from(ladder.matchAll(/'data' (\d+) bytes /g), ([, bytes]) => Number(bytes));
  const together = Array.from(
    ladder.matchAll(/'data' (?:once|[\d,]+ times) more, ([\d.]+) (bytes|kB|MB|GB), in [\d.]+ (?:ms|s)\n/g),
    ([, amount, unit = '']) => Number(amount) * (UNITS[unit] ?? Number.NaN),
  );
  return [...alone, ...together].reduce((sum, bytes) => sum + bytes, 0);
}

test('what a busy program does again and again is told in one row, with all that it carried', async (t) => {
  const folder = await programsIn(t, { 'flood.mjs': FLOOD });
  const { status, stdout, stderr } = startWatch(t, folder, ['flood.mjs']);
  assert.equal(await status, 0);
  const told = stderr();
  assert.ok(told.split('\n').length < 150, told);
  assert.equal(told.match(/`--all` tells each/g)?.length, 1);
  assert.match(told, /socket#2\.write\(\) at least \d+ times more, [\d.]+ [kM]B,/);
  const received = Number(stdout());
  assert.ok(Math.abs(bytesTold(told) / received - 1) < 0.06, `${bytesTold(told)} of ${received}`);
});

/** Some lines, one after the other or a while apart. */
const talk = (count: number, pauseMs: number) => `import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
const server = net.createServer((socket) => socket.on('error', () => {}).on('data', () => socket.write('.')));
server.listen(0, '127.0.0.1', async () => {
  const socket = net.connect(server.address().port, '127.0.0.1').on('error', () => {});
  for (let n = 1; n <= ${count}; n += 1) {
    socket.write('line ' + n);
    await new Promise((resolve) => socket.once('data', resolve));
    await pause(${pauseMs});
  }
  socket.end(() => server.close());
});
`;

test('a few equal ones are told one by one, and so are those that come slowly', async (t) => {
  const folder = await programsIn(t, { 'few.mjs': talk(5, 0), 'slow.mjs': talk(5, 450) });
  const runs = ['few.mjs', 'slow.mjs'].map((file) => startWatch(t, folder, [file]));
  await Promise.all(runs.map(({ status }) => status));
  for (const { stderr } of runs) assert.doesNotMatch(stderr(), /(?:once|times) more, /);
  assert.match(runs[1]?.stderr() ?? '', /'data' 6 bytes 'line 5'/);
});

test('--all gives each of them a row of its own, and a trace has all of them anyway', async (t) => {
  const folder = await programsIn(t, { 'many.mjs': talk(40, 0) });
  const [folded, all, json] = [[], ['--all'], ['--json']].map((options) =>
    startWatch(t, folder, [...options, 'many.mjs']),
  );
  await Promise.all([folded?.status, all?.status, json?.status]);
  assert.match(folded?.stderr() ?? '', /'data' \d+ times more, \d+ bytes, in /);
  const rows = /● socket#2 'data' \d bytes 'line \d+'/g;
  assert.ok((folded?.stderr().match(rows)?.length ?? 0) < 6);
  assert.equal(all?.stderr().match(rows)?.length, 40);
  assert.doesNotMatch(all?.stderr() ?? '', /(?:once|times) more, /);
  assert.equal(json?.stdout().match(/"object":"socket#2","name":"data"/g)?.length, 40);
});

test('what is held back does not wait for what comes next', async (t) => {
  const folder = await programsIn(t, {
    'waits.mjs': talk(20, 0).replace('socket.end(() => server.close());', `console.log('all sent');`),
  });
  const { says, stderr, child, status } = startWatch(t, folder, ['waits.mjs']);
  await says('all sent');
  while (!/times more/.test(stderr())) await new Promise((resolve) => child.stderr?.once('data', resolve));
  child.kill('SIGINT');
  assert.equal(await status, 130);
});

test('a record is drawn only if it gets a row of its own', () => {
  const folding = createFoldBuffer({ isOff: false });
  const drawn: number[] = [];
  const rows = Array.from({ length: 20 }, (_, seq) => {
    const record = { type: 'event', program: 'echo', object: 'socket#1', name: 'data', seq, t: seq };
    return folding.add(record as EventRecord, () => {
      drawn.push(seq);
      return [];
    });
  });
  for (const row of [...rows.flat(), ...folding.flush()]) if (row.kind === 'row') row.draw?.();
  assert.deepEqual(drawn, [0, 1, 2]);
});
