import type { Context } from '../../context/context.ts';
import { traceLine } from '../../context/format.ts';
import { createFindings } from '../../findings/findings.ts';
import type { RunNote } from '../../model/documents.ts';
import { type TraceRecord, writeRecord } from '../../model/record.ts';
import { summarizeUnwatched } from '../../model/unwatched.ts';
import { narrate } from '../../narrator/narrate.ts';
import { findingSentences } from '../../words/findings.ts';
import { createMissedCounter } from './missed-counter.ts';
import { RecentRecords } from './recent-records.ts';
import type { TraceReporter, TraceReporterOptions } from './reporter.ts';
import { sequentialOption } from './sequential-option.ts';

/** The fields that only findings need. JSON leaves out what is undefined. */
const NO_NOTES = { heard: undefined, emitted: undefined, left: undefined } satisfies Record<RunNote, undefined>;

/** Writes the trace of a run as JSON Lines. */
export function jsonTraceReporter(
  { words }: Context,
  { narration, findingWords, title }: TraceReporterOptions,
): TraceReporter {
  const findings = createFindings();
  const recent = new RecentRecords();
  const missed = createMissedCounter();

  function recordLine(record: TraceRecord): string {
    recent.add(record);
    return traceLine({ ...writeRecord(record), ...NO_NOTES, say: narrate(record, narration, recent) });
  }

  return {
    begin: (header) => [traceLine(header)],
    record(record, isRead) {
      findings.see(record);
      if (isRead) return [...missed.take(), record].map(recordLine);
      missed.add(record);
      return [];
    },
    isHolding: () => false,
    flush: () => [],
    end({ stopped, unwatched }) {
      const found = findings.report(stopped);
      return [
        ...missed.take().map(recordLine),
        ...summarizeUnwatched(unwatched).map((what) =>
          traceLine({ type: 'unwatched', ...what, say: words.watch.unwatched(what, sequentialOption(title)) }),
        ),
        ...found.map((finding) =>
          traceLine({ type: 'finding', ...finding, ...findingSentences(finding, findingWords) }),
        ),
      ];
    },
  };
}
