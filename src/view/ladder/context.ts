import type { TraceRecord } from '../../model/record.ts';
import { type Network, networkAfter, programReached, unknownNetwork } from './network.ts';
import { type NamedObjects, objectsAfter } from './objects.ts';

/** What earlier records tell about how to draw a row. */
export interface LadderContext {
  /** The names of the programs, in the order of their lanes. */
  programs: readonly string[];
  /** Programs that have a record and have not ended. */
  running: ReadonlySet<string>;
  objects: NamedObjects;
  network: Network;
}

/** The context of the first row. */
export function initialContext(programs: readonly { name: string }[]): LadderContext {
  return {
    programs: programs.map(({ name }) => name),
    running: new Set(),
    objects: new Set(),
    network: unknownNetwork,
  };
}

/** The context of the row after a record. */
export function contextAfter(context: LadderContext, record: TraceRecord): LadderContext {
  return {
    programs: context.programs,
    running: runningAfter(context.running, record),
    objects: objectsAfter(context.objects, record),
    network: networkAfter(context.network, record),
  };
}

/** The index of the lane that a call sends something to. */
export function reachedLane(record: TraceRecord, { programs, running, network }: LadderContext): number | undefined {
  const others = programs.filter((name) => name !== record.program && running.has(name));
  const other = programReached(record, others, network);
  return other === undefined ? undefined : programs.indexOf(other);
}

function runningAfter(running: ReadonlySet<string>, record: TraceRecord): ReadonlySet<string> {
  const now = new Set(running).add(record.program);
  if (record.type === 'exit') now.delete(record.program);
  return now;
}
