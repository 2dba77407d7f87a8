import type { Client, Exam, Peer } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import { ANSWER_LIMIT_MS, expectAnswerInTime, isAnsweredMeanwhile } from '../../../../src/model/timed-answer.ts';
import type { en } from './en.ts';

/** Somebody who asks after this time is answered like everybody else: the half second is for the call. */
const HESITATION_MS = 1.5 * ANSWER_LIMIT_MS;

/** What happens right after an answer has happened by then, and what waits for the half second has not. */
const AT_ONCE_MS = 300;

/** Within this time, the system of whoever still tries to connect asks again at least once. */
const ASKED_AGAIN_MS = 2_500;

export const checks: Checks<typeof en> = [
  {
    id: 'open',
    explain: 'Socket connect event',
    async run(exam) {
      const peer = await exam.listen();
      await expectAnswer(await exam.connect(), peer.port, 'open');
      const hesitant = await exam.connect();
      await exam.letPass(HESITATION_MS);
      await expectAnswer(hesitant, peer.port, 'open');
    },
  },
  {
    id: 'refused',
    explain: 'ECONNREFUSED',
    async run(exam) {
      const client = await exam.connect();
      // Its own port is taken, so nobody else can listen there meanwhile.
      await expectAnswer(client, client.localPort, 'refused');
    },
  },
  {
    id: 'no-port',
    explain: 'ERR_SOCKET_BAD_PORT',
    async run(exam) {
      for (const text of ['65536', 'hello', '80.5', '-1', '0', ''])
        await expectAnswer(await exam.connect(), text, 'no port');
      const client = await exam.connect();
      await client.send('65535\n');
      const came = await client.expectLine();
      if (came === 'no port') exam.fail('port', { came, client });
    },
  },
  {
    id: 'pieces',
    explain: 'framing',
    async run(exam) {
      const [one, other] = [await exam.connect(), await exam.connect()];
      const [first, second] = [String((await exam.listen()).port), String((await exam.listen()).port)];
      await one.sendByteByByte(first.slice(0, 2));
      await other.sendByteByByte(second);
      await expectAnswer(one, first.slice(2), 'open');
      await expectAnswer(other, '', 'open');
    },
  },
  {
    id: 'lets-go',
    explain: 'destroy',
    async run(exam) {
      const peer = await exam.listen();
      // On a machine that is busy, it may look late for once.
      const isAtOnce = (await isLetGoAtOnce(exam, peer, 'kept')) || (await isLetGoAtOnce(exam, peer, 'kept'));
      if (!isAtOnce) exam.fail('late');
      await isLetGoAtOnce(exam, await exam.listen({ clings: true }), 'ended');
    },
  },
  {
    id: 'silent',
    explain: 'Socket timeout event',
    async run(exam) {
      const peer = await exam.listenSilently();
      if (!peer) return;
      await expectAnswerInTime(exam, String(peer.port), 'no answer\n');
      const client = await exam.connect();
      // Its end has come long before the answer is due.
      client.end(`${peer.port}\n`);
      await client.expectText('no answer\n');
      await client.expectEnd();
    },
  },
  {
    id: 'gives-up',
    explain: 'destroy',
    async run(exam) {
      const peer = await exam.listenSilently();
      if (!peer) return;
      const client = await exam.connect();
      await client.send(`${peer.port}\n`);
      await client.expectLine();
      // By the time that a later client is answered, the program has done whatever it does right after its answer.
      await expectAnswerOfAnyKind(await exam.connect());
      peer.wake();
      await exam.letPass(ASKED_AGAIN_MS);
      if (peer.accepted > 0) exam.fail('connected', { client });
      // Once somebody got in, the queue has room for the program, too.
      (await exam.connect({ port: peer.port })).end();
      await expectAnswer(await exam.connect(), peer.port, 'open');
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
      const mute = await exam.connect();
      await mute.awaitAccepted();
      mute.reset();
      await mute.awaitLetGo();
      const rude = await exam.connect();
      await rude.send(`${(silent ?? peer).port}\n`);
      // Once somebody who came later has got an answer, the first one was heard.
      await expectAnswerOfAnyKind(await exam.connect());
      rude.reset();
      await rude.awaitLetGo();
      await exam.letPass(2 * ANSWER_LIMIT_MS);
      await expectAnswer(await exam.connect(), peer.port, 'open');
    },
  },
];

/** A client asks for a port, and gets an answer and the end. */
async function expectAnswerAndEnd(client: Client, asked: number | string, answer: string): Promise<void> {
  await client.send(`${asked}\n`);
  await client.expectText(`${answer}\n`);
  await client.expectEnd();
}

/** The same, and then the client ends its side, too. */
async function expectAnswer(client: Client, asked: number | string, answer: string): Promise<void> {
  await expectAnswerAndEnd(client, asked, answer);
  client.end();
}

/**
 * Asks for an open port, and waits until the program has closed its connection to it. The client keeps its side open: it is the answer after
 * which the program has to let go.
 *
 * @param why what to fail with if it does not
 */
async function isLetGoAtOnce(exam: Exam<'kept' | 'ended'>, peer: Peer, why: 'kept' | 'ended'): Promise<boolean> {
  const before = peer.accepted;
  const isLetGo = (): boolean => peer.accepted > before && peer.open === 0;
  const client = await exam.connect();
  await expectAnswerAndEnd(client, peer.port, 'open');
  await exam.comesTrue(isLetGo);
  if (peer.open > 0) exam.fail(why, { client });
  // A connection that was reset at once may never have come.
  return peer.accepted === before || exam.now() - client.cameAt < AT_ONCE_MS;
}

async function expectAnswerOfAnyKind(client: Client): Promise<void> {
  await client.send(`${client.localPort}\n`);
  await client.expectLine();
  client.end();
}

/** Whether a client that asks for an open port is answered before one that asked for a silent port before. */
async function isAnsweredFirst(exam: Exam): Promise<boolean> {
  const [peer, silent] = [await exam.listen(), await exam.listenSilently()];
  if (!silent) return true;
  return await isAnsweredMeanwhile(
    exam,
    { asked: `${silent.port}`, answer: 'no answer\n' },
    { asked: `${peer.port}`, answer: 'open\n' },
  );
}
