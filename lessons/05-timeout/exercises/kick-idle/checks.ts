import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import { watchLag } from '../../../../src/model/lag.ts';
import type { en } from './en.ts';

/** The silence after which a client is to be sent away. */
const LIMIT_MS = 1000;
/** Timers are not exact, and programs may look only now and then. */
const EARLIEST_MS = 900;
const LATEST_MS = 1950;
/** How often an active client says something. */
const RHYTHM_MS = 200;
/** A machine on which a short pause takes so much longer is too busy to measure. */
const MOST_LAG_MS = 250;

/** What a client sends at once that has much to say: more than a socket holds that nobody reads. */
const MUCH = 'x'.repeat(40_000);

export const checks: Checks<typeof en> = [
  {
    id: 'silent',
    explain: 'setTimeout',
    async run(exam) {
      await expectSentAway(exam, await arrive(exam), (client) => client.expectText('too quiet\n'));
    },
  },
  {
    id: 'ends',
    async run(exam) {
      const { client } = await arrive(exam);
      await exam.letPass(LIMIT_MS);
      await client.expectLine();
      await client.expectEnd();
    },
  },
  {
    id: 'active',
    explain: 'setTimeout',
    async run(exam) {
      await expectLeftAlone(exam, await exam.connect(), '.');
    },
  },
  {
    id: 'much',
    explain: 'setTimeout',
    async run(exam) {
      await expectLeftAlone(exam, await exam.connect(), MUCH);
    },
  },
  {
    id: 'again',
    explain: 'setTimeout',
    async run(exam) {
      const { client } = await arrive(exam);
      await expectSentAway(exam, { client, ...(await talk(exam, client, '.', 2 * RHYTHM_MS)) });
    },
  },
  {
    id: 'each',
    explain: 'setTimeout',
    async run(exam) {
      const talker = await exam.connect();
      const silent = async (): Promise<void> => expectSentAway(exam, await arrive(exam), leave);
      await Promise.all([
        expectLeftAlone(exam, talker, '.', 1.8 * LIMIT_MS),
        silent(),
        exam.letPass(LIMIT_MS / 2).then(silent),
      ]);
    },
  },
  {
    id: 'stubborn',
    explain: 'half-close',
    async run(exam) {
      // It was told, and keeps its side open for another silence, and then some.
      await expectSentAway(exam, await arrive(exam));
      await exam.letPass(1.5 * LIMIT_MS);
      await expectSentAway(exam, await arrive(exam));
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const rude = await exam.connect();
      await exam.letPass(LIMIT_MS / 4);
      rude.reset();
      await rude.awaitLetGo();
      await expectSentAway(exam, await arrive(exam));
    },
  },
];

/** When a silence began, on the monotonic clock: not before the one time, and not after the other. */
interface Silence {
  earliest: number;
  latest: number;
}

type Silent = Silence & { client: Client };

/** It takes the hint. */
async function leave(client: Client): Promise<void> {
  await client.expectLine();
  client.end();
}

/** A client that says nothing. */
async function arrive(exam: Exam): Promise<Silent> {
  const earliest = exam.now();
  const client = await exam.connect();
  return { client, earliest, latest: exam.now() };
}

/** A client is told to be too quiet when its silence has lasted long enough, and not much later. */
async function expectSentAway(
  exam: Exam<'early' | 'late'>,
  { client, earliest, latest }: Silent,
  hear: (client: Client) => Promise<unknown> = (one) => one.expectLine(),
): Promise<void> {
  const lag = watchLag(exam);
  // The line can't be right before that time is over: only then the exam begins to wait for it.
  await exam.letPass(LIMIT_MS);
  await hear(client);
  const { cameAt } = client;
  if (cameAt - earliest < EARLIEST_MS) exam.fail('early', { came: told(cameAt - earliest), client });
  if (cameAt - latest <= LATEST_MS) return;
  if ((await lag.mostMs()) > MOST_LAG_MS) exam.inconclusive();
  exam.fail('late', { came: told(cameAt - latest), client });
}

/** A client that goes on talking is told nothing, and stays connected. */
async function expectLeftAlone(
  exam: Exam<'told' | 'ended'>,
  client: Client,
  words: string,
  forMs = 2.5 * LIMIT_MS,
): Promise<void> {
  const lag = watchLag(exam);
  await talk(exam, client, words, forMs);
  if (client.bytesRead === 0 && !client.hasEnded) return;
  if ((await lag.mostMs()) > MOST_LAG_MS) exam.inconclusive();
  if (client.bytesRead > 0) exam.fail('told', { came: client.pending.toString(), client });
  exam.fail('ended', { client });
}

function told(ms: number): string {
  return `${Math.round(ms)} ms`;
}

/**
 * Says the same again and again, and returns when it fell silent, or was told something. A pause that grew too long by itself says nothing
 * about the program.
 */
async function talk(exam: Exam, client: Client, words: string, forMs: number): Promise<Silence> {
  const startedAt = exam.now();
  let said: Silence = { earliest: startedAt, latest: startedAt };
  for (let saidMs = 0; saidMs < forMs && client.bytesRead === 0 && !client.hasEnded; saidMs += RHYTHM_MS) {
    if (exam.now() - said.earliest > LIMIT_MS / 2) exam.inconclusive();
    const earliest = exam.now();
    // Not awaited: a program that does not read may never take it.
    void client.send(words);
    said = { earliest, latest: exam.now() };
    await exam.letPass(RHYTHM_MS);
  }
  return said;
}
