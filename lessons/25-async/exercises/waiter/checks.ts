import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** When the waiter gives up a dish. */
const LIMIT_MS = 200;
/** Timers are not exact. */
const EARLIEST_MS = 180;
/** How much later it may be, in time in which the program has nothing to do. */
const MOST_DELAY_MS = 100;
/** A machine on which sending takes so much is too busy to tell who came first. */
const MOST_LAG_MS = 100;

export const checks: Checks<typeof en> = [
  {
    id: 'serves',
    async run(exam) {
      const client = await exam.connect();
      for (const dish of ['tea', 'soup', 'rice']) await expectDish(client, dish);
    },
  },
  {
    id: 'order',
    explain: 'Socket data event',
    async run(exam) {
      const client = await exam.connect();
      await order(client, 'soup');
      await client.send('tea\n');
      await client.expectText('hot soup\nhot tea\n');
    },
  },
  {
    id: 'joined',
    explain: 'framing',
    async run(exam) {
      const client = await exam.connect();
      await client.send('soup\ntea\n');
      await client.expectText('hot soup\nhot tea\n');
      // All at once, there is no room for the last; and the time of each begins when the one before is answered.
      await client.send('feast\ntea\ntea\n');
      await client.expectText('late\nhot tea\nhot tea\n');
    },
  },
  {
    id: 'pieces',
    explain: 'framing',
    async run(exam) {
      const client = await exam.connect();
      await client.sendByteByByte('tea\n');
      await client.expectText('hot tea\n');
    },
  },
  {
    id: 'sorry',
    async run(exam) {
      const client = await exam.connect();
      for (const dish of ['snow', 'TEA']) {
        await client.send(`${dish}\n`);
        await client.expectText('sorry\n');
      }
      await expectDish(client, 'tea');
    },
  },
  {
    id: 'late',
    explain: 'ABORT_ERR',
    async run(exam) {
      const client = await exam.connect();
      await expectLate(exam, client);
      await expectDish(client, 'tea');
    },
  },
  {
    id: 'stove',
    explain: 'ABORT_ERR',
    async run(exam) {
      const [one, other] = [await exam.connect(), await exam.connect()];
      for (const client of [one, other]) await client.send('feast\n');
      await exam.letPass(LIMIT_MS);
      for (const client of [one, other]) await client.expectText('late\n');
      await one.send('tea\n');
      // Without room on the stove, it is `sorry` that comes.
      if ((await one.expectLine()) !== 'hot tea') exam.fail('full', { client: one });
    },
  },
  {
    id: 'others',
    async run(exam) {
      const [waits, comes] = [await exam.connect(), await exam.connect()];
      const since = exam.now();
      await waits.send('feast\n');
      await comes.send('tea\n');
      const lagMs = exam.now() - since;
      await comes.expectText('hot tea\n');
      if (waits.bytesRead > 0) {
        if (lagMs > MOST_LAG_MS) exam.inconclusive();
        exam.fail('waits', { client: comes });
      }
      await waits.expectText('late\n');
      await expectNoRoom(exam, [waits, comes], await exam.connect());
    },
  },
  {
    id: 'ends',
    explain: 'half-close',
    async run(exam) {
      const client = await exam.connect();
      client.end('soup\n');
      await client.expectText('hot soup\n');
      await client.expectEnd();
      await client.expectLetGo();
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const [breaks, stays] = [await exam.connect(), await exam.connect()];
      await expectDish(breaks, 'tea');
      breaks.reset();
      await breaks.awaitLetGo();
      const cooks = await exam.connect();
      await order(cooks, 'soup');
      cooks.reset();
      await cooks.awaitLetGo();
      for (const client of [stays, await exam.connect()]) await expectDish(client, 'soup');
    },
  },
];

/** A dish is ordered, and the program has read that. */
async function order(client: Client, dish: string): Promise<void> {
  await client.send(dish);
  await client.sendByteByByte('\n');
}

/** A dish that is on the menu comes. */
async function expectDish(client: Client, dish: string): Promise<void> {
  await client.send(`${dish}\n`);
  await client.expectText(`hot ${dish}\n`);
}

/** Two clients fill the stove, and another one hears so. */
async function expectNoRoom(exam: Exam<'full'>, cooks: Client[], comes: Client): Promise<void> {
  const since = exam.now();
  for (const client of cooks) await order(client, 'feast');
  await order(comes, 'tea');
  const lagMs = exam.now() - since;
  const came = await comes.expectLine();
  if (came === 'sorry') return;
  if (lagMs > MOST_LAG_MS) exam.inconclusive();
  exam.fail('full', { came, expected: 'sorry', client: comes });
}

/** A dish that takes too long is given up in time. */
async function expectLate(exam: Exam<'early' | 'late'>, client: Client): Promise<void> {
  const since = exam.now();
  await client.send('feast\n');
  await exam.letPass(LIMIT_MS + MOST_DELAY_MS);
  const lagMs = exam.now() - since - LIMIT_MS - MOST_DELAY_MS;
  const hasCome = client.bytesRead > 0;
  await client.expectText('late\n');
  const tookMs = client.cameAt - since;
  const came = `${Math.round(tookMs)} ms`;
  if (tookMs < EARLIEST_MS) exam.fail('early', { came, client });
  if (hasCome) return;
  if (lagMs > MOST_LAG_MS) exam.inconclusive();
  exam.fail('late', { came, client });
}
