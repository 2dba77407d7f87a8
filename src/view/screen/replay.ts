import type { TraceRecord } from '../../model/record.ts';
import type { ScreenWords } from '../../words/screens.ts';
import type { ProgramText } from '../code/program-text.ts';
import { Ladder } from '../ladder.ts';
import type { Look } from '../look.ts';
import type { Line } from '../span.ts';
import { titleRule } from './rule.ts';
import { stopBlock } from './stop.ts';

/** A run, as far as it is needed to draw it. */
export interface ReplayedRun {
  /** Harmless to print. */
  title: readonly string[];
  programs: readonly { name: string }[];
  sources: readonly ProgramText[];
  records: readonly TraceRecord[];
}

/** A moment of a run: which of its records has just happened. */
export interface ReplayedMoment {
  run: ReplayedRun;
  /** From 0. */
  at: number;
  sentence?: string | undefined;
  /** `12 of 57` */
  place: string;
}

/** How many records are passed again at most to draw a moment. */
const BETWEEN_LADDERS = 256;

/** Ladders of a run, each as it is before one of its records, so that not all of it is passed for each moment. */
export class LadderShelf {
  readonly #records: readonly TraceRecord[];
  readonly #ladders: Ladder[];

  constructor({ programs, records }: Pick<ReplayedRun, 'programs' | 'records'>) {
    this.#records = records;
    this.#ladders = [new Ladder(programs)];
  }

  /** The ladder as it is before a record. */
  before(at: number): Ladder {
    const shelf = Math.floor(at / BETWEEN_LADDERS);
    while (this.#ladders.length <= shelf) {
      const last = this.#ladders.length - 1;
      this.#ladders.push(this.#passed(last * BETWEEN_LADDERS, (last + 1) * BETWEEN_LADDERS));
    }
    return this.#passed(shelf * BETWEEN_LADDERS, at);
  }

  #passed(from: number, to: number): Ladder {
    const ladder = (this.#ladders[from / BETWEEN_LADDERS] as Ladder).copy();
    for (const record of this.#records.slice(from, to)) ladder.pass(record);
    return ladder;
  }
}

/** The fewest rows of the ladder, also where what is said of a record leaves it less. */
const FEWEST_ROWS = 4;

/** A run up to a moment, in so many rows, but some of the ladder at least. The same moment always gives the same lines. */
export function replayLadder({ run, at, place }: ReplayedMoment, shelf: LadderShelf, rows: number, look: Look): Line[] {
  const head = [titleRule(run.title.join(` ${look.glyphs.dot} `), place, look), '', ...shelf.before(0).heading(look)];
  return [...head, ...lastRows(run, at, shelf, Math.max(FEWEST_ROWS, rows - head.length), look)];
}

/** What has just happened at a moment, and what that means. */
export function momentLines({ run, at, sentence }: ReplayedMoment, words: ScreenWords, look: Look): Line[] {
  const record = run.records[at];
  return record ? stopBlock(record, run.sources, sentence, words, look) : [];
}

/** The last lines of the ladder up to a record, whose row is marked. */
function lastRows(run: ReplayedRun, at: number, shelf: LadderShelf, most: number, look: Look): Line[] {
  // Each record takes a line at least.
  const first = Math.max(0, at - most + 1);
  const ladder = shelf.before(first);
  const records = run.records.slice(first, at + 1);
  const lines = records.flatMap((record, index) =>
    ladder.add(record, look, first + index === at ? look.glyphs.pointer : ''),
  );
  return lines.slice(-most);
}
