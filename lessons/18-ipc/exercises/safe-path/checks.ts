import type { Client, Exam, SocketPath } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const GREETING = 'hello\n';
/** What a server of the check says, that was there before. */
const OTHER = 'I was here first\n';

export const checks: Checks<typeof en> = [
  {
    id: 'greets',
    explain: 'Unix socket',
    async run(exam) {
      const place = await exam.makeSocketPath('nothing');
      if (!place) return;
      await expectAnswer(await exam.connect(), place.path, 'listening');
      for (let count = 1; count <= 3; count += 1) await expectGreeting(exam, place);
    },
  },
  {
    id: 'leftover',
    explain: 'EADDRINUSE',
    async run(exam) {
      const place = await exam.makeSocketPath('leftover');
      if (!place) return;
      await expectAnswer(await exam.connect(), place.path, 'listening');
      await expectGreeting(exam, place);
    },
  },
  {
    id: 'taken',
    explain: 'EADDRINUSE',
    async run(exam) {
      for (const isPatient of [false, true]) {
        const place = await exam.makeSocketPath({ answers: OTHER, isPatient });
        if (!place) return;
        await expectAnswer(await exam.connect(), place.path, 'taken');
        const came = await place.call();
        if (came !== OTHER) exam.fail('robbed', { expected: OTHER, came: came ?? '' });
      }
    },
  },
  {
    id: 'file',
    explain: 'EADDRINUSE',
    async run(exam) {
      const place = await exam.makeSocketPath('file');
      if (!place) return;
      await expectAnswer(await exam.connect(), place.path, 'in the way');
      if (place.look() !== 'other') exam.fail('removed');
    },
  },
  {
    id: 'no-folder',
    explain: 'EACCES',
    async run(exam) {
      const place = await exam.makeSocketPath('nothing');
      if (!place) return;
      await expectAnswer(await exam.connect(), `${place.path}/server.sock`, 'failed');
      await expectAnswer(await exam.connect(), place.path, 'listening');
    },
  },
  {
    id: 'twice',
    explain: 'EADDRINUSE',
    async run(exam) {
      const [place, other] = [await exam.makeSocketPath('nothing'), await exam.makeSocketPath('nothing')];
      if (!place || !other) return;
      await expectAnswer(await exam.connect(), place.path, 'listening');
      await expectAnswer(await exam.connect(), other.path, 'listening');
      await expectAnswer(await exam.connect(), place.path, 'taken');
      await expectGreeting(exam, place);
      await expectGreeting(exam, other);
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const [place, other] = [await exam.makeSocketPath('nothing'), await exam.makeSocketPath('nothing')];
      if (!place || !other) return;
      const rude = await exam.connect();
      await rude.send(`${place.path}\n`);
      rude.reset();
      await rude.awaitLetGo();
      await expectAnswer(await exam.connect(), other.path, 'listening');
    },
  },
];

/** A client names a path, and gets an answer and the end. */
async function expectAnswer(client: Client, path: string, answer: string): Promise<void> {
  await client.send(`${path}\n`);
  await client.expectText(`${answer}\n`);
  await client.expectEnd();
  client.end();
}

/** Who connects at the path gets a greeting and the end. */
async function expectGreeting(exam: Exam<'ungreeted'>, place: SocketPath): Promise<void> {
  const came = await place.call();
  if (came !== GREETING) exam.fail('ungreeted', { expected: GREETING, came: came ?? '' });
}
