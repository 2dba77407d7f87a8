import type { Context } from '../../context/context.ts';
import { Left } from '../../context/errors.ts';
import { keyingOf } from '../../context/shortcut.ts';
import type { TraceRecord } from '../../model/record.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { codeColumns } from '../../view/code/columns.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { painted } from '../../view/painter.ts';
import { prose } from '../../view/prose.ts';
import { programsAbove } from '../../view/screen/programs.ts';
import type { Line } from '../../view/span.ts';
import type { KeyWords } from '../../words/keys.ts';
import { Inspection } from './inspection.ts';

/** What is shown at a key, after which the world still stands. */
type Showing = 'source' | 'inspect' | 'help';

type Action = Showing | 'next' | 'run' | 'quit';

/** The keys while there is nothing to run on from. */
const AT_AN_END: readonly Action[] = ['next', 'source', 'help', 'quit'];

/** What the keys are called, and what is shown of the programs. */
export interface StopWords {
  keys: Readonly<Record<Action, KeyWords>>;
  /** What each key does, in sentences. */
  help: readonly string[];
  /** The programs, with a mark where a record happened. */
  sources: (record: TraceRecord | undefined) => readonly ProgramText[];
  /** What was printed last. Where this is known, the programs stay in sight above the keys, if there is room. */
  recent?: () => readonly Line[];
  /** Whether they are in sight already where the story has so many rows. */
  isListed?: (rows: number) => boolean;
  /** How many lines above the programs are still to be read. */
  unread?: () => number;
}

/** Where the bar is drawn. */
type Surface = Pick<Context, 'words' | 'look' | 'print'>;

/** The keys that a learner has while the world stands still. */
export class StopBar {
  readonly #context: Surface;
  readonly #dialog: Pick<Dialog, 'key'>;
  readonly #words: StopWords;
  /** Whether the learner wants to see it run without stops, up to a question or the end of the scene. */
  #runsOn = false;
  readonly #inspection = new Inspection();

  constructor(context: Surface, dialog: Pick<Dialog, 'key'>, words: StopWords) {
    this.#context = context;
    this.#dialog = dialog;
    this.#words = words;
  }

  /** Before the programs start, after a part of what introduces them: `next` is what Enter brings. */
  async introduce(next: KeyWords): Promise<void> {
    await this.#ask({ ...this.#words.keys, next }, AT_AN_END, undefined, () => []);
  }

  /** Takes note of a record that went by: `i` shows its object at a stop that has none of its own. */
  pass(record: TraceRecord): void {
    this.#inspection.pass(record);
  }

  /** Ends running on: the learner is asked something. */
  halt(): void {
    this.#runsOn = false;
  }

  /** Stops nowhere any more, up to a question or the end of the scene. */
  runOn(): void {
    this.#runsOn = true;
  }

  /** At a record, which the world goes on from when this resolves. Says whether it stopped: it doesn't while it runs on. */
  async stop(record: TraceRecord): Promise<boolean> {
    if (this.#runsOn) return false;
    await this.#ask(this.#words.keys, ['next', 'source', 'inspect', 'run', 'help', 'quit'], record);
    return true;
  }

  /** When the scene is over. `next` is what comes then, `say` what there is to say about it. */
  async end(next: KeyWords, say: string | undefined): Promise<void> {
    this.#runsOn = false;
    if (say !== undefined) this.#context.print(['', `  ${say}`]);
    await this.#ask({ ...this.#words.keys, next }, AT_AN_END, undefined);
  }

  /** @throws Left when the learner goes back to the menu */
  async #ask(
    words: Readonly<Record<Action, KeyWords>>,
    actions: readonly Action[],
    record: TraceRecord | undefined,
    above: (rows: number) => readonly Line[] = (rows) => this.#inSight(record, rows),
  ): Promise<void> {
    const shortcuts = actions.map((value) => ({ phrase: words[value], value }));
    const { look } = this.#context;
    const { recent } = this.#words;
    const keying = {
      ...keyingOf(shortcuts, look),
      above: (rows: number) => painted(above(rows), look()),
      recent: recent && (() => painted(recent(), look())),
    };
    for (;;) {
      const action = await this.#dialog.key(keying);
      switch (action) {
        case 'next':
          return;
        case 'run':
          return this.runOn();
        case 'quit':
          throw new Left();
        default:
          this.#context.print(this.#told(action, record));
      }
    }
  }

  #told(action: Showing, record: TraceRecord | undefined): Line[] {
    const look = this.#context.look();
    switch (action) {
      case 'help': {
        const help = [...this.#words.help, this.#context.words.stop.signs(look.glyphs)];
        return ['', ...help.flatMap((line) => prose(line, look, { indent: 2 }))];
      }
      case 'source':
        return ['', ...codeColumns(this.#words.sources(record), look)];
      case 'inspect':
        return this.inspected(record);
    }
  }

  #inSight(record: TraceRecord | undefined, rows: number): Line[] {
    const { recent, isListed, unread } = this.#words;
    if (!recent || rows === Number.POSITIVE_INFINITY || isListed?.(rows)) return [];
    return programsAbove(this.#words.sources(record), rows, this.#context.look(), unread?.());
  }

  /** What `i` shows at a record. */
  inspected(record: TraceRecord | undefined): Line[] {
    return this.#inspection.lines(record, this.#context.words, this.#context.look());
  }
}
