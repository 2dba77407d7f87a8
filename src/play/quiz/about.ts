import type { LinePart, LinesAbout, Question } from '../../model/lesson.ts';
import type { Trace } from '../../model/record.ts';

/** Lines of one file, from 1, in their order. */
export interface FileLines {
  file: string;
  lines: readonly number[];
}

/** A program that a question may be about. */
export interface AskedProgram {
  /** Its file. */
  title: string;
  source: string;
  /** Lines that were changed, from 1. */
  added?: readonly number[];
}

/** Of what was changed, so many lines are shown, less those that the lesson names. */
const MOST_CHANGED = 5;

/**
 * The lines that a question is about: those that the lesson names and those that were changed, or else the place of the record at which
 * it is asked.
 */
export function linesAskedAbout({ about, at }: Question, trace: Trace, programs: readonly AskedProgram[]): FileLines[] {
  const named = linesNamed(about, programs);
  const room = MOST_CHANGED - named.flatMap(({ lines }) => lines).length;
  const changed = programs.flatMap((program) => linesChanged(program, room));
  if (named.length + changed.length > 0) return inPrograms([...named, ...changed], programs);
  const last = typeof at === 'object' ? trace.records.at(-1) : undefined;
  const place = last && 'at' in last ? last.at : undefined;
  return place && programs.some(({ title }) => title === place.file) ? [{ file: place.file, lines: [place.line] }] : [];
}

/** The lines that a lesson names, as far as the programs have them. */
export function linesNamed(about: Question['about'] = [], programs: readonly AskedProgram[]): FileLines[] {
  return [about].flat().flatMap((each) => found(each, programs));
}

/** Those of a file together, in their order. */
function inPrograms(all: readonly FileLines[], programs: readonly AskedProgram[]): FileLines[] {
  return programs.flatMap(({ title }) => {
    const lines = new Set(all.flatMap(({ file, lines }) => (file === title ? lines : [])));
    return lines.size > 0 ? [{ file: title, lines: [...lines].sort((one, other) => one - other) }] : [];
  });
}

function found({ file, line }: LinesAbout, programs: readonly AskedProgram[]): FileLines[] {
  const source = programs.find(({ title }) => title === file)?.source;
  if (source === undefined) return [];
  const numbers = [line].flat().flatMap((each) => lineOf(each, source) ?? []);
  return numbers.length > 0 ? [{ file, lines: numbers }] : [];
}

function lineOf(line: LinePart, source: string): number | undefined {
  const { part, nth } = typeof line === 'string' ? { part: line, nth: 1 } : line;
  return linesWith(part, source)[nth - 1];
}

/** Those with code in them. */
function linesChanged({ title, source, added = [] }: AskedProgram, most: number): FileLines[] {
  const text = source.split(/\r?\n/);
  const lines = added.filter((line) => text[line - 1]?.trim()).slice(0, Math.max(0, most));
  return lines.length > 0 ? [{ file: title, lines }] : [];
}

/** The numbers of the lines that have a text in them, from 1. */
export function linesWith(part: string, source: string): number[] {
  return source.split(/\r?\n/).flatMap((line, index) => (line.includes(part) ? [index + 1] : []));
}
