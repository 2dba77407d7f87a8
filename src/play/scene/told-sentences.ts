/** The ids of the sentences that a learner has read, so that none comes twice. Ids that are not the narrator's have a space in them. */
export class ToldSentences {
  readonly #ids: Set<string>;
  readonly #here: Set<string>;

  /**
   * @param elsewhere the sentences of other lessons; those of this lesson come again when it is played again
   * @param earlier the sentences of this play before the learner left it
   */
  constructor(elsewhere: Iterable<string>, earlier: Iterable<string>) {
    this.#here = new Set(earlier);
    this.#ids = new Set([...elsewhere, ...this.#here]);
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** The sentences that were new in this play. */
  get fromThisPlay(): readonly string[] {
    return [...this.#here];
  }

  /** Notes that the learner has read these. */
  add(ids: readonly string[]): void {
    for (const id of ids.filter((each) => !this.#ids.has(each))) {
      this.#ids.add(id);
      this.#here.add(id);
    }
  }

  /** Returns whether a sentence is new, and notes that the learner has read it. */
  isFirst(id: string): boolean {
    const isNew = !this.#ids.has(id);
    this.add([id]);
    return isNew;
  }
}
