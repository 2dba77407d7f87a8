import type { Context } from '../../context/context.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { painted } from '../../view/painter.ts';
import type { Line } from '../../view/span.ts';
import { Listing } from './listing.ts';

/** Lines of the story that are remembered: as many as a high window shows. */
const MOST_LINES = 80;

/** What the keys take below the story, the empty rows around them included. */
const KEY_ROWS = 4;

/** The names of the lanes, and how a server begins. */
const FEW_ROWS = 6;

/** Lines that the learner has not had the time for, and how many of them are to be read: those from the first sentence on. */
export interface Unread {
  rows: number;
  prose: number;
}

/** How many lines a window holds above the keys; endless where nobody is asked. */
export function rowsAboveKeys(dialog: Dialog | undefined): number {
  return (dialog?.rows() ?? Number.POSITIVE_INFINITY) - KEY_ROWS;
}

/** What has been printed of a scene: what of it was read, and what is still in sight. */
export class Story {
  /** Prints sentences into the story. */
  readonly context: Context;
  /** Where the story has the programs. */
  readonly listing = new Listing();
  readonly #dialog: Dialog | undefined;
  readonly #print: Context['print'];
  readonly #wait: () => Promise<void>;
  #recent: readonly Line[] = [];
  #count = 0;
  /** How many lines there were when the learner last went on, and when the first sentence came since. */
  #readTo = 0;
  #proseFrom: number | undefined;
  #collected: Line[] | undefined;

  /** @param wait lets the learner read what there is, and go on */
  constructor(context: Context, dialog: Dialog | undefined, wait: () => Promise<void>) {
    this.#dialog = dialog;
    this.#print = (lines) => (dialog ? dialog.print(painted(lines, context.look())) : context.print(lines));
    this.#wait = wait;
    this.context = { ...context, print: (lines) => this.#tell(lines) };
  }

  /** How many lines have been printed so far. */
  get count(): number {
    return this.#count;
  }

  /** What was printed last, to be shown again where it went out of sight. */
  get recent(): readonly Line[] {
    return this.#recent;
  }

  get unread(): Unread {
    const prose = this.#proseFrom === undefined ? 0 : this.#count - this.#proseFrom;
    return { rows: this.#count - this.#readTo, prose };
  }

  /** The learner has read all that there is. */
  read(): void {
    this.#readTo = this.#count;
    this.#proseFrom = undefined;
  }

  /** Shows lines that were asked for, which are no part of what is to be read. */
  aside(lines: readonly Line[]): void {
    this.#add(lines);
    this.#readTo += lines.length;
    if (this.#proseFrom !== undefined) this.#proseFrom += lines.length;
  }

  /** Does something, and returns what it would have printed. */
  collect<T>(act: () => T): { value: T; lines: readonly Line[] } {
    const lines: Line[] = [];
    this.#collected = lines;
    try {
      return { value: act(), lines };
    } finally {
      this.#collected = undefined;
    }
  }

  /** Shows lines, once those are read that they would push out of sight. `isProse`: they are more than rows of the ladder. */
  async put(lines: readonly Line[], isProse: boolean): Promise<void> {
    if (lines.length === 0) return;
    await this.#makeRoom(this.unread.rows, lines.length);
    if (isProse) this.#proseFrom ??= this.#count;
    this.#add(lines);
  }

  /** Lets that be read which so many rows would push out of sight. A few that nothing was said about may go. */
  async makeRoom(coming: number): Promise<void> {
    const { rows, prose } = this.unread;
    await this.#makeRoom(rows > FEW_ROWS ? rows : prose, coming);
  }

  async #makeRoom(unread: number, coming: number): Promise<void> {
    if (unread > 0 && unread + coming > rowsAboveKeys(this.#dialog)) await this.#wait();
  }

  #tell(lines: readonly Line[]): void {
    if (this.#collected) {
      this.#collected.push(...lines);
      return;
    }
    this.#proseFrom ??= this.#count;
    this.#add(lines);
  }

  #add(lines: readonly Line[]): void {
    this.#recent = [...this.#recent, ...lines].slice(-MOST_LINES);
    this.#count += lines.length;
    this.listing.add(lines.length);
    this.#print(lines);
  }
}
