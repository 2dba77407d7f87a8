import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** Whatever a program does right after something has happened by then. */
const SOON_MS = 200;
/** Whatever it does when something comes has been done by then. */
const ALREADY_MS = 50;
/** The most that may wait in a socket of the proxy. */
const MOST = 1024 * 1024;

/** Some characters of several bytes each, and some bytes that stand for no character at all. */
const NOT_ALL_TEXT = Buffer.concat([Buffer.from('hi 你好 🐢'), Buffer.from([0xff, 0x00, 0xe4, 0xbd])]);
/** More than the kernel keeps for a client that does not read, and nowhere the same. */
const MUCH = Buffer.from(Array.from({ length: 1_200_000 }, (_, index) => `${index} `).join(''));
/** More than the kernel keeps for two connections that nobody reads. */
const TOO_MUCH = Buffer.alloc(40 * 1024 * 1024, 'x');
/** Clients that are connected at the same time. */
const CLIENTS = 5;
/** Clients that come at the same moment, and speak at once. */
const EAGER_CLIENTS = 12;

interface Pair {
  client: Client;
  upstream: Client;
}

export const checks: Checks<typeof en> = [
  {
    id: 'tells',
    upstream: 'exam',
    explain: 'remoteAddress',
    async run(exam) {
      for (let count = 1; count <= 2; count += 1) {
        const client = await exam.connect();
        const upstream = await exam.accept();
        // A server may listen for IPv6 as well, and sees its clients so.
        const came = (await upstream.expectLine()).replace('::ffff:', '');
        const expected = `from ${client.localAddress} ${client.localPort}`;
        if (came !== expected) exam.fail('other', { came, expected, client: upstream });
      }
      await expectLineFirst(exam);
    },
  },
  {
    id: 'passes',
    upstream: 'exam',
    explain: 'Socket data event',
    async run(exam) {
      const { client, upstream } = await connect(exam);
      await upstream.send('what do you want?');
      await client.expectText('what do you want?');
      await client.sendByteByByte(NOT_ALL_TEXT);
      await upstream.expectBytes(NOT_ALL_TEXT);
      await upstream.sendByteByByte(NOT_ALL_TEXT);
      await client.expectBytes(NOT_ALL_TEXT);
    },
  },
  {
    id: 'asks',
    upstream: 'exam',
    explain: 'half-open',
    async run(exam) {
      const { client, upstream } = await connect(exam);
      client.end('how long is this?');
      await upstream.expectText('how long is this?');
      await upstream.expectEnd();
      await exam.letPass(SOON_MS);
      await upstream.send('17 bytes');
      await client.expectText('17 bytes');
      upstream.end();
      await client.expectEnd();
      await client.expectLetGo();
      await upstream.expectLetGo();
    },
  },
  {
    id: 'listens',
    upstream: 'exam',
    explain: 'half-open',
    async run(exam) {
      const { client, upstream } = await connect(exam);
      upstream.end('tell me all');
      await client.expectText('tell me all');
      await client.expectEnd();
      await exam.letPass(SOON_MS);
      await client.send('once upon a time');
      await upstream.expectText('once upon a time');
      client.end();
      await upstream.expectEnd();
      await client.expectLetGo();
      await upstream.expectLetGo();
    },
  },
  {
    id: 'much',
    upstream: 'exam',
    explain: 'Socket write method',
    async run(exam) {
      const { client, upstream } = await connect(exam, { reads: false });
      void client.send(MUCH);
      upstream.end(MUCH);
      // Whoever closes a connection before all has left has done so by then.
      await exam.letPass(SOON_MS);
      await Promise.all([client.expectBytes(MUCH), upstream.expectBytes(MUCH)]);
      await client.expectEnd();
    },
  },
  {
    id: 'waits',
    upstream: 'exam',
    explain: 'Socket drain event',
    async run(exam) {
      const down = await connect(exam, { reads: false });
      await expectBackpressure(exam, down.upstream, down.client);
      // Whoever has read a line reads on, so this one is left where it is.
      const client = await exam.connect();
      const upstream = await exam.accept({ reads: false });
      await expectBackpressure(exam, client, upstream, `from ${client.localAddress} ${client.localPort}\n`.length);
    },
  },
  {
    id: 'refused',
    upstream: 'nobody',
    explain: 'ECONNREFUSED',
    async run(exam) {
      for (const words of ['', 'anybody there?', MUCH.subarray(0, 200_000)]) {
        const client = await exam.connect();
        if (words.length > 0) void client.send(words);
        await expectRefusal(client);
        client.end();
        await client.expectLetGo();
      }
      const writing = await exam.connect({ reads: false });
      for (const words of ['anybody', ' there', '?']) {
        await writing.send(words);
        await exam.letPass(ALREADY_MS);
      }
      await expectRefusal(writing);
      const rude = await exam.connect();
      await expectRefusal(rude);
      rude.reset();
      await rude.awaitLetGo();
      await expectRefusal(await exam.connect());
    },
  },
  {
    id: 'breaks',
    upstream: 'exam',
    explain: 'ECONNRESET',
    async run(exam) {
      const { client, upstream } = await connect(exam);
      await upstream.send('half an ans');
      await client.expectText('half an ans');
      upstream.reset();
      await expectBroken(exam, client);
      await client.expectLetGo();
      const half = await connect(exam);
      half.client.end();
      await half.upstream.expectEnd();
      half.upstream.reset();
      await expectBroken(exam, half.client);
      await expectToPass(await connect(exam));
    },
  },
  {
    id: 'leaves',
    upstream: 'exam',
    explain: 'ECONNRESET',
    async run(exam) {
      const { client, upstream } = await connect(exam);
      await client.send('half a quest');
      await upstream.expectText('half a quest');
      client.reset();
      await expectBroken(exam, upstream);
      await upstream.expectLetGo();
      const half = await connect(exam);
      half.upstream.end();
      await half.client.expectEnd();
      half.client.reset();
      await expectBroken(exam, half.upstream);
      const late = await connect(exam, { reads: false });
      void late.upstream.send(TOO_MUCH);
      await exam.letPass(SOON_MS);
      late.client.reset();
      await expectBroken(exam, late.upstream);
      await expectToPass(await connect(exam));
    },
  },
  {
    id: 'together',
    upstream: 'exam',
    async run(exam) {
      const pairs: Pair[] = [];
      while (pairs.length < CLIENTS) pairs.push(await connect(exam));
      const [first, ...others] = pairs;
      first?.client.reset();
      await first?.client.awaitLetGo();
      for (const pair of others) await expectToPass(pair);
      for (const { client, upstream } of others.toReversed()) {
        client.end();
        await upstream.expectEnd();
        upstream.end();
        await client.expectEnd();
      }
    },
  },
];

