import { LANGUAGE_FACTS } from '../../model/language.ts';
import type { ChangePlace } from '../../model/lesson.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { codePlaces } from '../code/parts.ts';
import type { ProgramText } from '../code/program-text.ts';
import { lineWidth, truncate } from '../fit.ts';
import { wrapSpans } from '../flow.ts';
import { highlight } from '../highlight.ts';
import type { Look } from '../look.ts';
import { proseAfterMark } from '../prose.ts';
import { escapeUnsafe, safeCode } from '../safe.ts';
import { joinParts, type Line, plainText, withRole } from '../span.ts';

/** A candidate of a change, with its place in the program. */
export interface CandidateLines {
  value: string;
  how: ChangePlace['how'];
  /** The line of the program at which the change is made: its number and its text. */
  line: number;
  at: string;
  lines: readonly string[];
  /** Whether it did what was asked for. Undefined if it has not run. */
  isReached?: boolean | undefined;
}

/** Columns before a candidate in a list: the pointer, its number and spaces. */
const MARGIN_COLUMNS = 6;

/** A candidate as lines of a list, without the pointer. One line if there is room. */
export function candidateLines(candidate: CandidateLines, words: ScreenWords, look: Look): Line[] {
  const { lines, at } = candidate;
  const width = look.columns - MARGIN_COLUMNS;
  const head = headOf(candidate, words, look);
  if (lines.length === 0)
    return [truncate(plainText(afterHead(head, safeCode(at), words)), width, look.glyphs.ellipsis)];
  const code = candidateCode(lines, width - 2);
  const [only = ''] = code;
  const isShort = code.length === 1 && lineWidth(afterHead(head, only, words)) <= width;
  return isShort
    ? [afterHead(withRole('quiet', head), only, words)]
    : [withRole('quiet', truncate(head, width, look.glyphs.ellipsis)), ...code.map((line) => joinParts('  ', line))];
}

/** A candidate in one line, with the beginning of its code, for a low window. */
export function candidateLine(candidate: CandidateLines, words: ScreenWords, look: Look): Line {
  const whole = candidateLines(candidate, words, look);
  const { ellipsis } = look.glyphs;
  if (whole.length === 1) return joinParts(...whole);
  const [first = ''] = codeWithoutIndent(candidate.lines);
  const head = headOf(candidate, words, look);
  return truncate(
    `${plainText(afterHead(head, safeCode(first), words))} ${ellipsis}`,
    look.columns - MARGIN_COLUMNS,
    ellipsis,
  );
}

/** `tried: did it · below line 9:` */
function headOf({ how, line, lines, isReached }: CandidateLines, { change }: ScreenWords, look: Look): string {
  const place = lines.length === 0 ? change.without(line) : change.place(how, line);
  const tried = isReached === undefined ? [] : [change.tried(isReached)];
  return [...tried, place].join(` ${look.glyphs.dot} `);
}

/** Code after its place. A full-width colon needs no space after it. */
function afterHead(head: Line, code: Line, { language }: ScreenWords): Line {
  return joinParts(head, LANGUAGE_FACTS[language].space, code);
}

/** A candidate's code without indentation, in lines of so many columns. */
export function candidateCode(lines: readonly string[], width: number): Line[] {
  return highlight(codeWithoutIndent(lines).join('\n')).flatMap((spans) => wrapSpans(spans, width));
}

/** The lines that are not empty, without their common indentation. */
function codeWithoutIndent(lines: readonly string[]): string[] {
  const code = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...code.map((line) => line.search(/\S/)));
  return code.map((line) => line.slice(indent));
}

/** The candidates with a pointer at the picked one, as they stay on the screen. */
export function candidateList(
  candidates: readonly CandidateLines[],
  picked: string,
  words: ScreenWords,
  look: Look,
): Line[] {
  return candidates.flatMap((candidate) => {
    const pointer = candidate.value === picked ? look.glyphs.pointer : ' '.repeat(look.glyphs.pointer.length);
    const [first = '', ...rest] = candidateLines(candidate, words, look);
    return ['', joinParts(`  ${pointer} `, first), ...rest.map((line) => joinParts('    ', line))];
  });
}

/** The task of a change. */
export function changeQuestion(ask: string, look: Look): Line[] {
  return proseAfterMark(withRole('warning', '?'), ask, look, 'strong');
}

/** A task: the program to change, and the candidates. */
export interface ChangeTask {
  ask: string;
  program: ProgramText;
  candidates: readonly CandidateLines[];
  /** Further lines to show, from 1, of this and of other programs. */
  about?: readonly { program: ProgramText; lines: readonly number[] }[];
}

/**
 * The task and the program, if possible in at most so many rows: the whole program, or else the lines around the candidates' places, or
 * else around the place of the picked one.
 */
export function changeAbove(
  { ask, program, candidates, about = [] }: ChangeTask,
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
  const title = joinParts('  ', withRole('title', escapeUnsafe(program.title)));
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
  return [joinParts('  ', withRole('title', escapeUnsafe(program.title))), ...code];
}
