import type { TraceRecord } from '../model/record.ts';
import { drawWithArrow } from './ladder/arrow.ts';
import { contextAfter, initialContext, type LadderContext, reachedLane } from './ladder/context.ts';
import { kernelLanes, kernelList } from './ladder/kernel.ts';
import { labelOf } from './ladder/label.ts';
import { drawInLane, type LadderRow, labelWidth, laneNames, laneWidth } from './ladder/lanes.ts';
import { drawInList, listWidth } from './ladder/list.ts';
import { type RepeatedRecords, repeatedLabel } from './ladder/repeated.ts';
import { emptyTime, markedTime, textInPlaceOfTime, timeCell, timeHeader } from './ladder/time.ts';
import type { Look } from './look.ts';
import { joinParts, type Line, trimEnd, withRole } from './span.ts';

export type { RepeatedRecords } from './ladder/repeated.ts';

/** The ladder of one run. It remembers which programs run, which objects were named, and which programs are connected. */
export class Ladder {
  #context: LadderContext;

  /** @param programs in the order of their lanes */
  constructor(programs: readonly { name: string }[]) {
    this.#context = initialContext(programs);
  }

  /** The names of the programs that have a record and have not ended. */
  get running(): ReadonlySet<string> {
    return this.#context.running;
  }

  /** The head of the ladder: the unit of the times, and the names of the lanes. */
  heading(look: Look): Line[] {
    const { programs } = this.#context;
    const width = laneWidth(programs.length, look.columns);
    const names = width === undefined ? [''] : laneNames(programs, width);
    return behindTime(withRole('quiet', timeHeader()), names);
  }

  /**
   * Draws the next record. Labels are never cut: they wrap within their lane. If the screen is too narrow for lanes, they stand after the
   * program's name. `mark` is put at the start of the row.
   * @throws RangeError if the record's program has no lane.
   */
  add(record: TraceRecord, look: Look, mark = ''): Line[] {
    const lines = this.row(record, look, mark);
    this.pass(record);
    return lines;
  }

  /** Like {@link add}, but does not remember the record. Call {@link pass} for that. */
  row(record: TraceRecord, look: Look, mark = ''): Line[] {
    const context = this.#context;
    const label = labelOf(record, context, look, labelColumns(context, look));
    const row = { context, own: ownLane(record, context), goesOn: record.type !== 'exit', label, look };
    const time = mark === '' ? withRole('quiet', timeCell(record.t)) : withRole('strong', markedTime(mark, record.t));
    return [...drawRow(row, time, reachedLane(record, context)), ...this.#kernelRow(record, look)];
  }

  /** What the kernel said at a record, if it was asked. */
  #kernelRow({ kernel, ...record }: TraceRecord, look: Look): Line[] {
    if (!kernel) return [];
    const context = contextAfter(this.#context, record as TraceRecord);
    const width = laneWidth(context.programs.length, look.columns);
    const lines = width === undefined ? kernelList(kernel, context, look) : kernelLanes(kernel, context, look, width);
    return behindTime(withRole('quiet', textInPlaceOfTime(look.words.kernel.name)), lines);
  }

  /**
   * Draws several equal records as one row. Call {@link pass} for each of them as well.
   * @throws RangeError if their program has no lane.
   */
  repeatedRow(repeated: RepeatedRecords, look: Look): Line[] {
    const context = this.#context;
    const label = repeatedLabel(repeated, context, look, labelColumns(context, look));
    const row = { context, own: ownLane(repeated, context), goesOn: true, label, look };
    return drawRow(row, withRole('quiet', timeCell(repeated.t)), undefined);
  }

  /** The ladder as it is now. Records that are passed to this one later do not change the copy. */
  copy(): Ladder {
    const copy = new Ladder([]);
    copy.#context = this.#context;
    return copy;
  }

  /** Remembers a record without drawing it. */
  pass(record: TraceRecord): void {
    this.#context = contextAfter(this.#context, record);
  }
}

function ownLane({ program }: { program: string }, { programs }: LadderContext): number {
  const own = programs.indexOf(program);
  if (own < 0) throw new RangeError(`No lane for ${program}`);
  return own;
}

function labelColumns(context: LadderContext, look: Look): number {
  const width = laneWidth(context.programs.length, look.columns);
  return width === undefined ? listWidth(context, look) : labelWidth(width);
}

/** Draws a row after its time, with an arrow to the lane with index `to`. */
function drawRow(given: Omit<LadderRow, 'width'>, time: Line, to: number | undefined): Line[] {
  const { context, look } = given;
  const width = laneWidth(context.programs.length, look.columns);
  const row: LadderRow = { ...given, width: width ?? 0 };
  const lines = width === undefined ? drawInList(row) : to === undefined ? drawInLane(row) : drawWithArrow(row, to);
  return behindTime(time, lines);
}

function behindTime(time: Line, lines: readonly Line[]): Line[] {
  return lines.map((line, index) => trimEnd(joinParts(index === 0 ? time : emptyTime(), line)));
}

/** Draws the whole ladder of a run, with its head. */
export function drawLadder(records: readonly TraceRecord[], programs: readonly { name: string }[], look: Look): Line[] {
  const all = new Ladder(programs);
  return [...all.heading(look), ...records.flatMap((record) => all.add(record, look))];
}
