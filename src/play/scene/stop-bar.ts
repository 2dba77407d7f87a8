import type { Context } from '../../context/context.ts';
import { LeftLesson, QuestionsWanted } from '../../context/errors.ts';
import { type Shortcut, toKeyQuestion } from '../../context/shortcut.ts';
import type { TraceRecord } from '../../model/record.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { codeColumns } from '../../view/code/columns.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { paintLines } from '../../view/painter.ts';
import { proseLines } from '../../view/prose.ts';
import { programsAbove } from '../../view/screen/programs.ts';
import type { Line } from '../../view/span.ts';
import type { KeyWords } from '../../words/keys.ts';
import { Inspection, type KernelReader } from './inspection.ts';

/** What a key shows while the world goes on standing still. */
type StopView = 'source' | 'inspect' | 'help';

type Action = StopView | 'next' | 'back' | 'run' | 'quit';

/** Asks for a lesson's questions alone. Only before its programs start for the first time. */
const QUESTIONS = 'questions';

/** The keys before the programs start, and after the scene. */
const ACTIONS_AT_END: readonly Action[] = ['next', 'source', 'help', 'quit'];

/** The names of the keys, and what they show. */
export interface StopBarOptions {
  keys: Readonly<Record<Action, KeyWords>>;
  /** The key for the lesson's questions alone. Left out where it is not offered. */
  questions?: KeyWords | undefined;
  /** A sentence about each key. */
  help: readonly string[];
  /** The programs, with a mark where a record happened. */
  sources: (record: TraceRecord | undefined) => readonly ProgramText[];
  /** What the kernel says of the sockets, which the key `i` shows as well. */
  kernel?: KernelReader;
  /** The lines that were printed last. If this is set, the programs are drawn above the keys where there is room. */
  recent?: () => readonly Line[];
  /** Whether the programs are in sight already, if the transcript has so many rows. */
  isListed?: (rows: number) => boolean;
  /** Shows the records so far, step by step. Left out where nothing can be drawn again. */
  lookBack?: ((records: readonly TraceRecord[]) => Promise<void>) | undefined;
  /** How many unread lines there are. */
  unread?: () => number;
}

type BarContext = Pick<Context, 'words' | 'look' | 'print'>;

/** Asks for a key while the world stands still. */
export class StopBar {
  readonly #context: BarContext;
  readonly #dialog: Pick<Dialog, 'askKey'>;
  readonly #options: StopBarOptions;
  /** Whether to run without stops, up to a question or the end of the scene. */
  #runsOn = false;
  readonly #inspection = new Inspection();
  /** The records so far. */
  readonly #records: TraceRecord[] = [];

  constructor(context: BarContext, dialog: Pick<Dialog, 'askKey'>, words: StopBarOptions) {
    this.#context = context;
    this.#dialog = dialog;
    this.#options = words;
  }

  /** Asks after a part of the introduction. `next` names what Enter does. */
  async introduce(next: KeyWords): Promise<void> {
    const { questions, keys } = this.#options;
    const more = questions ? [{ phrase: questions, value: QUESTIONS } as const] : [];
    await this.#ask({ ...keys, next }, ACTIONS_AT_END, undefined, () => [], more);
  }

  /** Remembers a record, for the key `i` and for a pause. */
  observe(record: TraceRecord): void {
    this.#records.push(record);
    this.#inspection.observe(record);
  }

  /** Stops again at each stop, because the learner is asked something. */
  halt(): void {
    this.#runsOn = false;
  }

  /** Runs without stops, up to a question or the end of the scene. */
  runOn(): void {
    this.#runsOn = true;
  }

  /** Asks at a record. Resolves when the world may go on. Returns whether it stopped: it does not while it runs without stops. */
  async stop(record: TraceRecord): Promise<boolean> {
    if (this.#runsOn) return false;
    const back: Action[] = this.#options.lookBack && this.#records.length > 1 ? ['back'] : [];
    await this.#ask(this.#options.keys, ['next', ...back, 'source', 'inspect', 'run', 'help', 'quit'], record);
    return true;
  }

  /** Asks between two stops, at the record that was observed last. Returns whether it stopped. */
  async pause(): Promise<boolean> {
    const last = this.#records.at(-1);
    return last !== undefined && (await this.stop(last));
  }

  /** Asks when the scene is over. `next` names what comes then, `say` is a sentence about it. */
  async end(next: KeyWords, say: string | undefined): Promise<void> {
    this.#runsOn = false;
    if (say !== undefined) this.#context.print(['', `  ${say}`]);
    await this.#ask({ ...this.#options.keys, next }, ACTIONS_AT_END, undefined);
  }

  /**
   * @throws LeftLesson when the learner goes back to the menu
   * @throws QuestionsWanted when the learner wants the questions alone
   */
  async #ask(
    words: Readonly<Record<Action, KeyWords>>,
    actions: readonly Action[],
    record: TraceRecord | undefined,
    above: (rows: number) => readonly Line[] = (rows) => this.#programsAbove(record, rows),
    more: readonly Shortcut<typeof QUESTIONS>[] = [],
  ): Promise<void> {
    const shortcuts = [...actions.map((value) => ({ phrase: words[value], value })), ...more];
    const { look } = this.#context;
    const { recent } = this.#options;
    const keying = {
      ...toKeyQuestion(shortcuts, look),
      above: (rows: number) => paintLines(above(rows), look()),
      recent: recent && (() => paintLines(recent(), look())),
    };
    for (;;) {
      const action = await this.#dialog.askKey(keying);
      switch (action) {
        case 'next':
          return;
        case 'run':
          return this.runOn();
        case 'back':
          await this.#options.lookBack?.(this.#records);
          break;
        case 'quit':
          throw new LeftLesson();
        case QUESTIONS:
          throw new QuestionsWanted();
        default:
          this.#context.print(this.#viewLines(action, record));
      }
    }
  }

  #viewLines(action: StopView, record: TraceRecord | undefined): Line[] {
    const look = this.#context.look();
    switch (action) {
      case 'help': {
        const help = [...this.#options.help, this.#context.words.stop.signs(look.glyphs)];
        return ['', ...help.flatMap((line) => proseLines(line, look, { indent: 2 }))];
      }
      case 'source':
        return ['', ...codeColumns(this.#options.sources(record), look)];
      case 'inspect':
        return this.inspectionLines(record);
    }
  }

  #programsAbove(record: TraceRecord | undefined, rows: number): Line[] {
    const { recent, isListed, unread } = this.#options;
    if (!recent || rows === Number.POSITIVE_INFINITY || isListed?.(rows)) return [];
    return programsAbove(this.#options.sources(record), rows, this.#context.look(), unread?.());
  }

  /** The lines that the key `i` shows at a record. */
  inspectionLines(record: TraceRecord | undefined): Line[] {
    return this.#inspection.lines(record, this.#context.words, this.#context.look(), this.#options.kernel);
  }
}
