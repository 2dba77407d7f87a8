import type { LinesAbout, Question } from '../model/lesson.ts';
import type { Trace } from '../model/record.ts';

/** Lines of one file, from 1, in their order. */
export interface FileLines {
  file: string;
  lines: readonly number[];
}

/**
 * The lines that a question is about: those that the lesson names, or else the place of the record at which it is asked. `sources` are
 * the programs' sources by file.
 */
export function linesAskedAbout(
  { about, at }: Question,
  trace: Trace,
  sources: ReadonlyMap<string, string>,
): FileLines[] {
  if (about) return [about].flat().flatMap((each) => found(each, sources.get(each.file)));
  const last = typeof at === 'object' ? trace.records.at(-1) : undefined;
  const place = last && 'at' in last ? last.at : undefined;
  return place && sources.has(place.file) ? [{ file: place.file, lines: [place.line] }] : [];
}

function found({ file, line }: LinesAbout, source: string | undefined): FileLines[] {
  if (source === undefined) return [];
  const numbers = [line].flat().flatMap((part) => linesWith(part, source).slice(0, 1));
  return numbers.length > 0 ? [{ file, lines: numbers.toSorted((one, other) => one - other) }] : [];
}

/** The numbers of the lines that have a text in them, from 1. */
export function linesWith(part: string, source: string): number[] {
  return source.split(/\r?\n/).flatMap((line, index) => (line.includes(part) ? [index + 1] : []));
}
