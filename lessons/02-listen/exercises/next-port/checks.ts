import type { Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

export const checks: Checks<typeof en> = [
  { id: 'stays', run: expectAll },
  {
    id: 'answers',
    explain: 'EADDRINUSE',
    taken: 1,
    async run(exam) {
      for (let count = 1; count <= 2; count += 1) await expectAnswer(exam);
    },
  },
  { id: 'once', explain: 'EADDRINUSE', taken: 1, run: expectSaid },
  { id: 'moves', explain: 'EADDRINUSE', taken: 4, run: expectAll },
];

async function expectAll(exam: Exam<'silent' | 'again' | 'wrong'>): Promise<void> {
  await expectAnswer(exam);
  await expectSaid(exam);
}

/** A client is told the port, and that is all. */
async function expectAnswer(exam: Exam): Promise<void> {
  const client = await exam.connect();
  await client.expectText(`${exam.port}\n`);
  await client.expectEnd();
  client.end();
}

/** The program has printed the port once, and only that one. */
async function expectSaid(exam: Exam<'silent' | 'again' | 'wrong'>): Promise<void> {
  const expected = `listening on ${exam.port}`;
  const isPrinted = true;
  const first = await exam.printedOnce((lines) => sayings(lines).length > 0);
  if (sayings(first).length === 0) exam.fail('silent', { expected, isPrinted });
  // Who says it more than once has done so by the time that a client is answered.
  await (await exam.connect()).expectLine();
  const said = sayings(await exam.printed());
  const came = said.join('\n');
  if (said.length > 1 && said.every((line) => line === expected)) exam.fail('again', { expected, came, isPrinted });
  if (came !== expected) exam.fail('wrong', { expected, came, isPrinted });
}

/** A program may print what else it likes. */
function sayings(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => /^listening on \d+$/.test(line));
}
