import type { ChangePlace } from '../../model/lesson.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { codePlaces } from '../code/parts.ts';
import type { ProgramText } from '../code/program-text.ts';
import { fit, lineWidth } from '../fit.ts';
import { flow } from '../flow.ts';
import { highlight } from '../highlight.ts';
import type { Look } from '../look.ts';
import { proseBehind } from '../prose.ts';
import { escapeUnsafe, safeCode } from '../safe.ts';
import { inRole, joined, type Line, textOf } from '../span.ts';

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

/** What stands before a candidate in a list: the pointer, its number and the spaces around them. */
const BEFORE = 6;

/** A candidate as lines for a list, without the pointer: in a single one where there is room. */
export function candidateLines(candidate: CandidateLines, words: ScreenWords, look: Look): Line[] {
  const { lines, at } = candidate;
  const width = look.columns - BEFORE;
  const head = headOf(candidate, words, look);
  if (lines.length === 0) return [fit(textOf(behind(head, safeCode(at), words)), width, look.glyphs.ellipsis)];
  const code = codeOf(lines, width - 2);
  const [only = ''] = code;
  const isShort = code.length === 1 && lineWidth(behind(head, only, words)) <= width;
  return isShort
    ? [behind(inRole('quiet', head), only, words)]
    : [inRole('quiet', fit(head, width, look.glyphs.ellipsis)), ...code.map((line) => joined('  ', line))];
}

/** The same in one line, where a window is too low for all of them: the beginning of its code. */
export function candidateLine(candidate: CandidateLines, words: ScreenWords, look: Look): Line {
  const whole = candidateLines(candidate, words, look);
  const { ellipsis } = look.glyphs;
  if (whole.length === 1) return joined(...whole);
  const [first = ''] = written(candidate.lines);
  const head = headOf(candidate, words, look);
  return fit(`${textOf(behind(head, safeCode(first), words))} ${ellipsis}`, look.columns - BEFORE, ellipsis);
}

/** `tried: did it · below line 9:` */
function headOf({ how, line, lines, isReached }: CandidateLines, { change }: ScreenWords, look: Look): string {
  const place = lines.length === 0 ? change.without(line) : change.place(how, line);
  const tried = isReached === undefined ? [] : [change.tried(isReached)];
  return [...tried, place].join(` ${look.glyphs.dot} `);
}

/** Code behind its place; a full-width colon has its space already. */
function behind(head: Line, code: Line, { language }: ScreenWords): Line {
  return joined(head, language === 'zh' ? '' : ' ', code);
}

/** A candidate's code, flush left, in lines of so many columns. */
export function codeOf(lines: readonly string[], width: number): Line[] {
  return highlight(written(lines).join('\n')).flatMap((spans) => flow(spans, width));
}

/** Those with something in them, without the indentation that all of them have. */
function written(lines: readonly string[]): string[] {
  const code = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...code.map((line) => line.search(/\S/)));
  return code.map((line) => line.slice(indent));
}

/** Candidates with the one that runs, as they stay on the screen. */
export function candidateList(
  candidates: readonly CandidateLines[],
  picked: string,
  words: ScreenWords,
  look: Look,
): Line[] {
  return candidates.flatMap((candidate) => {
    const pointer = candidate.value === picked ? look.glyphs.pointer : ' '.repeat(look.glyphs.pointer.length);
    const [first = '', ...rest] = candidateLines(candidate, words, look);
    return ['', joined(`  ${pointer} `, first), ...rest.map((line) => joined('    ', line))];
  });
}

/** Asks which one it is to be. */
export function changeQuestion(ask: string, look: Look): Line[] {
  return proseBehind(inRole('warning', '?'), ask, look, 'strong');
}

/** What is to be changed: the program, and its lines at which it can be. */
export interface Changeable {
  ask: string;
  program: ProgramText;
  candidates: readonly CandidateLines[];
  /** Lines, from 1, of this and of other programs that one has to see as well. */
  about?: readonly { program: ProgramText; lines: readonly number[] }[];
}

/**
 * What is asked and the program that it is about, in at most so many rows where that can be: all of it, or else the lines around the
 * places of the candidates, and at last around that of the one that is picked.
 */
export function changeAbove(
  { ask, program, candidates, about = [] }: Changeable,
  picked: string | undefined,
  rows: number,
  look: Look,
): Line[] {
  const question = changeQuestion(ask, look);
  const also = about.flatMap(({ program: { title }, lines }) => (title === program.title ? lines : []));
  const others = about.flatMap((each) => (each.program.title === program.title ? [] : otherLines(each, look)));
  const all = [...candidates.map(({ line }) => line), ...also];
  const own = candidates.flatMap(({ value, line }) => (value === picked ? [line] : []));
  const marks = own.length > 0 ? own : candidates.map(({ line }) => line);
  const near = [...marks, ...also];
  const draw = (places: readonly number[], around: number): Line[] =>
    codePlaces(program, { places, around, marks }, look);
  const title = joined('  ', inRole('title', escapeUnsafe(program.title)));
  const drawn = [
    draw(all, Number.POSITIVE_INFINITY),
    draw(all, 2),
    draw(all, 1),
    draw(near, 2),
    draw(near, 1),
    draw(near, 0),
  ];
  const drawings = [
    ...drawn.flatMap((code) => [
      ['', ...others, title, ...code, '', ...question],
      [...others, title, ...code, ...question],
      ...(others.length === 0 ? [[...code, ...question]] : []),
    ]),
    ...drawn.map((code) => [title, ...code, ...question]),
    [title, ...draw(marks, 0), ...question],
    [...draw(marks, 0), ...question],
  ];
  return drawings.find(({ length }) => length <= rows) ?? question;
}

function otherLines({ program, lines }: { program: ProgramText; lines: readonly number[] }, look: Look): Line[] {
  const code = codePlaces(program, { places: lines, around: 0, marks: [] }, look);
  return [joined('  ', inRole('title', escapeUnsafe(program.title))), ...code];
}
