import type { Role } from './role.ts';

/** A piece of harmless text with what it is. */
export interface Span {
  text: string;
  role?: Role | undefined;
  /** Roles of what it is a part of, the outermost first: where they look different, its own counts. */
  within?: readonly Role[];
  /** Not to be broken unless it is wider than a line. */
  keep?: boolean;
}

/** A line of a drawing. A text is one that has no roles; an empty line is always the text ''. */
export type Line = string | readonly Span[];

export function spansOf(line: Line): readonly Span[] {
  return typeof line === 'string' ? [{ text: line }] : line;
}

export function textOf(line: Line): string {
  return typeof line === 'string' ? line : line.map(({ text }) => text).join('');
}

/** Gives a role to a text, or one more to all of a line. */
export function inRole(role: Role | undefined, line: Line): Line {
  if (line === '' || role === undefined) return line;
  return spansOf(line).map((span) =>
    span.role === undefined ? { ...span, role } : { ...span, within: [role, ...(span.within ?? [])] },
  );
}

/** Parts of a line one after the other. */
export function joined(...parts: readonly Line[]): Line {
  if (parts.every((each) => typeof each === 'string')) return parts.join('');
  const spans = parts.flatMap(spansOf).filter(({ text }) => text !== '');
  return spans.length === 0 ? '' : spans;
}

/** What stands in a line from `start` to `end`, in code units. */
export function partOf(line: Line, start: number, end?: number): Line {
  if (typeof line === 'string') return line.slice(start, end);
  let at = 0;
  return joined(
    line.map((span) => {
      const text = span.text.slice(Math.max(0, start - at), end === undefined ? undefined : Math.max(0, end - at));
      at += span.text.length;
      return { ...span, text };
    }),
  );
}

/** A line without the spaces at its end. */
export function trimmed(line: Line): Line {
  return partOf(line, 0, textOf(line).trimEnd().length);
}

/** A line without the spaces at its beginning. */
export function flushLeft(line: Line): Line {
  const text = textOf(line);
  return partOf(line, text.length - text.trimStart().length);
}
