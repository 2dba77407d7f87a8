import type { Context } from '../../context/context.ts';
import type { Finding } from '../../findings/finding.ts';
import { createFindings } from '../../findings/findings.ts';
import { type TraceHeader, type TraceRecord, type WrittenRecord, writeRecord } from '../../model/record.ts';
import { summarizeUnwatched, type Unwatched } from '../../model/unwatched.ts';
import { narrate } from '../../narrator/narrate.ts';
import { json } from '../../view/json.ts';
import { type Saying, sayingOf } from '../../words/findings.ts';
import { inTurn } from './in-turn.ts';
import { countMissed } from './missed.ts';
import { Recent } from './recent.ts';
import type { TraceReporter, Watching } from './reporter.ts';

/** A line of `watch --json`: the header, then the records with what there is to say about them, then what was found. */
export type TraceLine =
  | TraceHeader
  | (WrittenRecord & { say?: string | undefined })
  | ({ type: 'unwatched'; say: string } & Unwatched)
  | ({ type: 'finding' } & Finding & Saying);

/** Writes the trace of a run as JSON Lines. */
export function jsonReporter({ words }: Context, { narration, title }: Watching): TraceReporter {
  const findings = createFindings();
  const recent = new Recent();
  const missed = countMissed();

  function told(record: TraceRecord): string {
    recent.add(record);
    return written({ ...withoutNotes(writeRecord(record)), say: narrate(record, narration, recent) });
  }

  return {
    begin: (header) => [written(header)],
    record(record, isRead) {
      findings.see(record);
      if (isRead) return [...missed.take(), record].map(told);
      missed.add(record);
      return [];
    },
    isHolding: () => false,
    settle: () => [],
    end({ stopped, apart }) {
      const found = findings.report(stopped);
      return [
        ...missed.take().map(told),
        ...summarizeUnwatched(apart).map((what) =>
          written({ type: 'unwatched', ...what, say: words.watch.unwatched(what, inTurn(title)) }),
        ),
        ...found.map((finding) => written({ type: 'finding', ...finding, ...sayingOf(finding, words.findings) })),
      ];
    },
  };
}

/** What only findings are made of is no part of a trace. */
function withoutNotes(record: WrittenRecord): WrittenRecord {
  const { heard: _heard, emitted: _emitted, left: _left, ...rest } = record as WrittenRecord & Record<string, unknown>;
  return rest as WrittenRecord;
}

function written(line: TraceLine): string {
  return json(line);
}
