import type { Client } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/**
 * A BOM, letters of one and of two bytes, one whose accent is a character of its own, two whose capitals are two letters, characters of three
 * and of four bytes that have no capital, and one of four bytes that has.
 */
const MIXED = '\uFEFFDvořák, cafe\u0301, straße, ﬁn, жук, 你好 😀 𐐨\n';

/** Characters of one, two, three and four bytes, to be taken apart. */
const APART = 'aéж你😀\n';

/** Two bytes, and three. */
const [E, NI] = [Buffer.from('é'), Buffer.from('你')];

/** So many that they arrive in several pieces, which end in the middle of a character as a rule. */
const LONG = 'aé你好'.repeat(25_000);

/** More than any system keeps for a client that does not read. */
const MUCH = 'louder,please!'.repeat(1_200_000);
/** A program that has nothing else to do has got all of it by then. */
const HEARD_MS = 800;

export const checks: Checks<typeof en> = [
  {
    id: 'shouts',
    async run(exam) {
      const client = await exam.connect();
      await shouted(client, 'Hello. Is it you?\n');
    },
  },
  {
    id: 'at-once',
    async run(exam) {
      const client = await exam.connect();
      await shouted(client, 'one');
      await shouted(client, ' two');
    },
  },
  {
    id: 'letters',
    async run(exam) {
      const client = await exam.connect();
      await shouted(client, MIXED);
    },
  },
  {
    id: 'split',
    explain: 'setEncoding',
    async run(exam) {
      const client = await exam.connect();
      for (const character of APART) {
        for (const [begin, rest] of cuts(character)) {
          await client.send(Buffer.concat([Buffer.from('x'), begin]));
          // Once this is back, all that was sent with it has been read.
          await client.expectText('X');
          await client.send(rest);
          await client.expectText(character.toUpperCase());
        }
      }
      const text = APART.repeat(20);
      await Promise.all([client.sendByteByByte(text), client.expectText(text.toUpperCase())]);
    },
  },
  {
    id: 'apart',
    explain: 'setEncoding',
    async run(exam) {
      const [one, other] = [await exam.connect(), await exam.connect()];
      await shouted(one, 'one\n');
      await shouted(other, 'other\n');
      await one.send(E.subarray(0, 1));
      await other.send(NI.subarray(0, 1));
      // Once somebody who came later has got an answer, these two were heard.
      await shouted(await exam.connect(), 'hi\n');
      await Promise.all([other.send(NI.subarray(1)), other.expectBytes(NI)]);
      await Promise.all([one.send(E.subarray(1)), one.expectText('É')]);
    },
  },
  {
    id: 'long',
    async run(exam) {
      const client = await exam.connect();
      const sending = client.send(LONG);
      await Promise.all([sending, client.expectText(LONG.toUpperCase())]);
      const late = await exam.connect({ reads: false });
      late.end(MUCH);
      await exam.letPass(HEARD_MS);
      await late.expectText(MUCH.toUpperCase());
    },
  },
  {
    id: 'ends',
    explain: 'half-close',
    async run(exam) {
      const client = await exam.connect();
      await shouted(client, 'hello\n');
      client.end('bye\n');
      await client.expectText('BYE\n');
      await client.expectEnd();
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const rude = await exam.connect();
      await shouted(rude, 'hello\n');
      await rude.send(E.subarray(0, 1));
      rude.reset();
      await rude.awaitLetGo();
      const late = await exam.connect({ reads: false });
      late.end(MUCH.slice(0, MUCH.length / 2));
      await late.awaitHeard();
      late.reset();
      await late.awaitLetGo();
      await shouted(await exam.connect(), 'hello\n');
    },
  },
];

async function shouted(client: Client, text: string): Promise<void> {
  await Promise.all([client.send(text), client.expectText(text.toUpperCase())]);
}

/** All that a character can be cut into, in two. */
function cuts(character: string): [begin: Buffer, rest: Buffer][] {
  const bytes = Buffer.from(character);
  return Array.from({ length: bytes.length - 1 }, (_, index) => [
    bytes.subarray(0, index + 1),
    bytes.subarray(index + 1),
  ]);
}
