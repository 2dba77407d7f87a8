import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const TWO = '["tea", "tea"]';
const HALF = TWO.slice(0, -4);
/** A length of three, whatever is in it, and with the blanks that JSON allows. */
const THREE = ' [\n  ["tea", "milk"],\n  "tea",\n  7\n]\n';

/** An order that comes in pieces wherever it is read, and is longer than limits that programs have. */
const MANY = 200_000;

/** Whoever takes an order for complete because nothing comes has done so by then. */
const PAUSE_MS = 2_000;

/** JSON, but no array. Two of them have a length. */
const OTHER_JSON = ['null', '7', '"tea"', '{"length": 2}'];

export const checks: Checks<typeof en> = [
  {
    id: 'serves',
    async run(exam) {
      for (const [order, count] of [
        [TWO, 2],
        [THREE, 3],
        ['[]', 0],
      ] as const) {
        const client = await exam.connect();
        client.end(order);
        await client.expectText(`${count} cups\n`);
        await client.expectEnd();
      }
    },
  },
  {
    id: 'pieces',
    explain: 'framing',
    async run(exam) {
      const client = await exam.connect();
      await client.send(TWO.slice(0, 1));
      // Once somebody who came later was served, the first piece was taken by itself.
      await served(exam);
      await exam.letPass(PAUSE_MS);
      await client.sendByteByByte(TWO.slice(1));
      client.end();
      await client.expectText('2 cups\n');
      const many = await exam.connect();
      many.end(JSON.stringify(Array.from({ length: MANY }, () => 'tea')));
      await many.expectText(`${MANY} cups\n`);
    },
  },
  {
    id: 'garbled',
    async run(exam) {
      const client = await refused(exam, 'two cups of tea');
      await client.expectEnd();
      await served(exam);
    },
  },
  {
    id: 'half',
    async run(exam) {
      await refused(exam, HALF);
      await refused(exam, '');
      const more = await exam.connect();
      await more.send(TWO);
      // Once somebody who came later was served, this was heard, and it was not all.
      await served(exam);
      more.end('\nand cake');
      await more.expectText('no order\n');
      await served(exam);
    },
  },
  {
    id: 'other',
    async run(exam) {
      for (const json of OTHER_JSON) await refused(exam, json);
      await served(exam);
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      await breakOff(await exam.connect());
      const inTheMiddle = await exam.connect();
      await inTheMiddle.send(HALF);
      await breakOff(inTheMiddle);
      const done = await exam.connect();
      await done.send(TWO);
      await breakOff(done);
      await served(exam);
    },
  },
  {
    id: 'together',
    explain: 'Socket error event',
    async run(exam) {
      const guest = await exam.connect();
      const rude = await exam.connect();
      await rude.send(TWO);
      // Once somebody who came later was served, these two were accepted and heard.
      await served(exam);
      await breakOff(rude);
      await refused(exam, HALF);
      guest.end(TWO);
      await guest.expectText('2 cups\n');
    },
  },
  {
    id: 'taken',
    explain: 'EADDRINUSE',
    taken: 3,
    async run(exam) {
      for (let count = 1; count <= 2; count += 1) await served(exam);
    },
  },
];

/** A client orders, and gets its cups. */
async function served(exam: Exam): Promise<void> {
  const client = await exam.connect();
  client.end(TWO);
  await client.expectText('2 cups\n');
}

/** A client sends what is no order, and is told so. */
async function refused(exam: Exam, text: string): Promise<Client> {
  const client = await exam.connect();
  client.end(text);
  await client.expectText('no order\n');
  return client;
}

/** Resolves when the program has noticed. */
async function breakOff(client: Client): Promise<void> {
  client.reset();
  await client.awaitLetGo();
}
