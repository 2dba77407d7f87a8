/** The programs where the story has them, for as long as they are in sight: they need not be shown a second time. */
export class Listing {
  /** From their first row to the end of the story. */
  #rows = Number.POSITIVE_INFINITY;

  /** They were printed, in so many rows. */
  begin(rows: number): void {
    this.#rows = rows;
  }

  /** So many rows were printed below them. */
  add(rows: number): void {
    this.#rows += rows;
  }

  /** Whether all of them can be seen where the story has so many rows. What was out of sight once does not come back. */
  isInSight(rows: number): boolean {
    if (this.#rows > rows) this.#rows = Number.POSITIVE_INFINITY;
    return this.#rows <= rows;
  }
}
