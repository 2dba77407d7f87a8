import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import { watchLag } from '../../../../src/model/lag.ts';
import type { en } from './en.ts';

/** The time for each line. */
const LIMIT_MS = 1000;
/** Timers are not exact. */
const EARLIEST_MS = 900;
const LATEST_MS = 2000;
/** A machine on which a short pause takes so much longer is too busy to measure. */
const MOST_LAG_MS = 250;
/** How often a byte comes that ends no line. */
const DRIP_MS = 200;
const RHYTHM_MS = 400;

export const checks: Checks<typeof en> = [
  {
    id: 'answers',
    async run(exam) {
      await timed(exam, async () => {
        const client = await exam.connect();
        await client.send('tea\n\njam\npi');
        await client.expectText('tea: yes\n: yes\njam: yes\n');
        await client.send('e\n');
        await client.expectText('pie: yes\n');
      });
    },
  },
  {
    id: 'full',
    explain: 'maxConnections',
    async run(exam) {
      await timed(exam, async () => {
        const guests = await enterAll(exam);
        await expectFull(exam);
        await expectFull(exam);
        for (const guest of guests) await ask(guest, 'more');
      });
    },
  },
  {
    id: 'room',
    explain: 'maxConnections',
    async run(exam) {
      await timed(exam, async () => {
        const shy = await exam.connect();
        await shy.awaitAccepted();
        await enter(exam);
        await enter(exam);
        await leave(shy);
        await enter(exam);
      });
    },
  },
  {
    id: 'turned-away',
    explain: 'half-close',
    async run(exam) {
      await timed(exam, async () => {
        const [guest] = await enterAll(exam);
        await expectFull(exam);
        await leave(guest);
        await enter(exam);
      });
    },
  },
  {
    id: 'slow',
    explain: 'setTimeout',
    async run(exam) {
      await timed(exam, async () => {
        const earliest = exam.now();
        const client = await exam.connect();
        const latest = exam.now();
        await exam.letPass(LIMIT_MS);
        await expectTooSlow(exam, { client, earliest, latest });
      });
    },
  },
  {
    id: 'drip',
    explain: 'setTimeout',
    async run(exam) {
      await timed(exam, async () => {
        const earliest = exam.now();
        const client = await exam.connect();
        const latest = exam.now();
        for (let ms = 0; ms < LATEST_MS && client.bytesRead === 0 && !client.hasEnded; ms += DRIP_MS) {
          const since = exam.now();
          void client.send('x');
          await exam.letPass(DRIP_MS);
          // A drip that has become a silence proves nothing.
          if (exam.now() - since > LIMIT_MS / 2) exam.inconclusive();
        }
        if (client.bytesRead === 0 && !client.hasEnded) exam.fail('late', { client });
        await expectTooSlow(exam, { client, earliest, latest });
      });
    },
  },
  {
    id: 'steady',
    explain: 'setTimeout',
    async run(exam) {
      await timed(exam, async () => {
        const client = await exam.connect();
        for (let count = 1; count <= 6; count += 1) {
          await exam.letPass(RHYTHM_MS);
          await ask(client, `question ${count}`);
        }
      });
    },
  },
  {
    id: 'anew',
    explain: 'setTimeout',
    async run(exam) {
      await timed(exam, async () => {
        const client = await exam.connect();
        await exam.letPass(LIMIT_MS / 2);
        const earliest = exam.now();
        await ask(client, 'tea');
        const latest = exam.now();
        await exam.letPass(LIMIT_MS);
        await expectTooSlow(exam, { client, earliest, latest });
      });
    },
  },
  {
    id: 'each',
    explain: 'setTimeout',
    async run(exam) {
      await timed(exam, async () => {
        const talker = await exam.connect();
        await exam.letPass(RHYTHM_MS);
        await ask(talker, 'first');
        const earliest = exam.now();
        const client = await exam.connect();
        const latest = exam.now();
        await client.send('x');
        for (const line of ['second', 'third', 'fourth']) {
          await exam.letPass(RHYTHM_MS);
          await ask(talker, line);
        }
        await expectTooSlow(exam, { client, earliest, latest });
      });
    },
  },
  {
    id: 'stubborn',
    explain: 'half-close',
    async run(exam) {
      const guests = [await exam.connect(), await exam.connect(), await exam.connect()];
      for (const guest of guests) void guest.send('x');
      await exam.letPass(LIMIT_MS);
      for (const guest of guests) {
        await guest.expectText('too slow\n');
        await guest.expectEnd();
      }
      await timed(exam, () => enterAll(exam));
    },
  },
  {
    id: 'gone',
    explain: 'setTimeout',
    async run(exam) {
      await timed(exam, async () => {
        for (const guest of [await enter(exam), await enter(exam)]) await leave(guest);
        // Longer than the time that they had.
        await exam.letPass(1.5 * LIMIT_MS);
        await enterAll(exam);
        await leave(await expectFull(exam));
        await expectFull(exam);
      });
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      await timed(exam, async () => {
        const rude = await enter(exam);
        rude.reset();
        await rude.awaitLetGo();
        const guests = await enterAll(exam);
        const another = await expectFull(exam);
        another.reset();
        await another.awaitLetGo();
        for (const guest of guests) await ask(guest, 'more');
      });
    },
  },
];

/** A client asks, and is answered. */
async function ask(client: Client, line: string): Promise<void> {
  await client.send(`${line}\n`);
  await client.expectText(`${line}: yes\n`);
}

/** A client comes, asks, and stays. */
async function enter(exam: Exam): Promise<Client> {
  const client = await exam.connect();
  await ask(client, 'tea');
  return client;
}

/** As many as there is room for. */
async function enterAll(exam: Exam): Promise<[Client, Client, Client]> {
  return [await enter(exam), await enter(exam), await enter(exam)];
}

/** A client says goodbye, and its place is free once the program has closed its socket. */
async function leave(client: Client): Promise<void> {
  client.end();
  await client.awaitLetGo();
}

/** One too many is told so. It keeps its side open. */
async function expectFull(exam: Exam): Promise<Client> {
  const client = await exam.connect();
  await client.expectText('full\n');
  await client.expectEnd();
  return client;
}

/** When a client's second began, on the monotonic clock: not before the one time, and not after the other. */
interface Begun {
  client: Client;
  earliest: number;
  latest: number;
}

/** A client is told to be too slow when its second is over, and not much later. */
async function expectTooSlow(exam: Exam<'early' | 'late'>, { client, earliest, latest }: Begun): Promise<void> {
  await client.expectText('too slow\n');
  const { cameAt } = client;
  if (cameAt - earliest < EARLIEST_MS) exam.fail('early', { came: inMs(cameAt - earliest), client });
  if (cameAt - latest > LATEST_MS) exam.fail('late', { came: inMs(cameAt - latest), client });
  await client.expectEnd();
}

function inMs(ms: number): string {
  return `${Math.round(ms)} ms`;
}

/** Does something in which clients have to be in time. What fails on a machine that is too busy says nothing about the program. */
async function timed(exam: Exam, run: () => Promise<unknown>): Promise<void> {
  const lag = watchLag(exam);
  try {
    await run();
  } catch (error) {
    if ((await lag.mostMs()) > MOST_LAG_MS) exam.inconclusive();
    throw error;
  }
}
