import { createFindings, type Findings } from '../../findings/findings.ts';
import { tell } from '../../findings/tell.ts';
import type { TraceHeader, TraceRecord } from '../../model/record.ts';
import { headline, narrate } from '../../narrator/narrate.ts';
import { type LadderContext, ladderAfter, ladderHeader, ladderRow, ladderStart } from '../../view/ladder.ts';
import type { Look } from '../../view/look.ts';
import { titleRule } from '../../view/screen/rule.ts';
import { findingsBlock, underRow } from '../../view/screen/watched.ts';
import type { Context } from '../context.ts';
import type { Sources } from './sources.ts';

/** What is written of a run: as a ladder with narration, or as JSON Lines. */
export interface Telling {
  begin(header: TraceHeader): string[];
  record(record: TraceRecord): string[];
  /** @param wasStopped whether somebody ended the programs from outside */
  end(wasStopped: boolean): string[];
}

/** How many records the narrator remembers: it leaves out what it has just said. */
const REMEMBERED = 200;

/** The last records of a run, however long that is. */
export class Recent {
  readonly records: TraceRecord[] = [];
  readonly over = false;

  add(record: TraceRecord): void {
    this.records.push(record);
    if (this.records.length > 2 * REMEMBERED) this.records.splice(0, REMEMBERED);
  }
}

/** @param title what is watched */
export function tellAsLadder(
  { language, phrases }: Context,
  look: () => Look,
  sources: Sources,
  title: string,
): Telling {
  const findings = createFindings();
  const recent = new Recent();
  const explained = new Set<string>();
  let ladder: LadderContext = ladderStart([]);

  /** What an event means is said the first time; after that, only what happened. */
  function sayOf(record: TraceRecord): string | undefined {
    if (record.type !== 'event') return record.type === 'crash' ? narrate(record, language, recent) : undefined;
    const what = `${record.object.split('#')[0]} ${record.name}`;
    if (explained.has(what)) return headline(record, language, recent);
    explained.add(what);
    return narrate(record, language, recent);
  }

  return {
    begin({ programs, node }) {
      ladder = ladderStart(programs);
      return ['', titleRule(title, `Node ${node}`, look()), '', ...ladderHeader(programs, look())];
    },
    record(record) {
      findings.see(record);
      recent.add(record);
      const row = ladderRow(record, ladder, look());
      ladder = ladderAfter(ladder, record);
      return [...row, ...underRow(record, sources.lineOf(record), sayOf(record), look())];
    },
    end: (wasStopped) => {
      const found = findings.report(wasStopped).map((finding) => ({ ...finding, ...tell(finding, language) }));
      return findingsBlock(found, phrases, look());
    },
  };
}

export function tellAsJson({ language }: Context): Telling {
  const findings: Findings = createFindings();
  const recent = new Recent();
  return {
    begin: (header) => [JSON.stringify(header)],
    record(record) {
      findings.see(record);
      recent.add(record);
      const {
        heard: _heard,
        emitted: _emitted,
        left: _left,
        ...told
      } = record as TraceRecord & Record<string, unknown>;
      return [JSON.stringify({ ...told, say: narrate(record, language, recent) })];
    },
    end: (wasStopped) =>
      findings
        .report(wasStopped)
        .map((finding) => JSON.stringify({ type: 'finding', ...finding, ...tell(finding, language) })),
  };
}
