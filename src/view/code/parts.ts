import type { Look } from '../look.ts';
import { linesOf } from '../source-lines.ts';
import type { Line } from '../span.ts';
import { codeBlock } from './block.ts';
import type { ProgramText } from './program-text.ts';

/** Which lines of a program are shown, and which are marked. Numbers are from 1. */
export interface CodePlaces {
  places: readonly number[];
  /** How many lines before and after each place are shown. */
  around: number;
  marks: readonly number[];
}

/** Draws the lines around some places of a program. Other lines are left out, and empty lines next to them. */
export function codePlaces(
  { source }: Pick<ProgramText, 'source'>,
  { places, around, marks }: CodePlaces,
  look: Look,
): Line[] {
  const lines = linesOf(source);
  const isNear = (line: number): boolean => places.some((place) => Math.abs(place - line) <= around);
  const isEdge = (line: number): boolean => lines[line - 1]?.trim() === '' && !(isNear(line - 1) && isNear(line + 1));
  const only = lines.map((_, index) => index + 1).filter((line) => isNear(line) && !isEdge(line));
  return codeBlock(source, { look, marks, only });
}

/** Draws only these lines of a source, from 1, with marks. */
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

/** Draws a marked line and the lines around it, without empty lines at the edges. */
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
