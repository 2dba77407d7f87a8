import type { CheckText } from '../../model/exercise.ts';
import type { CheckOutcome, Conversation, Fault, Printout } from '../../model/verdict.ts';
import type { PracticeWords } from '../../words/practice.ts';
import { excerpt } from '../excerpt.ts';
import { Ladder } from '../ladder.ts';
import type { Look } from '../look.ts';
import { proseAfterMark, proseLines, wrap } from '../prose.ts';
import type { TextRole } from '../role.ts';
import { escapeUnsafe, quote } from '../safe.ts';
import { joinParts, type Line, trimEnd, withRole } from '../span.ts';

const INDENT = 4;

/** The most lines of each stream of a program's output. */
const PRINTED_LINES = 20;

/** The most rows of a line. */
const MOST_ROWS = 3;

/** How much of a failure is shown: everything, only what came, or only that it is like an earlier one. */
export type CheckDetail = { kind: 'full' } | { kind: 'brief' } | { kind: 'alike'; earlier: string };

/** One check: its name and verdict, and why it failed. */
export function checkBlock(
  checked: CheckOutcome,
  text: CheckText,
  detail: CheckDetail,
  words: PracticeWords,
  look: Look,
): Line[] {
  const { verdict } = checked;
  const head = headLines(checked, text, detail, words, look);
  const failure = verdict.is === 'failed' ? verdict : verdict.is === 'passed' ? verdict.advice : undefined;
  if (!failure || detail.kind !== 'full') return head;
  const { fault, conversation, printout, byHand } = failure;
  const said = words.fault(fault, fault.is === 'own' ? text.why?.[fault.why] : undefined);
  const notCounted = verdict.is === 'passed' ? words.notCounted[fault.is] : undefined;
  return [
    ...head,
    '',
    ...proseLines(text.expects, look, { indent: INDENT }),
    ...proseLines(said, look, { indent: INDENT, role: 'strong' }),
    ...(isEscaped(fault) ? proseLines(words.backslash, look, { indent: INDENT }) : []),
    ...(notCounted === undefined ? [] : proseLines(notCounted, look, { indent: INDENT })),
    ...comparison(fault, words, look),
    ...(conversation ? ['', ...conversationLines(conversation, fault, words, look)] : []),
    ...printoutLines(printout, words, look),
    ...byHandLines(byHand, words, look),
    '',
  ];
}

/** Whether the program sent a backslash and an `n` in place of a newline. */
function isEscaped(fault: Fault): boolean {
  const came = 'came' in fault ? (fault.came ?? '') : '';
  const expected = 'expected' in fault ? (fault.expected ?? '') : '';
  return came.includes('\\n') && !expected.includes('\\n');
}

function headLines(
  { verdict }: CheckOutcome,
  { name, why }: CheckText,
  detail: CheckDetail,
  words: PracticeWords,
  look: Look,
): Line[] {
  const { glyphs } = look;
  const glyph = {
    passed: withRole('good', glyphs.check),
    failed: withRole('bad', glyphs.cross),
    skipped: withRole('quiet', glyphs.fresh),
  }[verdict.is];
  const failed = detail.kind === 'alike' ? words.failedAlike(detail.earlier) : words.failed;
  const passed = verdict.is === 'passed' && verdict.advice ? words.passedWithAdvice : words.passed;
  const verdictWord = { passed, failed, skipped: words.skipped }[verdict.is];
  // The word says the same as the glyph, for those who do not see it.
  const head = words.verdict(name, verdictWord);
  const brief = verdict.is === 'failed' && detail.kind === 'brief' ? briefText(verdict.fault, why, words) : undefined;
  const told = brief ? words.more(head, brief) : head;
  return proseAfterMark(glyph, told, look, verdict.is === 'skipped' ? 'quiet' : undefined);
}

/** The most characters of a received text in a brief failure. */
const BRIEF = 40;

/** A failure in a few words: what came, or else what is wrong. */
function briefText(fault: Fault, why: CheckText['why'], words: PracticeWords): string {
  const came = 'came' in fault ? fault.came : undefined;
  if (came) return words.brief(quote(came.length > BRIEF ? `${came.slice(0, BRIEF)}…` : came));
  return words.fault(fault, fault.is === 'own' ? why?.[fault.why] : undefined);
}

/** Commands to repeat the check by hand. They are not wrapped, so that they can be copied. */
function byHandLines(lines: readonly string[], words: PracticeWords, look: Look): Line[] {
  if (lines.length === 0) return [];
  return [
    '',
    ...proseLines(words.byHand(lines.length), look, { indent: INDENT }),
    ...lines.map((line) => joinParts(' '.repeat(INDENT + 2), withRole('code', escapeUnsafe(line)))),
  ];
}

/** What was expected, and what came below it. */
function comparison(fault: Fault, words: PracticeWords, look: Look): Line[] {
  const expected = 'expected' in fault ? fault.expected : undefined;
  const came = 'came' in fault ? fault.came : undefined;
  // What is printed is read line by line.
  const quoted = (text: string): string[] => ('isPrinted' in fault ? text.split('\n') : [text]).map(quote);
  const rows: [string, string[], TextRole][] = [];
  if (expected) rows.push([words.expected, quoted(expected), 'good']);
  if (came !== undefined && (came !== '' || expected))
    rows.push([words.came, came === '' ? [words.nothing] : quoted(came), 'bad']);
  if (rows.length === 0) return [];
  return [
    '',
    ...rows.flatMap(([label, text, role]) => [
      joinParts(' '.repeat(INDENT), withRole('quiet', label)),
      ...text
        .flatMap((each) => wrap(each, Math.max(20, look.columns - INDENT - 2)))
        .map((line) => joinParts(' '.repeat(INDENT + 2), withRole(role, line))),
    ]),
  ];
}

/** The ladder of a conversation, with a mark at the first difference. */
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
      lines.push(withRole('quiet', `${' '.repeat(9)}${look.glyphs.ellipsis} ${words.rowsLeftOut(leftOut.count)}`));
    lines.push(...ladder.add(record, look));
    if (index === differsAt) lines.push(pointer(words.differsHere, look));
  }
  const isMissing = differsAt !== undefined && differsAt >= records.length;
  if (isMissing && fault.is !== 'exited') lines.push(pointer(words.missingHere, look));
  return lines;
}

function pointer(text: string, { glyphs }: Look): Line {
  return withRole('bad', `${' '.repeat(7)}${glyphs.pointer} ${text}`);
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
    joinParts(' '.repeat(INDENT), withRole('quiet', title)),
    ...shown
      .flatMap((line) => wrap(excerpt(line, { width: MOST_ROWS * width, ellipsis: look.glyphs.ellipsis }), width))
      .map((line) => trimEnd(joinParts(' '.repeat(INDENT + 2), withRole('output', line)))),
  ];
}
