import type {
  CallRecord,
  CrashRecord,
  EventRecord,
  ExitRecord,
  OmittedRecord,
  OutputRecord,
  Place,
  TraceRecord,
} from '../../model/record.ts';
import { writeValue } from '../../model/value.ts';
import { excerpt } from '../excerpt.ts';
import type { Look } from '../look.ts';
import { placeText } from '../place.ts';
import type { TextRole } from '../role.ts';
import { escapeUnsafe, quote } from '../safe.ts';
import type { Span } from '../span.ts';
import type { LadderContext } from './context.ts';
import { eventDetails } from './event.ts';
import { objectPrefix } from './objects.ts';
import { countRepeats } from './runs.ts';
import { shortError, valueText, valueTexts } from './values.ts';

/** The content of a row. */
export interface Label {
  glyph: string;
  /** The role of the glyph, if it is not that of its lane. */
  role?: TextRole;
  /** What happened. */
  main: readonly Span[];
  /** The result, and the place in the source. */
  rest: readonly Span[];
  /** Further lines, of printed text. */
  more?: readonly Span[][];
}

/** @param width the columns of a line of the label; the place in the source is cut to it */
export function labelOf(record: TraceRecord, context: LadderContext, look: Look, width: number): Label {
  switch (record.type) {
    case 'event':
      return eventLabel(record, context, look);
    case 'call':
      return callLabel(record, context, look, width);
    case 'omitted':
      return omittedLabel(record, look);
    case 'output':
      return outputLabel(record, look);
    case 'crash':
      return crashLabel(record, look, width);
    case 'exit':
      return exitLabel(record, look);
  }
}

/** Numbers with their unit, and texts, are not broken. */
const WHOLE = /^[\d'"]/;

function eventLabel(record: EventRecord, context: LadderContext, look: Look): Label {
  const { glyphs, words } = look;
  const name = objectPrefix(record.name, record.program, record.object, context.objects);
  const unheard: Span[] =
    record.listeners === 0 && !isReadOtherwise(record)
      ? [{ text: ' ' }, { text: `${glyphs.dot} ${words.noListener}`, role: 'warning', keep: true }]
      : [];
  return {
    glyph: glyphs.event,
    main: [
      { text: name && `${name} ` },
      { text: quote(record.name), role: record.name === 'error' ? 'bad' : 'event' },
      ...eventDetails(record, look).flatMap((value): Span[] => [
        { text: ' ' },
        { text: value, keep: WHOLE.test(value) },
      ]),
      ...unheard,
    ],
    rest: [],
  };
}

/** A 'data' without a listener is no loss if the program uses 'readable', `for await` or `read()`: then the stream does not flow. */
function isReadOtherwise({ name, state }: EventRecord): boolean {
  return name === 'data' && state.readableFlowing !== undefined && state.readableFlowing !== true;
}

function callLabel(record: CallRecord, context: LadderContext, look: Look, width: number): Label {
  const { glyphs } = look;
  const name = objectPrefix(record.name, record.program, record.object, context.objects);
  const args = valueTexts(record.args, look).flatMap((arg, index): Span[] => [
    { text: index > 0 ? ', ' : '', role: 'call' },
    { text: arg, role: 'call', keep: true },
  ]);
  return {
    glyph: glyphs.call,
    main: [
      { text: `${name && `${name}.`}${escapeUnsafe(record.name)}(`, role: 'call' },
      ...args,
      { text: ')', role: 'call' },
    ],
    rest: [...callResult(record, look), ...placeSpans(record.at, look, width)],
  };
}

/** What a call threw or returned. Left out if it is undefined, the object itself, or the argument of `pipe()`. */
function callResult({ threw, returned, object, name, args }: CallRecord, look: Look): Span[] {
  const { glyphs, words } = look;
  if (threw)
    return [
      { text: ' ' },
      { text: `${glyphs.cross} ${words.throws} ${shortError(threw)}`.trimEnd(), role: 'bad', keep: true },
    ];
  if (returned === undefined || returned.kind === 'undefined') return [];
  if (name === 'pipe' && args[0] && writeValue(returned) === writeValue(args[0])) return [];
  const makes = name.startsWith('net.') && !object.endsWith('#1');
  if (returned.kind === 'reference' && !makes) return [];
  return [{ text: ' ' }, { text: `${glyphs.gives} ${valueText(returned, look)}`, keep: true }];
}

export function placeSpans(at: Place | undefined, look: Look, width: number): Span[] {
  return at ? [{ text: '  ' }, { text: placeText(at, look, width), role: 'quiet', keep: true }] : [];
}

/** The most events that were only counted and are named. */
const MOST_NAMES = 12;

/** The most frequent events come first. Those that are not named are summed up. */
function omittedLabel({ events, calls = 0 }: OmittedRecord, { glyphs, words }: Look): Label {
  const counts = Object.entries(events)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => ({ name, count }));
  const named = counts.slice(0, MOST_NAMES).map(({ name, count }) => ({ name: quote(name), count }));
  const rest = sum(counts.slice(MOST_NAMES));
  const shown = rest > 0 ? [...named, { name: glyphs.ellipsis, count: rest }] : named;
  const texts = [
    ...(counts.length > 0 ? [words.omitted(sum(counts), shown)] : []),
    ...(calls > 0 ? [words.omittedCalls(calls)] : []),
  ];
  const [main = [], ...more] = texts.map((text): Span[] => [{ text, role: 'quiet' }]);
  return { glyph: glyphs.dot, main, rest: [], more };
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

/** The most lines of an output, and the most characters of a line. */
const MOST_LINES = 200;
const LONGEST_LINE = 1000;

function outputLabel({ stream, text }: OutputRecord, look: Look): Label {
  const { glyphs, words } = look;
  const [first = '', ...others] = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/, MOST_LINES)
    .map((line) => countRepeats(line, look))
    .map((line) =>
      line.length > LONGEST_LINE
        ? excerpt(line, { width: LONGEST_LINE, ellipsis: glyphs.ellipsis })
        : escapeUnsafe(line),
    );
  return {
    glyph: glyphs.output,
    main: [{ text: stream === 'stderr' ? words.printsError : words.prints }, { text: first, role: 'output' }],
    rest: [],
    more: others.map((line) => [{ text: line, role: 'output' }]),
  };
}

function crashLabel({ error, at }: CrashRecord, look: Look, width: number): Label {
  const text = [error.name, error.message].filter((part) => part !== '').join(': ');
  return {
    glyph: look.glyphs.crash,
    role: 'bad',
    main: [{ text: escapeUnsafe(text), role: 'bad' }],
    rest: placeSpans(at, look, width),
  };
}

function exitLabel({ code, signal, ended }: ExitRecord, { glyphs, words }: Look): Label {
  const text = ended ? words.ended : signal === null ? words.exit(code) : words.killedBy(escapeUnsafe(signal));
  const failed = !ended && code !== 0;
  return { glyph: glyphs.exit, main: [{ text, role: failed ? 'bad' : 'strong' }], rest: [] };
}
