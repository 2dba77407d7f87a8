import type { KeyWords } from '../keys.ts';

/** What is said when a recorded run is shown. */
export interface ShowWords {
  show: {
    /** How many records a run has. */
    count(records: number): string;
    /** The place of a record among all. */
    place(record: number, of: number): string;
    /** All but the one that leaves. */
    keys: readonly KeyWords[];
    quit: KeyWords;
    /** The same, where it leads back to where the run stands now. */
    back: KeyWords;
    /** What each key does, in sentences. */
    help: readonly string[];
    /** While a text is typed that is searched for. */
    searchKeys: readonly KeyWords[];
    /** Only what concerns this object is gone through. */
    following(object: string): string;
    notFound(term: string): string;
    /** The file does not hold the program. */
    noSource: string;
    noTrace(file: string): string;
    newer(version: number): string;
    /** From this line on. */
    newerFrom(file: string, line: number): string;
    damaged(file: string, line: number): string;
    /** At the end of a diagram that has no room for so many records. */
    leftOut(records: number): string;
    /** Only the first records were read. */
    cut(file: string, records: number): string;
  };
}
