import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** Whoever has more to say has said it by then. */
const QUIET_MS = 2_200;

/** What somebody says who does not wait for an answer. */
const TALK = 'hello, is anybody there?\n';

/** What is on its way comes in long before that. */
const ARRIVAL_MS = 100;

export const checks: Checks<typeof en> = [
  {
    id: 'counts',
    async run(exam) {
      for (const number of [1, 2, 3]) {
        const client = await exam.connect();
        await client.expectText(`visitor ${number}, ${number} online\n`);
      }
    },
  },
  {
    id: 'stays',
    async run(exam) {
      const visits = await three(exam);
      const [talker] = visits;
      await talker.client.send('hello?\n');
      await exam.letPass(QUIET_MS);
      for (const { client } of visits) {
        if (client.pending.length > 0) exam.fail('more', { came: client.pending.toString(), client });
        if (client.hasEnded) exam.fail('ended', { client });
      }
    },
  },
  {
    id: 'leaves',
    explain: 'Socket close event',
    async run(exam) {
      const [, gone, last] = await three(exam);
      // What was said to it before it left is no matter of this check, and is here by then.
      await exam.letPass(ARRIVAL_MS);
      const heard = gone.client.bytesRead;
      await leave(gone);
      if (gone.client.bytesRead > heard) exam.fail('more', { client: gone.client });
      const next = await visit(exam);
      if (next.line !== lineAfter(last)) exam.fail('wrong', { expected: lineAfter(last), came: next.line });
    },
  },
  {
    id: 'talker',
    explain: 'Socket resume method',
    async run(exam) {
      const gone = await visit(exam);
      await gone.client.send(TALK);
      await leave(gone);
      const next = await visit(exam);
      const expected = `visitor ${gone.number + 1}, ${gone.online} online`;
      if (next.line !== expected) exam.fail('wrong', { expected, came: next.line });
    },
  },
  {
    id: 'resets',
    explain: 'Socket close event',
    async run(exam) {
      const [, gone, last] = await three(exam);
      gone.client.reset();
      await gone.client.awaitLetGo();
      const next = await visit(exam);
      if (next.line !== lineAfter(last)) exam.fail('wrong', { expected: lineAfter(last), came: next.line });
    },
  },
  {
    id: 'empties',
    async run(exam) {
      const [first, second, last] = await three(exam);
      for (const gone of [first, second, last]) await leave(gone);
      const next = await visit(exam);
      const expected = `visitor ${last.number + 1}, 1 online`;
      if (next.number !== last.number + 1) exam.fail('number', { expected, came: next.line });
      if (next.online !== 1) exam.fail('online', { expected, came: next.line });
    },
  },
  {
    id: 'crowd',
    async run(exam) {
      const clients = await exam.connectMany(50);
      const visits = await Promise.all(clients.map((client) => greeted(exam, client)));
      const numbers = new Set<number>();
      for (const { client, line, number, online } of visits) {
        if (numbers.has(number)) exam.fail('twice', { came: line, client });
        numbers.add(number);
        // Those before it are all there; others may have come before it was told.
        if (online < number || online > clients.length) exam.fail('online', { came: line, client });
      }
    },
  },
];

interface Visit {
  client: Client;
  line: string;
  number: number;
  online: number;
}

/** The numbers that a client is told. */
async function greeted(exam: Exam<'form'>, client: Client): Promise<Visit> {
  const line = await client.expectLine();
  const [, number, online] = /^visitor (\d+), (-?\d+) online$/.exec(line)?.map(Number) ?? [];
  if (number === undefined || online === undefined)
    exam.fail('form', { expected: 'visitor 1, 1 online', came: line, client });
  return { client, line, number, online };
}

async function visit(exam: Exam<'form'>): Promise<Visit> {
  return await greeted(exam, await exam.connect());
}

/** Has three clients come one after another; they all stay. */
async function three(exam: Exam<'form'>): Promise<[Visit, Visit, Visit]> {
  return [await visit(exam), await visit(exam), await visit(exam)];
}

/** Resolves when the program has let go of the client: only then can it know. */
async function leave({ client }: Visit): Promise<void> {
  client.end();
  await client.readToEnd();
  await client.awaitLetGo();
}

/** What the next one is told if one of the clients before has left. */
function lineAfter({ number, online }: Visit): string {
  return `visitor ${number + 1}, ${online} online`;
}
