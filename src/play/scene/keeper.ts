import type { Context } from '../../context/context.ts';
import { type Bookmark, keepPlace } from '../../model/progress.ts';

/** How long a place may change before it is written, in milliseconds: nobody reads a stop in less. */
const PAUSE_MS = 100;

/**
 * Keeps the learner's place in a lesson up to date in the progress file, while the learner reads: nobody waits for the disk, and of
 * places that follow each other at once the last is written.
 */
export class PlaceKeeper {
  readonly #context: Pick<Context, 'progress'>;
  readonly #lesson: string;
  #wanted: Bookmark | undefined;
  #timer: NodeJS.Timeout | undefined;
  #written: Promise<unknown> = Promise.resolve();

  constructor(context: Pick<Context, 'progress'>, lesson: string) {
    this.#context = context;
    this.#lesson = lesson;
  }

  keep(place: Bookmark): void {
    this.#wanted = place;
    this.#timer ??= setTimeout(() => this.#write(), PAUSE_MS);
  }

  /** Writes what is still to be written; nothing is written later. */
  async settle(): Promise<void> {
    this.#write();
    await this.#written;
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const place = this.#wanted;
    if (place === undefined) return;
    this.#wanted = undefined;
    this.#written = this.#context.progress.update((progress) => keepPlace(progress, this.#lesson, place, new Date()));
  }
}
