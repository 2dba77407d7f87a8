import { TONGUES } from '../../model/language.ts';
import type { ChangePlace } from '../../model/lesson.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { codePlaces } from '../code/parts.ts';
import type { ProgramText } from '../code/program-text.ts';
import { fit } from '../fit.ts';
import { highlight } from '../highlight.ts';
import type { Look } from '../look.ts';
import { prose } from '../prose.ts';
import { safe, safeCode } from '../safe.ts';
import { flow } from '../span.ts';
import { stringWidth } from '../width.ts';

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
export function candidateLines(candidate: CandidateLines, words: ScreenWords, look: Look): string[] {
  const { lines, at } = candidate;
  const width = look.columns - BEFORE;
  const head = headOf(candidate, words, look);
  if (lines.length === 0) return [fit(behind(head, safeCode(at), words), width, look.glyphs.ellipsis)];
  const code = codeOf(lines, look, width - 2);
  const [only = ''] = code;
  const isShort = code.length === 1 && stringWidth(behind(head, only, words)) <= width;
  return isShort
    ? [behind(look.paint.dim(head), only, words)]
    : [look.paint.dim(fit(head, width, look.glyphs.ellipsis)), ...code.map((line) => `  ${line}`)];
}

/** The same in one line, where a window is too low for all of them: the beginning of its code. */
export function candidateLine(candidate: CandidateLines, words: ScreenWords, look: Look): string {
  const whole = candidateLines(candidate, words, look);
  const { ellipsis } = look.glyphs;
  if (whole.length === 1) return whole.join();
  const [first = ''] = written(candidate.lines);
  const head = headOf(candidate, words, look);
  return fit(`${behind(head, safeCode(first), words)} ${ellipsis}`, look.columns - BEFORE, ellipsis);
}

/** `tried: did it · below line 9:` */
function headOf({ how, line, lines, isReached }: CandidateLines, { change }: ScreenWords, look: Look): string {
  const place = lines.length === 0 ? change.without(line) : change.place(how, line);
  const tried = isReached === undefined ? [] : [change.tried(isReached)];
  return [...tried, place].join(` ${look.glyphs.dot} `);
}

/** Code behind its place; a full-width colon has its space already. */
function behind(head: string, code: string, { language }: ScreenWords): string {
  return `${head}${TONGUES[language].space}${code}`;
}

/** A candidate's code, flush left, in lines of so many columns. */
export function codeOf(lines: readonly string[], look: Look, width: number): string[] {
  return highlight(written(lines).join('\n'), look.paint).flatMap((spans) => flow(spans, width));
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
): string[] {
  return candidates.flatMap((candidate) => {
    const pointer = candidate.value === picked ? look.glyphs.pointer : ' '.repeat(look.glyphs.pointer.length);
    const [first = '', ...rest] = candidateLines(candidate, words, look);
    return ['', `  ${pointer} ${first}`, ...rest.map((line) => `    ${line}`)];
  });
}

/** Asks which one it is to be. */
export function changeQuestion(ask: string, look: Look): string[] {
  const [first = '', ...more] = prose(ask, look, { indent: 4 });
  return [`  ${look.paint.warn('?')} ${look.paint.strong(first.trimStart())}`, ...more.map(look.paint.strong)];
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
): string[] {
  const question = changeQuestion(ask, look);
  const also = about.flatMap(({ program: { title }, lines }) => (title === program.title ? lines : []));
  const others = about.flatMap((each) => (each.program.title === program.title ? [] : otherLines(each, look)));
  const all = [...candidates.map(({ line }) => line), ...also];
  const own = candidates.flatMap(({ value, line }) => (value === picked ? [line] : []));
  const marks = own.length > 0 ? own : candidates.map(({ line }) => line);
  const near = [...marks, ...also];
  const draw = (places: readonly number[], around: number): string[] =>
    codePlaces(program, { places, around, marks }, look);
  const title = `  ${look.paint.title(safe(program.title))}`;
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

function otherLines({ program, lines }: { program: ProgramText; lines: readonly number[] }, look: Look): string[] {
  const code = codePlaces(program, { places: lines, around: 0, marks: [] }, look);
  return [`  ${look.paint.title(safe(program.title))}`, ...code];
}
