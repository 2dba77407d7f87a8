/** Marked lines of a program, from 1. */
export interface Marks {
  /** The line to point at. */
  mark?: number | undefined;
  /** Further lines to point at. */
  marks?: readonly number[] | undefined;
  /** The column to show of that line if it is too long, from 1. */
  column?: number | undefined;
  /** Lines that were changed. */
  added?: readonly number[];
}

/** A program to draw. `title` is the name of its file. */
export interface ProgramText extends Marks {
  title: string;
  source: string;
  /** The lanes in which it runs, if they are not called like the file. */
  lanes?: readonly string[];
}

/** A program of which the reader knows most lines already. */
export interface KnownProgram extends ProgramText {
  /** The lines that are new, from 1. */
  fresh: readonly number[];
  /** The lines that are there no more. */
  gone: readonly string[];
}
