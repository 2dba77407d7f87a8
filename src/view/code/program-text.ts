/** Lines of a program that are marked, from 1. */
export interface Marks {
  /** The line to point at. */
  mark?: number | undefined;
  /** Further lines to point at. */
  marks?: readonly number[] | undefined;
  /** What is to be seen of that line if it is too long, from 1. */
  column?: number | undefined;
  /** Lines that were changed. */
  added?: readonly number[];
}

/** A program as it is shown: its file's name and its text. */
export interface ProgramText extends Marks {
  title: string;
  source: string;
  /** The lanes in which it runs, where these are not called like the file. */
  lanes?: readonly string[];
}