/** A client, and the connection that the program has made for it, behind its first line. */
async function connect(exam: Exam, options: { reads?: boolean } = {}): Promise<Pair> {
  const client = await exam.connect(options);
  const upstream = await exam.accept();
  await upstream.expectLine();
  return { client, upstream };
}

/** Clients that speak at once: what they say comes behind the line. */
async function expectLineFirst(exam: Exam<'other'>): Promise<void> {
  const eager = await Promise.all(
    Array.from({ length: EAGER_CLIENTS }, async () => {
      const client = await exam.connect();
      await client.send('at once\n');
      return `from ${client.localAddress} ${client.localPort}`;
    }),
  );
  const expected = new Set(eager);
  for (const one of eager) {
    const upstream = await exam.accept();
    const came = (await upstream.expectLine()).replace('::ffff:', '');
    if (!expected.delete(came)) exam.fail('other', { came, expected: one, client: upstream });
    await upstream.expectText('at once\n');
  }
}

/** The client is told that nobody is there. */
async function expectRefusal(client: Client): Promise<void> {
  await client.expectText('no upstream\n');
  await client.expectEnd();
}

/** Each gets what the other one says. */
async function expectToPass({ client, upstream }: Pair): Promise<void> {
  const question = `this is ${client.localPort}`;
  await client.send(question);
  await upstream.expectText(question);
  await upstream.send(`hello, ${client.localPort}`);
  await client.expectText(`hello, ${client.localPort}`);
}

/**
 * Somebody sends to one who does not read yet: it has to wait, and then all of it comes.
 *
 * @param before how many other bytes come first
 */
async function expectBackpressure(
  exam: Exam<'swallowed' | 'piled' | 'lost'>,
  sender: Client,
  reader: Client,
  before = 0,
): Promise<void> {
  let isRid = false;
  void sender.send(TOO_MUCH).then(() => {
    isRid = true;
  });
  await exam.letPass(SOON_MS);
  if (isRid) exam.fail('swallowed', { client: sender });
  const most = await reader.mostWaiting();
  if (most > MOST) exam.fail('piled', { came: `writableLength: ${most}`, client: reader, isPrinted: true });
  sender.end();
  const { length } = await reader.readToEnd();
  if (length < before + TOO_MUCH.length) exam.fail('lost', { client: reader });
}

/** The other side of this connection has broken off, and that has to be seen here. */
async function expectBroken(exam: Exam<'goodbye' | 'untold'>, end: Client): Promise<void> {
  await exam.comesTrue(() => end.hasBroken || end.hasEnded);
  if (end.hasEnded) exam.fail('goodbye', { client: end });
  if (!end.hasBroken) exam.fail('untold', { client: end });
}
