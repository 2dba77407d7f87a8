import { flow } from './flow.ts';
import type { Look } from './look.ts';
import type { Role } from './role.ts';
import { escapeUnsafe } from './safe.ts';
import { flushLeft, inRole, joined, type Line, type Span, textOf } from './span.ts';

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
  return text.split('\n').flatMap((paragraph) => flow(codeSpans(paragraph), width).map(textOf));
}

/** How sentences are laid out. */
interface Layout {
  /** Columns before each line. */
  indent?: number;
  /** Of the text, without `indent`; 76 columns at most. */
  width?: number;
  /** What the sentences are. */
  role?: Role | undefined;
}

/**
 * Draws sentences in which code stands in `backticks`. Where roles can be seen, the backticks give way to one; elsewhere they stay, since
 * nothing else would tell code from words.
 */
export function prose(text: string, look: Look, { indent = 0, width, role }: Layout = {}): Line[] {
  const margin = ' '.repeat(indent);
  const columns = Math.min(width ?? look.columns - indent, PROSE_COLUMNS);
  return typed(text, look)
    .split('\n')
    .flatMap((paragraph) => flow(proseSpans(escapeUnsafe(paragraph), look), columns))
    .map((line) => (line === '' ? '' : joined(margin, inRole(role, line))));
}

/** The same behind a mark of one column, which has its own role. */
export function proseBehind(mark: Line, text: string, look: Look, role?: Role): Line[] {
  const [first = '', ...more] = prose(text, look, { indent: 4, role });
  return [joined('  ', mark, ' ', flushLeft(first)), ...more];
}

/** Where the glyphs are ASCII, English is ASCII too. */
export function typed(text: string, { glyphs }: Look): string {
  if (glyphs.ellipsis === '…' || /\p{Script=Han}/u.test(text)) return text;
  return text.replace(/↑↓|[↑↓…“”‘’–]/g, (mark) => TYPED[mark] ?? mark);
}

function proseSpans(paragraph: string, { painter }: Look): Span[] {
  const spans = codeSpans(paragraph);
  if (!painter.showsRoles) return spans;
  return spans.map((span) => (span.keep ? { ...span, text: span.text.slice(1, -1), role: 'code' } : span));
}

/** Words and `code` in turns; the code with its backticks. A backtick without a partner is a character like others. */
function codeSpans(paragraph: string): Span[] {
  return paragraph
    .split(/(`[^`]+`)/)
    .map((text, index) => ({ text, keep: index % 2 === 1 }))
    .filter((span) => span.text !== '');
}
