import type { ErrorFacts, ObjectId, Place } from '../../model/record.ts';
import type { Look } from '../look.ts';
import { escapeUnsafe, quote } from '../safe.ts';
import type { Span } from '../span.ts';
import type { LadderContext } from './context.ts';
import { type Label, placeSpans } from './label.ts';
import { objectPrefix } from './objects.ts';
import { shortError } from './values.ts';

/** Several events or calls in one row. They are equal to ones in the rows above. */
export interface RepeatedRecords {
  program: string;
  type: 'event' | 'call';
  name: string;
  /** Undefined if there are several objects, or they are not known. */
  object?: ObjectId | 'net' | undefined;
  /** The place of calls. */
  at?: Place | undefined;
  /** The error, if all failed in the same way. */
  error?: ErrorFacts | undefined;
  count: number;
  /** Whether there may have been more. */
  isLeast: boolean;
  /** The bytes of all. Undefined if there are none, or they are not known. */
  bytes?: number | undefined;
  /** The times of the last one before them, and of the last of them, in milliseconds of the trace. */
  since: number;
  t: number;
}

/** `'data' 214 times more, 13 MB, in 0.9 s` */
export function repeatedLabel(repeated: RepeatedRecords, context: LadderContext, look: Look, width: number): Label {
  const { program, type, name, object, at, error, count, isLeast, bytes, since, t } = repeated;
  const { glyphs, words } = look;
  const before = object === undefined ? '' : objectPrefix(name, program, object, context.objects);
  const amount = words.more({ count, isLeast, bytes, ms: t - since });
  const main: Span[] =
    type === 'event'
      ? [{ text: before && `${before} ` }, { text: quote(name), role: 'event' }]
      : [{ text: `${before && `${before}.`}${escapeUnsafe(name)}()`, role: 'call' }];
  const failure: Span[] = error ? [{ text: ` ${shortError(error)}`, role: 'bad', keep: true }] : [];
  return {
    glyph: type === 'event' ? glyphs.event : glyphs.call,
    main: [...main, ...failure, { text: ' ' }, ...amount.map((text) => ({ text, keep: true }))],
    rest: placeSpans(at, look, width),
  };
}
