import type { Checks, Exam } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

export const checks: Checks<typeof en> = [
  {
    id: 'stays',
    async run(exam) {
      await exam.connect();
    },
  },
  {
    id: 'moves',
    taken: 4,
    async run(exam) {
      await exam.connect();
    },
  },
  {
    id: 'answers',
    taken: 1,
    async run(exam) {
      const client = await exam.connect();
      await client.expectText(`${exam.port}\n`);
      await client.expectEnd();
    },
  },
  {
    id: 'once',
    taken: 1,
    async run(exam) {
      const client = await exam.connect();
      // A program that answers knows that it listens.
      await client.expectLine();
      const expected = `listening on ${exam.port}`;
      const said = await sayings(exam);
      if (said.length === 0) exam.fail('silent', { expected });
      if (said.length > 1 && said.every((line) => line === expected))
        exam.fail('again', { expected, came: said.join('\n') });
      if (said.join() !== expected) exam.fail('wrong', { expected, came: said.join('\n') });
    },
  },
];

/** A program may print what else it likes. */
async function sayings(exam: Exam): Promise<string[]> {
  const lines = await exam.printed();
  return lines.map((line) => line.trim()).filter((line) => /^listening on \d+$/.test(line));
}
