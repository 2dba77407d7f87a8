import type { Client } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const LARGE_BYTES = 5 * 1024 * 1024;

/** A few bytes that are no UTF-8: a short way to see that a program makes text of them. */
const NO_TEXT = Uint8Array.of(0xff, 0x00, 0xe4, 0xbd, 0x0a);

/** Whoever takes a silence for the end has ended by then. */
const SILENCE_MS = 2_200;

/** How long a client does not read. */
const LATE_MS = 500;

export const checks: Checks<typeof en> = [
  {
    id: 'returns',
    async run(exam) {
      const client = await exam.connect();
      await echoed(client, 'hello');
      await echoed(client, ', again\n');
    },
  },
  {
    id: 'ends',
    async run(exam) {
      const client = await exam.connect();
      await echoed(client, 'hello\n');
      client.end();
      await client.expectEnd();
    },
  },
  {
    id: 'bytes',
    explain: 'Socket data event',
    async run(exam) {
      const client = await exam.connect();
      await echoed(client, NO_TEXT);
      await echoed(client, everyByte());
      const characters = Buffer.from('你好 🐢\n');
      await client.sendByteByByte(characters);
      await client.expectBytes(characters);
    },
  },
  {
    id: 'half-close',
    explain: 'half-close',
    async run(exam) {
      const client = await exam.connect();
      // Sent one right behind the other, they would come as one 'data' or as two, as chance has it.
      await echoed(client, 'first words\n');
      client.end('last words\n');
      await client.expectText('last words\n');
    },
  },
  {
    id: 'patient',
    async run(exam) {
      const client = await exam.connect();
      await echoed(client, 'hello\n');
      await exam.letPass(SILENCE_MS);
      await echoed(client, 'still there?\n');
    },
  },
  {
    id: 'large',
    explain: 'backpressure',
    async run(exam) {
      const client = await exam.connect({ reads: 'slowly' });
      const data = lines(LARGE_BYTES);
      const sent = client.send(data);
      // It reads late, so that the program can't get rid of everything at once.
      await exam.letPass(LATE_MS);
      client.end();
      await Promise.all([sent, client.expectBytes(data)]);
    },
  },
  {
    id: 'fifty',
    async run(exam) {
      const clients = await exam.connectMany(50);
      await Promise.all(clients.map((client, index) => echoed(client, `one from ${index}\n`)));
      await Promise.all(clients.map((client, index) => echoed(client, `another from ${index}\n`)));
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
];

/** Sends and reads at the same time: a program that waits until its answer was taken would otherwise wait for ever. */
async function echoed(client: Client, data: string | Uint8Array): Promise<void> {
  await Promise.all([client.send(data), client.expectBytes(Buffer.from(data))]);
}

/** All the values that a byte can have, some of them in an order that is no UTF-8. */
function everyByte(): Buffer {
  return Buffer.from(Array.from({ length: 513 }, (_, index) => (index === 512 ? 10 : index % 256)));
}

/** Lines of different content, so that one that is missing or in the wrong place is noticed. */
function lines(bytes: number): Buffer {
  const data = Buffer.alloc(bytes, '\n');
  for (let line = 0; line * 64 < bytes; line += 1) data.write(`line ${line} `.padEnd(63, '.'), line * 64);
  return data;
}
