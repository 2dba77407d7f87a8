import type { Client } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const MIB = 1024 * 1024;

/** How much a client sends that does not read, and how much of it may wait in the socket of the program. */
const MUCH = 16 * MIB;
const MOST = MIB;

/** By then whoever can fill up has done so. */
const FULL_MS = 200;

/** A socket of the program is filled up by large steps at first. The last ones are so small that Node never pauses it. */
const LARGE_STEP = 64 * 1024;
const SMALL_STEP = 4 * 1024;
const SMALL_FROM = 4 * MIB;
const FULL = 8 * MIB;

/** When a slow reader begins to read, and by when it has lost nothing yet by a program that keeps to the task. */
const LATE_MS = 120;
const SURE_MS = 290;

/** How often it is looked at whether a slow reader has read all, and after which idle time. */
const LOOKS = 300;
const LOOK_MS = 10;

/** The whole grace, and some more. */
const GRACE_MS = 2000;

/** Whoever accepts clients until the end would still do so. */
const REFUSED_MS = 150;

const LAST_BYTE = '\x03';

export const checks: Checks<typeof en> = [
  {
    id: 'returns',
    explain: 'Socket pipe method',
    async run(exam) {
      const client = await exam.connect();
      await echoed(client, 'hello');
      await echoed(client, everyByte());
      client.end('and the last\n');
      await client.expectText('and the last\n');
      await client.expectEnd();
    },
  },
  {
    id: 'rest',
    explain: 'Socket end event',
    async run(exam) {
      const late = await exam.connect({ reads: false });
      const { sent } = await fillUp(late);
      late.end();
      await late.awaitHeard();
      await late.expectBytes(sent);
      await late.expectEnd();
    },
  },
  {
    id: 'fifty',
    async run(exam) {
      const clients = await exam.connectMany(50);
      await Promise.all(clients.map((client, index) => echoed(client, `one from ${index}\n`)));
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const rude = await exam.connect();
      await echoed(rude, 'hello\n');
      rude.reset();
      await rude.awaitLetGo();
      await echoed(await exam.connect(), 'hello\n');
    },
  },
  {
    id: 'memory',
    explain: 'backpressure',
    async run(exam) {
      const greedy = await exam.connect({ reads: false });
      void greedy.send(Buffer.alloc(MUCH, 'x'));
      await exam.letPass(FULL_MS);
      await echoed(await exam.connect(), 'hello\n');
      const most = await greedy.mostWaiting();
      if (most > MOST) exam.fail('piled', { came: `writableLength: ${most}`, client: greedy, isPrinted: true });
    },
  },
  {
    id: 'shuts',
    explain: 'Server close method',
    endsItself: true,
    async run(exam) {
      const others = await exam.connectMany(2);
      for (const other of others) await echoed(other, 'hello\n');
      const last = await exam.connect();
      await echoed(last, `good night${LAST_BYTE}\n`);
      for (const client of [last, ...others]) await client.expectEnd();
      await exam.expectExit();
    },
  },
  {
    id: 'twice',
    explain: 'ERR_SERVER_NOT_RUNNING',
    endsItself: true,
    async run(exam) {
      const client = await exam.connect();
      await echoed(client, LAST_BYTE);
      await client.expectEnd();
      // Who has not destroyed its socket hears of this.
      void client.send(LAST_BYTE);
      await exam.expectExit();
    },
  },
  {
    id: 'slow',
    explain: 'Socket destroySoon method',
    endsItself: true,
    async run(exam) {
      const [slow, last] = [await exam.connect({ reads: false }), await exam.connect()];
      await echoed(last, 'hello\n');
      const { sent, isRead } = await fillUp(slow);
      // Of a program that does not tell what it has read, it is not known what it has to send.
      if (!isRead) return;
      const since = exam.now();
      await echoed(last, LAST_BYTE);
      await exam.letPass(Math.max(0, LATE_MS - (exam.now() - since)));
      void slow.expectBytes(sent).catch(() => {
        // What has come is looked at below.
      });
      const isOver = (): boolean => slow.hasEnded || slow.hasBroken;
      // The process may be gone before all is read that it has left with the kernel.
      for (let looks = 0; looks < LOOKS && !isOver(); looks += 1) await exam.letPass(LOOK_MS);
      const isWhole = slow.hasEnded && slow.bytesRead >= sent.length;
      if (!isWhole && isOver() && exam.now() - since > SURE_MS) exam.inconclusive();
      if (!isWhole) exam.fail('lost', { expected: `${sent.length}`, came: `${slow.bytesRead}`, client: slow });
      await exam.expectExit();
    },
  },
  {
    id: 'stuck',
    explain: 'Socket destroy method',
    endsItself: true,
    async run(exam) {
      const greedy = await exam.connect({ reads: false });
      void greedy.send(Buffer.alloc(MUCH, 'x'));
      await exam.letPass(FULL_MS);
      const last = await exam.connect();
      await echoed(last, LAST_BYTE);
      await last.expectEnd();
      await exam.expectRefused(REFUSED_MS);
      await exam.expectExit(GRACE_MS);
    },
  },
];

/**
 * Sends until bytes wait in the program's socket. `isRead`: whether the program has read all that was sent: what was not read when a
 * socket is closed would have it reset.
 */
async function fillUp(client: Client): Promise<{ sent: Buffer; isRead: boolean }> {
  let size = 0;
  let isRead = true;
  while (isRead && size < FULL && (await client.mostWaiting()) === 0) {
    const piece = Buffer.alloc(size < SMALL_FROM ? LARGE_STEP : SMALL_STEP, 'x');
    void client.send(piece);
    size += piece.length;
    isRead = await client.awaitRead();
  }
  return { sent: Buffer.alloc(size, 'x'), isRead };
}

/** Sends and reads at the same time: a program that waits until its answer was taken would otherwise wait for ever. */
async function echoed(client: Client, data: string | Uint8Array): Promise<void> {
  await Promise.all([client.send(data), client.expectBytes(Buffer.from(data))]);
}

/** All the values that a byte can have, but for the one that ends it all. */
function everyByte(): Buffer {
  return Buffer.from(
    Array.from({ length: 256 }, (_, index) => index).filter((byte) => byte !== LAST_BYTE.charCodeAt(0)),
  );
}
