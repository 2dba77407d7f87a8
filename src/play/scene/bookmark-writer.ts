import type { Context } from '../../context/context.ts';
import { type Bookmark, keepPlace } from '../../model/progress.ts';

/** How long to wait before a bookmark is written, in milliseconds. Nobody reads a stop in less time. */
const WRITE_DELAY_MS = 100;

/**
 * Writes the learner's place in a lesson to the progress file in the background, so that the learner never waits for the disk. If the
 * place changes several times within the delay, only the last one is written.
 */
export class BookmarkWriter {
  readonly #context: Pick<Context, 'progress'>;
  readonly #lesson: string;
  #wanted: Bookmark | undefined;
  #timer: NodeJS.Timeout | undefined;
  #written: Promise<unknown> = Promise.resolve();

  constructor(context: Pick<Context, 'progress'>, lesson: string) {
    this.#context = context;
    this.#lesson = lesson;
  }

  save(place: Bookmark): void {
    this.#wanted = place;
    this.#timer ??= setTimeout(() => this.#write(), WRITE_DELAY_MS);
  }

  /** Writes the last place now, and resolves once it is written. */
  async flush(): Promise<void> {
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
