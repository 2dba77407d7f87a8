import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type TestContext, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { event } from '../../src/model/select.ts';
import { nextRecord, playOut, type Sources, type StartOptions, start, storyOf } from '../support/runs.ts';

/** How long the learner reads at each event, in milliseconds. */
const READING_MS = 2000;

const read = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, READING_MS));

let latest: Promise<unknown> = Promise.resolve();

/** Does one thing after the other, so that programs are not slowed down by others that are being loaded. */
function alone<T>(task: () => Promise<T>): Promise<T> {
  const result = latest.then(task);
  latest = result.catch(() => undefined);
  return result;
}

/** Timers drift on a busy machine, whether or not anybody reads: what is due at the same time here is at least so far apart, in milliseconds. */
const MOST_LAG_MS = 100;

/** How often programs are played again because the machine was too busy to compare them. */
const MOST_ROUNDS = 12;

/** Plays programs as they run freely, then with a pause at each event; each program has to tell the same story. */
async function tellsTheSame(t: TestContext, sources: Sources, options: StartOptions = {}): Promise<string[]> {
  for (let round = 1; ; round += 1) {
    const lag = monitorEventLoopDelay({ resolution: 10 });
    lag.enable();
    const { free, held } = await playTwice(t, sources, options);
    lag.disable();
    const [expected, told] = [free, held].map((records) =>
      [...new Set(free.map(({ program }) => program))].map((name) => storyOf(records, name)),
    );
    if (isDeepStrictEqual(told, expected)) return storyOf(held);
    const isTooBusy = lag.max / 1e6 > MOST_LAG_MS;
    if (!isTooBusy || round === MOST_ROUNDS) assert.deepEqual(told, expected);
  }
}

/** The records of a free run, and of one with a pause at each event. */
async function playTwice(t: TestContext, sources: Sources, options: StartOptions) {
  const { free, run, first } = await alone(async () => {
    const free = await playOut(await start(t, sources, options));
    const run = await start(t, sources, options);
    return { free, run, first: await nextRecord(run) };
  });
  const rest = await playOut(run, ({ type }) => (type === 'event' ? read() : undefined));
  return { free, held: [first, ...rest] };
}

/** Something happens on a socket after a while: there the process is held. */
const VISIT = `
  import net from 'node:net';
  const server = net.createServer((socket) => socket.destroy());
  const visitIn = (ms) => server.listen(process.env.PORT, '127.0.0.1', () => setTimeout(() => {
    net.connect(process.env.PORT, '127.0.0.1').on('close', () => server.close()).resume();
  }, ms));
`;

/** A process with an interval goes on while another one is held. */
async function firesWhileHeld(t: TestContext): Promise<void> {
  const run = await start(t, {
    'ticker.js': `
      const times = [];
      const interval = setInterval(() => {
        times.push(Number(process.hrtime.bigint()) / 1e6);
        if (times.length < 40) return;
        clearInterval(interval);
        console.log(JSON.stringify(times));
      }, 50);
    `,
    'server.js': `
      import net from 'node:net';
      const server = net.createServer();
      setTimeout(() => server.listen(process.env.PORT, '127.0.0.1', () => server.close()), 500);
    `,
  });
  const clock = (): number => Number(process.hrtime.bigint()) / 1e6;
  const pauses: { from: number; to: number }[] = [];
  const records = await playOut(run, async ({ type }) => {
    if (type !== 'event') return;
    const from = clock();
    await read();
    pauses.push({ from, to: clock() });
  });
  const output = records.find(({ type }) => type === 'output') as { text: string };
  const times = JSON.parse(output.text) as number[];
  assert.equal(times.length, 40);
  assert.ok(pauses.length >= 2);
  // One may have been let go on just before.
  for (const { from, to } of pauses) assert.ok(times.filter((time) => time > from && time < to).length <= 1);
}

