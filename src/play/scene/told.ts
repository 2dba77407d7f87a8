/** What a learner was told and need not be told again: ids of sentences. The narrator's have theirs; others have a name with a space. */
export class Told {
  readonly #ids: Set<string>;
  readonly #here: Set<string>;

  /**
   * @param elsewhere what other lessons have told: whoever plays this one again wants to hear it again
   * @param here what this play has told before it was left
   */
  constructor(elsewhere: Iterable<string>, here: Iterable<string>) {
    this.#here = new Set(here);
    this.#ids = new Set([...elsewhere, ...this.#here]);
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** What this play was the first to tell. */
  get here(): readonly string[] {
    return [...this.#here];
  }

  /** Notes that these are told. */
  add(ids: readonly string[]): void {
    for (const id of ids.filter((each) => !this.#ids.has(each))) {
      this.#ids.add(id);
      this.#here.add(id);
    }
  }

  /** Whether this is told for the first time, which it is no more afterwards. */
  isFirst(id: string): boolean {
    const isNew = !this.#ids.has(id);
    this.add([id]);
    return isNew;
  }
}
