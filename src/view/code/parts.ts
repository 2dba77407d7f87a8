import type { Look } from '../look.ts';
import { linesOf } from '../source-lines.ts';
import type { Line } from '../span.ts';
import { codeBlock } from './block.ts';
import type { ProgramText } from './program-text.ts';

/** Lines of a program to be pointed at, and those around which it is shown. */
export interface Places {
  places: readonly number[];
  /** How many lines before and after each. */
  around: number;
  marks: readonly number[];
}

/** Draws a program around some of its lines, from 1; what is between is left out, and empty lines at the edges of that. */
export function codePlaces(
  { source }: Pick<ProgramText, 'source'>,
  { places, around, marks }: Places,
  look: Look,
): Line[] {
  const lines = linesOf(source);
  const isNear = (line: number): boolean => places.some((place) => Math.abs(place - line) <= around);
  const isEdge = (line: number): boolean => lines[line - 1]?.trim() === '' && !(isNear(line - 1) && isNear(line + 1));
  const only = lines.map((_, index) => index + 1).filter((line) => isNear(line) && !isEdge(line));
  return codeBlock(source, { look, marks, only });
}

/** Draws these lines of a source, from 1, and points at them; what is between them is left out. */
export function codeLines(source: string, lines: readonly number[], look: Look, digits?: number): Line[] {
  const wide = digits === undefined ? {} : { digits };
  return codeBlock(source, {
    ...wide,
    look,
    marks: lines,
    only: lines,
    from: Math.min(...lines),
    to: Math.max(...lines),
  });
}

/** Draws the few lines of a source around one, which is pointed at; without the empty lines at their edges. */
export function codeFrame(
  source: string,
  line: number,
  look: Look,
  { around = 2, column }: { around?: number; column?: number | undefined } = {},
): Line[] {
  const lines = linesOf(source);
  if (line > lines.length) return [];
  const isEmpty = (number: number): boolean => (lines[number - 1] ?? '').trim() === '';
  let from = Math.max(1, line - around);
  let to = Math.min(lines.length, line + around);
  while (from < line && isEmpty(from)) from += 1;
  while (to > line && isEmpty(to)) to -= 1;
  return codeBlock(source, { look, mark: line, column, from, to });
}
