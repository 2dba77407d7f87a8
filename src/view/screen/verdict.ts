import type { CheckText } from '../../model/exercise.ts';
import type { Checked, Conversation, Fault, Printout } from '../../model/verdict.ts';
import { excerpt } from '../excerpt.ts';
import { ladderAfter, ladderHeader, ladderRow, ladderStart } from '../ladder.ts';
import type { Look } from '../look.ts';
import type { PracticeWords } from '../phrases/practice/words.ts';
import { quoted } from '../safe.ts';
import { wrap } from '../wrap.ts';
import { prose } from './prose.ts';

const INDENT = 4;

/** Most lines of what a program printed that are shown of each stream. */
const PRINTED_LINES = 20;

/** Of a longer line, the beginning is shown. */
const MOST_ROWS = 3;

/** One check: its name and verdict, and, where it failed, all that shows why. `same`: the name of an earlier check that failed alike. */
export function checkBlock(
  checked: Checked,
  text: CheckText,
  same: string | undefined,
  words: PracticeWords,
  look: Look,
): string[] {
  const { verdict } = checked;
  const head = headLines(checked, text, same, words, look);
  const failure = verdict.is === 'failed' ? verdict : verdict.is === 'passed' ? verdict.advice : undefined;
  if (!failure || same !== undefined) return head;
  const { fault, conversation, printout } = failure;
  const said = words.fault(fault, fault.is === 'own' ? text.why?.[fault.why] : undefined);
  return [
    ...head,
    '',
    ...prose(text.expects, look, { indent: INDENT }),
    ...prose(said, look, { indent: INDENT }).map(look.paint.strong),
    ...(verdict.is === 'passed' ? prose(words.notCounted(fault), look, { indent: INDENT }) : []),
    ...comparison(fault, words, look),
    ...(conversation ? ['', ...conversationLines(conversation, fault, words, look)] : []),
    ...printoutLines(printout, words, look),
    '',
  ];
}

function headLines(
  { verdict }: Checked,
  { name }: CheckText,
  same: string | undefined,
  words: PracticeWords,
  look: Look,
): string[] {
  const { glyphs, paint } = look;
  const glyph = {
    passed: paint.good(glyphs.check),
    failed: paint.bad(glyphs.cross),
    skipped: paint.dim(glyphs.fresh),
  }[verdict.is];
  const failed = same === undefined ? words.failed : words.failedAlike(same);
  const passed = verdict.is === 'passed' && verdict.advice ? words.passedWithAdvice : words.passed;
  const verdictWord = { passed, failed, skipped: words.skipped }[verdict.is];
  // The glyph alone says it to those who see it; the word says it to everybody else.
  const [first = '', ...more] = prose(words.verdict(name, verdictWord), look, { indent: INDENT });
  return [`  ${glyph} ${first.trimStart()}`, ...more].map(verdict.is === 'skipped' ? paint.dim : (line) => line);
}

/** What was expected and what came, one below the other. */
function comparison(fault: Fault, words: PracticeWords, look: Look): string[] {
  const expected = 'expected' in fault ? fault.expected : undefined;
  const came = 'came' in fault ? fault.came : undefined;
  const rows: [string, string, (text: string) => string][] = [];
  if (expected) rows.push([words.expected, quoted(expected), look.paint.good]);
  if (came !== undefined && (came !== '' || expected))
    rows.push([words.came, came === '' ? words.nothing : quoted(came), look.paint.bad]);
  if (rows.length === 0) return [];
  return [
    '',
    ...rows.flatMap(([label, text, paint]) => [
      ' '.repeat(INDENT) + look.paint.dim(label),
      ...wrap(text, Math.max(20, look.columns - INDENT - 2)).map((line) => ' '.repeat(INDENT + 2) + paint(line)),
    ]),
  ];
}

/** The ladder of one conversation, with the first point of difference marked. */
function conversationLines(
  { records, differsAt, leftOut }: Conversation,
  fault: Fault,
  words: PracticeWords,
  look: Look,
): string[] {
  const programs = [{ name: 'server' }, { name: 'client' }];
  const lines = ladderHeader(programs, look);
  let context = ladderStart(programs);
  for (const [index, record] of records.entries()) {
    if (leftOut && index === leftOut.after)
      lines.push(look.paint.dim(`${' '.repeat(9)}${look.glyphs.ellipsis} ${words.rowsLeftOut(leftOut.count)}`));
    lines.push(...ladderRow(record, context, look));
    context = ladderAfter(context, record);
    if (index === differsAt) lines.push(pointer(words.differsHere, look));
  }
  const isMissing = differsAt !== undefined && differsAt >= records.length;
  if (isMissing && fault.is !== 'exited') lines.push(pointer(words.missingHere, look));
  return lines;
}

function pointer(text: string, { glyphs, paint }: Look): string {
  return paint.bad(`${' '.repeat(7)}${glyphs.pointer} ${text}`);
}

function printoutLines({ stdout, stderr, leftOutBytes }: Printout, words: PracticeWords, look: Look): string[] {
  return [
    ...streamLines(words.printed, stdout, look),
    ...streamLines(words.printedErrors, stderr, look),
    ...(leftOutBytes > 0 ? [' '.repeat(INDENT) + words.bytesLeftOut(leftOutBytes)] : []),
  ];
}

function streamLines(title: string, text: string, look: Look): string[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (text.trim() === '') return [];
  const half = PRINTED_LINES / 2;
  const shown =
    lines.length <= PRINTED_LINES ? lines : [...lines.slice(0, half), look.glyphs.ellipsis, ...lines.slice(-half)];
  const width = Math.max(20, look.columns - INDENT - 2);
  return [
    '',
    ' '.repeat(INDENT) + look.paint.dim(title),
    ...shown
      .flatMap((line) => wrap(excerpt(line, { width: MOST_ROWS * width, ellipsis: look.glyphs.ellipsis }), width))
      .map((line) => `${' '.repeat(INDENT + 2)}${look.paint.output(line)}`.trimEnd()),
  ];
}
