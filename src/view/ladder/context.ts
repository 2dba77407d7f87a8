import type { TraceRecord } from '../../model/record.ts';
import { type Network, networkAfter, unknownNetwork } from './network.ts';
import { type Objects, objectsAfter } from './objects.ts';

/** What the records before a row say about how to draw it. */
export interface LadderContext {
  /** Names of the programs, in the order of their lanes. */
  programs: readonly string[];
  /** Programs that have been heard of and are not gone. */
  running: ReadonlySet<string>;
  objects: Objects;
  network: Network;
}

/** The context of the first row. */
export function ladderStart(programs: readonly { name: string }[]): LadderContext {
  return {
    programs: programs.map(({ name }) => name),
    running: new Set(),
    objects: new Set(),
    network: unknownNetwork,
  };
}

/** The context of the row after a record. */
export function ladderAfter(context: LadderContext, record: TraceRecord): LadderContext {
  return {
    programs: context.programs,
    running: runningAfter(context.running, record),
    objects: objectsAfter(context.objects, record),
    network: networkAfter(context.network, record),
  };
}

function runningAfter(running: ReadonlySet<string>, record: TraceRecord): ReadonlySet<string> {
  const now = new Set(running).add(record.program);
  if (record.type === 'exit') now.delete(record.program);
  return now;
}
