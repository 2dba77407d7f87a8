import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** The longest line that a guest may send. */
const LONGEST = 65_536;

/** How much may wait in a socket of the program, and by how much a line may be above. */
const MOST_BYTES = 1024 * 1024 + 2 * LONGEST;

/** Lines that are more than the kernels take for a guest who does not read. */
const LONG = 65_000;
const LINES = 180;
/** Lines that are on their way to a guest who breaks off. */
const CALLS = 20;
/** Guests that come, and speak at once. */
const CROWD = 12;

export const checks: Checks<typeof en> = [
  {
    id: 'enters',
    explain: 'connection event',
    async run(exam) {
      const lee = await enter(exam, 'ann lee');
      const bob = await enter(exam, 'bob', [lee]);
      await say(lee, 'ann lee: it: is hot', [lee, bob]);
      const namesake = await enter(exam, 'bob', [lee, bob]);
      for (const guest of [bob, namesake]) await say(guest, 'bob: hello', [lee, bob, namesake]);
    },
  },
  {
    id: 'lines',
    explain: 'Socket data event',
    async run(exam) {
      const ann = await exam.connect();
      await ann.send('ann\none\n\nth');
      await ann.expectText('* ann is here\nann: one\nann: \n');
      const bob = await exam.connect();
      await bob.sendByteByByte('bob\nby bytes\nfo');
      for (const guest of [ann, bob]) await guest.expectText('* bob is here\nbob: by bytes\n');
      await ann.send('ree\n');
      for (const guest of [ann, bob]) await guest.expectText('ann: three\n');
      await bob.send('ur\n');
      for (const guest of [ann, bob]) await guest.expectText('bob: four\n');
      await say(bob, `bob: ${'x'.repeat(LONGEST)}`, [ann, bob]);
    },
  },
  {
    id: 'shy',
    async run(exam) {
      const [shy, gone] = [await exam.connect(), await exam.connect()];
      await shy.awaitAccepted();
      await gone.send('half a na');
      const ann = await enter(exam, 'ann');
      await say(ann, 'ann: anybody?', [ann]);
      gone.end();
      await gone.awaitLetGo();
      await say(ann, 'ann: nobody', [ann]);
      await shy.send('shy\n');
      for (const guest of [ann, shy]) await guest.expectText('* shy is here\n');
    },
  },
  {
    id: 'leaves',
    explain: 'Socket close event',
    async run(exam) {
      const ann = await enter(exam, 'ann');
      const bob = await enter(exam, 'bob', [ann]);
      const cal = await enter(exam, 'cal', [ann, bob]);
      await bob.send('good night\n');
      bob.end();
      for (const guest of [ann, cal]) await guest.expectText('bob: good night\n* bob has left\n');
      await say(cal, 'cal: two are left', [ann, cal]);
    },
  },
  {
    id: 'quits',
    explain: 'ERR_STREAM_WRITE_AFTER_END',
    async run(exam) {
      const ann = await enter(exam, 'ann');
      const bob = await enter(exam, 'bob', [ann]);
      await bob.send('/quit\nno more\n');
      await bob.expectText('bye\n');
      await bob.expectEnd();
      // Bob keeps his side open for a while, and the others may be told only when he has closed it.
      await ann.send('well?\n');
      const early = await ann.expectLine();
      if (early === 'ann: well?') {
        bob.end();
        await ann.expectText('* bob has left\n');
      } else {
        if (early !== '* bob has left')
          exam.fail('other', { expected: '* bob has left\n', came: `${early}\n`, client: ann });
        await ann.expectText('ann: well?\n');
        bob.end();
      }
      await bob.awaitLetGo();
      await say(ann, 'ann: alone', [ann]);
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const ann = await enter(exam, 'ann');
      const bob = await enter(exam, 'bob', [ann]);
      const cal = await enter(exam, 'cal', [ann, bob]);
      bob.reset();
      for (const guest of [ann, cal]) await guest.expectText('* bob has left\n');
      await say(ann, 'ann: oh', [ann, cal]);
      // This one breaks off while it is written to.
      const dan = await enter(exam, 'dan', [ann, cal], false);
      await ann.send('dan?\n'.repeat(CALLS));
      dan.reset();
      const calls = Array.from({ length: CALLS }, () => 'ann: dan?');
      for (const guest of [ann, cal]) await expectLines(exam, guest, [...calls, '* dan has left']);
      await say(cal, 'cal: gone', [ann, cal]);
    },
  },
  {
    id: 'limit',
    explain: 'Socket destroy method',
    async run(exam) {
      const ann = await enter(exam, 'ann');
      for (const line of ['x'.repeat(2 * LONGEST), `${'x'.repeat(LONGEST + 100)}\n`]) {
        const bob = await enter(exam, 'bob', [ann]);
        await bob.send(line);
        await ann.expectText('* bob has left\n');
      }
      await say(ann, 'ann: short', [ann]);
    },
  },
  {
    id: 'sleeper',
    explain: 'backpressure',
    async run(exam) {
      const ann = await enter(exam, 'ann');
      const sleeper = await enter(exam, 'sleeper', [ann], false);
      const bob = await enter(exam, 'bob', [ann]);
      const awake = [ann, bob].map((client) => ({ client, isTold: false }));
      const line = `ann: ${'x'.repeat(LONG)}`;
      for (let count = 0; count < LINES; count += 1) {
        await ann.send(`${line.slice('ann: '.length)}\n`);
        for (const guest of awake) await expectLineOf(exam, guest, line);
      }
      const most = await sleeper.mostWaiting();
      if (most > MOST_BYTES) exam.fail('piled', { came: `writableLength: ${most}`, client: sleeper, isPrinted: true });
    },
  },
  {
    id: 'crowd',
    async run(exam) {
      const guests: Client[] = [];
      for (const index of Array(CROWD).keys()) guests.push(await enter(exam, `guest${index}`, guests));
      for (const guest of guests) await guest.send('one\ntwo\nth');
      for (const guest of guests) await guest.send('ree\n');
      const all = guests.flatMap((_, index) => ['one', 'two', 'three'].map((word) => `guest${index}: ${word}`));
      for (const guest of guests) await expectLines(exam, guest, all);
    },
  },
];

