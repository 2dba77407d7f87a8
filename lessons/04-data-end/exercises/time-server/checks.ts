import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

/** A moment that is written with two digits everywhere, also by a program that writes no leading zeros. */
const PLAIN = { zone: 'UTC', clock: '2031-11-22T16:41:38Z', anyTime: true };

/** Some numbers are 10, the hour is one of the afternoon, and more than half of the minute is over. */
const TENS = { zone: 'UTC', clock: '2031-10-20T22:12:38Z' };

/** Month, day, hour and minute all need a leading zero. */
const ZEROS = { zone: 'UTC', clock: '2031-09-03T09:05:10Z' };

/** The hour that some call 24 and some 12. */
const MIDNIGHT_HOUR = { zone: 'UTC', clock: '2031-11-23T00:27:10Z' };

/** There it is 20:11 the day before. */
const AWAY = { zone: 'Pacific/Marquesas', clock: '2031-11-23T05:41:38Z' };
const AWAY_MINUTES = -570;

/** Shortly before midnight. */
const EVENING = { zone: 'UTC', clock: '2031-11-21T23:59:56Z' };
const MIDNIGHT = Date.parse('2031-11-22T00:00:00Z');
const LATER_MS = 25 * 60 * 60_000;

const SHAPE = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

const MINUTE_MS = 60_000;

/** Programs that look at the clock every second have done so by then. */
const SOON_MS = 1_200;

export const checks: Checks<typeof en> = [
  {
    id: 'listening',
    endsAtConnection: true,
    async run(exam) {
      await exam.connect();
    },
  },
  {
    id: 'answer',
    ...PLAIN,
    async run(exam) {
      const client = await exam.connect();
      const line = await client.expectLine();
      if (line !== line.trim() || line === '') exam.fail('blank', { came: `${line}\n`, client });
    },
  },
  {
    id: 'goodbye',
    ...PLAIN,
    async run(exam) {
      const client = await exam.connect();
      await client.expectLine();
      await client.expectEnd();
    },
  },
  {
    id: 'time',
    ...TENS,
    async run(exam) {
      const { line, times } = await ask(exam);
      const [expected = ''] = times(0);
      if (!SHAPE.test(line)) exam.fail('shape', { expected, came: line });
      if (!times(0).includes(line)) exam.fail('wrong', { expected, came: line });
    },
  },
  {
    id: 'zeros',
    ...ZEROS,
    async run(exam) {
      const { line, times } = await ask(exam);
      if (padded(line) === line) return;
      exam.fail('unpadded', { expected: times(0)[0] as string, came: line });
    },
  },
  {
    id: 'midnight',
    ...MIDNIGHT_HOUR,
    async run(exam) {
      const { line, times } = await ask(exam);
      if (!clockOf(line, times(0))) exam.fail('wrong', { expected: times(0)[0] as string, came: line });
    },
  },
  {
    id: 'local',
    ...AWAY,
    async run(exam) {
      const { line, times } = await ask(exam);
      const [expected = ''] = times(AWAY_MINUTES);
      if (clockOf(line, times(AWAY_MINUTES))) return;
      exam.fail(clockOf(line, times(0)) ? 'utc' : 'elsewhere', { expected, came: line });
    },
  },
  {
    id: 'second',
    ...PLAIN,
    async run(exam) {
      const first = await ask(exam);
      await leave(first.client);
      await exam.letPass(SOON_MS);
      for (let count = 2; count <= 4; count += 1) {
        const { client, line, minutes } = await ask(exam);
        const rest = await leave(client);
        if (!isSame(line, first.line, minutes.until - first.minutes.since) || rest !== '')
          exam.fail('other', { expected: first.line, came: rest === '' ? line : `${line}\n${rest}`, client });
      }
    },
  },
  {
    id: 'together',
    ...PLAIN,
    async run(exam) {
      const since = minuteOf(exam.trueNow());
      const clients = await exam.connectMany(50);
      const lines = await Promise.all(clients.map((client) => client.expectLine()));
      const [expected = ''] = lines;
      const odd = lines.findIndex((line) => !isSame(line, expected, minuteOf(exam.trueNow()) - since));
      if (odd !== -1) exam.fail('other', { expected, came: lines[odd] as string, client: clients[odd] as Client });
    },
  },
  {
    id: 'clock',
    ...EVENING,
    async run(exam) {
      const early = await ask(exam);
      early.client.end();
      exam.setClock(exam.programNow() + LATER_MS);
      const late = await ask(exam);
      late.client.end();
      if (clockOf(late.line, late.times(0))) return;
      // It may count the time by itself, or look at the clock now and then: that clock has not been put forward, or will be soon.
      await exam.letPass(Math.max(SOON_MS, MIDNIGHT + LATER_MS + SOON_MS - exam.programNow()));
      const last = await ask(exam);
      if (clockOf(last.line, [...last.times(0), ...last.times(-LATER_MS / MINUTE_MS)])) return;
      exam.fail(last.line === early.line ? 'stale' : 'wrong', {
        expected: last.times(0)[0] as string,
        came: last.line,
      });
    },
  },
  {
    id: 'closes',
    ...PLAIN,
    async run(exam) {
      const clients = await exam.connectMany(5);
      for (const client of clients) {
        await client.expectLine();
        client.end();
      }
      for (const client of clients) await client.expectLetGo();
      await exam.advise(async () => {
        const talker = await exam.connect();
        await talker.send('hi\n');
        await talker.expectLine();
        talker.end();
        await talker.expectLetGo();
      });
    },
  },
  {
    id: 'reset',
    explain: 'Socket error event',
    forgivesUnheard: true,
    ...PLAIN,
    async run(exam) {
      const impatient = await exam.connect();
      impatient.reset();
      const { client: rude } = await ask(exam);
      rude.reset();
      await rude.awaitLetGo();
      await ask(exam);
    },
  },
];

