import { hasNewRecord, missingRecords, type PreviousRun } from '../../model/difference.ts';
import type { Candidate, Change } from '../../model/lesson.ts';
import type { ChangeText, Text } from '../../model/lesson-text.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { see } from '../../model/select.ts';
import type { ChangeOutcome } from '../../view/screen/change.ts';
import { resolveText } from '../scene/remark.ts';

/** A finished run of a changed program, and what is needed to judge it. */
export interface FinishedRun {
  records: readonly TraceRecord[];
  /** The run of the unchanged programs. */
  before: PreviousRun;
  /** Whether a record of that run gets a row of the ladder. */
  isShown: (record: TraceRecord) => boolean;
  programs: ChangeOutcome['programs'];
  change: Change;
  text: ChangeText;
  /** Undefined for what the learner wrote. */
  candidate: Candidate | undefined;
}

/** Judges a run: whether it did what was asked for, why, and what was different. */
export function judgeRun({ records, before, isShown, programs, change, text, candidate }: FinishedRun): ChangeOutcome {
  const trace: Trace = { records, over: true };
  const isReached = change.does(trace);
  const why = candidate && text.candidates[candidate.id]?.why;
  // The change may run other programs than the scene: what those did that are not there now is not missing.
  const runsNow = ({ program }: TraceRecord): boolean => programs.some(({ name }) => name === program);
  return {
    isReached,
    verdict: resolveAtEnd(isReached ? text.reached : text.missed, trace),
    why: why === undefined ? undefined : resolveAtEnd(why, trace),
    before: before.records.filter(runsNow),
    missing: missingRecords(records, before).filter((record) => runsNow(record) && isShown(record)),
    hasNews: hasNewRecord(records, before),
    programs,
  };
}

/** Resolves a text with the last record of a finished run. */
function resolveAtEnd(text: Text, trace: Trace): string {
  const last = trace.records.at(-1);
  if (!last) throw new Error('A run without records');
  return resolveText(text, { record: see(last), trace });
}
