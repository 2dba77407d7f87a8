import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const LINES = 320;
const LINE_BYTES = 65_536;

/** How much may wait in a socket of the program. */
const MOST_BYTES = 1024 * 1024;

/** Where a slow client has read so much, the program has had to wait again and again. */
const MUCH_BYTES = 16 * MOST_BYTES;

/** How long a client does not read: a program that does not stop by itself has written everything by then. */
const NAP_MS = 800;
/** How many clients do not read at the same time. */
const SLEEPERS = 6;
/** Whoever gives up a client that does not read has done so by then. */
const LONG_NAP_MS = 2_200;

export const checks: Checks<typeof en> = [
  {
    id: 'ends',
    explain: 'Socket end method',
    async run(exam) {
      const client = await exam.connect();
      await client.expectBytes(whole());
      await client.expectEnd();
      client.end();
      await client.awaitLetGo();
      // It does not read before its own end was heard, so that the lines are not over by then.
      const mute = await exam.connect({ reads: false });
      mute.end();
      await mute.awaitHeard();
      await mute.expectBytes(whole());
      await mute.expectEnd();
    },
  },
  {
    id: 'memory',
    explain: 'backpressure',
    async run(exam) {
      const slow = await exam.connect({ reads: 'slowly' });
      await slow.expectAny();
      const sleeps = await exam.connect({ reads: false });
      await exam.letPass(NAP_MS);
      await exam.comesTrue(() => slow.bytesRead >= MUCH_BYTES || slow.hasEnded);
      await expectLittleWaiting(exam, slow);
      // What a pipe has written is known at the next event of the socket, and this makes one.
      sleeps.end();
      await sleeps.awaitHeard();
      await expectLittleWaiting(exam, sleeps);
    },
  },
  {
    id: 'late',
    explain: 'Socket drain event',
    async run(exam) {
      const client = await exam.connect({ reads: false });
      await exam.letPass(LONG_NAP_MS);
      await client.expectBytes(whole());
    },
  },
  {
    id: 'together',
    async run(exam) {
      await exam.connectMany(SLEEPERS, { reads: false });
      await exam.letPass(NAP_MS);
      const other = await exam.connect();
      await other.expectBytes(whole());
    },
  },
  {
    id: 'apart',
    async run(exam) {
      // It reads later, so that its lines are not over when the other one comes.
      const one = await exam.connect({ reads: false });
      const other = await exam.connect();
      await one.expectBytes(whole());
      await other.expectBytes(whole());
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const rude = await exam.connect();
      await rude.expectAny();
      rude.reset();
      await rude.awaitLetGo();
      const next = await exam.connect();
      await next.expectBytes(whole());
      await exam.comesTrue(() => next.hasEnded);
      next.reset();
      await next.awaitLetGo();
      const last = await exam.connect();
      await last.expectAny();
    },
  },
];

async function expectLittleWaiting(exam: Exam<'piled'>, client: Client): Promise<void> {
  const most = await client.mostWaiting();
  if (most > MOST_BYTES) exam.fail('piled', { came: `writableLength: ${most}`, client, isPrinted: true });
}

/** All lines: each is its number, then dots. */
function whole(): Buffer {
  const bytes = Buffer.alloc(LINES * LINE_BYTES, '.');
  for (let line = 1; line <= LINES; line += 1) {
    bytes.write(String(line), (line - 1) * LINE_BYTES);
    bytes.write('\n', line * LINE_BYTES - 1);
  }
  return bytes;
}
