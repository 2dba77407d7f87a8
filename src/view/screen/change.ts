import type { ChangePlace } from '../../model/lesson.ts';
import type { TraceRecord } from '../../model/record.ts';
import { codeColumns, type Program } from '../code.ts';
import { highlight } from '../highlight.ts';
import { ladderAfter, ladderRow, ladderStart } from '../ladder.ts';
import type { Look } from '../look.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { safeCode } from '../safe.ts';
import { flow } from '../span.ts';
import { fit } from '../wrap.ts';
import { prose } from './prose.ts';
import { titleRule } from './rule.ts';

const INDENT = 2;

/** Before a row of the ladder: it was not there before, or it is there no longer. */
export const NEW = '+';
const GONE = '-';

/** Of the rows that are there no longer, so many are shown. */
const MOST_GONE = 8;

/** What is to be changed, and in which program. */
export interface ChangeHead {
  title: string;
  /** Which scene it belongs to. */
  note: string;
  ask: string;
  program: Program;
}

export function changeHead({ title, note, ask, program }: ChangeHead, look: Look): string[] {
  return [
    '',
    titleRule(title, note, look),
    '',
    ...prose(ask, look, { indent: 1 }),
    '',
    ...codeColumns([program], look),
  ];
}

/** Lines that can be picked, and where they would go. */
export interface CandidateLines {
  value: string;
  how: ChangePlace['how'];
  /** The line at which the program is changed: its number, and what is written there. */
  line: number;
  at: string;
  lines: readonly string[];
  /** Set where it has run: whether it did what was asked for. */
  isReached?: boolean | undefined;
}

/** A candidate as lines for a list, without the pointer. */
export function candidateLines(candidate: CandidateLines, { change }: Phrases, look: Look): string[] {
  const { how, line, at, lines, isReached } = candidate;
  const { dot, ellipsis } = look.glyphs;
  const place = lines.length === 0 ? change.without(line) : change.place(how, line);
  const parts = [...(isReached === undefined ? [] : [change.tried(isReached)]), place, safeCode(at)];
  const head = fit(parts.join(` ${dot} `), look.columns - 6, ellipsis);
  return lines.length === 0 ? [head] : [look.paint.dim(head), ...codeLines(lines, look).map((each) => `  ${each}`)];
}

/** The lines as in a program, moved to the left. */
function codeLines(lines: readonly string[], look: Look): string[] {
  const written = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...written.map((line) => line.search(/\S/)));
  const source = written.map((line) => line.slice(indent)).join('\n');
  return highlight(source, look.paint).flatMap((spans) => flow(spans, look.columns - 10));
}

/** Candidates with the one that runs, as they stay on the screen. */
export function candidateList(
  candidates: readonly CandidateLines[],
  picked: string,
  phrases: Phrases,
  look: Look,
): string[] {
  return candidates.flatMap((candidate) => {
    const pointer = candidate.value === picked ? look.glyphs.pointer : ' '.repeat(look.glyphs.pointer.length);
    const [first = '', ...rest] = candidateLines(candidate, phrases, look);
    return ['', `  ${pointer} ${first}`, ...rest.map((line) => `    ${line}`)];
  });
}

/** Asks which one it is to be. */
export function changeQuestion(ask: string, look: Look): string {
  const [first = '', ...more] = prose(ask, look, { indent: 4 });
  const lines = [first.trimStart(), ...more].map(look.paint.strong);
  return `\n  ${look.paint.warn('?')} ${lines.join('\n')}`;
}

/** The changed program beside those that are new, and what the marks mean. */
export function changedBlock(
  programs: readonly Program[],
  gone: readonly string[],
  phrases: Phrases,
  look: Look,
): string[] {
  const { change } = phrases;
  return [
    '',
    ...codeColumns(programs, look),
    '',
    ...(gone.length === 0 ? [] : [`  ${change.gone}`, ...gone.flatMap((line) => goneLine(line, look)), '']),
    ...prose(change.marks(NEW), look, { indent: INDENT }),
  ];
}

/** A line that the program no longer has; what does not fit goes on below. */
function goneLine(line: string, look: Look): string[] {
  const [first = '', ...more] = highlight(line, look.paint).flatMap((spans) => flow(spans, look.columns - 4));
  return [`  ${look.paint.bad(GONE)} ${first}`, ...more.map((each) => `    ${each}`)];
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

export function outcomeBlock(outcome: Outcome, phrases: Phrases, look: Look): string[] {
  const { glyphs, paint } = look;
  const mark = outcome.isReached ? paint.good(glyphs.check) : paint.bad(glyphs.cross);
  const [first = '', ...more] = prose(outcome.verdict, look, { indent: 4 });
  return [
    ...differenceBlock(outcome, phrases, look),
    '',
    `  ${mark} ${paint.strong(first.trimStart())}`,
    ...more.map(paint.strong),
    ...(outcome.why === undefined ? [] : prose(outcome.why, look, { indent: 4 })),
  ];
}

/** The rows of the run before that are there no longer, or that nothing has changed. */
function differenceBlock({ before, missing, hasNews, programs }: Outcome, phrases: Phrases, look: Look): string[] {
  const { change } = phrases;
  if (missing.length === 0) return hasNews ? [] : ['', `  ${change.asBefore}`];
  const told = missing.filter((record) => !isStack(record, missing));
  const shown = new Set(told.slice(0, MOST_GONE));
  const rest = told.length - shown.size;
  const lines: string[] = [];
  let context = ladderStart(programs);
  for (const record of before) {
    if (shown.has(record)) lines.push(...ladderRow(firstLine(record), context, look, GONE));
    context = ladderAfter(context, record);
  }
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
