import { pad } from '../fit.ts';
import { wrapInCell } from '../flow.ts';
import type { Look } from '../look.ts';
import type { TextRole } from '../role.ts';
import { safeCode } from '../safe.ts';
import { joinParts, type Line, plainText, trimEnd, withRole } from '../span.ts';

/** The fewest columns of each of two pages that stand side by side. */
const FEWEST_COLUMNS = 32;
const MARGIN = 1;

/** The line of a page, and how it is shown. */
interface PageLine {
  text: string;
  role: TextRole | undefined;
}

/**
 * Draws a page of Markdown as it is written, not as it is meant. A rendering of it stands beside it, line by line; below each line where
 * there is no room for both.
 *
 * @param rendering has as many lines as the page
 */
export function pageLines(page: string, rendering: string | undefined, look: Look): Line[] {
  const width = look.columns - 2 * MARGIN;
  const lines = linesOf(page);
  if (rendering === undefined) return lines.flatMap((line) => wrapped(line, width)).map(withMargin);
  const rendered = linesOf(rendering);
  const divider = ` ${look.glyphs.bar} `;
  const half = Math.floor((width - divider.length) / 2);
  return lines.flatMap((line, index) => {
    const other = rendered[index] ?? { text: '', role: undefined };
    return half < FEWEST_COLUMNS
      ? below(line, other, width)
      : beside(wrapped(line, half), wrapped(other, half), half, divider);
  });
}

function linesOf(page: string): PageLine[] {
  let isCode = false;
  return page
    .trimEnd()
    .split('\n')
    .map((text) => {
      const isFence = text.trim().startsWith('```');
      if (isFence) isCode = !isCode;
      return {
        text: safeCode(text),
        role: isFence ? 'quiet' : isCode ? 'code' : text.startsWith('#') ? 'strong' : undefined,
      };
    });
}

/** What goes on is indented like the text of the first line, behind the mark of a list. */
function wrapped({ text, role }: PageLine, width: number): Line[] {
  const [, before = '', mark = ''] = /^( *)((?:[*-]|\d+\.) +)?/.exec(text) ?? [];
  const rest = text.slice(before.length + mark.length);
  if (rest === '') return [withRole(role, mark.trimEnd())];
  const indent = before.slice(0, Math.floor(width / 2));
  const hanging = ' '.repeat(mark.length);
  return wrapInCell([{ text: rest }], width - indent.length - mark.length).map((line, row) =>
    joinParts(indent, withRole(role, joinParts(row === 0 ? mark : hanging, line))),
  );
}

function beside(left: readonly Line[], right: readonly Line[], width: number, divider: string): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    withMargin(trimEnd(joinParts(pad(left[row] ?? '', width), withRole('quiet', divider), right[row] ?? ''))),
  );
}

/** What reads the same in both languages stands there once. */
function below(line: PageLine, other: PageLine, width: number): Line[] {
  const all = line.text === other.text ? [line] : [line, { ...other, role: 'quiet' as const }];
  return all.flatMap((each) => wrapped(each, width)).map(withMargin);
}

function withMargin(line: Line): Line {
  return plainText(line) === '' ? '' : joinParts(' '.repeat(MARGIN), line);
}
