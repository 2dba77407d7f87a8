/** What of the story the learner has not had the time to read: the lines since they last went on. */
export class Unread {
  #rows = 0;
  /** From the first line on that is more than a row of the ladder. */
  #prose = 0;

  /** Lines came; `isProse`: they are more than rows of the ladder. */
  add(lines: number, isProse: boolean): void {
    this.#rows += lines;
    if (isProse || this.#prose > 0) this.#prose += lines;
  }

  /** The learner has gone on. */
  forget(): void {
    this.#rows = 0;
    this.#prose = 0;
  }

  /** How many lines there are. */
  get rows(): number {
    return this.#rows;
  }

  /** How many of them are to be read, and not only to be looked at. */
  get prose(): number {
    return this.#prose;
  }
}
