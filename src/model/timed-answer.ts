import type { Exam } from './exam.ts';

/** How long a program has to wait for somebody who may answer yet, in milliseconds. */
export const ANSWER_LIMIT_MS = 500;
/** When it then gives its own answer: timers are not exact. */
export const EARLIEST_MS = 400;
const LATEST_MS = 2_000;
/** A machine on which a pause takes so much longer is too busy to measure. */
const MOST_LAG_MS = 400;

/** What a client asks, without the newline, and the answer to it. */
export interface Enquiry {
  asked: string;
  answer: string;
}

/** Whether a new client is answered before another one, which has asked before and has to wait. Both get their answer and the end. */
export async function isAnsweredMeanwhile(exam: Exam, waits: Enquiry, next: Enquiry): Promise<boolean> {
  const [one, other] = [await exam.connect(), await exam.connect()];
  await one.send(`${waits.asked}\n`);
  await other.send(`${next.asked}\n`);
  await other.expectText(next.answer);
  await other.expectEnd();
  other.end();
  const isFirst = one.bytesRead === 0;
  await one.expectText(waits.answer);
  await one.expectEnd();
  one.end();
  return isFirst;
}

/** A new client asks, and gets an answer and the end once the program has waited for {@link ANSWER_LIMIT_MS}: what it calls does not answer. */
export async function expectAnswerInTime(exam: Exam<'early' | 'late'>, asked: string, answer: string): Promise<void> {
  const client = await exam.connect();
  const since = exam.now();
  await client.send(`${asked}\n`);
  await exam.letPass(ANSWER_LIMIT_MS);
  const lagMs = exam.now() - since - ANSWER_LIMIT_MS;
  await client.expectText(answer);
  const tookMs = client.cameAt - since;
  await client.expectEnd();
  client.end();
  if (tookMs < EARLIEST_MS) exam.fail('early', { came: `${Math.round(tookMs)} ms`, client });
  if (tookMs <= LATEST_MS) return;
  if (lagMs > MOST_LAG_MS) exam.inconclusive();
  exam.fail('late', { came: `${Math.round(tookMs)} ms`, client });
}
