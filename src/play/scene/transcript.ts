import type { Context } from '../../context/context.ts';
import { type Dialog, KEY_ROWS } from '../../terminal/dialog.ts';
import { paintLines } from '../../view/painter.ts';
import type { Line } from '../../view/span.ts';
import { PrintedPrograms } from './printed-programs.ts';

/** How many of the last lines are kept: as many as a high window shows. */
const MOST_LINES = 80;

/** Lines that were printed since the learner last pressed a key. */
export interface UnreadLines {
  rows: number;
  /** How many lines there are from the first sentence on. */
  prose: number;
}

/** How many lines fit in the window above the keys. Infinity without a dialog. */
export function rowsAboveKeys(dialog: Dialog | undefined): number {
  return (dialog?.rows() ?? Number.POSITIVE_INFINITY) - KEY_ROWS;
}

/** What is needed to print text. */
export type PrintContext = Pick<Context, 'words' | 'look' | 'print'>;

/** What has been printed of a scene. It knows which lines the learner has read, and which are still in sight. */
export class Transcript {
  /** What prints through this context is added to the transcript as sentences. */
  readonly context: PrintContext;
  /** Whether the programs that were printed are still in sight. */
  readonly programs = new PrintedPrograms();
  readonly #write: Context['print'];
  #recent: readonly Line[] = [];
  #count = 0;
  /** The number of lines when the learner last pressed a key, and when the first sentence came after that. */
  #readTo = 0;
  #proseFrom: number | undefined;
  #collected: Line[] | undefined;

  constructor(context: PrintContext, dialog: Dialog | undefined) {
    this.#write = (lines) => (dialog ? dialog.print(paintLines(lines, context.look())) : context.print(lines));
    this.context = { words: context.words, look: context.look, print: (lines) => this.#printProse(lines) };
  }

  /** How many lines have been printed so far. */
  get count(): number {
    return this.#count;
  }

  /** The lines that were printed last. They are drawn again if a resize moved them out of sight. */
  get recent(): readonly Line[] {
    return this.#recent;
  }

  get unread(): UnreadLines {
    const prose = this.#proseFrom === undefined ? 0 : this.#count - this.#proseFrom;
    return { rows: this.#count - this.#readTo, prose };
  }

  /** Notes that the learner has read all lines. */
  markRead(): void {
    this.#readTo = this.#count;
    this.#proseFrom = undefined;
  }

  /** Prints lines that the learner asked for. They do not count as unread. */
  printAside(lines: readonly Line[]): void {
    this.#add(lines);
    this.#readTo += lines.length;
    if (this.#proseFrom !== undefined) this.#proseFrom += lines.length;
  }

  /** Calls a function, and returns the lines that it prints through `context`, without printing them. */
  collect<T>(act: () => T): { value: T; lines: readonly Line[] } {
    const lines: Line[] = [];
    this.#collected = lines;
    try {
      return { value: act(), lines };
    } finally {
      this.#collected = undefined;
    }
  }

  /** Prints lines. `isProse`: there are sentences among them. */
  print(lines: readonly Line[], isProse: boolean): void {
    if (isProse) this.#proseFrom ??= this.#count;
    this.#add(lines);
  }

  #printProse(lines: readonly Line[]): void {
    if (this.#collected) {
      this.#collected.push(...lines);
      return;
    }
    this.print(lines, true);
  }

  #add(lines: readonly Line[]): void {
    this.#recent = [...this.#recent, ...lines].slice(-MOST_LINES);
    this.#count += lines.length;
    this.programs.addRows(lines.length);
    this.#write(lines);
  }
}
