import type { WriteStream } from 'node:tty';
import { countRows, eraseSequence } from './canvas.ts';

/** Lines that stay at the bottom of the screen between two prompts. */
export class Footer {
  readonly #terminal: WriteStream;
  #lines: readonly string[] = [];

  constructor(terminal: WriteStream) {
    this.#terminal = terminal;
  }

  show(lines: readonly string[]): void {
    this.#lines = lines;
    this.#terminal.write(this.#drawn());
  }

  erase(): void {
    if (this.#lines.length > 0) this.#terminal.write(this.#erased());
    this.#lines = [];
  }

  /** Writes lines above the footer. One write, so that it does not flicker. */
  print(lines: readonly string[]): void {
    if (lines.length > 0) this.#terminal.write(`${this.#erased()}${lines.join('\n')}\n${this.#drawn()}`);
  }

  #drawn(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  /** The sequence that erases the footer, also if the terminal has wrapped it. */
  #erased(): string {
    return this.#lines.length === 0 ? '' : eraseSequence(countRows(this.#terminal.columns, this.#lines.join('\n')));
  }
}
