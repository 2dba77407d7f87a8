import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const MEBIBYTE = 1024 * 1024;

/** Whoever takes a silence for the end has answered by then. */
const PAUSE_MS = 2_200;

/** Some characters of several bytes each, and some bytes that stand for no character at all. */
const NOT_ALL_TEXT = Buffer.concat([Buffer.from('hi 你好 🐢'), Buffer.from([0xff, 0x00, 0xe4, 0xbd])]);

export const checks: Checks<typeof en> = [
  {
    id: 'answers',
    async run(exam) {
      const client = await exam.connect();
      client.end('x');
      await client.expectText('1\n');
    },
  },
  {
    id: 'ends',
    async run(exam) {
      const client = await exam.connect();
      client.end('x');
      await client.expectLine();
      await client.expectEnd();
    },
  },
  {
    id: 'none',
    explain: 'Socket end event',
    async run(exam) {
      const client = await exam.connect();
      client.end();
      await expectCount(exam, client, 0);
    },
  },
  {
    id: 'bytes',
    explain: 'Socket data event',
    async run(exam) {
      const client = await exam.connect();
      client.end(NOT_ALL_TEXT);
      await expectCount(exam, client, NOT_ALL_TEXT.length);
    },
  },
  {
    id: 'million',
    explain: 'framing',
    async run(exam) {
      const client = await exam.connect();
      await client.sendByteByByte('x'.repeat(10));
      client.end('x'.repeat(MEBIBYTE - 10));
      await expectCount(exam, client, MEBIBYTE);
    },
  },
  {
    id: 'together',
    async run(exam) {
      const one = await exam.connect();
      await one.send('x'.repeat(3));
      const other = await exam.connect();
      await other.send('x'.repeat(5));
      other.end('x'.repeat(6));
      await expectCount(exam, other, 11);
      one.end('x'.repeat(4));
      await expectCount(exam, one, 7);
    },
  },
  {
    id: 'waits',
    explain: 'Socket end event',
    async run(exam) {
      const client = await exam.connect();
      await client.send('hello\n');
      await exam.letPass(PAUSE_MS);
      if (client.bytesRead > 0) exam.fail('early', { came: client.pending.toString() });
      if (client.hasEnded) exam.fail('ended');
      client.end('world\n');
      await expectCount(exam, client, 12);
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const [breaks, stays] = [await exam.connect(), await exam.connect()];
      await breaks.send('x');
      await stays.send('x');
      // Once somebody who came later has got an answer, these two were accepted and heard.
      const later = await exam.connect();
      later.end('x');
      await later.expectLine();
      breaks.reset();
      await breaks.awaitLetGo();
      stays.end();
      await stays.expectLine();
      const next = await exam.connect();
      next.end('x');
      await next.expectLine();
    },
  },
];

/** A line that begins with a number comes next, and that number is the right one. */
async function expectCount(exam: Exam<'wrong'>, client: Client, count: number): Promise<void> {
  const came = await client.expectLine();
  if (Number.parseInt(came, 10) !== count) exam.fail('wrong', { expected: `${count}`, came, client });
}
