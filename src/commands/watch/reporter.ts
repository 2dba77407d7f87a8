import type { TraceHeader, TraceRecord } from '../../model/record.ts';
import type { UnwatchedProcess } from '../../model/unwatched.ts';
import type { Narration } from '../../narrator/narration.ts';
import type { Look } from '../../view/look.ts';
import type { WatchedSources } from './sources.ts';

/** Makes of the records of a run what is written of it, as they come. */
export interface TraceReporter {
  begin(header: TraceHeader): string[];
  /** @param isRead whether there is room for it; otherwise it is only counted */
  record(record: TraceRecord, isRead: boolean): string[];
  /** Whether something is held back, since more of its kind may come. */
  isHolding(): boolean;
  /** What is held back. */
  settle(): string[];
  end(ending: Ending): string[];
}

/** How a run has ended. */
export interface Ending {
  /** The programs that somebody ended from outside. */
  stopped: ReadonlySet<string>;
  /** Whether anything could be watched. */
  wasSeen: boolean;
  /** What was not watched. */
  apart: readonly UnwatchedProcess[];
}

/** What is watched, and how it is told. */
export interface Watching {
  narration: Narration;
  look: () => Look;
  sources: WatchedSources;
  /** What is watched. */
  title: string;
  /** Whether everything gets a row of its own. */
  isWhole: boolean;
}