interface Answer {
  client: Client;
  line: string;
  /**
   * What was right at some moment between the question and the answer, by the program's clock and by that of the operating system,
   * which a program may ask instead; so many minutes east of Greenwich.
   */
  times(zoneMinutes: number): string[];
  /** Minutes since 1970, truly, at the question and at the answer. */
  minutes: { since: number; until: number };
}

async function ask(exam: Exam): Promise<Answer> {
  const since = { program: exam.programNow(), true: exam.trueNow() };
  const client = await exam.connect();
  const line = (await client.expectLine()).trim();
  const until = { program: exam.programNow(), true: exam.trueNow() };
  const times = (zoneMinutes: number): string[] => {
    const zoneMs = zoneMinutes * MINUTE_MS;
    return [
      ...minutesIn(since.program + zoneMs, until.program + zoneMs),
      ...minutesIn(since.true + zoneMs, until.true + zoneMs),
    ];
  };
  return { client, line, times, minutes: { since: minuteOf(since.true), until: minuteOf(until.true) } };
}

/** All the minutes that a span of time touches, written as they are to be. */
function minutesIn(fromMs: number, toMs: number): string[] {
  const first = Math.floor(fromMs / MINUTE_MS);
  const count = Math.floor(toMs / MINUTE_MS) - first + 1;
  return Array.from({ length: count }, (_, index) => {
    return new Date((first + index) * MINUTE_MS).toISOString().slice(0, 16).replace('T', ' ');
  });
}

function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}

/** Ends the client's side, and returns what else came until the program's FIN. Afterwards this client is gone for the program too. */
async function leave(client: Client): Promise<string> {
  client.end();
  const rest = (await client.readToEnd()).toString();
  await client.awaitLetGo();
  return rest;
}

/**
 * Whether two clients got the same, or times that are no further apart than the minutes of the true time that have passed in between. Where a
 * line has another form, it may tell seconds, and only its length is compared.
 */
function isSame(line: string, other: string, minutes: number): boolean {
  if (!SHAPE.test(line)) return padded(line).length === padded(other).length;
  const apart = (asUtc(line) - asUtc(other)) / MINUTE_MS;
  return line === other || Math.abs(apart) <= minutes;
}

function asUtc(line: string): number {
  return Date.parse(`${line.replace(' ', 'T')}Z`);
}

/** With leading zeros wherever a number has only one digit. */
function padded(line: string): string {
  return line.replace(/\d+/g, (digits) => digits.padStart(2, '0'));
}

/** Whether a line shows the day of the month, the hour and the minute of one of these times. */
function clockOf(line: string, times: readonly string[]): boolean {
  return times.some((time) => padded(line).slice(-8) === time.slice(-8));
}
