import { hasNewRecord, missingRecords, type PreviousRun } from '../../model/difference.ts';
import type { Candidate, Change } from '../../model/lesson.ts';
import type { ChangeText, Text } from '../../model/lesson-text.ts';
import type { Trace, TraceRecord } from '../../model/record.ts';
import { see } from '../../model/select.ts';
import type { Outcome } from '../../view/screen/change.ts';
import { spoken } from '../scene/scene.ts';

/** The run of a changed program, and what it is judged by. */
export interface ChangedPlay {
  records: readonly TraceRecord[];
  /** What happened in the scene as it is. */
  before: PreviousRun;
  /** Whether a record of that scene gets a row of the ladder. */
  isShown: (record: TraceRecord) => boolean;
  programs: Outcome['programs'];
  change: Change;
  text: ChangeText;
  /** Left out for what the learner wrote. */
  candidate: Candidate | undefined;
}

/** What came of a change: whether it did what was asked for, why, and what was different. */
export function outcomeOf({ records, before, isShown, programs, change, text, candidate }: ChangedPlay): Outcome {
  const trace: Trace = { records, over: true };
  const isReached = change.does(trace);
  const why = candidate && text.candidates[candidate.id]?.why;
  return {
    isReached,
    verdict: said(isReached ? text.reached : text.missed, trace),
    why: why === undefined ? undefined : said(why, trace),
    before: before.records,
    missing: missingRecords(records, before).filter(isShown),
    hasNews: hasNewRecord(records, before),
    programs,
  };
}

/** A text about a run that is over: every program's end is in it. */
function said(text: Text, trace: Trace): string {
  const last = trace.records.at(-1);
  if (!last) throw new Error('A run without records');
  return spoken(text, { record: see(last), trace });
}
