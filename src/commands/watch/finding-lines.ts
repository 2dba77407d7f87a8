import { createFindings } from '../../findings/findings.ts';
import type { TraceRecord } from '../../model/record.ts';
import type { Look } from '../../view/look.ts';
import { findingsBlock, noFindingsBlock } from '../../view/screen/watched.ts';
import type { Line } from '../../view/span.ts';
import { type FindingWords, findingSentences } from '../../words/findings.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { createExtentCounter } from './extent-counter.ts';
import type { RunEnd } from './reporter.ts';

/** What the ladder says at its end: what was found in a run, or how much was looked at. */
export interface FindingLines {
  see(record: TraceRecord): void;
  /** A program that crashed is never said to have no findings. */
  lines(ending: RunEnd): Line[];
}

export function createFindingLines(words: ScreenWords, findingWords: FindingWords, look: () => Look): FindingLines {
  const findings = createFindings();
  const counting = createExtentCounter();
  let hasCrashed = false;
  return {
    see(record) {
      findings.see(record);
      counting.add(record);
      hasCrashed ||= record.type === 'crash';
    },
    lines({ stopped, wasSeen }) {
      const reported = findings.report(stopped);
      const found = reported.map((finding) => ({ ...finding, ...findingSentences(finding, findingWords) }));
      if (found.length > 0) return findingsBlock(found, words, look());
      return wasSeen && !hasCrashed ? noFindingsBlock(counting.extent(), words, look()) : [];
    },
  };
}
