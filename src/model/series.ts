import type { PlainProperty, State } from './properties.ts';
import type { ObjectId, Trace } from './record.ts';

type NumberProperty = {
  [K in PlainProperty<'socket'>]: NonNullable<State[K]> extends number ? K : never;
}[PlainProperty<'socket'>];

/** A property of one object, to be followed through a run. */
export interface Followed {
  program: string;
  object: ObjectId;
  property: NumberProperty;
}

/** A value that a record told. */
export interface Point {
  /** Milliseconds since the scene began, without pauses. */
  t: number;
  value: number;
}

/** The values of a property, in the order of the records that told them. */
export function seriesOf({ records }: Trace, { program, object, property }: Followed): Point[] {
  return records.flatMap((record): Point[] => {
    if (record.type !== 'event' && record.type !== 'call') return [];
    const value = record.program === program && record.object === object ? record.state?.[property] : undefined;
    return value === undefined ? [] : [{ t: record.t, value }];
  });
}
