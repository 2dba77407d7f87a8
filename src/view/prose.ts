import { hasHan, isAscii } from '../model/characters.ts';
import { wrapSpans } from './flow.ts';
import type { Look } from './look.ts';
import type { TextRole } from './role.ts';
import { escapeUnsafe } from './safe.ts';
import { joinParts, type Line, plainText, type Span, trimStart, withRole } from './span.ts';

/** The most columns of a sentence's line. Wider ones are hard to read. */
export const PROSE_COLUMNS = 76;

/** ASCII for typographic marks and arrow keys. */
const TYPED: Readonly<Record<string, string>> = {
  '…': '...',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '↑↓': 'Up/Down',
  '←→': 'Left/Right',
  '←': 'Left',
  '→': 'Right',
  '↑': 'Up',
  '↓': 'Down',
};

/**
 * Breaks plain text, English or Chinese, into lines of at most `width` columns. No line begins with `，` or `）`. Words, URLs and `code` in
 * backticks stay whole unless they are wider than a line. A `\n` ends a line, two leave one empty.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapSpans(codeSpans(paragraph), width).map(plainText));
}

interface Layout {
  /** Columns before each line. */
  indent?: number;
  /** Columns of the text, without `indent`. At most 76. */
  width?: number;
  /** The role of the sentences. */
  role?: TextRole | undefined;
}

/**
 * Draws sentences with code in `backticks`. If the painter shows roles, code gets a role in place of the backticks.
 */
export function proseLines(text: string, look: Look, { indent = 0, width, role }: Layout = {}): Line[] {
  const margin = ' '.repeat(indent);
  const columns = Math.min(width ?? look.columns - indent, PROSE_COLUMNS);
  return toAscii(text, look)
    .split('\n')
    .flatMap((paragraph) => wrapSpans(proseSpans(escapeUnsafe(paragraph), look), columns))
    .map((line) => (line === '' ? '' : joinParts(margin, withRole(role, line))));
}

/** Draws sentences after a mark of one column. */
export function proseAfterMark(mark: Line, text: string, look: Look, role?: TextRole): Line[] {
  const [first = '', ...more] = proseLines(text, look, { indent: 4, role });
  return [joinParts('  ', mark, ' ', trimStart(first)), ...more];
}

/** If the glyphs are ASCII, typographic marks in English become ASCII, too. */
export function toAscii(text: string, { glyphs }: Look): string {
  if (glyphs.ellipsis === '…' || isAscii(text) || hasHan(text)) return text;
  return text.replace(/↑↓|←→|[↑↓←→…“”‘’–]/g, (mark) => TYPED[mark] ?? mark);
}

function proseSpans(paragraph: string, { painter }: Look): Span[] {
  const spans = codeSpans(paragraph);
  if (!painter.showsRoles) return spans;
  return spans.map((span) => (span.keep ? { ...span, text: span.text.slice(1, -1), role: 'code' } : span));
}

/** Splits text into words and `code` with its backticks. A single backtick is a normal character. */
function codeSpans(paragraph: string): Span[] {
  return paragraph
    .split(/(`[^`]+`)/)
    .map((text, index) => ({ text, keep: index % 2 === 1 }))
    .filter((span) => span.text !== '');
}
