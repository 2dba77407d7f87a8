import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import {
  ANSWER_LIMIT_MS,
  EARLIEST_MS,
  expectAnswerInTime,
  isAnsweredMeanwhile,
} from '../../../../src/model/timed-answer.ts';
import type { en } from './en.ts';

const FOUR = '127.0.0.1';
/** The exam listens at no address of IPv6, and some machines have none. */
const SIX = '::1';
/** The same as FOUR, but another address: nobody answers there either. A machine without IPv6 cannot call it. */
const MAPPED = '::ffff:127.0.0.1';

/** Within this time, the system of whoever still tries to connect asks again at least once. */
const ASKED_AGAIN_MS = 2_500;

export const checks: Checks<typeof en> = [
  {
    id: 'open',
    explain: 'Socket connect event',
    async run(exam) {
      const peer = await exam.listen();
      await expectAnswer(await exam.connect(), `${peer.port} ${FOUR}`, `${FOUR} open\n`);
      await expectAnswer(await exam.connect(), `${peer.port} ${FOUR} ${SIX}`, `${FOUR} open\n`);
    },
  },
  {
    id: 'next',
    explain: 'Socket error event',
    async run(exam) {
      const peer = await exam.listen();
      await expectAnswer(await exam.connect(), `${peer.port} ${SIX} ${FOUR}`, `${SIX} failed\n${FOUR} open\n`);
    },
  },
  {
    id: 'nobody',
    explain: 'ECONNREFUSED',
    async run(exam) {
      const client = await exam.connect();
      await expectAnswer(client, `${client.localPort} ${FOUR} ${SIX}`, `${FOUR} failed\n${SIX} failed\n`);
    },
  },
  {
    id: 'silent',
    explain: 'Socket timeout event',
    async run(exam) {
      const peer = await exam.listenSilently();
      if (peer) await expectAnswerInTime(exam, `${peer.port} ${FOUR} ${SIX}`, `${FOUR} no answer\n${SIX} failed\n`);
    },
  },
  {
    id: 'last',
    explain: 'Socket timeout event',
    async run(exam) {
      const peer = await exam.listenSilently();
      if (peer) await expectAnswerInTime(exam, `${peer.port} ${SIX} ${FOUR}`, `${SIX} failed\n${FOUR} no answer\n`);
    },
  },
  {
    id: 'one-by-one',
    async run(exam) {
      const peer = await exam.listenSilently();
      if (!peer) return;
      const client = await exam.connect();
      const since = exam.now();
      await client.send(`${peer.port} ${FOUR} ${MAPPED} ${SIX}\n`);
      await exam.comesTrue(() => client.hasEnded);
      const isMissing = client.pending.includes(`${MAPPED} failed`);
      const mapped = `${MAPPED} ${isMissing ? 'failed' : 'no answer'}`;
      await client.expectText(`${FOUR} no answer\n${mapped}\n${SIX} failed\n`);
      // One after the other, the two that do not answer take twice as long.
      if (!isMissing && client.cameAt - since < 2 * EARLIEST_MS) exam.fail('together', { client });
      await client.expectEnd();
      client.end();
    },
  },
  {
    id: 'pieces',
    explain: 'Socket data event',
    async run(exam) {
      const peer = await exam.listen();
      const client = await exam.connect();
      await client.sendByteByByte(`${peer.port} ${FOUR}\n`);
      await client.expectText(`${FOUR} open\n`);
      await client.expectEnd();
      client.end();
    },
  },
  {
    id: 'lets-go',
    explain: 'destroy',
    async run(exam) {
      const peer = await exam.listen();
      const client = await exam.connect();
      await expectAnswer(client, `${peer.port} ${FOUR}`, `${FOUR} open\n`);
      await exam.comesTrue(() => peer.accepted > 0 && peer.open === 0);
      if (peer.open > 0) exam.fail('kept', { client });
    },
  },
  {
    id: 'gives-up',
    explain: 'destroy',
    async run(exam) {
      const peer = await exam.listenSilently();
      if (!peer) return;
      const client = await exam.connect();
      await expectAnswer(client, `${peer.port} ${FOUR}`, `${FOUR} no answer\n`);
      // By the time that a later client is answered, the program has done whatever it does right after its answer.
      await expectFailure(await exam.connect());
      peer.wake();
      await exam.letPass(ASKED_AGAIN_MS);
      if (peer.accepted > 0) exam.fail('connected', { client });
    },
  },
  {
    id: 'together',
    async run(exam) {
      // On a machine that is busy, one that is asked at the same time may be late for once.
      if ((await isAnsweredFirst(exam)) || (await isAnsweredFirst(exam))) return;
      exam.fail('waited');
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const peer = await exam.listen();
      const silent = await exam.listenSilently();
      const rude = await exam.connect();
      await rude.send(`${(silent ?? peer).port} ${FOUR} ${SIX}\n`);
      // Once somebody who came later has got an answer, the first one was heard.
      await expectFailure(await exam.connect());
      rude.reset();
      await rude.awaitLetGo();
      await exam.letPass(2 * ANSWER_LIMIT_MS);
      await expectAnswer(await exam.connect(), `${peer.port} ${FOUR}`, `${FOUR} open\n`);
    },
  },
];

/** A client asks, and gets an answer and the end. */
async function expectAnswer(client: Client, asked: string, answer: string): Promise<void> {
  await client.send(`${asked}\n`);
  await client.expectText(answer);
  await client.expectEnd();
  client.end();
}

async function expectFailure(client: Client): Promise<void> {
  // Its own port is taken, so nobody else can listen there meanwhile.
  await expectAnswer(client, `${client.localPort} ${FOUR}`, `${FOUR} failed\n`);
}

/** Whether a client that asks for an address where somebody listens is answered before one that has to wait, and asked before. */
async function isAnsweredFirst(exam: Exam): Promise<boolean> {
  const [peer, silent] = [await exam.listen(), await exam.listenSilently()];
  if (!silent) return true;
  return await isAnsweredMeanwhile(
    exam,
    { asked: `${silent.port} ${FOUR}`, answer: `${FOUR} no answer\n` },
    { asked: `${peer.port} ${FOUR}`, answer: `${FOUR} open\n` },
  );
}
