import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { ExitRecord } from '../../src/model/record.ts';
import { event } from '../../src/model/select.ts';
import { type Run, startRun } from '../../src/tracer/run.ts';
import { PROBE } from '../support/probe.ts';
import { ENV, isAlive, nextRecord, playOut, type Sources, start, storyOf, until } from '../support/runs.ts';

// Folders that other tests make at the same time are none of ours.
const HOME = mkdtempSync(path.join(tmpdir(), 'net-lessons-home-'));
process.env.TMPDIR = HOME;
after(() => rmSync(HOME, { recursive: true, force: true }));

const SERVER = `import net from 'node:net'; net.createServer().listen(process.env.PORT, '127.0.0.1');`;
const TWO: Sources = { 'server.js': SERVER, 'client.js': `setInterval(() => {}, 1000); console.log('here');` };

/** In which states a run may be left. */
const STATES: readonly [string, (run: Run) => Promise<unknown> | undefined][] = [
  ['loading', () => undefined],
  ['held', (run) => until(run, ({ type }) => type === 'event')],
  ['running', async (run) => assert.equal((await playUntilSilent(run)).kind, 'silence')],
  [
    'stopped',
    async (run) => {
      await nextRecord(run);
      run.stop();
    },
  ],
  [
    'over',
    async (run) => {
      await nextRecord(run);
      run.stop();
      await playOut(run);
    },
  ],
];

async function playUntilSilent(run: Run): ReturnType<Run['next']> {
  for (;;) {
    const step = await run.next(200);
    if (step.kind !== 'record') return step;
  }
}

for (const step of [true, false])
  for (const [state, reach] of STATES)
    test(`${step ? 'held' : 'free'}: a run that is left while it is ${state} leaves nothing behind`, async (t) => {
      const run = await start(t, TWO, { step });
      await reach(run);
      await run[Symbol.asyncDispose]();
      for (const { pid } of run.header.programs) assert.ok(!isAlive(pid));
      await run[Symbol.asyncDispose]();
      for (let count = 0; count < 3; count += 1) if ((await run.next()).kind === 'over') return;
      assert.fail('it goes on');
    });

test('who waits for a record hears that the run was left', async (t) => {
  const run = await start(t, TWO, { step: false });
  await playUntilSilent(run);
  const waiting = [run.next(), run.next()];
  await run[Symbol.asyncDispose]();
  const kinds = (await Promise.all(waiting)).map((step) => (step.kind === 'record' ? step.record.type : step.kind));
  assert.ok(
    kinds.every((kind) => kind === 'exit' || kind === 'over'),
    kinds.join(),
  );
});

test('stop forgets what nobody asked for, and hands out how each program ended', async (t) => {
  const run = await start(t, TWO, { step: false });
  const first = await nextRecord(run);
  await until(run, ({ type }) => type === 'event');
  run.stop();
  run.stop();
  const rest = await playOut(run);
  assert.deepEqual(
    rest.map(({ type }) => type),
    ['exit', 'exit'],
  );
  assert.ok(rest.every((record) => (record as ExitRecord).ended));
  const numbers = rest.map(({ seq }) => seq);
  assert.equal(numbers[1], numbers[0]! + 1);
  assert.equal(first.seq, 1);
});

test('a run is iterable', async (t) => {
  const types: string[] = [];
  for await (const { type } of await start(t, { 'p.js': `console.log('x');` })) types.push(type);
  assert.deepEqual(types, ['output', 'exit']);
});

test('the programs run in an empty folder of their own, and know a free port', async (t) => {
  const source = `import fs from 'node:fs'; import path from 'node:path';
    console.log(fs.readdirSync('.').length, path.dirname(process.argv[1]) === process.cwd(), Number(process.env.PORT) > 1023);
    fs.writeFileSync('left.txt', 'x');`;
  assert.deepEqual(storyOf(await playOut(await start(t, { 'p.js': source }))), ['stdout: 0 false true', 'exit 0']);
});

test('the port behind the one that programs know is free too, and kept for them', async (t) => {
  const source = `import dgram from 'node:dgram'; import net from 'node:net'; const port = Number(process.env.PORT) + 1;
    net.createServer().listen(port, '127.0.0.1', function () { this.close(); console.log('free'); });
    const other = dgram.createSocket('udp4').bind({ port, address: '127.0.0.1', exclusive: true });
    other.on('error', () => { console.log('kept'); other.close(); });`;
  const printed = (await playOut(await start(t, { 'p.js': source }))).filter(({ type }) => type === 'output');
  assert.deepEqual(storyOf(printed).toSorted(), ['stdout: free', 'stdout: kept']);
});

test('a program that cannot be started leaves nothing behind', async (t) => {
  const { execPath } = process;
  t.after(() => {
    process.execPath = execPath;
  });
  process.execPath = '/nowhere/node';
  const options = { probe: PROBE, env: ENV, step: true, programs: [{ name: 'p', file: '/nowhere.js' }] };
  await assert.rejects(startRun(options), /Could not start \/nowhere\/node/);
  assert.deepEqual(folders(), []);
});

test('twenty runs leave no descriptor, no listener and no folder', async (t) => {
  const rules = { client: { after: event('server', 'listening') } };
  const once = async (): Promise<void> => {
    await t.test('one', async (t) => {
      const run = await start(t, TWO, { rules });
      await until(run, ({ program }) => program === 'client');
      await run[Symbol.asyncDispose]();
    });
  };
  await once();
  const before = held();
  for (let count = 0; count < 20; count += 1) await once();
  assert.deepEqual(held(), before);
  assert.deepEqual(folders(), []);
});

function folders(): string[] {
  return readdirSync(tmpdir()).filter((name) => /^net-lessons-\w{6}$/.test(name));
}

/** What this process holds of the operating system, as far as the platform tells. */
function held(): { descriptors: number; exitListeners: number } {
  const descriptors = process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;
  return { descriptors, exitListeners: process.listenerCount('exit') };
}
