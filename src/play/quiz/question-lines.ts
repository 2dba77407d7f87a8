import type { LinePart, LinesAbout, Question } from '../../model/lesson.ts';
import type { Trace } from '../../model/record.ts';

/** Line numbers of one file, from 1, in ascending order. */
export interface FileLines {
  file: string;
  lines: readonly number[];
}

export interface QuestionProgram {
  /** The name of its file. */
  title: string;
  source: string;
  /** The numbers of the changed lines, from 1. */
  added?: readonly number[];
}

/** The most lines that are shown: those that the lesson names, then changed ones. */
const MOST_CHANGED = 5;

/**
 * The lines that a question is about: those that the lesson names and those that were changed. If there are none, the line of the record
 * at which the question is asked.
 */
export function linesAskedAbout(
  { about, at }: Question,
  trace: Trace,
  programs: readonly QuestionProgram[],
): FileLines[] {
  const named = namedLines(about, programs);
  const room = MOST_CHANGED - named.flatMap(({ lines }) => lines).length;
  const changed = programs.flatMap((program) => changedLines(program, room));
  if (named.length + changed.length > 0) return groupByProgram([...named, ...changed], programs);
  const last = typeof at === 'object' ? trace.records.at(-1) : undefined;
  const place = last && 'at' in last ? last.at : undefined;
  return place && programs.some(({ title }) => title === place.file) ? [{ file: place.file, lines: [place.line] }] : [];
}

/** The lines that a lesson names and that the programs have. */
export function namedLines(about: Question['about'] = [], programs: readonly QuestionProgram[]): FileLines[] {
  return [about].flat().flatMap((each) => findLines(each, programs));
}

/** Merges the lines of each file. */
function groupByProgram(all: readonly FileLines[], programs: readonly QuestionProgram[]): FileLines[] {
  return programs.flatMap(({ title }) => {
    const lines = new Set(all.flatMap(({ file, lines }) => (file === title ? lines : [])));
    return lines.size > 0 ? [{ file: title, lines: [...lines].sort((one, other) => one - other) }] : [];
  });
}

function findLines({ file, line }: LinesAbout, programs: readonly QuestionProgram[]): FileLines[] {
  const source = programs.find(({ title }) => title === file)?.source;
  if (source === undefined) return [];
  const numbers = [line].flat().flatMap((each) => findLine(each, source) ?? []);
  return numbers.length > 0 ? [{ file, lines: numbers }] : [];
}

function findLine(line: LinePart, source: string): number | undefined {
  const { part, nth } = typeof line === 'string' ? { part: line, nth: 1 } : line;
  return linesContaining(part, source)[nth - 1];
}

/** The changed lines that are not empty. */
function changedLines({ title, source, added = [] }: QuestionProgram, most: number): FileLines[] {
  const text = source.split(/\r?\n/);
  const lines = added.filter((line) => text[line - 1]?.trim()).slice(0, Math.max(0, most));
  return lines.length > 0 ? [{ file: title, lines }] : [];
}

/** The numbers of the lines that contain a text, from 1. */
export function linesContaining(part: string, source: string): number[] {
  return source.split(/\r?\n/).flatMap((line, index) => (line.includes(part) ? [index + 1] : []));
}
