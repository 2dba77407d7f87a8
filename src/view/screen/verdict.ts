import type { CheckText } from '../../model/exercise.ts';
import type { CheckOutcome, Conversation, Fault, Printout } from '../../model/verdict.ts';
import type { PracticeWords } from '../../words/practice.ts';
import { excerpt } from '../excerpt.ts';
import { Ladder } from '../ladder.ts';
import type { Look } from '../look.ts';
import { prose, proseBehind, wrap } from '../prose.ts';
import type { Role } from '../role.ts';
import { escapeUnsafe, quote } from '../safe.ts';
import { inRole, joined, type Line, trimmed } from '../span.ts';

const INDENT = 4;

/** Most lines of what a program printed that are shown of each stream. */
const PRINTED_LINES = 20;

/** Of a longer line, the beginning is shown. */
const MOST_ROWS = 3;

/** How much is told of a failure: all that shows why, what came, or that an earlier check has failed alike. */
export type Telling = { is: 'full' } | { is: 'brief' } | { is: 'alike'; earlier: string };

/** One check: its name and verdict, and, where it failed, why. */
export function checkBlock(
  checked: CheckOutcome,
  text: CheckText,
  telling: Telling,
  words: PracticeWords,
  look: Look,
): Line[] {
  const { verdict } = checked;
  const head = headLines(checked, text, telling, words, look);
  const failure = verdict.is === 'failed' ? verdict : verdict.is === 'passed' ? verdict.advice : undefined;
  if (!failure || telling.is !== 'full') return head;
  const { fault, conversation, printout, byHand } = failure;
  const said = words.fault(fault, fault.is === 'own' ? text.why?.[fault.why] : undefined);
  return [
    ...head,
    '',
    ...prose(text.expects, look, { indent: INDENT }),
    ...prose(said, look, { indent: INDENT, role: 'strong' }),
    ...(isEscaped(fault) ? prose(words.backslash, look, { indent: INDENT }) : []),
    ...(verdict.is === 'passed' ? prose(words.notCounted(fault), look, { indent: INDENT }) : []),
    ...comparison(fault, words, look),
    ...(conversation ? ['', ...conversationLines(conversation, fault, words, look)] : []),
    ...printoutLines(printout, words, look),
    ...byHandLines(byHand, words, look),
    '',
  ];
}

/** Whether a newline was written so that none came of it. */
function isEscaped(fault: Fault): boolean {
  const came = 'came' in fault ? (fault.came ?? '') : '';
  const expected = 'expected' in fault ? (fault.expected ?? '') : '';
  return came.includes('\\n') && !expected.includes('\\n');
}

function headLines(
  { verdict }: CheckOutcome,
  { name, why }: CheckText,
  telling: Telling,
  words: PracticeWords,
  look: Look,
): Line[] {
  const { glyphs } = look;
  const glyph = {
    passed: inRole('good', glyphs.check),
    failed: inRole('bad', glyphs.cross),
    skipped: inRole('quiet', glyphs.fresh),
  }[verdict.is];
  const failed = telling.is === 'alike' ? words.failedAlike(telling.earlier) : words.failed;
  const passed = verdict.is === 'passed' && verdict.advice ? words.passedWithAdvice : words.passed;
  const verdictWord = { passed, failed, skipped: words.skipped }[verdict.is];
  // The glyph alone says it to those who see it; the word says it to everybody else.
  const head = words.verdict(name, verdictWord);
  const brief = verdict.is === 'failed' && telling.is === 'brief' ? briefly(verdict.fault, why, words) : undefined;
  const told = brief ? words.more(head, brief) : head;
  return proseBehind(glyph, told, look, verdict.is === 'skipped' ? 'quiet' : undefined);
}

/** The most that is shown of what came where it is told in passing, in characters. */
const BRIEF = 40;

/** What came, or else what is wrong. */
function briefly(fault: Fault, why: CheckText['why'], words: PracticeWords): string {
  const came = 'came' in fault ? fault.came : undefined;
  if (came) return words.brief(quote(came.length > BRIEF ? `${came.slice(0, BRIEF)}…` : came));
  return words.fault(fault, fault.is === 'own' ? why?.[fault.why] : undefined);
}

/** The lines stay whole, however wide the terminal is: they are to be copied. */
function byHandLines(lines: readonly string[], words: PracticeWords, look: Look): Line[] {
  if (lines.length === 0) return [];
  return [
    '',
    ...prose(words.byHand(lines.length), look, { indent: INDENT }),
    ...lines.map((line) => joined(' '.repeat(INDENT + 2), inRole('code', escapeUnsafe(line)))),
  ];
}

/** What was expected and what came, one below the other. */
function comparison(fault: Fault, words: PracticeWords, look: Look): Line[] {
  const expected = 'expected' in fault ? fault.expected : undefined;
  const came = 'came' in fault ? fault.came : undefined;
  const rows: [string, string, Role][] = [];
  if (expected) rows.push([words.expected, quote(expected), 'good']);
  if (came !== undefined && (came !== '' || expected))
    rows.push([words.came, came === '' ? words.nothing : quote(came), 'bad']);
  if (rows.length === 0) return [];
  return [
    '',
    ...rows.flatMap(([label, text, role]) => [
      joined(' '.repeat(INDENT), inRole('quiet', label)),
      ...wrap(text, Math.max(20, look.columns - INDENT - 2)).map((line) =>
        joined(' '.repeat(INDENT + 2), inRole(role, line)),
      ),
    ]),
  ];
}

/** The ladder of one conversation, with the first point of difference marked. */
function conversationLines(
  { records, differsAt, leftOut }: Conversation,
  fault: Fault,
  words: PracticeWords,
  look: Look,
): Line[] {
  const ladder = new Ladder([{ name: 'server' }, { name: 'client' }]);
  const lines = ladder.heading(look);
  for (const [index, record] of records.entries()) {
    if (leftOut && index === leftOut.after)
      lines.push(inRole('quiet', `${' '.repeat(9)}${look.glyphs.ellipsis} ${words.rowsLeftOut(leftOut.count)}`));
    lines.push(...ladder.add(record, look));
    if (index === differsAt) lines.push(pointer(words.differsHere, look));
  }
  const isMissing = differsAt !== undefined && differsAt >= records.length;
  if (isMissing && fault.is !== 'exited') lines.push(pointer(words.missingHere, look));
  return lines;
}

function pointer(text: string, { glyphs }: Look): Line {
  return inRole('bad', `${' '.repeat(7)}${glyphs.pointer} ${text}`);
}

function printoutLines({ stdout, stderr, leftOutBytes }: Printout, words: PracticeWords, look: Look): Line[] {
  return [
    ...streamLines(words.printed, stdout, look),
    ...streamLines(words.printedErrors, stderr, look),
    ...(leftOutBytes > 0 ? [' '.repeat(INDENT) + words.bytesLeftOut(leftOutBytes)] : []),
  ];
}

function streamLines(title: string, text: string, look: Look): Line[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (text.trim() === '') return [];
  const half = PRINTED_LINES / 2;
  const shown =
    lines.length <= PRINTED_LINES ? lines : [...lines.slice(0, half), look.glyphs.ellipsis, ...lines.slice(-half)];
  const width = Math.max(20, look.columns - INDENT - 2);
  return [
    '',
    joined(' '.repeat(INDENT), inRole('quiet', title)),
    ...shown
      .flatMap((line) => wrap(excerpt(line, { width: MOST_ROWS * width, ellipsis: look.glyphs.ellipsis }), width))
      .map((line) => trimmed(joined(' '.repeat(INDENT + 2), inRole('output', line)))),
  ];
}
