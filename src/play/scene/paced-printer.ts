import type { Line } from '../../view/span.ts';
import type { Transcript } from './transcript.ts';

/** The most unread rows without sentences that may go out of sight: the names of the lanes, and the start of a server. */
const FEW_ROWS = 6;

/** Prints into a transcript no faster than the learner reads: it waits before unread lines would go out of sight. */
export class PacedPrinter {
  readonly #transcript: Transcript;
  readonly #room: () => number;
  readonly #wait: () => Promise<void>;

  /**
   * @param room how many lines fit in the window
   * @param wait waits until the learner has read the lines, and presses a key
   */
  constructor(transcript: Transcript, room: () => number, wait: () => Promise<void>) {
    this.#transcript = transcript;
    this.#room = room;
    this.#wait = wait;
  }

  /** Prints lines. `isProse`: there are sentences among them. */
  async print(lines: readonly Line[], isProse: boolean): Promise<void> {
    if (lines.length === 0) return;
    await this.#waitFor(lines.length, this.#transcript.unread.rows);
    this.#transcript.print(lines, isProse);
  }

  /** Waits if so many rows would push unread lines out of sight. A few rows without sentences may go. */
  async makeRoom(coming: number): Promise<void> {
    const { rows, prose } = this.#transcript.unread;
    await this.#waitFor(coming, rows > FEW_ROWS ? rows : prose);
  }

  async #waitFor(coming: number, unread: number): Promise<void> {
    if (unread > 0 && unread + coming > this.#room()) await this.#wait();
  }
}
