import type { TraceRecord } from '../../model/record.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { codeColumns } from '../code/columns.ts';
import type { ProgramText } from '../code/program-text.ts';
import { wrapSpans } from '../flow.ts';
import { highlight } from '../highlight.ts';
import { Ladder } from '../ladder.ts';
import type { Look } from '../look.ts';
import { proseAfterMark, proseLines } from '../prose.ts';
import { joinParts, type Line, withRole } from '../span.ts';
import { withoutInnerLines } from '../stack.ts';
import { titleRule } from './rule.ts';

const INDENT = 2;

/** The marks of rows: new in this run, or missing in this run. */
export const NEW_MARK = '+';
const GONE_MARK = '-';

/** The most missing rows that are shown. */
const MOST_GONE = 8;

export interface ChangeHead {
  title: string;
  /** The scene that it belongs to. */
  note: string;
}

export function changeHead({ title, note }: ChangeHead, look: Look): Line[] {
  return ['', titleRule(title, note, look)];
}

/** The task and the program, as they stay on the screen. */
export function changeIntroduction(ask: string, program: ProgramText, look: Look): Line[] {
  return ['', ...proseLines(ask, look, { indent: 1 }), '', ...codeColumns([program], look)];
}

/** A changed program, as it is shown before it runs. */
export interface ChangedProgram {
  program: ProgramText;
  /** Programs that run for the first time. */
  others: readonly ProgramText[];
  gone: readonly string[];
  /** Whether to explain the marks. */
  isFirst: boolean;
}

/** Draws a changed program. In several parts if so many rows have no room for all. */
export function changedBlock(changed: ChangedProgram, rows: number, words: ScreenWords, look: Look): Line[][] {
  const { program, others } = changed;
  const notes = notesOn(changed, words, look);
  const whole = ['', ...codeColumns([program, ...others], look), ...notes];
  if (others.length === 0 || whole.length <= rows) return [whole];
  return [
    ['', ...codeColumns([program], look), ...notes],
    ['', ...codeColumns(others, look)],
  ];
}

function notesOn({ gone, isFirst }: ChangedProgram, { change }: ScreenWords, look: Look): Line[] {
  return [
    ...(gone.length === 0 ? [] : ['', `  ${change.gone}`, ...gone.flatMap((line) => goneLine(line, look))]),
    ...(isFirst ? ['', ...proseLines(change.marks(NEW_MARK), look, { indent: INDENT })] : []),
  ];
}

/** A line that was removed from the program. */
export function goneLine(line: string, look: Look): Line[] {
  const [first = '', ...more] = highlight(line).flatMap((spans) => wrapSpans(spans, look.columns - 4));
  return [joinParts('  ', withRole('bad', GONE_MARK), ' ', first), ...more.map((each) => joinParts('    ', each))];
}

/** The outcome of a changed run. */
export interface ChangeOutcome {
  /** Whether it did what was asked for. `verdict` is the sentence that says so. */
  isReached: boolean;
  verdict: string;
  why: string | undefined;
  before: readonly TraceRecord[];
  /** The records of `before` that did not come this time. */
  missing: readonly TraceRecord[];
  hasNews: boolean;
  programs: readonly { name: string }[];
}

export function outcomeBlock(outcome: ChangeOutcome, words: ScreenWords, look: Look): Line[] {
  const { check, cross } = look.glyphs;
  const mark = outcome.isReached ? withRole('good', check) : withRole('bad', cross);
  return [
    ...differenceBlock(outcome, words, look),
    '',
    ...proseAfterMark(mark, outcome.verdict, look, 'strong'),
    ...(outcome.why === undefined ? [] : proseLines(outcome.why, look, { indent: 4 })),
  ];
}

/** The missing rows of the run before, or a sentence that nothing has changed. */
function differenceBlock(
  { before, missing, hasNews, programs }: ChangeOutcome,
  words: ScreenWords,
  look: Look,
): Line[] {
  const { change } = words;
  if (missing.length === 0) return hasNews ? [] : ['', `  ${change.asBefore}`];
  const told = missing.filter((record) => !isStack(record, missing));
  const shown = new Set(told.slice(0, MOST_GONE));
  const rest = told.length - shown.size;
  const ladder = new Ladder(programs);
  const lines = before.flatMap((record) => {
    const row = shown.has(record) ? ladder.row(firstLine(withoutInnerLines(record, look)), look, GONE_MARK) : [];
    ladder.pass(record);
    return row;
  });
  return ['', `  ${change.missing(GONE_MARK)}`, ...lines, ...(rest > 0 ? [`  ${change.more(rest)}`] : [])];
}

/** Whether a record is the stack that a crash has printed. The crash has a row of its own. */
function isStack(record: TraceRecord, missing: readonly TraceRecord[]): boolean {
  const isError = record.type === 'output' && record.stream === 'stderr';
  return isError && missing.some(({ type, program }) => type === 'crash' && program === record.program);
}

/** Only the first line of an output: it was shown in full when it came. */
function firstLine(record: TraceRecord): TraceRecord {
  return record.type === 'output' ? { ...record, text: record.text.split('\n', 1).join() } : record;
}
