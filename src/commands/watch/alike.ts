import type { CallRecord, ErrorFacts, EventRecord, OmittedRecord } from '../../model/record.ts';
import type { Repeated } from '../../view/ladder.ts';
import type { Line } from '../../view/span.ts';
import { emitterOf, kindOf, nameOf } from './runs.ts';

/** Fewer equal ones are told one by one: a row that counts them would be no shorter. */
const LEAST = 3;

/** Of one kind, objects that are told apart. */
const MOST_APART = 3;

/** A record that is held back. */
export interface Held {
  record: EventRecord | CallRecord;
  /** When the one before it came. */
  before: number;
  /** How it is told by itself. */
  lines: Line[];
}

/** Equal ones, in their order. */
export type Group = readonly [Held, ...Held[]];

/** What was only counted of a program's events and calls, if anything was. */
export type Counts = ReadonlyMap<string, OmittedRecord>;

/** By kind; those of a few objects apart. Where some were only counted, nobody knows more of them than their name. */
export function groupsOf(held: readonly Held[], counts: Counts): Group[] {
  const named = gathered(held, ({ record }) => nameOf(record));
  return named.flatMap((group) => {
    if (countedWith(group, counts) !== undefined) return [group];
    return gathered(group, ({ record }) => kindOf(record)).flatMap((kind) => {
      const objects = gathered(kind, ({ record }) => record.object);
      return objects.length > MOST_APART ? [kind] : objects;
    });
  });
}

function gathered(held: readonly Held[], keyOf: (held: Held) => string): Group[] {
  const groups = new Map<string, [Held, ...Held[]]>();
  for (const each of held) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return [...groups.values()];
}

/** How many of the same name were only counted in the same program. */
function countedWith([{ record }]: Group, counts: Counts): number | undefined {
  const { type, program, name, object } = record;
  const events = counts.get(program)?.events ?? {};
  const isSame = type === 'event' && object.startsWith(emitterOf(name));
  return isSame && Object.hasOwn(events, name) ? events[name] : undefined;
}

/** A group as one row; undefined if it is too small for that. */
export function repeatedOf(group: Group, counts: Counts): Repeated | undefined {
  const [{ record, before }] = group;
  const { program, type, name, object } = record;
  const omitted = counts.get(program);
  const counted = countedWith(group, counts);
  if (counted === undefined && group.length < LEAST) return undefined;
  const isKnown = counted === undefined;
  const isOfOne = isKnown && group.every((held) => held.record.object === object);
  return {
    program,
    type,
    name,
    object: isOfOne ? object : undefined,
    at: type === 'call' ? record.at : undefined,
    error: isKnown ? failureOf(record) : undefined,
    count: group.length + (counted ?? 0),
    isLeast: type === 'call' && omitted?.calls !== undefined,
    bytes: bytesOf(group, isKnown ? 0 : (omitted?.bytes ?? 0)),
    since: before,
    t: Math.max(...group.map((held) => held.record.t), isKnown ? 0 : (omitted?.t ?? 0)),
  };
}

function failureOf(record: Held['record']): ErrorFacts | undefined {
  return record.type === 'event' ? record.error : record.threw;
}

/** What they carried, and what those of them carried that were only counted. */
function bytesOf(group: Group, counted: number): number | undefined {
  const told = group.flatMap(({ record }) => record.data?.bytes ?? []);
  return told.length === 0 ? undefined : told.reduce((sum, bytes) => sum + bytes, counted);
}
