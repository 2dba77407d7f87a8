import type { Context } from '../../context/context.ts';
import type { Finding } from '../../findings/finding.ts';
import { createFindings } from '../../findings/findings.ts';
import type { DistributiveOmit } from '../../model/fields.ts';
import {
  type ExitRecord,
  type ListenerActivity,
  type TraceHeader,
  type TraceRecord,
  type WrittenRecord,
  writeRecord,
} from '../../model/record.ts';
import { summarizeUnwatched, type Unwatched } from '../../model/unwatched.ts';
import { narrate } from '../../narrator/narrate.ts';
import { toJson } from '../../view/json.ts';
import { type FindingSentences, findingSentences } from '../../words/findings.ts';
import { createMissedCounter } from './missed-counter.ts';
import { RecentRecords } from './recent-records.ts';
import type { TraceReporter, TraceReporterOptions } from './reporter.ts';
import { sequentialOption } from './sequential-option.ts';

type RunNote = keyof ListenerActivity | keyof Pick<ExitRecord, 'left'>;

/** A line of `watch --json`: the header, then records with their sentences, then findings. */
export type TraceLine =
  | TraceHeader
  | (DistributiveOmit<WrittenRecord, RunNote> & { say?: string | undefined })
  | ({ type: 'unwatched'; say: string } & Unwatched)
  | ({ type: 'finding' } & Finding & FindingSentences);

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
    return toLine({ ...writeRecord(record), ...NO_NOTES, say: narrate(record, narration, recent) });
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

function toLine(line: TraceLine): string {
  return toJson(line);
}
