import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** Long enough for a program that shuts by itself to be noticed. */
const QUIET_MS = 1500;
/** Long enough for one to be noticed that shuts because somebody is gone. */
const LEFT_MS = 300;
/** New clients are refused soon after the first word of the shutdown, and long before the second is over. */
const REFUSED_MS = 500;
/** Timers are not exact, and a process takes a moment to end. */
const EARLIEST_MS = 900;
const LATEST_MS = 2500;
/** A machine on which a pause takes so much longer is too busy to measure. */
const MOST_LAG_MS = 500;

/** Somebody who goes on talking does so this often, and for longer than anybody has. */
const RHYTHM_MS = 200;
const TALK_MS = 3000;

export const checks: Checks<typeof en> = [
  {
    id: 'open',
    async run(exam) {
      const [onlyOne] = await arrive(exam, 1);
      onlyOne?.end();
      await exam.letPass(LEFT_MS);
      for (const client of await arrive(exam, 2)) client.end();
      await exam.letPass(LEFT_MS);
      const [leaving, ...clients] = await exam.connectMany(3);
      leaving?.end();
      await exam.letPass(QUIET_MS);
      clients.push(await exam.connect());
      for (const client of clients) {
        if (client.bytesRead > 0) exam.fail('told', { came: client.pending.toString(), client });
        if (client.hasEnded) exam.fail('ended', { client });
      }
    },
  },
  {
    id: 'bye',
    endsItself: true,
    async run(exam) {
      const client = await exam.connect();
      await client.send('good night\n');
      await client.expectText('bye\n');
      await client.expectEnd();
    },
  },
  {
    id: 'everyone',
    endsItself: true,
    async run(exam) {
      const early = await arrive(exam, 2);
      const [speaker] = await arrive(exam, 1);
      const late = await arrive(exam, 2);
      // It need be neither a line nor a word.
      await speaker?.send(' ');
      for (const client of [...early, ...late]) {
        await client.expectText('bye\n');
        await client.expectEnd();
      }
    },
  },
  {
    id: 'refuses',
    explain: 'Server close method',
    endsItself: true,
    async run(exam) {
      const stays = await exam.connect();
      await stays.send('good night\n');
      await stays.readToEnd();
      await exam.expectRefused(REFUSED_MS);
    },
  },
  {
    id: 'exits',
    explain: 'Server close method',
    endsItself: true,
    async run(exam) {
      const clients = await arrive(exam, 3);
      await clients[0]?.send('good night\n');
      for (const client of clients) {
        await client.readToEnd();
        client.end();
      }
      await exam.expectExit();
    },
  },
  {
    id: 'stubborn',
    explain: 'Socket destroy method',
    endsItself: true,
    async run(exam) {
      // As many as there are would take longer than anybody has, if each had its second after the one before.
      const stay = await arrive(exam, 3);
      const [speaker] = await arrive(exam, 1);
      await expectGrace(exam, async () => {
        await speaker?.send('good night\n');
        await speaker?.readToEnd();
        speaker?.end();
        for (const client of stay) await client.readToEnd();
      });
    },
  },
  {
    id: 'twice',
    endsItself: true,
    async run(exam) {
      const clients = await arrive(exam, 2);
      await expectGrace(exam, async () => {
        await Promise.all(clients.map((client) => client.send('good night\n')));
        for (const client of clients) await client.readToEnd();
        const [talker, other] = clients;
        other?.end();
        if (talker) goOnTalking(exam, talker);
      });
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    endsItself: true,
    async run(exam) {
      const [rude, speaker, silent] = await arrive(exam, 3);
      rude?.reset();
      await rude?.awaitLetGo();
      await exam.letPass(LEFT_MS);
      for (const client of [speaker, silent])
        if (client && client.bytesRead > 0) exam.fail('told', { came: client.pending.toString(), client });
      const [impatient] = await arrive(exam, 1);
      for (const client of [speaker, silent]) if (client?.hasEnded) exam.fail('ended', { client });
      await expectGrace(exam, async () => {
        await speaker?.send('good night\n');
        for (const client of [impatient, speaker, silent]) await client?.readToEnd();
        silent?.end();
        impatient?.reset();
        await impatient?.awaitLetGo();
      });
    },
  },
];

/** Clients that the program knows of: those that only the kernel has accepted are reset when a server closes. */
async function arrive(exam: Exam, count: number): Promise<Client[]> {
  const clients = await exam.connectMany(count);
  for (const client of clients) await client.awaitAccepted();
  return clients;
}

/** Clients that keep their side open are left a second after the shutdown began; then the process ends. */
async function expectGrace(exam: Exam<'early' | 'late'>, shut: () => Promise<void>): Promise<void> {
  const since = exam.now();
  const lag = lagOf(exam);
  await shut();
  await exam.expectExit();
  const ms = exam.now() - since;
  const came = `${Math.round(ms)} ms`;
  if (ms < EARLIEST_MS) exam.fail('early', { came });
  if (ms <= LATEST_MS) return;
  if ((await lag) > MOST_LAG_MS) exam.inconclusive();
  exam.fail('late', { came });
}

/** By how much a pause of that length took longer. */
async function lagOf(exam: Exam): Promise<number> {
  const since = exam.now();
  // It ends with the exam at the latest.
  await exam.letPass(LATEST_MS).catch(() => undefined);
  return exam.now() - since - LATEST_MS;
}

/** Talks until nobody can hear it any more. */
function goOnTalking(exam: Exam, client: Client): void {
  async function talk(): Promise<void> {
    for (let ms = 0; ms < TALK_MS; ms += RHYTHM_MS) {
      await client.send('sleep well\n');
      await exam.letPass(RHYTHM_MS);
    }
  }
  // It ends with the exam at the latest.
  talk().catch(() => undefined);
}
