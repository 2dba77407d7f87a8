import type { CallRecord, ErrorFacts, EventRecord, OmittedRecord } from '../../model/record.ts';
import type { RepeatedRecords } from '../../view/ladder.ts';
import type { Line } from '../../view/span.ts';
import { emitterOf, nameKey, repetitionKey } from './repetitions.ts';

/** The fewest records for one row. With fewer, the row would not save space. */
const FEWEST_REPEATED = 3;

/** The most objects that get a row each. With more, one row is about all of them. */
const MOST_OBJECTS = 3;

/** A record that was not printed yet. */
export interface HeldRecord {
  record: EventRecord | CallRecord;
  /** When the equal record before it came. */
  before: number;
  /** Draws its lines, if it gets a row of its own. */
  draw: () => Line[];
}

/** Equal records, in their order. */
export type RecordGroup = readonly [HeldRecord, ...HeldRecord[]];

/** The events and calls that were only counted, by program. */
export type OmittedCounts = ReadonlyMap<string, OmittedRecord>;

/** Groups equal records. Where some events were only counted, all events of that name are one group: more is not known of them. */
export function groupEqual(held: readonly HeldRecord[], counts: OmittedCounts): RecordGroup[] {
  const named = groupBy(held, ({ record }) => nameKey(record));
  return named.flatMap((group) => {
    if (omittedCount(group, counts) !== undefined) return [group];
    return groupBy(group, ({ record }) => repetitionKey(record)).flatMap((kind) => {
      const objects = groupBy(kind, ({ record }) => record.object);
      return objects.length > MOST_OBJECTS ? [kind] : objects;
    });
  });
}

function groupBy(held: readonly HeldRecord[], keyOf: (held: HeldRecord) => string): RecordGroup[] {
  const groups = new Map<string, [HeldRecord, ...HeldRecord[]]>();
  for (const each of held) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return [...groups.values()];
}

/** How many events of the same name and program were only counted. */
function omittedCount([{ record }]: RecordGroup, counts: OmittedCounts): number | undefined {
  const { type, program, name, object } = record;
  const events = counts.get(program)?.events ?? {};
  const isSame = type === 'event' && object.startsWith(emitterOf(name));
  return isSame && Object.hasOwn(events, name) ? events[name] : undefined;
}

/** A group as one row. Undefined if it is too small. */
export function toRepeated(group: RecordGroup, counts: OmittedCounts): RepeatedRecords | undefined {
  const [{ record, before }] = group;
  const { program, type, name, object } = record;
  const omitted = counts.get(program);
  const counted = omittedCount(group, counts);
  if (counted === undefined && group.length < FEWEST_REPEATED) return undefined;
  const isKnown = counted === undefined;
  const isOfOne = isKnown && group.every((held) => held.record.object === object);
  return {
    program,
    type,
    name,
    object: isOfOne ? object : undefined,
    at: type === 'call' ? record.at : undefined,
    error: isKnown ? errorOf(record) : undefined,
    count: group.length + (counted ?? 0),
    isLeast: type === 'call' && omitted?.calls !== undefined,
    bytes: bytesOf(group, isKnown ? 0 : (omitted?.bytes ?? 0)),
    since: before,
    t: Math.max(...group.map((held) => held.record.t), isKnown ? 0 : (omitted?.t ?? 0)),
  };
}

function errorOf(record: HeldRecord['record']): ErrorFacts | undefined {
  return record.type === 'event' ? record.error : record.threw;
}

/** The bytes of a group, with those that were only counted. */
function bytesOf(group: RecordGroup, counted: number): number | undefined {
  const sizes = group.flatMap(({ record }) => record.data?.bytes ?? []);
  return sizes.length === 0 ? undefined : sizes.reduce((sum, bytes) => sum + bytes, counted);
}
