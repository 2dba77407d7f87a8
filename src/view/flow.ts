import { lineRanges } from './breaks.ts';
import { type Line, partOf, type Span, textOf, trimmed } from './span.ts';

/** Lays spans out as one text in lines of at most `width` columns. No line ends with spaces. */
export function flow(spans: readonly Span[], width: number): Line[] {
  return laidOut(spans, width, 'paragraph');
}

/** The same in a narrow place, where it shows if a word of Chinese is cut. */
export function flowInCell(spans: readonly Span[], width: number): Line[] {
  return laidOut(spans, width, 'cell');
}

function laidOut(spans: readonly Span[], width: number, place: 'paragraph' | 'cell'): Line[] {
  let at = 0;
  const places = spans.map(({ text, keep }) => {
    const start = at;
    at += text.length;
    return { start, end: at, keep };
  });
  const kept = places.filter(({ keep }) => keep);
  return lineRanges(textOf(spans), width, kept, place).map(({ start, end }) => trimmed(partOf(spans, start, end)));
}
