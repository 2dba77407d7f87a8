import type { Exam } from './exam.ts';

/** How long a program has to wait for somebody who may answer yet, in milliseconds. */
export const ANSWER_LIMIT_MS = 500;
/** When it then gives its own answer: timers are not exact. */
const EARLIEST_MS = 400;
const LATEST_MS = 2_000;
/** A machine on which a pause takes so much longer is too busy to measure. */
const MOST_LAG_MS = 400;

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
