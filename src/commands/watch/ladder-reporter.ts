import type { Context } from '../../context/context.ts';
import { createFindings } from '../../findings/findings.ts';
import type { TraceRecord } from '../../model/record.ts';
import { summarizeUnwatched } from '../../model/unwatched.ts';
import { headline, narrate } from '../../narrator/narrate.ts';
import { fit } from '../../view/fit.ts';
import { Ladder } from '../../view/ladder.ts';
import type { Look } from '../../view/look.ts';
import { painted } from '../../view/painter.ts';
import { prose } from '../../view/prose.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { findingsBlock, nothingFound, sayUnder, underRow } from '../../view/screen/watched.ts';
import type { Line } from '../../view/span.ts';
import { sayingOf } from '../../words/findings.ts';
import { countExtent } from './extent.ts';
import { foldEqual, type Told } from './fold.ts';
import { inTurn } from './in-turn.ts';
import { countMissed } from './missed.ts';
import { Recent } from './recent.ts';
import type { Ending, TraceReporter, Watching } from './reporter.ts';

/** So much of a rule is not for its title and its note, in columns; and so much of the title is shown, whatever else there is. */
const RULED = 12;
const LEAST_TITLE = 20;

/** Writes the ladder of a run, with what there is to say about it. */
export function ladderReporter(
  { words }: Context,
  { narration, look, sources, title, isWhole }: Watching,
): TraceReporter {
  const findings = createFindings();
  const counting = countExtent();
  const recent = new Recent();
  const missed = countMissed();
  let hasCrashed = false;
  const explained = new Set<string>();
  const folding = foldEqual({ isOff: isWhole });
  let hasFolded = false;
  let ladder = new Ladder([]);

  function told(record: TraceRecord): Line[] {
    const draw = (): Line[] => {
      recent.add(record);
      const row = ladder.row(record, look());
      return [...row, ...underRow(record, sources.lineOf(record), sayOf(record), look())];
    };
    const now = written(folding.add(record, draw));
    ladder.pass(record);
    return now;
  }

  function written(told: readonly Told[]): Line[] {
    const lines = told.map((each) => {
      if (each.kind === 'repeated') return ladder.repeated(each.repeated, look());
      return each.lines ?? ladder.row(each.record, look());
    });
    const last = told.findLastIndex(({ kind }) => kind === 'repeated');
    if (last !== -1 && !hasFolded) lines[last]?.push(...sayUnder(words.watch.folded, look()));
    hasFolded ||= last !== -1;
    return lines.flat();
  }

  /** What an event means is said the first time; after that, only what happened. */
  function sayOf(record: TraceRecord): string | undefined {
    if (record.type !== 'event') return record.type === 'crash' ? narrate(record, narration, recent) : undefined;
    const what = `${record.object.split('#')[0]} ${record.name}`;
    if (explained.has(what)) return headline(record, narration, recent);
    explained.add(what);
    return narrate(record, narration, recent);
  }

  /** A program that has crashed is not said to be well, whatever its sockets did. */
  function concluded({ stopped, wasSeen }: Ending): Line[] {
    const found = findings.report(stopped).map((finding) => ({ ...finding, ...sayingOf(finding, words.findings) }));
    if (found.length > 0) return findingsBlock(found, words, look());
    return wasSeen && !hasCrashed ? nothingFound(counting.extent(), words, look()) : [];
  }

  return {
    begin({ programs, node }) {
      ladder = new Ladder(programs);
      const rule = headRule(title, node && `Node ${node}`, look());
      return painted(['', rule, '', ...ladder.heading(look())], look());
    },
    record(record, isRead) {
      findings.see(record);
      counting.see(record);
      hasCrashed ||= record.type === 'crash';
      if (isRead) return painted([...missed.take(), record].flatMap(told), look());
      missed.add(record);
      ladder.pass(record);
      return [];
    },
    isHolding: folding.isHolding,
    settle: () => painted(written(folding.settle()), look()),
    end(ending) {
      const unwatched = summarizeUnwatched(ending.apart).flatMap((what) => [
        '',
        ...prose(words.watch.unwatched(what, inTurn(title)), look(), { indent: 1 }),
      ]);
      const held = [...missed.take().flatMap(told), ...written(folding.settle())];
      return painted([...held, ...unwatched, ...concluded(ending)], look());
    },
  };
}

/** What is watched may be long: the version of Node is told all the same. */
function headRule(title: string, version: string, look: Look): Line {
  const room = Math.max(LEAST_TITLE, look.columns - version.length - RULED);
  return titleRule(fit(escapeUnsafe(title), room, look.glyphs.ellipsis), version, look);
}
