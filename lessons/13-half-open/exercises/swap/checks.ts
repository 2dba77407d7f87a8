import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** Whoever gives up waiting has done so by then. */
const PATIENCE_MS = 2_200;
/** Time for a program that has nothing else to do to hear of what was sent. */
const HEARD_MS = 300;

/** Some characters of several bytes each, and some bytes that stand for no character at all. */
const NOT_ALL_TEXT = Buffer.concat([Buffer.from('hi 你好 🐢'), Buffer.from([0xff, 0x00, 0xe4, 0xbd])]);
/** More than any kernel keeps for a client that does not read. */
const MUCH = Buffer.from('0123456789'.repeat(800_000));
/** Not quite as much, so that the two can't be mistaken for each other. */
const NEARLY_AS_MUCH = Buffer.from('9876543210'.repeat(799_999));
/** Pairs that are connected at the same time. */
const PAIRS = 6;

export const checks: Checks<typeof en> = [
  {
    id: 'swaps',
    explain: 'half-open',
    async run(exam) {
      const [one, other] = [await exam.connect(), await exam.connect()];
      await swap(one, 'ping', other, 'pong');
    },
  },
  {
    id: 'ends',
    explain: 'half-open',
    async run(exam) {
      const [one, other] = [await exam.connect(), await exam.connect()];
      await swap(one, 'red', other, 'green');
      await one.expectEnd();
      await other.expectEnd();
    },
  },
  {
    id: 'waits',
    explain: 'half-open',
    async run(exam) {
      const one = await exam.connect();
      one.end('early bird');
      await exam.letPass(PATIENCE_MS);
      expectSilence(exam, one);
      const other = await exam.connect();
      other.end('worm');
      await one.expectText('worm');
      await other.expectText('early bird');
    },
  },
  {
    id: 'exact',
    explain: 'Socket data event',
    async run(exam) {
      const [one, other] = [await exam.connect(), await exam.connect()];
      await one.sendByteByByte(NOT_ALL_TEXT);
      one.end();
      other.end(MUCH);
      await one.expectBytes(MUCH);
      await other.expectBytes(NOT_ALL_TEXT);
    },
  },
  {
    id: 'late',
    explain: 'Socket end method',
    async run(exam) {
      const [one, other] = [await exam.connect({ reads: false }), await exam.connect({ reads: false })];
      one.end(MUCH);
      other.end(NEARLY_AS_MUCH);
      // Whoever closes a connection before all has left has done so by then.
      await exam.letPass(HEARD_MS);
      // At the same time: the program may well be done with one of them first.
      await Promise.all([one.expectBytes(NEARLY_AS_MUCH), other.expectBytes(MUCH)]);
    },
  },
  {
    id: 'nothing',
    explain: 'Socket end event',
    async run(exam) {
      const [one, other] = [await exam.connect(), await exam.connect()];
      one.end();
      await exam.letPass(HEARD_MS);
      expectSilence(exam, one);
      other.end('anybody there?');
      await one.expectText('anybody there?');
      await exam.letPass(HEARD_MS);
      if (other.bytesRead > 0) exam.fail('told', { came: other.pending.toString(), client: other });
      const [some, none] = [await exam.connect(), await exam.connect()];
      some.end('only me');
      none.end();
      await none.expectText('only me');
      const [silent, mute] = [await exam.connect(), await exam.connect()];
      silent.end();
      mute.end();
      await silent.expectEnd();
      await mute.expectEnd();
    },
  },
  {
    id: 'finished',
    explain: 'Socket end event',
    async run(exam) {
      const slow = await exam.connect();
      await slow.sendByteByByte('once upon');
      await swap(await exam.connect(), 'tea', await exam.connect(), 'coffee');
      expectSilence(exam, slow);
      slow.end(' a time');
      const last = await exam.connect();
      last.end('the end');
      await slow.expectText('the end');
      await last.expectText('once upon a time');
    },
  },
  {
    id: 'pairs',
    async run(exam) {
      const clients = await exam.connectMany(2 * PAIRS);
      // From the last that came: where these are heard, all others have been accepted, and none has left a place.
      for (let pair = PAIRS - 1; pair >= 0; pair -= 1) {
        const [one, other] = clients.slice(2 * pair);
        if (one && other) await swap(one, `I am ${2 * pair + 1}`, other, `and I am ${2 * pair + 2}`);
      }
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      await breakOff(await exam.connect());
      await swap(await exam.connect(), 'salt', await exam.connect(), 'pepper');
      const waits = await exam.connect();
      waits.end('patience');
      await waits.awaitHeard();
      await breakOff(await exam.connect());
      const next = await exam.connect();
      next.end('sugar');
      await next.expectText('patience');
      await waits.expectText('sugar');
    },
  },
  {
    id: 'gone',
    explain: 'Socket error event',
    async run(exam) {
      const gone = await exam.connect();
      gone.end(MUCH);
      // It has to be heard before the connection breaks: what was not read by then is lost.
      await gone.awaitHeard();
      await exam.letPass(HEARD_MS);
      gone.reset();
      const other = await exam.connect();
      other.end('hello?');
      await other.expectBytes(MUCH);
      await swap(await exam.connect(), 'knife', await exam.connect(), 'fork');
    },
  },
];

/** A client breaks off in the middle of its text. Resolves when the program has noticed. */
async function breakOff(client: Client): Promise<void> {
  await client.sendByteByByte('half a wo');
  client.reset();
  await client.awaitLetGo();
}

/** Both end with their texts, and each gets that of the other. */
async function swap(one: Client, first: string, other: Client, second: string): Promise<void> {
  one.end(first);
  other.end(second);
  await one.expectText(second);
  await other.expectText(first);
}

/** So far, a client that waits was told nothing. */
function expectSilence(exam: Exam<'told' | 'ended'>, client: Client): void {
  if (client.bytesRead > 0) exam.fail('told', { came: client.pending.toString(), client });
  if (client.hasEnded) exam.fail('ended', { client });
}
