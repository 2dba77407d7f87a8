import type { TraceHeader, TraceRecord } from '../../model/record.ts';
import type { UnwatchedProcess } from '../../model/unwatched.ts';
import type { Narration } from '../../narrator/narration.ts';
import type { Look } from '../../view/look.ts';
import type { FindingWords } from '../../words/findings.ts';
import type { WatchedSources } from './sources.ts';

/** Turns the records of a run into the lines that are written. */
export interface TraceReporter {
  begin(header: TraceHeader): string[];
  /** @param isRead whether the reader keeps up; otherwise the record is only counted */
  record(record: TraceRecord, isRead: boolean): string[];
  /** Whether records are held back because equal ones may come. */
  isHolding(): boolean;
  /** Returns what was held back. */
  flush(): string[];
  end(ending: RunEnd): string[];
}

/** The end of a run. */
export interface RunEnd {
  /** The names of the programs that were ended from outside. */
  stopped: ReadonlySet<string>;
  /** Whether a program could be watched. */
  wasSeen: boolean;
  /** The processes that were not watched. */
  unwatched: readonly UnwatchedProcess[];
}

export interface TraceReporterOptions {
  narration: Narration;
  findingWords: FindingWords;
  look: () => Look;
  sources: WatchedSources;
  /** The files or the command. */
  title: string;
  /** Whether every record gets a row of its own. */
  showsAll: boolean;
}
