import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import net from 'node:net';
import { type TestContext, test } from 'node:test';
import type { TraceRecord } from '../../src/model/record.ts';
import { event, output, type Seen, type Selector, see } from '../../src/model/select.ts';
import { nextRecord, playOut, printed, type Sources, start, storyOf, until } from '../support/runs.ts';
import { IS_ALL } from '../support/sample.ts';

const AFTER_LISTENING = { client: { after: event('server', 'listening') } };

/** A server and a client that talk back and forth; each message has its number. */
const chat = (rounds: number): Sources => ({
  'server.js': `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      server.close();
      socket.on('data', (data) => socket.write(String(data).replace('ping', 'pong')));
      socket.on('end', () => socket.end());
    });
    server.listen(process.env.PORT, '127.0.0.1');`,
  'client.js': `
    import net from 'node:net';
    const socket = net.connect(process.env.PORT, '127.0.0.1', () => socket.write('ping 1'));
    socket.on('data', (data) => {
      const round = Number(String(data).slice(5));
      if (round < ${rounds}) socket.write('ping ' + (round + 1));
      else socket.end();
    });`,
});

/** Where the first record is that is as it should be. */
function place(records: readonly TraceRecord[], isIt: (seen: Seen) => boolean): number {
  const index = records.findIndex((record) => isIt(see(record)));
  assert.notEqual(index, -1);
  return index;
}

function assertCausal(records: readonly TraceRecord[]): void {
  const received = records.filter((record) => record.type === 'event' && record.name === 'data');
  for (const record of received) {
    const { program, data, seq } = see(record);
    const written = place(
      records,
      (seen) => seen.name === 'write' && seen.program !== program && seen.data?.text === data?.text,
    );
    assert.ok(written < seq - 1, `${data?.text} came before it was written`);
  }
  const connects = place(records, ({ name }) => name === 'net.connect');
  assert.ok(connects < place(records, ({ name }) => name === 'connection'));
  assert.ok(connects < place(records, ({ name }) => name === 'connect'));
  for (const [one, other] of [
    ['client', 'server'],
    ['server', 'client'],
  ]) {
    const ends = place(records, ({ program, type, name }) => program === one && type === 'call' && name === 'end');
    assert.ok(
      ends < place(records, ({ program, type, name }) => program === other && type === 'event' && name === 'end'),
    );
  }
}

function assertNumbered(records: readonly TraceRecord[]): void {
  assert.deepEqual(
    records.map(({ seq }) => seq),
    records.map((_, index) => index + 1),
  );
  for (const [index, { t }] of records.entries())
    assert.ok(index === 0 || t >= records[index - 1]!.t, `time goes back at ${index}`);
}

/** Keeps both cores busy until the test is over. */
function beBusy(t: TestContext): void {
  for (const child of [0, 1].map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })))
    t.after(() => child.kill('SIGKILL'));
}

for (const [title, isBusy, step, rounds] of [
  ['free', false, false, IS_ALL ? 400 : 100],
  ['free, with all cores busy', true, false, IS_ALL ? 200 : 50],
  ['held', false, true, IS_ALL ? 40 : 20],
  ['held, with all cores busy', true, true, IS_ALL ? 20 : 10],
] as const)
  test(`${title}: what two processes do is told in causal order`, async (t) => {
    if (isBusy) beBusy(t);
    const records = await playOut(await start(t, chat(rounds), { step, rules: AFTER_LISTENING }));
    assert.equal(records.filter((record) => record.type === 'event' && record.name === 'data').length, 2 * rounds);
    assertCausal(records);
    assertNumbered(records);
  });

/** Ends of a server that its client hears of. */
const ENDS: readonly [string, string][] = [
  ['calls process.exit', 'process.exit(1);'],
  ['throws', `throw new Error('gone');`],
  ['exits while it exits', `process.on('exit', () => process.exit(2)); process.exit(1);`],
  ['kills itself', `process.kill(process.pid, 'SIGKILL');`],
  ['ends by SIGTERM', `process.kill(process.pid);`],
  ['aborts', 'process.abort();'],
];

for (const [title, source] of ENDS)
  test(`a server that ${title} has ended before its client sees the end of the connection`, async (t) => {
    for (let round = 0; round < 6; round += 1) {
      const records = await playOut(
        await start(
          t,
          {
            'server.js': `import net from 'node:net';
              net.createServer(() => { ${source} }).listen(process.env.PORT, '127.0.0.1');`,
            'client.js': `import net from 'node:net';
              net.connect(process.env.PORT, '127.0.0.1').on('error', () => {}).resume();`,
          },
          { step: round % 2 === 0, rules: AFTER_LISTENING },
        ),
      );
      const exit = place(records, ({ type, program }) => type === 'exit' && program === 'server');
      const heard = place(records, ({ program, name }) => program === 'client' && ['end', 'error'].includes(name));
      assert.ok(exit < heard, storyOf(records).join('\n'));
      assertNumbered(records);
    }
  });

