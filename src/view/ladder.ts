import type { TraceRecord } from '../model/record.ts';
import { inLaneWithArrow } from './ladder/arrow.ts';
import { type LadderContext, ladderAfter, ladderStart } from './ladder/context.ts';
import { labelOf } from './ladder/label.ts';
import { inLane, labelWidth, laneNames, laneWidth, type Row } from './ladder/lanes.ts';
import { inList, listWidth } from './ladder/list.ts';
import { reached } from './ladder/network.ts';
import { type Repeated, repeatedLabel } from './ladder/repeated.ts';
import { markedTime, noTime, timeCell, timeHeader } from './ladder/time.ts';
import type { Look } from './look.ts';
import { inRole, joined, type Line, trimmed } from './span.ts';

export type { Repeated } from './ladder/repeated.ts';

/** The ladder of one run. It remembers what its records have told so far: who runs, what was named, who talks to whom. */
export class Ladder {
  #context: LadderContext;

  /** @param programs in the order of their lanes */
  constructor(programs: readonly { name: string }[]) {
    this.#context = ladderStart(programs);
  }

  /** Names of the programs that have been heard of and are not gone. */
  get running(): ReadonlySet<string> {
    return this.#context.running;
  }

  /** The head of the ladder: what the times are counted in, and the programs' names above their lanes. */
  heading(look: Look): Line[] {
    const { programs } = this.#context;
    const width = laneWidth(programs.length, look.columns);
    const names = width === undefined ? [''] : laneNames(programs, width);
    return behindTime(inRole('quiet', timeHeader()), names);
  }

  /**
   * The next record as lines of the ladder. Labels are never cut: they wrap within their lane, or, where the screen is too narrow for
   * lanes, behind the program's name. A mark stands at the beginning of the row.
   * @throws RangeError if the record's program has no lane.
   */
  add(record: TraceRecord, look: Look, mark = ''): Line[] {
    const lines = this.row(record, look, mark);
    this.pass(record);
    return lines;
  }

  /** The same as {@link add}, for a record that the ladder is told of later, by {@link pass}. */
  row(record: TraceRecord, look: Look, mark = ''): Line[] {
    const context = this.#context;
    const label = labelOf(record, context, look, columnsOfLabel(context, look));
    const row = { context, own: laneOf(record, context), goesOn: record.type !== 'exit', label, look };
    const time = mark === '' ? inRole('quiet', timeCell(record.t)) : inRole('strong', markedTime(mark, record.t));
    return drawn(row, time, laneReached(record, context));
  }

  /**
   * Several records that are like those above as one row. Each of them has to be passed as well.
   * @throws RangeError if their program has no lane.
   */
  repeated(repeated: Repeated, look: Look): Line[] {
    const context = this.#context;
    const label = repeatedLabel(repeated, context, look, columnsOfLabel(context, look));
    const row = { context, own: laneOf(repeated, context), goesOn: true, label, look };
    return drawn(row, inRole('quiet', timeCell(repeated.t)), undefined);
  }

  /** Remembers a record without a row. */
  pass(record: TraceRecord): void {
    this.#context = ladderAfter(this.#context, record);
  }
}

function laneOf({ program }: { program: string }, { programs }: LadderContext): number {
  const own = programs.indexOf(program);
  if (own < 0) throw new RangeError(`No lane for ${program}`);
  return own;
}

function columnsOfLabel(context: LadderContext, look: Look): number {
  const width = laneWidth(context.programs.length, look.columns);
  return width === undefined ? listWidth(context, look) : labelWidth(width);
}

/** A row behind its time, with an arrow to the lane at place `to`. */
function drawn(given: Omit<Row, 'width'>, time: Line, to: number | undefined): Line[] {
  const { context, look } = given;
  const width = laneWidth(context.programs.length, look.columns);
  const row: Row = { ...given, width: width ?? 0 };
  const lines = width === undefined ? inList(row) : to === undefined ? inLane(row) : inLaneWithArrow(row, to);
  return behindTime(time, lines);
}

function behindTime(time: Line, lines: readonly Line[]): Line[] {
  return lines.map((line, index) => trimmed(joined(index === 0 ? time : noTime(), line)));
}

/** The place of the program that a record's call reaches, from 0. */
function laneReached(record: TraceRecord, { programs, running, network }: LadderContext): number | undefined {
  const others = programs.filter((name) => name !== record.program && running.has(name));
  const other = reached(record, others, network);
  return other === undefined ? undefined : programs.indexOf(other);
}

/** The whole ladder of a run, with its head. */
export function ladder(records: readonly TraceRecord[], programs: readonly { name: string }[], look: Look): Line[] {
  const all = new Ladder(programs);
  return [...all.heading(look), ...records.flatMap((record) => all.add(record, look))];
}
