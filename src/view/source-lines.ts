import jsTokens from 'js-tokens';
import { highlight } from './highlight.ts';
import type { Span } from './span.ts';

/** Longer sources are not highlighted as a whole, in UTF-16 units. */
const LONG_SOURCE = 50_000;

/** Longer lines are cut before they are highlighted, in UTF-16 units. */
const LONG_LINE = 2000;

/** A comment or template that began more lines ago is not recognized. */
const FARTHEST = 400;

const LINE_BREAK = /\r\n|[\n\r]/;

/** The lines of a source. A line break at the end begins no new line. */
export function linesOf(source: string): string[] {
  return source.replace(/\r?\n$/, '').split(LINE_BREAK);
}

/** Highlights some lines of a source, from 1. Of a long source, only the lines nearby are read, and very long lines are left empty. */
export function highlightedLines(source: string, from: number, to: number): Span[][] {
  if (source.length <= LONG_SOURCE) return highlight(source).slice(from - 1, to);
  const start = startBefore(source, from);
  const lines = linesOf(source)
    .slice(start - 1, to)
    .map((line) => (line.length > LONG_LINE ? '' : line));
  return highlight(`${lines.join('\n')}\n`).slice(from - start);
}

/** The nearest line up to this one that does not begin within a comment or template. */
function startBefore(source: string, line: number): number {
  const begun = line > 1 ? begunLines(source) : undefined;
  for (let start = line; start > line - FARTHEST; start -= 1) if (!begun?.has(start)) return start;
  return line;
}

/** The results for the last sources. */
const known = new Map<string, ReadonlySet<number>>();
const MOST_KNOWN = 4;

/** The lines that begin within a comment, a template, or the code in a template. */
function begunLines(source: string): ReadonlySet<number> {
  const found = known.get(source) ?? readBegunLines(source);
  known.delete(source);
  known.set(source, found);
  for (const [oldest] of known) if (known.size > MOST_KNOWN) known.delete(oldest);
  return found;
}

function readBegunLines(source: string): ReadonlySet<number> {
  const begun = new Set<number>();
  let line = 1;
  let depth = 0;
  for (const { type, value } of jsTokens(source)) {
    if (type === 'TemplateHead') depth += 1;
    const breaks = value.split(LINE_BREAK).length - 1;
    const goesOn = depth > 0 || type !== 'LineTerminatorSequence';
    for (const last = line + breaks; line < last; ) {
      line += 1;
      if (goesOn) begun.add(line);
    }
    if (type === 'TemplateTail') depth -= 1;
  }
  return begun;
}
