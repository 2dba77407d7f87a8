import { stripVTControlCharacters } from 'node:util';
import { graphemes } from '../view/graphemes.ts';
import { stringWidth } from '../view/width.ts';

/** A prompt as it was drawn: its lines, and below which of them the cursor has more. */
export interface Drawn {
  content: string;
  below: string;
}

const ESC = '\x1b[';
const ERASE_BELOW = `${ESC}J`;

/**
 * Erases a prompt after the terminal has taken another width, and leaves the cursor where inquirer believes that it is: below as many
 * lines as were drawn. Terminals wrap what has become too long for them, keep the cursor at its text, and cut off what is below it.
 */
export function eraseReflowed({ content, below }: Drawn, columns: number): string {
  const above = content.split('\n').reduce((sum, line) => sum + rowsOf(line, columns), 0) - 1;
  const [head, more] = [content.split('\n').length, below === '' ? 0 : below.split('\n').length];
  return `${up(above)}\r${ERASE_BELOW}${'\n'.repeat(head + more - 1)}${up(more)}`;
}

function up(rows: number): string {
  return rows > 0 ? `${ESC}${rows}A` : '';
}

/** How many rows a line takes on a terminal that wraps; a wide character does not begin in the last column. */
export function rowsOf(line: string, columns: number): number {
  const text = stripVTControlCharacters(line).trimEnd();
  if (stringWidth(text) <= columns) return 1;
  let rows = 1;
  let column = 0;
  for (const grapheme of graphemes(text)) {
    const width = stringWidth(grapheme);
    if (column + width > columns) {
      rows += 1;
      column = 0;
    }
    column += width;
  }
  return rows;
}

/** The last lines of a prompt, as many as a terminal of so many rows can erase again. */
export function withinRows(lines: readonly string[], rows: number): readonly string[] {
  return lines.slice(-Math.max(1, rows - 1));
}
