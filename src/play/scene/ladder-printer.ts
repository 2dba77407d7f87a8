import { isLastNew } from '../../model/difference.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { Ladder } from '../../view/ladder.ts';
import type { Look } from '../../view/look.ts';
import { NEW_MARK } from '../../view/screen/change.ts';
import type { Line } from '../../view/span.ts';
import { withoutInnerLines } from '../../view/stack.ts';
import type { ShowSceneOptions } from './show-options.ts';
import type { Transcript } from './transcript.ts';

/** The names of the lanes are printed again once they are further up than this part of the window. */
const HEADING_AGAIN = 2 / 3;

type LadderOptions = Pick<ShowSceneOptions, 'scene' | 'changed' | 'all' | 'dialog'>;

/** Prints the rows of a scene's ladder into its transcript. */
export class LadderPrinter {
  /** Whether text was printed below the last row. Then the next row gets an empty line above it. */
  needsGap = false;
  readonly #options: LadderOptions;
  readonly #transcript: Transcript;
  readonly #ladder: Ladder;
  readonly #look: () => Look;
  /** How many lines had been printed when the names of the lanes were last printed. */
  #headingAt = 0;

  constructor(options: LadderOptions, transcript: Transcript) {
    this.#options = options;
    this.#transcript = transcript;
    this.#look = transcript.context.look;
    this.#ladder = new Ladder(options.scene.programs);
  }

  /** Takes note of a record that gets no row. */
  pass(record: TraceRecord): void {
    this.#ladder.pass(record);
  }

  /** Prints a row. Returns whether the run before the change had the same record. */
  printRow(record: TraceRecord, trace: Trace): boolean {
    const { changed, all } = this.#options;
    const isNew = changed !== undefined && isLastNew(trace.records, changed.before);
    const look = this.#look();
    const shown = all ? record : withoutInnerLines(record, look);
    const gap = this.needsGap ? ['', ...this.#headingAgain()] : [];
    this.#transcript.context.print([...gap, ...this.#ladder.row(shown, look, isNew ? NEW_MARK : '')]);
    this.#ladder.pass(record);
    return changed !== undefined && !isNew;
  }

  /** The names of the lanes. */
  heading(): Line[] {
    this.#headingAt = this.#transcript.count;
    return this.#ladder.heading(this.#look());
  }

  /** The names of the lanes once more, if they have gone out of sight. */
  #headingAgain(): Line[] {
    const { dialog, scene } = this.#options;
    const rows = dialog?.rows() ?? Number.POSITIVE_INFINITY;
    const isInSight = this.#transcript.count - this.#headingAt < rows * HEADING_AGAIN;
    return isInSight || scene.programs.length === 1 ? [] : this.heading();
  }
}
