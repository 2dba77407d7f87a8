import type { TraceRecord } from '../model/record.ts';
import { inLaneWithArrow } from './ladder/arrow.ts';
import { type LadderContext, ladderAfter, ladderStart } from './ladder/context.ts';
import { labelOf } from './ladder/label.ts';
import { inLane, labelWidth, laneNames, laneWidth, type Row } from './ladder/lanes.ts';
import { inList, listWidth } from './ladder/list.ts';
import { reached } from './ladder/network.ts';
import { markedTime, noTime, timeCell, timeHeader } from './ladder/time.ts';
import type { Look } from './look.ts';

export { type LadderContext, ladderAfter, ladderStart } from './ladder/context.ts';

interface Named {
  name: string;
}

/** The head of the ladder: what the times are counted in, and the programs' names above their lanes. */
export function ladderHeader(programs: readonly Named[], look: Look): string[] {
  const width = laneWidth(programs.length, look.columns);
  const names =
    width === undefined
      ? ['']
      : laneNames(
          programs.map(({ name }) => name),
          width,
          look,
        );
  return names.map((line, index) => ((index === 0 ? look.paint.dim(timeHeader()) : noTime()) + line).trimEnd());
}

/**
 * One record as lines of the ladder. Labels are never cut: they wrap within their lane, or, where the screen is too narrow for lanes,
 * behind the program's name. The context is that of the records before it. A mark stands at the beginning of the row.
 * @throws RangeError if the record's program has no lane.
 */
export function ladderRow(record: TraceRecord, context: LadderContext, look: Look, mark = ''): string[] {
  const own = context.programs.indexOf(record.program);
  if (own < 0) throw new RangeError(`No lane for ${record.program}`);
  const width = laneWidth(context.programs.length, look.columns);
  const label = labelOf(record, context, look, width === undefined ? listWidth(context, look) : labelWidth(width));
  const row: Row = { width: width ?? 0, context, own, goesOn: record.type !== 'exit', label, look };
  const to = laneReached(record, context);
  const lines = width === undefined ? inList(row) : to === undefined ? inLane(row) : inLaneWithArrow(row, to);
  const time = mark === '' ? look.paint.dim(timeCell(record.t)) : look.paint.strong(markedTime(mark, record.t));
  return lines.map((line, index) => ((index === 0 ? time : noTime()) + line).trimEnd());
}

/** The place of the program that a record's call reaches, from 0. */
function laneReached(record: TraceRecord, { programs, running, network }: LadderContext): number | undefined {
  const others = programs.filter((name) => name !== record.program && running.has(name));
  const other = reached(record, others, network);
  return other === undefined ? undefined : programs.indexOf(other);
}

/** The whole ladder of a run, with its head. */
export function ladder(records: readonly TraceRecord[], programs: readonly Named[], look: Look): string[] {
  const lines = ladderHeader(programs, look);
  let context = ladderStart(programs);
  for (const record of records) {
    lines.push(...ladderRow(record, context, look));
    context = ladderAfter(context, record);
  }
  return lines;
}
