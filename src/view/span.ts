import { lineRanges, type Range } from './breaks.ts';
import type { Role } from './look.ts';

/** A piece of harmless text and how it is painted. */
export interface Span {
  text: string;
  paint?: Role;
  /** Not to be broken unless it is wider than a line. */
  keep?: boolean;
}

/** Lays spans out as one text in lines of at most `width` columns, and paints each line by itself. No line ends with spaces. */
export function flow(spans: readonly Span[], width: number): string[] {
  return laidOut(spans, width, 'paragraph');
}

/** The same in a narrow place, where it shows if a word of Chinese is cut. */
export function flowInCell(spans: readonly Span[], width: number): string[] {
  return laidOut(spans, width, 'cell');
}

function laidOut(spans: readonly Span[], width: number, place: 'paragraph' | 'cell'): string[] {
  const places = placesOf(spans);
  const keep = places.filter((_, index) => spans[index]?.keep);
  const text = spans.map((span) => span.text).join('');
  return lineRanges(text, width, keep, place).map(({ start, end }) =>
    paintLine(spans, places, { start, end: start + text.slice(start, end).trimEnd().length }),
  );
}

function placesOf(spans: readonly Span[]): Range[] {
  let start = 0;
  return spans.map(({ text }) => {
    const place = { start, end: start + text.length };
    start = place.end;
    return place;
  });
}

function paintLine(spans: readonly Span[], places: readonly Range[], line: Range): string {
  const painted = spans.map(({ text, paint }, index) => {
    const place = places[index] ?? line;
    const part = text.slice(Math.max(0, line.start - place.start), Math.max(0, line.end - place.start));
    return paint ? paint(part) : part;
  });
  return painted.join('');
}
