import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** How often the same three bytes are keyed. */
const ROUNDS = 12;
/** Kernels hold back for 40 ms and more; where it took so long until the first byte came, there is nothing to compare with. */
const HELD_MS = 20;
const SLOW_MS = 8;
/** After so many rounds, it is known whether the program itself is slow with each byte: a machine that is busy is not so each time. */
const ENOUGH_ROUNDS = 4;
const PAUSE_MS = 5;

/** Each byte that there is. */
const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** More than kernels keep for somebody who does not read. */
const MUCH_BYTES = 16 * 1024 * 1024;
const PART_BYTES = MUCH_BYTES / 64;
/** A program that is slower than this passes without having passed on everything. */
const MOST_MS = 60_000;

export const checks: Checks<typeof en> = [
  {
    id: 'passes',
    async run(exam) {
      const [one, other, third] = [await arrive(exam), await arrive(exam), await arrive(exam)];
      await keyed(one, 'hello', other, third);
      await keyed(third, 'who is there?', one, other);
      const more: Client[] = [];
      for (let count = 0; count < 9; count += 1) more.push(await arrive(exam));
      await keyed(other, 'all of us', one, third, ...more);
    },
  },
  {
    id: 'others',
    async run(exam) {
      const alone = await exam.connect();
      alone.end('is anybody there?');
      await alone.expectEnd();
      await alone.awaitLetGo();
      const [one, other] = [await arrive(exam), await arrive(exam)];
      await keyed(one, 'ping', other);
      await keyed(other, 'pong', one);
      await keyed(one, 'ping', other);
    },
  },
  {
    id: 'bytes',
    async run(exam) {
      const [one, other] = [await arrive(exam), await arrive(exam)];
      await one.send(ALL_BYTES);
      await other.expectBytes(ALL_BYTES);
      await one.sendByteByByte('你\n');
      await other.expectText('你\n');
    },
  },
  {
    id: 'prompt',
    explain: 'Nagle',
    async run(exam) {
      const [one, other] = [await arrive(exam), await arrive(exam)];
      const firsts: number[] = [];
      const seconds: number[] = [];
      const thirds: number[] = [];
      const lags: number[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        firsts.push(await timed(exam, one, '.', other));
        seconds.push(await timed(exam, one, '-', other));
        // Whoever has just keyed something acknowledges late: there may be more, which could carry it.
        thirds.push(await timed(exam, other, '!', one));
        const since = exam.now();
        await exam.letPass(PAUSE_MS);
        lags.push(exam.now() - since - PAUSE_MS);
        const quickest = Math.min(...firsts, ...seconds, ...thirds);
        if (round < ENOUGH_ROUNDS || quickest < HELD_MS) continue;
        if (median(lags) > SLOW_MS) exam.inconclusive();
        exam.fail('collected', { came: `${Math.round(quickest)} ms`, client: other });
      }
      const [first, second] = [median(firsts), median(seconds)];
      if (second < HELD_MS) return;
      if (first > SLOW_MS) exam.inconclusive();
      exam.fail('held', { came: `${Math.round(second)} ms`, client: other });
    },
  },
  {
    id: 'late',
    async run(exam) {
      const [one, other] = [await arrive(exam), await arrive(exam)];
      await keyed(one, 'one', other);
      const late = await arrive(exam);
      await keyed(one, 'two', other, late);
    },
  },
  {
    id: 'leaves',
    explain: 'Socket end event',
    async run(exam) {
      const [goes, one, other] = [await arrive(exam), await arrive(exam), await arrive(exam)];
      goes.end('bye');
      await goes.expectEnd();
      await one.expectText('bye');
      await other.expectText('bye');
      await keyed(one, 'has left', other);
      await keyed(one, '!', other);
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const [breaks, one, other] = [await arrive(exam), await arrive(exam), await arrive(exam)];
      await keyed(breaks, 'so', one, other);
      breaks.reset();
      await breaks.awaitLetGo();
      await keyed(one, 'is it', other);
      await keyed(await arrive(exam), 'gone?', one, other);
    },
  },
  {
    id: 'deaf',
    explain: 'backpressure',
    async run(exam) {
      const [one, other] = [await arrive(exam), await arrive(exam)];
      const deaf = await arrive(exam, { reads: false });
      const much = numbered(MUCH_BYTES);
      const since = exam.now();
      // Not awaited: it is taken only as fast as it is passed on.
      void one.send(much);
      for (let from = 0; from < much.length; from += PART_BYTES) {
        await other.expectBytes(much.subarray(from, from + PART_BYTES));
        if (exam.now() - since > MOST_MS) return;
      }
      // It begins to read now. If it was cut off, there may be nothing.
      await exam.advise(() => deaf.expectAny());
      const isOver = (): boolean => deaf.bytesRead >= much.length || deaf.hasEnded || deaf.hasBroken;
      const isWhole = await exam.comesTrue(isOver);
      if (!isWhole || !deaf.pending.equals(much.subarray(0, deaf.bytesRead))) exam.fail('gap', { client: deaf });
    },
  },
];

/** Digits and blanks of which no part is like another one: a program that takes bytes for text changes none of these. */
function numbered(length: number): Buffer {
  return Buffer.from(Array.from({ length: length / DIGITS }, (_, index) => String(index).padStart(DIGITS)).join(''));
}

/** The width of a number, in bytes. */
const DIGITS = 8;

/** A client that the program knows of: what is keyed from now on is meant for it, too. */
async function arrive(exam: Exam, options?: { reads: boolean }): Promise<Client> {
  const client = await exam.connect(options);
  await client.awaitAccepted();
  return client;
}

/** One client keys something, and all the others get it. */
async function keyed(one: Client, text: string, ...others: readonly Client[]): Promise<void> {
  await one.send(text);
  for (const other of others) await other.expectText(text);
}

/** How long that took, in milliseconds. */
async function timed(exam: Exam, one: Client, text: string, other: Client): Promise<number> {
  const since = exam.now();
  await keyed(one, text, other);
  return other.cameAt - since;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
