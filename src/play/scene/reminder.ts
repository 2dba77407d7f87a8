import type { Context } from '../../context/context.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { narrateInFull } from '../../narrator/narrate.ts';
import type { Narration } from '../../narrator/narration.ts';

/** Explains the rows since the last stop that had no sentence because the learner knows it. The key `?` shows this. */
export class Reminder {
  readonly #context: Pick<Context, 'words' | 'look'>;
  readonly #narration: Narration;
  #rows: readonly { record: TraceRecord; trace: Trace }[] = [];

  constructor(context: Pick<Context, 'words' | 'look'>, narration: Narration) {
    this.#context = context;
    this.#narration = narration;
  }

  /** Adds a row without a sentence. Calls are left out: they can be read in the program. */
  add(record: TraceRecord, trace: Trace): void {
    if (record.type !== 'event' && record.type !== 'crash') return;
    // Rows with the same name mean the same: the last one is enough.
    const others = this.#rows.filter((row) => nameOf(row.record) !== nameOf(record));
    this.#rows = [...others, { record, trace }];
  }

  clear(): void {
    this.#rows = [];
  }

  /** A heading, and one paragraph for each row. Empty if there are no rows. */
  lines(): string[] {
    const { words, look } = this.#context;
    if (this.#rows.length === 0) return [];
    const { dot } = look().glyphs;
    const meanings = this.#rows.map(
      ({ record, trace }) => `${nameOf(record)} ${dot} ${narrateInFull(record, this.#narration, trace) ?? ''}`,
    );
    return [words.stop.rowsMean, ...meanings, ''];
  }
}

/** `client 'connect'` */
function nameOf(record: TraceRecord): string {
  return `${record.program} ${'name' in record ? `'${record.name}'` : record.type}`;
}
