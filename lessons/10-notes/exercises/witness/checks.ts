import type { Client, Exam } from '../../../../src/model/exam.ts';
import type { Checks } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const CONNECTED = 'connected';
const FINISHED = 'the other side has finished';
const CLOSED = 'closed';

/** U+FEFF. At the beginning of a text, it says that it is Unicode; some decoders take it away there. */
const BOM = '\uFEFF';

/** Whoever ends its side unasked has done so by then. */
const QUIET_MS = 300;

export const checks: Checks<typeof en> = [
  {
    id: 'connects',
    explain: 'Socket connect event',
    endsItself: true,
    async run(exam) {
      const other = await exam.accept();
      await expectPrinted(exam, [CONNECTED]);
      await exam.letPass(QUIET_MS);
      await expectPrinted(exam, [CONNECTED]);
      expectOpen(exam, other);
    },
  },
  {
    id: 'joined',
    explain: 'framing',
    endsItself: true,
    async run(exam) {
      const other = await exam.accept();
      const lines = [`${BOM}one`, '', '  two', 'three  ', 'four\rfive'];
      await other.send(lines.map((line) => `${line}\n`).join(''));
      await expectPrinted(exam, [CONNECTED, ...heard(...lines)], exactText);
    },
  },
  {
    id: 'pieces',
    explain: 'framing',
    endsItself: true,
    async run(exam) {
      const other = await exam.accept();
      // Whoever has told of a line has got what stands behind it as well, and has to keep it.
      await other.send('one\ntwo ');
      await expectPrinted(exam, [CONNECTED, ...heard('one')]);
      await other.sendByteByByte('words\nthr');
      await expectPrinted(exam, [CONNECTED, ...heard('one', 'two words')]);
      await other.send('ee\n');
      await expectPrinted(exam, [CONNECTED, ...heard('one', 'two words', 'three')]);
    },
  },
  {
    id: 'characters',
    explain: 'Socket setEncoding',
    endsItself: true,
    async run(exam) {
      const other = await exam.accept();
      const lines = ['hello', '你好', '🐢', '再见'];
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      // Cut in the middle of characters, which is certain: what stands in front was told.
      const cuts = ['你', '🐢', '再'].map((character) => bytes.indexOf(character) + 2);
      for (const index of lines.keys()) {
        await other.send(bytes.subarray(cuts[index - 1] ?? 0, cuts[index]));
        await expectPrinted(exam, [CONNECTED, ...heard(...lines.slice(0, index + 1))]);
      }
    },
  },
  {
    id: 'finished',
    explain: 'Socket end event',
    endsItself: true,
    async run(exam) {
      const other = await exam.accept();
      other.end('that was all\nor nearly');
      await expectPrinted(exam, [CONNECTED, ...heard('that was all'), FINISHED, CLOSED]);
      await expectStatus(exam, 0);
      await expectPrinted(exam, [CONNECTED, ...heard('that was all'), FINISHED, CLOSED]);
    },
  },
  {
    id: 'asked',
    explain: 'half-close',
    endsItself: true,
    async run(exam) {
      const other = await exam.accept();
      const words = ['please close the door', 'please close\r', 'please close', 'and the window', 'one more word'];
      const told = [CONNECTED, ...heard(...words)];
      await other.send('please close the door\nplease close\r\n');
      await expectPrinted(exam, told.slice(0, 3));
      await exam.letPass(QUIET_MS);
      expectOpen(exam, other);
      await other.send('please close\nand the window\n');
      await expectPrinted(exam, told.slice(0, 5));
      if (!(await exam.comesTrue(() => other.hasEnded))) exam.fail('open', { client: other });
      await other.send('one more word\n');
      await expectPrinted(exam, told);
      other.end();
      await expectPrinted(exam, [...told, FINISHED, CLOSED]);
      await expectStatus(exam, 0);
    },
  },
  {
    id: 'refused',
    explain: 'ECONNREFUSED',
    isAlone: true,
    endsItself: true,
    async run(exam) {
      const told = ['never connected: ECONNREFUSED'];
      await expectPrinted(exam, told);
      await expectStatus(exam, 1);
      await expectPrinted(exam, told);
    },
  },
  {
    id: 'lost',
    explain: 'ECONNRESET',
    endsItself: true,
    async run(exam) {
      const other = await exam.accept();
      const told = [CONNECTED, ...heard('hold the line'), 'lost: ECONNRESET'];
      await other.send('hold the line\n');
      // A reset right behind bytes may throw them away, or come as an ordinary end.
      await expectPrinted(exam, told.slice(0, 2));
      await other.sendByteByByte('he');
      other.reset();
      await expectPrinted(exam, told);
      await expectStatus(exam, 1);
      await expectPrinted(exam, told);
    },
  },
  {
    id: 'lost-asked',
    explain: 'ECONNRESET',
    endsItself: true,
    async run(exam) {
      const other = await exam.accept();
      const told = [CONNECTED, ...heard('please close'), 'lost: ECONNRESET'];
      await other.send('please close\n');
      await expectPrinted(exam, told.slice(0, 2));
      if (!(await exam.comesTrue(() => other.hasEnded))) exam.fail('open', { client: other });
      other.reset();
      await expectPrinted(exam, told);
      await expectStatus(exam, 1);
    },
  },
];

function heard(...lines: readonly string[]): string[] {
  return lines.map((line) => `heard: ${line}`);
}

/** Printed lines as they are compared, where it does not matter which blanks are at their ends. */
const roughText = (lines: readonly string[]): string => lines.map((line) => line.trimEnd()).join('\n');

/** Printed lines as they are. Only of an empty line, it does not matter whether there is a blank behind the colon. */
const exactText = (lines: readonly string[]): string =>
  lines.map((line) => (line === 'heard:' ? 'heard: ' : line)).join('\n');

/** The program has printed these lines so far, and no others. Waits for them as long as what is there is the beginning of them. */
async function expectPrinted(exam: Exam<'printed'>, expected: readonly string[], textOf = roughText): Promise<void> {
  const whole = textOf(expected);
  const came = textOf(await exam.printedOnce((lines) => textOf(lines) === whole || !whole.startsWith(textOf(lines))));
  if (came !== whole) exam.fail('printed', { expected: whole, came, isPrinted: true });
}

function expectOpen(exam: Exam<'early'>, other: Client): void {
  if (other.hasEnded) exam.fail('early', { client: other });
}

/** The process ends by itself. */
async function expectStatus(exam: Exam<'stays' | 'status'>, status: number): Promise<void> {
  const code = await exam.awaitExit();
  if (code === undefined) exam.fail('stays');
  if (code !== status) exam.fail('status', { expected: String(status), came: String(code), isPrinted: true });
}
