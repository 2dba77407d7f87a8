import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** An answer: the number of the process, and the line. */
const ANSWER = /^(\d+): (.*)$/;

export const checks: Checks<typeof en> = [
  {
    id: 'answers',
    explain: 'pauseOnConnect',
    async run(exam) {
      const client = await exam.connect();
      const one = await expectAnswer(exam, client, 'hello');
      const other = await expectAnswer(exam, client, 'and again');
      if (one !== other) exam.fail('another', { client });
    },
  },
  {
    id: 'own',
    async run(exam) {
      const seen = new Set<string>();
      for (const client of await exam.connectMany(5)) {
        const pid = await expectAnswer(exam, client, 'hello');
        if (seen.has(pid)) exam.fail('shared', { client });
        if (exam.hasStarted(Number(pid)) === false) exam.fail('none', { came: pid, client });
        seen.add(pid);
      }
    },
  },
  {
    id: 'crash',
    explain: 'Socket destroy method',
    async run(exam) {
      const [beside, client] = [await exam.connect(), await exam.connect()];
      await expectAnswer(exam, beside, 'hello');
      const pid = await expectAnswer(exam, client, 'crashed');
      await client.send('crash\n');
      await client.expectEnd();
      await expectAnswer(exam, beside, 'still there?');
      for (let looked = 0; exam.hasStarted(Number(pid)); looked += 1) {
        if (looked === MOST_LOOKS) exam.fail('stays', { client });
        await exam.letPass(LOOK_MS);
      }
      const talker = await exam.connect();
      await expectAnswer(exam, talker, 'hello');
      // It may never be read.
      void talker.send(`crash\n${'x'.repeat(MANY)}`);
      await talker.expectClosed();
      await expectAnswer(exam, beside, 'still there?');
      await expectAnswer(exam, await exam.connect(), 'hello');
    },
  },
  {
    id: 'leaves',
    explain: 'Socket end event',
    async run(exam) {
      const client = await exam.connect();
      await expectAnswer(exam, client, 'hello');
      client.end('bye\n');
      await expectLine(exam, client, 'bye');
      await client.expectEnd();
    },
  },
  {
    id: 'pieces',
    explain: 'Socket data event',
    async run(exam) {
      const client = await exam.connect();
      await expectAnswer(exam, client, 'hello');
      for (const piece of ['one l', 'ine\ntwo\nth']) {
        await client.send(piece);
        await exam.letPass(PAUSE_MS);
      }
      await client.send('ree\n');
      for (const line of ['one line', 'two', 'three']) await expectLine(exam, client, line);
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const rude = await exam.connect();
      await expectAnswer(exam, rude, 'hello');
      rude.reset();
      await exam.letPass(PAUSE_MS);
      await expectAnswer(exam, await exam.connect(), 'hello');
    },
  },
];

/** After this, what was sent has come by itself. */
const PAUSE_MS = 150;

/** A process that is about to end is looked at so many times, with such a pause. */
const MOST_LOOKS = 20;
const LOOK_MS = 50;

/** So many bytes are more than a pipe takes. */
const MANY = 1_000_000;

/** A client sends a line and gets its answer. Returns the number of the process that answered. */
async function expectAnswer(exam: Exam<'unlike'>, client: Client, line: string): Promise<string> {
  await client.send(`${line}\n`);
  return expectLine(exam, client, line);
}

async function expectLine(exam: Exam<'unlike'>, client: Client, line: string): Promise<string> {
  const came = await client.expectLine();
  const [, pid, said] = ANSWER.exec(came) ?? [];
  if (pid === undefined || said !== line) exam.fail('unlike', { expected: `4711: ${line}`, came, client });
  return pid;
}