test('a program with a condition starts when it is met, and not before', async (t) => {
  const sources = {
    'first.js': `import net from 'node:net'; console.log('one'); setTimeout(() => { console.log('two'); setTimeout(() => console.log('three'), 300); }, 100);`,
    'second.js': `console.log('second');`,
  };
  const after: Selector = output('first', { where: ({ text }) => text === 'two' });
  for (const step of [true, false]) {
    const records = await playOut(await start(t, sources, { step, rules: { second: { after } } }));
    assert.deepEqual(printed(records), 'one\ntwo\nsecond\nthree\n');
  }
});

const FROZEN = {
  'server.js': `import net from 'node:net';
    const server = net.createServer((socket) => socket.end('at last'));
    server.listen(process.env.PORT, '127.0.0.1', () => { console.log('thawed'); });
    server.on('connection', () => server.close());`,
  'client.js': `import net from 'node:net';
    const socket = net.connect(process.env.PORT, '127.0.0.1', () => setTimeout(() => console.log('waited'), 200));
    socket.resume();`,
};

for (const step of [true, false])
  test(`${step ? 'held' : 'free'}: a program stays frozen until another record was seen, and the world goes on`, async (t) => {
    const rules = {
      ...AFTER_LISTENING,
      server: { frozen: { at: event('server', 'listening'), until: output('client') } },
    };
    const records = await playOut(await start(t, FROZEN, { step, rules }));
    assert.deepEqual(storyOf(records).slice(0, 9), [
      'server#1.net.createServer([Function (anonymous)])',
      `server#1.listen('PORT', '127.0.0.1', [Function (anonymous)])`,
      `server#1 'listening' ()`,
      `socket#1.net.connect('PORT', '127.0.0.1', [Function (anonymous)])`,
      'socket#1.resume()',
      `socket#1 'connectionAttempt' ('127.0.0.1', PORT, 4)`,
      `socket#1 'connect' ()`,
      `socket#1 'ready' ()`,
      'stdout: waited',
    ]);
    const [waited, thawed] = ['waited\n', 'thawed\n'].map((text) =>
      records.find((record) => see(record).text === text.trim()),
    );
    assert.ok(waited!.t < thawed!.t);
    assert.ok(waited!.t - records.find((record) => see(record).name === 'connect')!.t > 150);
  });

test('nothing freezes a program where what it would wait for was seen before', async (t) => {
  const sources = {
    'first.js': `console.log('early');`,
    'second.js': `import net from 'node:net'; const server = net.createServer(); server.ref(); server.ref();`,
  };
  const rules = {
    second: { after: output('first'), frozen: { at: { type: 'call', name: 'ref' } as const, until: output('first') } },
  };
  const records = await playOut(await start(t, sources, { rules }));
  assert.equal(storyOf(records, 'second').at(-1), 'exit 0');
});

test('a program that stays frozen when all others have ended is ended', async (t) => {
  const rules = { server: { frozen: { at: event('server', 'listening'), until: event('client', 'never') } } };
  const sources = { ...FROZEN, 'client.js': `console.log('gone');` };
  const records = await playOut(await start(t, sources, { rules }));
  assert.deepEqual(storyOf(records, 'server').at(-1), 'exit SIGKILL (ended)');
});

test('two runs at once do not meet, and a port that is taken does not matter', async (t) => {
  const taken = net.createServer().listen(8000, '127.0.0.1');
  t.after(() => taken.close());
  // Somebody else may have it: then it is taken as well.
  await new Promise((resolve) => taken.once('listening', resolve).once('error', resolve));
  const stories = await Promise.all(
    [1, 2, 3].map(async () => storyOf(await playOut(await start(t, chat(2), { rules: AFTER_LISTENING })), 'client')),
  );
  assert.deepEqual(stories[1], stories[0]);
  assert.deepEqual(stories[2], stories[0]);
});

test('times are milliseconds of a clock that starts with the programs and stands still at each record', async (t) => {
  const run = await start(t, {
    'p.js': `console.log('a'); setTimeout(() => console.log('b'), 100); setTimeout(() => console.log('c'), 101);`,
  });
  const first = await until(run, ({ type }) => type === 'output');
  const since = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const second = await nextRecord(run);
  // However long the timer takes on a busy machine, the two seconds are not part of it.
  assert.ok(second.t - first.t < performance.now() - since - 1900, `${second.t - first.t}`);
  assert.ok(second.t - first.t > 50);
});
