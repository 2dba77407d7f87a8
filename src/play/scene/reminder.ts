import type { Context } from '../../context/context.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { narrateInFull } from '../../narrator/narrate.ts';
import type { Narration } from '../../narrator/narration.ts';

/** What the rows since the last stop mean, about which nothing was said, since it was said before: for whoever asks for it. */
export class Reminder {
  readonly #context: Pick<Context, 'words' | 'look'>;
  readonly #narration: Narration;
  #rows: readonly { record: TraceRecord; trace: Trace }[] = [];

  constructor(context: Pick<Context, 'words' | 'look'>, narration: Narration) {
    this.#context = context;
    this.#narration = narration;
  }

  /** Takes note of an event that was shown without a word. Calls are there to be read in the program. */
  note(record: TraceRecord, trace: Trace): void {
    if (record.type !== 'event' && record.type !== 'crash') return;
    // Of several alike, one: they mean the same.
    const others = this.#rows.filter((row) => nameOf(row.record) !== nameOf(record));
    this.#rows = [...others, { record, trace }];
  }

  forget(): void {
    this.#rows = [];
  }

  /** One paragraph each, below a heading; nothing where there is none. */
  lines(): string[] {
    const { words, look } = this.#context;
    if (this.#rows.length === 0) return [];
    const { dot } = look().glyphs;
    const told = this.#rows.map(
      ({ record, trace }) => `${nameOf(record)} ${dot} ${narrateInFull(record, this.#narration, trace) ?? ''}`,
    );
    return [words.stop.rowsMean, ...told, ''];
  }
}

/** `client 'connect'` */
function nameOf(record: TraceRecord): string {
  return `${record.program} ${'name' in record ? `'${record.name}'` : record.type}`;
}
