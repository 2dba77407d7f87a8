import type { Client } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** As many bytes as a line may have. */
const LIMIT = 1024;

/** It has three bytes. */
const CHARACTER = Buffer.from('你');

/** Some more that goes on after `too long`, and ends. */
const LAST_WORDS = Buffer.alloc(1024 * 1024, 'hello\n');

/** Long enough for an RST to come back. */
const BREAK_MS = 100;

export const checks: Checks<typeof en> = [
  {
    id: 'answers',
    async run(exam) {
      const client = await exam.connect();
      await answered(client, 'hello');
      await answered(client, '  hello,  again ');
      await answered(client, 'hello from afar\r');
    },
  },
  {
    id: 'joined',
    explain: 'framing',
    async run(exam) {
      const client = await exam.connect();
      await client.send('one\n\ntwo\n[three]\n\n');
      await client.expectText('[one]\n[]\n[two]\n[[three]]\n[]\n');
    },
  },
  {
    id: 'pieces',
    explain: 'framing',
    async run(exam) {
      const client = await exam.connect();
      // Whoever has answered what stands in front has got the beginning of the next line as well, and has to keep it.
      await client.send('one\ntwo ');
      await client.expectText('[one]\n');
      await client.send('words\nthree');
      await client.expectText('[two words]\n');
      await client.send('\nfo');
      await client.expectText('[three]\n');
      await client.sendByteByByte('ur\nfive\n');
      await client.expectText('[four]\n[five]\n');
    },
  },
  {
    id: 'characters',
    explain: 'Socket setEncoding',
    async run(exam) {
      const client = await exam.connect();
      const bytes = Buffer.from('hello\n你好\n🐢\n再见\n');
      // Cut in the middle of characters, which is certain: what stands in front was answered.
      const cuts = ['你', '🐢', '再'].map((character) => bytes.indexOf(character) + 2);
      const answers = ['[hello]\n', '[你好]\n', '[🐢]\n', '[再见]\n'];
      for (const [index, answer] of answers.entries()) {
        await client.send(bytes.subarray(cuts[index - 1] ?? 0, cuts[index]));
        await client.expectText(answer);
      }
      // Decoders take it for a sign that UTF-8 follows, and leave it out: at the beginning of all, or of each text.
      const marked = await exam.connect();
      for (const line of ['\uFEFFhello', '\uFEFFagain']) await answered(marked, line);
    },
  },
  {
    id: 'full',
    explain: 'framing',
    async run(exam) {
      const client = await exam.connect();
      await answered(client, 'x'.repeat(LIMIT));
      const lines = Array.from({ length: 99 }, (_, index) => `this is line ${index}`);
      await client.send(lines.map((line) => `${line}\n`).join(''));
      await client.expectText(lines.map((line) => `[${line}]\n`).join(''));
      const line = 'z'.repeat(LIMIT);
      await client.send(`one\n${line}`);
      await client.expectText('[one]\n');
      await client.send('\n');
      await client.expectText(`[${line}]\n`);
    },
  },
  {
    id: 'long',
    explain: 'framing',
    async run(exam) {
      const client = await exam.connect();
      await client.send(`one\n${'x'.repeat(LIMIT - 24)}`);
      await client.expectText('[one]\n');
      await client.send('x'.repeat(25));
      await refused(client);
      await answered(await exam.connect(), 'hello');
    },
  },
  {
    id: 'bytes',
    explain: 'Socket data event',
    async run(exam) {
      const client = await exam.connect();
      // The last character is not yet whole.
      await client.send(Buffer.alloc(LIMIT + 1, CHARACTER));
      await refused(client);
    },
  },
  {
    id: 'whole',
    explain: 'framing',
    async run(exam) {
      const client = await exam.connect();
      await client.send(`one\n${'x'.repeat(LIMIT + 1)}\ntwo\n`);
      await client.expectText('[one]\n');
      await refused(client);
    },
  },
  {
    id: 'goes-on',
    explain: 'Socket end method',
    async run(exam) {
      for (const rest of ['', '\ntwo\n']) {
        const client = await exam.connect();
        await client.send('x'.repeat(LIMIT + 1) + rest);
        await refused(client);
        for (const more of [`\nhello\n${'x'.repeat(LIMIT + 1)}`, '\nhello\n', 'hello\n']) {
          await client.send(more);
          await exam.letPass(BREAK_MS);
        }
        await answered(await exam.connect(), 'hello');
        if (client.hasBroken) exam.fail('reset', { client });
        client.end(LAST_WORDS);
        await client.expectLetGo();
      }
    },
  },
  {
    id: 'unfinished',
    explain: 'Socket end event',
    async run(exam) {
      const client = await exam.connect();
      client.end('one\ntw');
      await client.expectText('[one]\n');
      await client.expectEnd();
      const other = await exam.connect();
      other.end();
      await other.expectEnd();
    },
  },
  {
    id: 'together',
    async run(exam) {
      const [one, other] = [await exam.connect(), await exam.connect()];
      await one.send('hi\nsou');
      await one.expectText('[hi]\n');
      await other.send('hi\nte');
      await other.expectText('[hi]\n');
      await one.send('p\n');
      await one.expectText('[soup]\n');
      await other.send('a\n');
      await other.expectText('[tea]\n');
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const [breaks, stays] = [await exam.connect(), await exam.connect()];
      await answered(breaks, 'hello');
      await answered(stays, 'hello');
      breaks.reset();
      await breaks.awaitLetGo();
      await answered(stays, 'still there');
      const talks = await exam.connect();
      await talks.send('x'.repeat(LIMIT + 1));
      await refused(talks);
      talks.reset();
      await talks.awaitLetGo();
      await answered(stays, 'and still there');
      await answered(await exam.connect(), 'hello');
    },
  },
];

/** A line comes back in brackets. */
async function answered(client: Client, line: string): Promise<void> {
  await client.send(`${line}\n`);
  await client.expectText(`[${line}]\n`);
}

/** It is told why, and nothing else follows. */
async function refused(client: Client): Promise<void> {
  await client.expectText('too long\n');
  await client.expectEnd();
}
