import type { Context } from '../../context/context.ts';
import { Left } from '../../context/errors.ts';
import type { State, TraceRecord } from '../../model/record.ts';
import type { Above, Dialog, Key } from '../../terminal/dialog.ts';
import { codeColumns, type Program } from '../../view/code.ts';
import { safe } from '../../view/safe.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { programsAbove } from '../../view/screen/programs.ts';
import { prose } from '../../view/screen/prose.ts';
import { properties } from '../../view/table.ts';
import type { KeyWords } from '../../words/keys.ts';

type Action = 'next' | 'source' | 'inspect' | 'run' | 'help' | 'quit';

const KEYS: Readonly<Record<Action, string>> = {
  next: 'Enter',
  source: 's',
  inspect: 'i',
  run: 'r',
  help: '?',
  quit: 'q',
};

/** What the keys are called, and what is shown of the programs. */
export interface StopWords {
  keys: Readonly<Record<Action, KeyWords>>;
  /** What each key does, in sentences. */
  help: readonly string[];
  /** The programs, with a mark where a record happened. */
  sources: (record: TraceRecord | undefined) => readonly Program[];
  /** What was printed last. Where this is known, the programs stay in sight above the keys, if there is room. */
  recent?: () => readonly string[];
  /** Whether they are in sight already where the story has so many rows. */
  isListed?: (rows: number) => boolean;
  /** How many lines above the programs are still to be read. */
  unread?: () => number;
}

/** Where the bar is drawn. */
type Surface = Pick<Context, 'words' | 'look' | 'print'>;

/** An object as a record showed it. */
interface Inspected {
  object: string;
  program: string;
  state: State;
}

/** The keys that a learner has while the world stands still. */
export class StopBar {
  readonly #context: Surface;
  readonly #dialog: Pick<Dialog, 'key'>;
  readonly #words: StopWords;
  /** Whether the learner wants to see it run without stops, up to a question or the end of the scene. */
  #runsOn = false;
  /** The object that each program's last record was about, the latest at the end. */
  readonly #lastSeen = new Map<string, Inspected>();

  constructor(context: Surface, dialog: Pick<Dialog, 'key'>, words: StopWords) {
    this.#context = context;
    this.#dialog = dialog;
    this.#words = words;
  }

  /** Before the programs start, after a part of what introduces them: `next` is what Enter brings. */
  async introduce(next: KeyWords): Promise<void> {
    await this.#ask({ ...this.#words.keys, next }, ['next', 'source', 'help', 'quit'], undefined, () => []);
  }

  /** Takes note of a record that went by: `i` shows its object at a stop that has none of its own. */
  pass(record: TraceRecord): void {
    const found = stateOf(record);
    if (found === undefined) return;
    this.#lastSeen.delete(found.program);
    this.#lastSeen.set(found.program, found);
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
    await this.#ask({ ...this.#words.keys, next }, ['next', 'source', 'help', 'quit'], undefined);
  }

  /** @throws Left when the learner goes back to the menu */
  async #ask(
    words: Readonly<Record<Action, KeyWords>>,
    actions: readonly Action[],
    record: TraceRecord | undefined,
    above: Above = (rows) => this.#inSight(record, rows),
  ): Promise<void> {
    const phrase = actions.map((action) => words[action]);
    const keys = actions.map((value): Key => ({ name: KEYS[value], value }));
    for (;;) {
      const bar = (): string => keyBar(phrase, this.#context.look());
      const action = (await this.#dialog.key({ above, bar, keys, recent: this.#words.recent })) as Action;
      if (action === 'next') return;
      if (action === 'run') return this.runOn();
      if (action === 'quit') throw new Left();
      this.#context.print(this.#told(action, record));
    }
  }

  #told(action: 'source' | 'inspect' | 'help', record: TraceRecord | undefined): string[] {
    const look = this.#context.look();
    if (action === 'help') {
      const help = [...this.#words.help, this.#context.words.stop.signs(look.glyphs)];
      return ['', ...help.flatMap((line) => prose(line, look, { indent: 2 }))];
    }
    if (action === 'source') return ['', ...codeColumns(this.#words.sources(record), look)];
    return this.inspected(record);
  }

  #inSight(record: TraceRecord | undefined, rows: number): string[] {
    const { recent, isListed, unread } = this.#words;
    if (!recent || rows === Number.POSITIVE_INFINITY || isListed?.(rows)) return [];
    return programsAbove(this.#words.sources(record), rows, this.#context.look(), unread?.());
  }

  /** The properties of what a record was about, or else of what was last seen. */
  inspected(record: TraceRecord | undefined): string[] {
    const look = this.#context.look();
    const { stop } = this.#context.words;
    const own = stateOf(record);
    const found = own ?? this.#lastSeenBy(record);
    if (!found) return ['', `  ${stop.nothingToInspect}`];
    const heading = own ? stop.inspecting : stop.lastSeen;
    const given = newSocketOf(record);
    return [found, ...(given ? [given] : [])].flatMap(({ object, program, state }) => [
      '',
      `  ${look.paint.strong(safe(heading(object, program)))}`,
      '',
      ...properties(state, look),
    ]);
  }

  /** What the program of the record last spoke of, or else what any program did. */
  #lastSeenBy(record: TraceRecord | undefined): Inspected | undefined {
    return (record && this.#lastSeen.get(record.program)) ?? [...this.#lastSeen.values()].at(-1);
  }
}

function stateOf(record: TraceRecord | undefined): Inspected | undefined {
  if (record?.type !== 'event' && record?.type !== 'call') return undefined;
  const { object, program, state } = record;
  return state && { object, program, state };
}

/** The socket that a 'connection' brings. */
function newSocketOf(record: TraceRecord | undefined): Inspected | undefined {
  if (record?.type !== 'event' || record.name !== 'connection' || !record.socket) return undefined;
  const [object = ''] = record.args;
  return { object, program: record.program, state: record.socket };
}
