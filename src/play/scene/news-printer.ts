import { isHidden } from '../../model/hidden-records.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { matchesLast } from '../../model/select.ts';
import type { Narration } from '../../narrator/narration.ts';
import type { ProgramText } from '../../view/code/program-text.ts';
import { sentenceBlock, stopBlock } from '../../view/screen/stop.ts';
import { newsAt } from './news.ts';
import { Reminder } from './reminder.ts';
import type { ShowSceneOptions } from './show-options.ts';
import type { PrintContext } from './transcript.ts';

type NewsPrinterOptions = Pick<ShowSceneOptions, 'scene' | 'told' | 'all' | 'material'>;

/** Prints what is new to the learner at the records of a scene. */
export class NewsPrinter {
  /** The meanings of the rows without sentences. */
  readonly reminder: Reminder;
  readonly #options: NewsPrinterOptions;
  readonly #context: PrintContext;
  readonly #narration: Narration;
  readonly #sources: readonly ProgramText[];

  constructor(
    options: NewsPrinterOptions,
    context: PrintContext,
    narration: Narration,
    sources: readonly ProgramText[],
  ) {
    this.reminder = new Reminder(context, narration);
    this.#options = options;
    this.#context = context;
    this.#narration = narration;
    this.#sources = sources;
  }

  /** Whether a record gets a row. */
  isShown(record: TraceRecord): boolean {
    const { all, material, scene } = this.#options;
    return all || !isHidden(record, material.lesson, scene);
  }

  /** Prints the sentences that are new at a record. Returns whether the world stops there, and whether there were sentences. */
  printNews(record: TraceRecord, trace: Trace, isKnown: boolean): { isStop: boolean; isSaid: boolean } {
    const { scene, told } = this.#options;
    const { print, words, look } = this.#context;
    const { kind, say, ids } = newsAt(trace, { scene, narration: this.#narration, told: told.ids, isKnown });
    told.add(ids);
    if (kind === 'row') this.reminder.add(record, trace);
    else if (kind === 'passing') print(sentenceBlock(say, look()));
    else {
      const sources = record.type === 'event' && this.#isPredicted(trace) ? 'untold' : this.#sources;
      print(stopBlock(record, sources, say, words, look()));
    }
    return { isStop: kind === 'stop', isSaid: kind !== 'row' };
  }

  /** Whether a question asks for a prediction here. Then the stop must not show which function is about to run. */
  #isPredicted(trace: Trace): boolean {
    return this.#options.scene.questions.some(({ kind, at }) => {
      return kind === 'predict' && typeof at === 'object' && matchesLast(at, trace);
    });
  }
}
