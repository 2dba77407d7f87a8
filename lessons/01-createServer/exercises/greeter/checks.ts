import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** Whoever does not go on running has ended by then. */
const WHILE_MS = 1_200;

export const checks: Checks<typeof en> = [
  {
    id: 'greets',
    async run(exam) {
      const client = await exam.connect();
      await client.expectText('hello\n');
    },
  },
  {
    id: 'ends',
    async run(exam) {
      const client = await exam.connect();
      await client.expectLine();
      await client.expectEnd();
    },
  },
  {
    id: 'closes',
    async run(exam) {
      const client = await exam.connect();
      await client.expectLine();
      client.end();
      await exam.advise(() => client.expectLetGo());
    },
  },
  {
    id: 'next',
    async run(exam) {
      let first: string | undefined;
      for (let visit = 0; visit < 5; visit += 1) {
        const client = await exam.connect();
        const line = await client.expectLine();
        client.end();
        const all = `${line}\n${await client.readToEnd()}`;
        if (first === undefined) await exam.letPass(WHILE_MS);
        first ??= all;
        if (all !== first) exam.fail('other', { expected: first, came: all, client });
      }
    },
  },
  {
    id: 'together',
    async run(exam) {
      // None of them hangs up, so each one is still there when the next one comes.
      const clients = await exam.connectMany(20);
      const lines = await Promise.all(clients.map((client) => client.expectLine()));
      for (const [index, came] of lines.entries()) {
        const [expected = ''] = lines;
        if (came !== expected)
          exam.fail('other', { expected, came, ...(clients[index] ? { client: clients[index] } : {}) });
      }
    },
  },
];
