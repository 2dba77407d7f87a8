import type { Look } from './look.ts';
import { safe } from './safe.ts';
import { flow, type Span } from './span.ts';

/** Wider lines of prose are hard to read, however wide the terminal is. */
export const PROSE_COLUMNS = 76;

/** What a typewriter has for the marks of English print, and for keys that have no letters. */
const TYPED: Readonly<Record<string, string>> = {
  '…': '...',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '↑↓': 'Up/Down',
  '↑': 'Up',
  '↓': 'Down',
};

/**
 * Breaks plain text into lines of at most `width` columns, English and Chinese alike: no line begins with `，` or `）`, and words,
 * URLs and `code` in backticks stay whole unless they are wider than a line. A `\n` ends a line, two leave one empty.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => flow(codeSpans(paragraph), width));
}

/**
 * Draws sentences in which code stands in `backticks`. With colour the backticks give way to paint; without, they stay, since nothing
 * else would tell code from words. `width` and the 76 columns at most are those of the text, without `indent`.
 */
export function prose(
  text: string,
  look: Look,
  { indent = 0, width }: { indent?: number; width?: number } = {},
): string[] {
  const margin = ' '.repeat(indent);
  const columns = Math.min(width ?? look.columns - indent, PROSE_COLUMNS);
  return typed(text, look)
    .split('\n')
    .flatMap((paragraph) => flow(proseSpans(safe(paragraph), look), columns))
    .map((line) => (line === '' ? '' : margin + line));
}

/** Where the glyphs are ASCII, English is ASCII too. */
export function typed(text: string, { glyphs }: Look): string {
  if (glyphs.ellipsis === '…' || /\p{Script=Han}/u.test(text)) return text;
  return text.replace(/↑↓|[↑↓…“”‘’–]/g, (mark) => TYPED[mark] ?? mark);
}

function proseSpans(paragraph: string, { paint }: Look): Span[] {
  const spans = codeSpans(paragraph);
  if (!paint.colour) return spans;
  return spans.map((span) => (span.keep ? { ...span, text: span.text.slice(1, -1), paint: paint.code } : span));
}

/** Words and `code` in turns; the code with its backticks. A backtick without a partner is a character like others. */
function codeSpans(paragraph: string): Span[] {
  return paragraph
    .split(/(`[^`]+`)/)
    .map((text, index) => ({ text, keep: index % 2 === 1 }))
    .filter((span) => span.text !== '');
}
