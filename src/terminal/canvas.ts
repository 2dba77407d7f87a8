import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';
import { graphemes } from '../view/graphemes.ts';
import { stringWidth } from '../view/width.ts';

/** What inquirer begins each drawing with but the first: it goes to the end of the last one and erases its lines from there upwards. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const ERASES_LINES = /^(?:\x1b\[\d+B)?(?:\x1b\[2K(?:\x1b\[1A)?)+\x1b\[G/;

/** Erases from the beginning of a line above the one that the cursor is in, or of that one itself, to the end of the screen. */
export function erasing(linesAbove: number): string {
  return `${linesAbove > 0 ? `\x1b[${linesAbove}A` : ''}\r\x1b[J`;
}

/**
 * The terminal as prompts draw on it. When it takes another size, the lines of a prompt are no longer where inquirer believes them to
 * be: the terminal has wrapped those that became too long. The canvas erases them as they are by then.
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
   * Erases a prompt after a change of size, from its first line to the one that the cursor is in, and all below that. Returns how many
   * rows can be in sight above it.
   */
  erase(content: string): number {
    const rows = rowsOn(this.columns, content);
    this.terminal.write(erasing(rows - 1));
    this.#isErased = true;
    return Math.max(0, this.rows - rows);
  }

  override _write(text: string, _encoding: string, done: () => void): void {
    this.terminal.write(this.#isErased ? text.replace(ERASES_LINES, '') : text);
    this.#isErased = false;
    done();
  }
}

/** How many rows lines take on a terminal that wraps what is too long for it. */
export function rowsOn(columns: number, lines: string): number {
  return lines.split('\n').reduce((sum, line) => sum + rowsOfLine(line, columns), 0);
}

/** As many of the last lines as so many rows have room for. */
export function lastLines(lines: readonly string[], rows: number, columns: number): readonly string[] {
  let taken = 0;
  const above = lines.findLastIndex((line) => {
    taken += rowsOfLine(line, columns);
    return taken > rows;
  });
  return lines.slice(above + 1);
}

/** A wide character does not begin in the last column. */
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
