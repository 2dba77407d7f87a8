import type { Context } from '../../context/context.ts';
import type { TraceRecord } from '../../model/record.ts';
import { summarizeUnwatched } from '../../model/unwatched.ts';
import { createTeller } from '../../narrator/teller.ts';
import { truncate } from '../../view/fit.ts';
import { Ladder } from '../../view/ladder.ts';
import type { Look } from '../../view/look.ts';
import { paintLines } from '../../view/painter.ts';
import { proseLines } from '../../view/prose.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { linesUnderRow, sentenceUnderRow } from '../../view/screen/watched.ts';
import type { Line } from '../../view/span.ts';
import { createFindingLines } from './finding-lines.ts';
import { createFoldBuffer, type FoldedRow } from './fold-buffer.ts';
import { createMissedCounter } from './missed-counter.ts';
import { RecentRecords } from './recent-records.ts';
import type { TraceReporter, TraceReporterOptions } from './reporter.ts';
import { sequentialOption } from './sequential-option.ts';

/** Columns of a rule besides its title and note, and the fewest columns of the title. */
const RULE_COLUMNS = 12;
const FEWEST_TITLE_COLUMNS = 20;

/** Writes the ladder of a run, with sentences and findings. */
export function ladderTraceReporter(
  { words }: Context,
  { narration, findingWords, look, sources, title, showsAll }: TraceReporterOptions,
): TraceReporter {
  const findings = createFindingLines(words, findingWords, look);
  const recent = new RecentRecords();
  const sentenceFor = createTeller(narration, recent);
  const missed = createMissedCounter();
  const folding = createFoldBuffer({ isOff: showsAll });
  let hasFolded = false;
  let ladder = new Ladder([]);

  function recordLines(record: TraceRecord): Line[] {
    const now = foldedLines(folding.add(record, linesLater(record)));
    ladder.pass(record);
    return now;
  }

  /** The lines of a record. What they say is settled now, but they are drawn later: most records of a busy program get no row. */
  function linesLater(record: TraceRecord): () => Line[] {
    if (record.type !== 'omitted') recent.add(record);
    const before = ladder.copy();
    const sentence = sentenceFor(record);
    return () => [...before.row(record, look()), ...linesUnderRow(record, sources.lineOf(record), sentence, look())];
  }

  function foldedLines(rows: readonly FoldedRow[]): Line[] {
    const lines = rows.map((each) => {
      if (each.kind === 'repeated') return ladder.repeatedRow(each.repeated, look());
      return each.draw?.() ?? ladder.row(each.record, look());
    });
    const last = rows.findLastIndex(({ kind }) => kind === 'repeated');
    if (last !== -1 && !hasFolded) lines[last]?.push(...sentenceUnderRow(words.watch.folded, look()));
    hasFolded ||= last !== -1;
    return lines.flat();
  }

  return {
    begin({ programs, node }) {
      ladder = new Ladder(programs);
      const rule = headRule(title, node && `Node ${node}`, look());
      return paintLines(['', rule, '', ...ladder.heading(look())], look());
    },
    record(record, isRead) {
      findings.see(record);
      if (isRead) return paintLines([...missed.take(), record].flatMap(recordLines), look());
      missed.add(record);
      ladder.pass(record);
      return [];
    },
    isHolding: folding.isHolding,
    flush: () => paintLines(foldedLines(folding.flush()), look()),
    end(ending) {
      const unwatched = summarizeUnwatched(ending.unwatched).flatMap((what) => [
        '',
        ...proseLines(words.watch.unwatched(what, sequentialOption(title)), look(), { indent: 1 }),
      ]);
      const held = [...missed.take().flatMap(recordLines), ...foldedLines(folding.flush())];
      return paintLines([...held, ...unwatched, ...findings.lines(ending)], look());
    },
  };
}

/** The rule at the top. A long title is cut so that the version of Node fits. */
function headRule(title: string, version: string, look: Look): Line {
  const room = Math.max(FEWEST_TITLE_COLUMNS, look.columns - version.length - RULE_COLUMNS);
  return titleRule(truncate(escapeUnsafe(title), room, look.glyphs.ellipsis), version, look);
}
