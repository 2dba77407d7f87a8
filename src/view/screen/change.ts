import type { TraceRecord } from '../../model/record.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { codeColumns } from '../code/columns.ts';
import type { ProgramText } from '../code/program-text.ts';
import { flow } from '../flow.ts';
import { highlight } from '../highlight.ts';
import { Ladder } from '../ladder.ts';
import type { Look } from '../look.ts';
import { prose, proseBehind } from '../prose.ts';
import { inRole, joined, type Line } from '../span.ts';
import { withoutInnerLines } from '../stack.ts';
import { titleRule } from './rule.ts';

const INDENT = 2;

/** Before a row of the ladder: it was not there before, or it is there no longer. */
export const NEW = '+';
const GONE = '-';

/** Of the rows that are there no longer, so many are shown. */
const MOST_GONE = 8;

/** How a change begins. */
export interface ChangeHead {
  title: string;
  /** Which scene it belongs to. */
  note: string;
}

export function changeHead({ title, note }: ChangeHead, look: Look): Line[] {
  return ['', titleRule(title, note, look)];
}

/** What is asked, and the program that it is about, where they stay. */
export function changeIntroduction(ask: string, program: ProgramText, look: Look): Line[] {
  return ['', ...prose(ask, look, { indent: 1 }), '', ...codeColumns([program], look)];
}

/** A program that was changed, as it is shown before it runs. */
export interface Changed {
  program: ProgramText;
  /** Those that run with it for the first time. */
  others: readonly ProgramText[];
  gone: readonly string[];
  /** Whether it is the first one: then it is said what the marks mean. */
  isFirst: boolean;
}

/** In parts, where so many rows have no room for all of it at once. */
export function changedBlock(changed: Changed, rows: number, words: ScreenWords, look: Look): Line[][] {
  const { program, others } = changed;
  const notes = notesOn(changed, words, look);
  const whole = ['', ...codeColumns([program, ...others], look), ...notes];
  if (others.length === 0 || whole.length <= rows) return [whole];
  return [
    ['', ...codeColumns([program], look), ...notes],
    ['', ...codeColumns(others, look)],
  ];
}

function notesOn({ gone, isFirst }: Changed, { change }: ScreenWords, look: Look): Line[] {
  return [
    ...(gone.length === 0 ? [] : ['', `  ${change.gone}`, ...gone.flatMap((line) => goneLine(line, look))]),
    ...(isFirst ? ['', ...prose(change.marks(NEW), look, { indent: INDENT })] : []),
  ];
}

/** A line that the program no longer has; what does not fit goes on below. */
function goneLine(line: string, look: Look): Line[] {
  const [first = '', ...more] = highlight(line).flatMap((spans) => flow(spans, look.columns - 4));
  return [joined('  ', inRole('bad', GONE), ' ', first), ...more.map((each) => joined('    ', each))];
}

/** How a changed run came out. */
export interface Outcome {
  /** Whether it did what was asked for, and the sentence that says so. */
  isReached: boolean;
  verdict: string;
  why: string | undefined;
  before: readonly TraceRecord[];
  /** Those of `before` that did not come this time. */
  missing: readonly TraceRecord[];
  hasNews: boolean;
  programs: readonly { name: string }[];
}

export function outcomeBlock(outcome: Outcome, words: ScreenWords, look: Look): Line[] {
  const { check, cross } = look.glyphs;
  const mark = outcome.isReached ? inRole('good', check) : inRole('bad', cross);
  return [
    ...differenceBlock(outcome, words, look),
    '',
    ...proseBehind(mark, outcome.verdict, look, 'strong'),
    ...(outcome.why === undefined ? [] : prose(outcome.why, look, { indent: 4 })),
  ];
}

/** The rows of the run before that are there no longer, or that nothing has changed. */
function differenceBlock({ before, missing, hasNews, programs }: Outcome, words: ScreenWords, look: Look): Line[] {
  const { change } = words;
  if (missing.length === 0) return hasNews ? [] : ['', `  ${change.asBefore}`];
  const told = missing.filter((record) => !isStack(record, missing));
  const shown = new Set(told.slice(0, MOST_GONE));
  const rest = told.length - shown.size;
  const ladder = new Ladder(programs);
  const lines = before.flatMap((record) => {
    const row = shown.has(record) ? ladder.row(firstLine(withoutInnerLines(record, look)), look, GONE) : [];
    ladder.pass(record);
    return row;
  });
  return ['', `  ${change.missing(GONE)}`, ...lines, ...(rest > 0 ? [`  ${change.more(rest)}`] : [])];
}

/** What a program printed when it crashed, which is a row of its own. */
function isStack(record: TraceRecord, missing: readonly TraceRecord[]): boolean {
  const isError = record.type === 'output' && record.stream === 'stderr';
  return isError && missing.some(({ type, program }) => type === 'crash' && program === record.program);
}

/** It was shown in full when it came. */
function firstLine(record: TraceRecord): TraceRecord {
  return record.type === 'output' ? { ...record, text: record.text.split('\n', 1).join() } : record;
}
