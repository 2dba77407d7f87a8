import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const WELCOME = 'welcome\n';

export const checks: Checks<typeof en> = [
  {
    id: 'welcomes',
    explain: 'connection event',
    async run(exam) {
      for (let count = 1; count <= 4; count += 1) await expectEntry(exam);
    },
  },
  {
    id: 'keeps-out',
    explain: 'check BlockList',
    async run(exam) {
      const guest = await expectEntry(exam);
      await expectAnswer(guest, `block ${guest.localAddress}`, 'ok');
      for (let count = 1; count <= 2; count += 1) await expectClosed(exam);
      await expectClosed(exam, { says: `allow ${guest.localAddress}\n` });
      await exam.letPass(PAUSE_MS);
      await expectAnswer(guest, `check ${guest.localAddress}`, 'out');
      await expectClosed(exam);
    },
  },
  {
    id: 'stays',
    explain: 'BlockList',
    async run(exam) {
      const [guest, other] = [await expectEntry(exam), await expectEntry(exam)];
      await expectAnswer(guest, `block ${guest.localAddress}`, 'ok');
      for (const client of [other, guest]) await expectAnswer(client, `check ${guest.localAddress}`, 'out');
    },
  },
  {
    id: 'allows',
    explain: 'removeAddress BlockList',
    async run(exam) {
      const guest = await expectEntry(exam);
      await expectAnswer(guest, `block ${guest.localAddress}`, 'ok');
      await expectAnswer(guest, `allow ${guest.localAddress}`, 'ok');
      await expectEntry(exam);
      await expectAnswer(guest, `block ${guest.localAddress}`, 'ok');
      await expectClosed(exam);
    },
  },
  {
    id: 'others',
    explain: 'BlockList',
    async run(exam) {
      const guest = await expectEntry(exam);
      await expectAnswer(guest, 'block 192.0.2.1', 'ok');
      const other = await exam.connect({ isElsewhere: true });
      await other.expectText(WELCOME);
      await expectAnswer(guest, `block ${other.localAddress}`, 'ok');
      await expectClosed(exam, { where: { isElsewhere: true } });
      if (other.localAddress !== guest.localAddress) await expectEntry(exam);
    },
  },
  {
    id: 'subnets',
    explain: 'addSubnet',
    async run(exam) {
      const guest = await expectEntry(exam);
      await expectAnswer(guest, 'block 10.0.0.0/8', 'ok');
      await expectAnswer(guest, 'check 10.255.2.3', 'out');
      await expectAnswer(guest, 'check 11.0.0.1', 'in');
      await expectAnswer(guest, 'block 192.0.2.16/28', 'ok');
      await expectAnswer(guest, 'check 192.0.2.31', 'out');
      await expectAnswer(guest, 'check 192.0.2.32', 'in');
      await expectAnswer(guest, 'allow 10.0.0.0/8', 'ok');
      await expectAnswer(guest, 'check 10.255.2.3', 'in');
      await expectAnswer(guest, 'block 0.0.0.0/0', 'ok');
      await expectAnswer(guest, 'check 10.255.2.3', 'out');
    },
  },
  {
    id: 'six',
    explain: 'check BlockList',
    async run(exam) {
      const guest = await expectEntry(exam);
      await expectAnswer(guest, 'block fd00::/8', 'ok');
      await expectAnswer(guest, 'block 2001:db8::1', 'ok');
      await expectAnswer(guest, 'check fd12:3456::1', 'out');
      await expectAnswer(guest, 'check 2001:db8:0:0::1', 'out');
      await expectAnswer(guest, 'check 2001:db8::2', 'in');
      await expectAnswer(guest, 'block 2001:db8:1::/48', 'ok');
      await expectAnswer(guest, 'check 2001:db8:1:2::3', 'out');
      await expectAnswer(guest, 'check 2001:db8:2::3', 'in');
      await expectAnswer(guest, 'block 192.0.2.1', 'ok');
      await expectAnswer(guest, 'check ::ffff:192.0.2.1', 'out');
    },
  },
  {
    id: 'other-rules',
    explain: 'removeAddress BlockList',
    async run(exam) {
      const guest = await expectEntry(exam);
      await expectAnswer(guest, 'block 10.0.0.0/8', 'ok');
      await expectAnswer(guest, 'block 10.0.0.1', 'ok');
      await expectAnswer(guest, 'allow 10.0.0.1', 'ok');
      await expectAnswer(guest, 'check 10.0.0.1', 'out');
      await expectAnswer(guest, 'allow 10.0.0.0/8', 'ok');
      await expectAnswer(guest, 'check 10.0.0.1', 'in');
      await expectAnswer(guest, 'block 172.16.0.0/12', 'ok');
      await expectAnswer(guest, 'block 172.16.0.1', 'ok');
      await expectAnswer(guest, 'allow 172.16.0.0/12', 'ok');
      await expectAnswer(guest, 'check 172.16.0.1', 'out');
      await expectAnswer(guest, 'check 172.16.0.2', 'in');
    },
  },
  {
    id: 'twice',
    explain: 'addAddress',
    async run(exam) {
      const [guest, other] = [await expectEntry(exam), await expectEntry(exam)];
      for (const client of [guest, other]) await expectAnswer(client, 'block 192.0.2.1', 'ok');
      await expectAnswer(guest, 'allow 192.0.2.1', 'ok');
      for (const client of [guest, other]) await expectAnswer(client, 'check 192.0.2.1', 'in');
    },
  },
  {
    id: 'what',
    explain: 'ERR_INVALID_ADDRESS',
    async run(exam) {
      const guest = await expectEntry(exam);
      await expectAnswer(guest, 'block 192.0.2.1', 'ok');
      const addresses = ['block localhost', 'block 10.0.0.0/99', 'block 10.0.0.0/8bits', 'check localhost'];
      for (const line of [...addresses, 'hello 192.0.2.2', 'block 10.0.0.1 10.0.0.2', ''])
        await expectAnswer(guest, line, 'what?');
      await expectAnswer(guest, 'block 192.0.2.2', 'ok');
      for (const address of ['192.0.2.1', '192.0.2.2']) await expectAnswer(guest, `check ${address}`, 'out');
      await expectAnswer(guest, 'check 10.0.0.1', 'in');
    },
  },
  {
    id: 'pieces',
    explain: 'Socket data event',
    async run(exam) {
      const guest = await expectEntry(exam);
      await guest.sendByteByByte('block 192.0.2.1\n');
      await guest.expectText('ok\n');
      await guest.send('check 192.0.2.1\ncheck 192.0.2.2\n');
      await guest.expectText('out\nin\n');
    },
  },
  {
    id: 'resets',
    explain: 'Socket error event',
    async run(exam) {
      const guest = await expectEntry(exam);
      guest.reset();
      await guest.awaitLetGo();
      const next = await expectEntry(exam);
      await resetAtOnce(exam);
      await expectAnswer(next, `block ${next.localAddress}`, 'ok');
      await resetAtOnce(exam);
      await expectAnswer(next, `check ${next.localAddress}`, 'out');
    },
  },
];

/** After this, the program has read what was sent to it. */
const PAUSE_MS = 100;

/** How many clients break off at once: for some of them, the connection is over before the program has it. */
const RUDE = 12;

/** A client comes, and is let in. */
async function expectEntry(exam: Exam): Promise<Client> {
  const client = await exam.connect();
  await client.expectText(WELCOME);
  return client;
}

/** A client comes, perhaps says something, and the connection is closed, with nothing before that. */
async function expectClosed(
  exam: Exam,
  { where, says }: { where?: Parameters<Exam['connect']>[0]; says?: string } = {},
): Promise<void> {
  const client = await exam.connect({ ...where, mayBreak: true });
  if (says !== undefined) await client.send(says);
  await client.expectClosed();
  if (!client.hasBroken) client.end();
}

/** Clients come one after the other, and break off as soon as they are connected. */
async function resetAtOnce(exam: Exam): Promise<void> {
  for (let count = 1; count <= RUDE; count += 1) (await exam.connect({ mayBreak: true })).reset();
  await exam.letPass(PAUSE_MS);
}

/** A client sends a line, and gets a line. */
async function expectAnswer(client: Client, asked: string, answer: string): Promise<void> {
  await client.send(`${asked}\n`);
  await client.expectText(`${answer}\n`);
}
