import type { ErrorFacts, ObjectId, Place } from '../../model/record.ts';
import type { Look } from '../look.ts';
import { escapeUnsafe, quote } from '../safe.ts';
import type { Span } from '../span.ts';
import type { LadderContext } from './context.ts';
import { type Label, placeSpans } from './label.ts';
import { nameBefore } from './objects.ts';
import { shortError } from './values.ts';

/** Events or calls that are like those in the rows above, and told in one row. */
export interface Repeated {
  program: string;
  type: 'event' | 'call';
  name: string;
  /** Left out where they are of several objects, or of nobody knows which. */
  object?: ObjectId | 'net' | undefined;
  /** Of calls, where they are. */
  at?: Place | undefined;
  /** Of what failed, each time in the same way. */
  error?: ErrorFacts | undefined;
  count: number;
  /** Whether there may have been more. */
  isLeast: boolean;
  /** What they carried; left out where they carry nothing, or nobody knows how much. */
  bytes?: number | undefined;
  /** When the last one before them came, and the last of them, in milliseconds of the trace. */
  since: number;
  t: number;
}

/** `'data' 214 times more, 13 MB, in 0.9 s` */
export function repeatedLabel(repeated: Repeated, context: LadderContext, look: Look, width: number): Label {
  const { program, type, name, object, at, error, count, isLeast, bytes, since, t } = repeated;
  const { glyphs, words } = look;
  const before = object === undefined ? '' : nameBefore(name, program, object, context.objects);
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
