import type { Checks, Client } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const MEBIBYTE = 1024 * 1024;

/** Whoever takes a silence for the end has answered by then. */
const PAUSE_MS = 700;

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
    async run(exam) {
      const client = await exam.connect();
      client.end();
      const { line, count } = await answer(client);
      if (count !== 0) exam.fail('wrong', { expected: '0', came: line });
    },
  },
  {
    id: 'bytes',
    async run(exam) {
      const client = await exam.connect();
      client.end(NOT_ALL_TEXT);
      const { line, count } = await answer(client);
      if (count !== NOT_ALL_TEXT.length) exam.fail('wrong', { expected: `${NOT_ALL_TEXT.length}`, came: line });
    },
  },
  {
    id: 'million',
    async run(exam) {
      const client = await exam.connect();
      await client.sendByteByByte('x'.repeat(10));
      client.end('x'.repeat(MEBIBYTE - 10));
      const { line, count } = await answer(client);
      if (count !== MEBIBYTE) exam.fail('wrong', { expected: `${MEBIBYTE}`, came: line });
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
      const first = await answer(other);
      if (first.count !== 11) exam.fail('wrong', { expected: '11', came: first.line, client: other });
      one.end('x'.repeat(4));
      const second = await answer(one);
      if (second.count !== 7) exam.fail('wrong', { expected: '7', came: second.line, client: one });
    },
  },
  {
    id: 'waits',
    async run(exam) {
      const client = await exam.connect();
      await client.send('hello\n');
      await exam.letPass(PAUSE_MS);
      if (client.bytesRead > 0) exam.fail('early', { came: client.pending.toString() });
      if (client.hasEnded) exam.fail('ended');
      client.end('world\n');
      const { line, count } = await answer(client);
      if (count !== 12) exam.fail('wrong', { expected: '12', came: line });
    },
  },
  {
    id: 'resets',
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

/** What the line says begins with a number, if it is an answer at all: `NaN` else. */
async function answer(client: Client): Promise<{ line: string; count: number }> {
  const line = await client.expectLine();
  return { line, count: Number.parseInt(line, 10) };
}
