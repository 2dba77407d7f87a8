import type { TextRole } from './role.ts';

/** A piece of text that is safe to print, with its role. */
export interface Span {
  text: string;
  role?: TextRole | undefined;
  /** The roles of the texts around it, the outermost first. Its own role counts more. */
  within?: readonly TextRole[];
  /** Whether it is kept in one line unless it is wider. */
  keep?: boolean;
}

/** A type without values. Symbols can't stand in templates: so `${line}`, which would print '[object Object]', does not compile. */
type NotInTemplates = symbol & { readonly value: never };

/** A line of a drawing. A string has no roles. An empty line is always ''. Lines are joined by `joinParts`. */
export type Line = string | readonly Span[] | NotInTemplates;

export function spansOf(line: Line): readonly Span[] {
  return typeof line === 'string' ? [{ text: line }] : (line as readonly Span[]);
}

export function plainText(line: Line): string {
  return typeof line === 'string'
    ? line
    : spansOf(line)
        .map(({ text }) => text)
        .join('');
}

/** Gives a role to a text, or an outer role to the spans of a line. */
export function withRole(role: TextRole | undefined, line: Line): Line {
  if (line === '' || role === undefined) return line;
  return spansOf(line).map((span) =>
    span.role === undefined ? { ...span, role } : { ...span, within: [role, ...(span.within ?? [])] },
  );
}

/** Joins parts to one line. */
export function joinParts(...parts: readonly Line[]): Line {
  if (parts.every((each) => typeof each === 'string')) return parts.join('');
  const spans = parts.flatMap(spansOf).filter(({ text }) => text !== '');
  return spans.length === 0 ? '' : spans;
}

/** The part of a line from `start` to `end`, in code units. */
export function sliceLine(line: Line, start: number, end?: number): Line {
  if (typeof line === 'string') return line.slice(start, end);
  let at = 0;
  return joinParts(
    spansOf(line).map((span) => {
      const text = span.text.slice(Math.max(0, start - at), end === undefined ? undefined : Math.max(0, end - at));
      at += span.text.length;
      return { ...span, text };
    }),
  );
}

/** A line without spaces at the end. */
export function trimEnd(line: Line): Line {
  return sliceLine(line, 0, plainText(line).trimEnd().length);
}

/** A line without spaces at the beginning. */
export function trimStart(line: Line): Line {
  const text = plainText(line);
  return sliceLine(line, text.length - text.trimStart().length);
}