test('the world stands still while a program is held for two seconds at each event', {
  concurrency: true,
}, async (t) => {
  const tells = (title: string, sources: Sources, has: string[], options?: StartOptions): Promise<void> =>
    t.test(title, async (t) => {
      const story = await tellsTheSame(t, sources, options);
      for (const line of has) assert.ok(story.includes(line), `${line} is missing in\n${story.join('\n')}`);
    });

  await Promise.all([
    tells(
      'a timeout of a socket, and an interval',
      {
        'both.js': `
          import net from 'node:net';
          const server = net.createServer((socket) => {
            socket.setTimeout(800, () => console.log('nobody spoke'));
            socket.on('timeout', () => socket.end('bye'));
            socket.on('data', (data) => console.log('server got ' + data));
          });
          server.listen(process.env.PORT, '127.0.0.1', () => {
            const client = net.connect(process.env.PORT, '127.0.0.1');
            client.on('connect', () => setTimeout(() => client.write('hello'), 400));
            client.on('data', (data) => console.log('client got ' + data));
            client.on('close', () => server.close());
            let ticks = 0;
            const interval = setInterval(() => {
              console.log('tick');
              if (++ticks === 3) clearInterval(interval);
            }, 800);
          });
        `,
      },
      ['stdout: nobody spoke', 'stdout: client got bye', "socket#2 'timeout' ()"],
    ),
    tells(
      'two processes with timers in each',
      {
        'server.js': `
          import net from 'node:net';
          const server = net.createServer((socket) => {
            socket.setTimeout(1600);
            const interval = setInterval(() => console.log('tick'), 800);
            socket.on('data', (data) => console.log('got ' + data));
            socket.on('timeout', () => {
              clearInterval(interval);
              socket.end();
              server.close();
            });
          });
          server.listen(process.env.PORT, '127.0.0.1');
        `,
        'client.js': `
          import net from 'node:net';
          import { setTimeout as sleep } from 'node:timers/promises';
          const socket = net.connect(process.env.PORT, '127.0.0.1', async () => {
            for (const ms of [400, 800]) {
              await sleep(ms);
              socket.write('after ' + ms);
              console.log('wrote');
            }
          });
          socket.resume();
        `,
      },
      ["socket#1 'timeout' ()", 'stdout: got after 800', 'stdout: wrote'],
      { rules: { client: { after: event('server', 'listening') } } },
    ),
    tells(
      'activity after a pause begins the whole timeout anew',
      {
        'both.js': `
          import net from 'node:net';
          const server = net.createServer((socket) => {
            socket.setTimeout(1000, () => socket.destroy());
            socket.resume();
            setTimeout(() => console.log('before it'), 1350);
            setTimeout(() => console.log('after it'), 2100);
          });
          server.listen(process.env.PORT, '127.0.0.1', () => {
            const client = net.connect(process.env.PORT, '127.0.0.1', () => setTimeout(() => client.write('a'), 700));
            client.resume().on('close', () => server.close());
          });
        `,
      },
      ["socket#2 'timeout' ()", 'stdout: before it', 'stdout: after it'],
    ),
    tells(
      'an interval keeps its length after a pause',
      {
        'ticks.js': `${VISIT}
          visitIn(100);
          let ticks = 0;
          const interval = setInterval(() => {
            console.log('tick ' + ++ticks);
            if (ticks === 4) clearInterval(interval);
          }, 800);
          for (const ms of [400, 1200, 2000, 2800]) setTimeout(() => console.log('at ' + ms), ms);
        `,
      },
      ['stdout: tick 4', 'stdout: at 2800'],
    ),
    tells(
      'timers are cleared, refreshed and unreferenced while they wait for their remainder',
      {
        'clear.js': `${VISIT}
          visitIn(100);
          const never = () => console.log('never');
          const timeout = setTimeout(never, 1400);
          const interval = setInterval(never, 1400);
          const byNumber = +setTimeout(never, 1400);
          const again = setTimeout(() => console.log('again'), 1400);
          const counted = setTimeout(() => console.log('counted'), 3000).unref();
          setTimeout(never, 3400).unref();
          setTimeout(() => console.log('in time'), 900).unref();
          setTimeout(() => {
            clearTimeout(timeout);
            clearInterval(interval);
            clearTimeout(byNumber);
            again.refresh();
            counted.ref();
            console.log('cleared', again.hasRef(), counted.hasRef());
          }, 1100);
          setTimeout(() => console.log('at 1800'), 1800);
        `,
      },
      ['stdout: in time', 'stdout: cleared true true', 'stdout: again', 'stdout: counted'],
    ),
    tells(
      'forty timers go off in their order',
      {
        'order.js': `${VISIT}
          visitIn(100);
          const fired = [];
          for (let n = 0; n < 40; n += 1)
            setTimeout(() => {
              fired.push(n);
              if (fired.length === 40) console.log(fired.join(' '));
            }, 300 + 100 * ((n * 3) % 4));
        `,
      },
      [
        `stdout: ${[0, 3, 2, 1].map((first) => Array.from({ length: 10 }, (_, n) => first + 4 * n).join(' ')).join(' ')}`,
      ],
    ),
    tells(
      'timers as promises, abort signals, and timers made by timers',
      {
        'promises.js': `${VISIT}
          import { setInterval as every, setTimeout as sleep } from 'node:timers/promises';
          visitIn(100);
          AbortSignal.timeout(2250).addEventListener('abort', () => console.log('aborted'));
          const nest = (n) => setTimeout(() => { console.log('nest ' + n); if (n < 2) nest(n + 1); }, 600);
          nest(1);
          sleep(1500).then(() => console.log('slept'));
          let times = 0;
          for await (const value of every(900, 'every')) {
            console.log(value);
            if (++times === 3) break;
          }
        `,
      },
      ['stdout: aborted', 'stdout: nest 2', 'stdout: slept', 'stdout: every'],
    ),
    tells(
      'a timer that is armed while another process is held',
      {
        'server.js': `
          import net from 'node:net';
          const server = net.createServer((socket) => {
            socket.on('data', () => setTimeout(() => socket.end('later'), 100));
            server.close();
          });
          server.listen(process.env.PORT, '127.0.0.1');
        `,
        'client.js': `
          import net from 'node:net';
          const socket = net.connect(process.env.PORT, '127.0.0.1', () => {
            socket.write('hello');
            setTimeout(() => console.log('after the answer'), 500);
          });
          socket.on('data', (data) => console.log('got ' + data));
        `,
      },
      ['stdout: after the answer', 'stdout: got later'],
      { rules: { client: { after: event('server', 'listening') } } },
    ),
    t.test('no timer fires while another process is held', firesWhileHeld),
  ]);
});
