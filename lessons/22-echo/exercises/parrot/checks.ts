import type { Client } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const MIB = 1024 * 1024;

/** How much a client sends that does not read, and how much of it may wait in the socket of the program. */
const MUCH = 16 * MIB;
const MOST = MIB;

/** By then whoever can fill up has done so. */
const FULL_MS = 200;

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
      await exam.expectExit();
    },
  },
];

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
