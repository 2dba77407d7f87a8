import type { Context } from '../../context/context.ts';
import type { Finding } from '../../findings/finding.ts';
import { createFindings } from '../../findings/findings.ts';
import { type TraceHeader, type TraceRecord, type WrittenRecord, writeRecord } from '../../model/record.ts';
import { summarizeUnwatched, type Unwatched } from '../../model/unwatched.ts';
import { narrate } from '../../narrator/narrate.ts';
import { toJson } from '../../view/json.ts';
import { type FindingSentences, findingSentences } from '../../words/findings.ts';
import { createMissedCounter } from './missed-counter.ts';
import { RecentRecords } from './recent-records.ts';
import type { TraceReporter, TraceReporterOptions } from './reporter.ts';
import { sequentialOption } from './sequential-option.ts';

/** A line of `watch --json`: the header, then records with their sentences, then findings. */
export type TraceLine =
  | TraceHeader
  | (WrittenRecord & { say?: string | undefined })
  | ({ type: 'unwatched'; say: string } & Unwatched)
  | ({ type: 'finding' } & Finding & FindingSentences);

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
    return toLine({ ...withoutNotes(writeRecord(record)), say: narrate(record, narration, recent) });
  }

  return {
    begin: (header) => [toLine(header)],
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
          toLine({ type: 'unwatched', ...what, say: words.watch.unwatched(what, sequentialOption(title)) }),
        ),
        ...found.map((finding) => toLine({ type: 'finding', ...finding, ...findingSentences(finding, findingWords) })),
      ];
    },
  };
}

/** Removes the fields that only findings need. */
function withoutNotes(record: WrittenRecord): WrittenRecord {
  const { heard: _heard, emitted: _emitted, left: _left, ...rest } = record as WrittenRecord & Record<string, unknown>;
  return rest as WrittenRecord;
}

function toLine(line: TraceLine): string {
  return toJson(line);
}
