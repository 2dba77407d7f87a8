import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';
import { graphemes } from '../view/graphemes.ts';
import { stringWidth } from '../view/width.ts';

/** Inquirer's sequence before each drawing but the first. It goes to the end of the last drawing and erases its lines upwards. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const ERASES_LINES = /^(?:\x1b\[\d+B)?(?:\x1b\[2K(?:\x1b\[1A)?)+\x1b\[G/;

/** The sequence that erases the cursor's line, so many lines above it, and everything below. */
export function eraseSequence(linesAbove: number): string {
  return `${linesAbove > 0 ? `\x1b[${linesAbove}A` : ''}\r\x1b[J`;
}

/**
 * The terminal that prompts draw on. After a resize, the lines of a prompt are no longer where inquirer expects them, because the
 * terminal has wrapped the ones that became too long. The canvas counts the wrapped rows and erases them itself.
 */
export class Canvas extends Writable {
  readonly terminal: WriteStream;
  #isErased = false;

  constructor(terminal: WriteStream) {
    super({ decodeStrings: false });
    this.terminal = terminal;
  }

  get columns(): number {
    return this.terminal.columns;
  }

  get rows(): number {
    return this.terminal.rows || 24;
  }

  /**
   * Erases a prompt after a resize, from its first line down. `content`: its lines up to the one with the cursor. Returns how many rows
   * can be in sight above it.
   */
  erase(content: string): number {
    const rows = countRows(this.columns, content);
    this.terminal.write(eraseSequence(rows - 1));
    this.#isErased = true;
    return Math.max(0, this.rows - rows);
  }

  override _write(text: string, _encoding: string, done: () => void): void {
    this.terminal.write(this.#isErased ? text.replace(ERASES_LINES, '') : text);
    this.#isErased = false;
    done();
  }
}

/** The number of rows that lines take on a terminal that wraps long ones. */
export function countRows(columns: number, lines: string): number {
  return lines.split('\n').reduce((sum, line) => sum + rowsOfLine(line, columns), 0);
}

/** The last lines, as many as fit in so many rows. */
export function lastLines(lines: readonly string[], rows: number, columns: number): readonly string[] {
  let taken = 0;
  const above = lines.findLastIndex((line) => {
    taken += rowsOfLine(line, columns);
    return taken > rows;
  });
  return lines.slice(above + 1);
}

/** The rows of one line. A wide character does not begin in the last column. */
function rowsOfLine(line: string, columns: number): number {
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
