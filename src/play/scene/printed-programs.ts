/** Tells whether the programs that were printed are still in sight. Then they need not be drawn a second time. */
export class PrintedPrograms {
  /** The number of rows from their first row to the end of the transcript. */
  #rows = Number.POSITIVE_INFINITY;

  /** The programs were printed, in this many rows. */
  markPrinted(rows: number): void {
    this.#rows = rows;
  }

  /** This many rows were printed below the programs. */
  addRows(rows: number): void {
    this.#rows += rows;
  }

  /** Whether all of them are in sight in a window with so many rows. Once out of sight, they stay out of sight. */
  isInSight(rows: number): boolean {
    if (this.#rows > rows) this.#rows = Number.POSITIVE_INFINITY;
    return this.#rows <= rows;
  }
}