/** A guest comes in, and those who are there hear of it: `others`, and itself if it reads. */
async function enter(exam: Exam, name: string, others: readonly Client[] = [], reads = true): Promise<Client> {
  const guest = await exam.connect({ reads });
  await guest.send(`${name}\n`);
  for (const each of reads ? [...others, guest] : others) await each.expectText(`* ${name} is here\n`);
  return guest;
}

/** Somebody says something, and others hear it: `name: words`. */
async function say(guest: Client, heard: string, others: readonly Client[]): Promise<void> {
  await guest.send(`${heard.slice(heard.indexOf(': ') + 2)}\n`);
  for (const each of others) await each.expectText(`${heard}\n`);
}

type RoomExam = Exam<'other'>;

/** These lines come, those of each speaker in their order. */
async function expectLines(exam: RoomExam, client: Client, lines: readonly string[]): Promise<void> {
  const missing = [...lines];
  while (missing.length > 0) {
    const came = await client.expectLine();
    const [speaker = ''] = came.split(': ');
    const next = missing.findIndex((line) => line === came || line.startsWith(`${speaker}: `));
    if (missing[next] !== came)
      exam.fail('other', { expected: `${missing[next] ?? missing[0]}\n`, came: `${came}\n`, client });
    missing.splice(next, 1);
  }
}

/** The line comes, and perhaps before it that the one who does not read was thrown out. */
async function expectLineOf(exam: RoomExam, guest: { client: Client; isTold: boolean }, line: string): Promise<void> {
  const { client } = guest;
  let came = await client.expectLine();
  if (came === '* sleeper has left' && !guest.isTold) {
    guest.isTold = true;
    came = await client.expectLine();
  }
  if (came !== line) exam.fail('other', { expected: `${line}\n`, came: `${came}\n`, client });
}
