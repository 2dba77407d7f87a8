import type { Checks, Client, Exam } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** The silence after which a client is to be sent away. */
const LIMIT_MS = 1000;
/** Timers are not exact, and programs may look only now and then. */
const EARLIEST_MS = 900;
const LATEST_MS = 1950;
/** How often an active client says something. */
const RHYTHM_MS = 200;
/** How exactly one can measure: a machine on which more passes by is too busy for this. */
const TICK_MS = 50;
const MOST_LAG_MS = 250;

export const checks: Checks<typeof en> = [
  {
    id: 'silent',
    async run(exam) {
      // From before it connects: what is too short then, is too short in any case.
      const since = exam.now();
      const silenceMs = await silenceOf(exam, await exam.connect(), since, (client) =>
        client.expectText('too quiet\n'),
      );
      if (silenceMs < EARLIEST_MS) exam.fail('early', { came: `${Math.round(silenceMs)} ms` });
    },
  },
  {
    id: 'ends',
    async run(exam) {
      const client = await exam.connect();
      await expectLine(exam, client);
      await client.expectEnd();
    },
  },
  {
    id: 'active',
    async run(exam) {
      const client = await exam.connect();
      await talk(exam, client, 2.5 * LIMIT_MS);
      if (client.bytesRead > 0) exam.fail('told', { came: client.pending.toString() });
      if (client.hasEnded) exam.fail('ended');
    },
  },
  {
    id: 'again',
    async run(exam) {
      const client = await exam.connect();
      await talk(exam, client, 2 * RHYTHM_MS);
      await silenceOf(exam, client, exam.now(), (one) => one.expectLine());
    },
  },
  {
    id: 'each',
    async run(exam) {
      const one = await exam.connect();
      await exam.letPass(LIMIT_MS / 2);
      const other = await exam.connect();
      await expectLine(exam, one);
      await expectLine(exam, other);
    },
  },
  {
    id: 'stubborn',
    async run(exam) {
      // It was told, and keeps its side open for another silence, and then some.
      const client = await exam.connect();
      await expectLine(exam, client);
      await exam.letPass(1.5 * LIMIT_MS);
      await expectLine(exam, await exam.connect());
    },
  },
  {
    id: 'resets',
    async run(exam) {
      const rude = await exam.connect();
      await exam.letPass(LIMIT_MS / 4);
      rude.reset();
      await rude.awaitLetGo();
      await expectLine(exam, await exam.connect());
    },
  },
];

/** The line can't be there before that time is over: only then the exam begins to wait for it. */
async function expectLine(exam: Exam, client: Client): Promise<void> {
  await exam.letPass(LIMIT_MS);
  await client.expectLine();
}

/**
 * For how long a client was silent until it was told so, in milliseconds; fails where that was too long.
 *
 * @param since when its silence began, or a little later, on the monotonic clock
 * @param hear waits for what it is told
 */
async function silenceOf(
  exam: Exam<'late'>,
  client: Client,
  since: number,
  hear: (client: Client) => Promise<unknown>,
): Promise<number> {
  const lag = watchLag(exam);
  await exam.letPass(LIMIT_MS);
  await hear(client);
  const silenceMs = client.heardAt - since;
  if (silenceMs <= LATEST_MS) return silenceMs;
  if ((await lag.mostMs()) > MOST_LAG_MS) exam.inconclusive();
  exam.fail('late', { came: `${Math.round(silenceMs)} ms` });
}

/** Notes by how much a short pause came too late: as much as anything else may have. */
function watchLag(exam: Exam): { mostMs(): Promise<number> } {
  let most = 0;
  let isOver = false;
  async function tick(): Promise<void> {
    while (!isOver) {
      const since = exam.now();
      await exam.letPass(TICK_MS);
      most = Math.max(most, exam.now() - since - TICK_MS);
    }
  }
  const ticking = tick();
  // It ends with the exam at the latest.
  ticking.catch(() => undefined);
  return {
    async mostMs() {
      isOver = true;
      await ticking;
      return most;
    },
  };
}

/** Sends one byte after the other. A pause that grew too long by itself says nothing about the program. */
async function talk(exam: Exam, client: Client, forMs: number): Promise<void> {
  const startedAt = exam.now();
  let saidAt = startedAt;
  while (exam.now() - startedAt < forMs) {
    if (client.bytesRead > 0 || client.hasEnded) return;
    await client.send('.');
    if (exam.now() - saidAt > LIMIT_MS / 2) exam.inconclusive();
    saidAt = exam.now();
    await exam.letPass(RHYTHM_MS);
  }
}
