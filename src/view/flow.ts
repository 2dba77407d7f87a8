import { breakLines } from './breaks.ts';
import { type Line, plainText, type Span, sliceLine, trimEnd } from './span.ts';

/** Wraps spans as one text into lines of at most `width` columns. No line ends with spaces. */
export function wrapSpans(spans: readonly Span[], width: number): Line[] {
  return wrapAs(spans, width, 'paragraph');
}

/** The same for a narrow cell: Chinese words stay whole. */
export function wrapInCell(spans: readonly Span[], width: number): Line[] {
  return wrapAs(spans, width, 'cell');
}

function wrapAs(spans: readonly Span[], width: number, place: 'paragraph' | 'cell'): Line[] {
  let at = 0;
  const places = spans.map(({ text, keep }) => {
    const start = at;
    at += text.length;
    return { start, end: at, keep };
  });
  const kept = places.filter(({ keep }) => keep);
  return breakLines(plainText(spans), width, kept, place).map(({ start, end }) =>
    trimEnd(sliceLine(spans, start, end)),
  );
}
