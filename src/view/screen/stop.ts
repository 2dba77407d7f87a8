import type { Place, TraceRecord } from '../../model/record.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { codeFrame } from '../code/parts.ts';
import type { ProgramText } from '../code/program-text.ts';
import type { Look } from '../look.ts';
import { placeText } from '../place.ts';
import { PROSE_COLUMNS, prose } from '../prose.ts';
import { inRole, joined, type Line } from '../span.ts';

const INDENT = 2;

/**
 * Where a record happened: what it is, the lines of the program around it, and what there is to say about it.
 *
 * @param sources 'untold' where the place would give something away
 */
export function stopBlock(
  record: TraceRecord,
  sources: readonly ProgramText[] | 'untold',
  say: string | undefined,
  words: ScreenWords,
  look: Look,
): Line[] {
  const place = sources !== 'untold' && 'at' in record ? record.at : undefined;
  const inner = { ...look, columns: look.columns - INDENT };
  const source = sources === 'untold' ? undefined : sources.find(({ title }) => title === place?.file)?.source;
  const frame =
    place && source !== undefined ? codeFrame(source, place.line, inner, { around: 1, column: place.column }) : [];
  return [
    '',
    ...prose(stopTitle(record, place, words, look).join(` ${look.glyphs.dot} `), look, { indent: INDENT }).map((line) =>
      inRole('strong', line),
    ),
    ...(frame.length > 0 ? ['', ...frame.map((line) => joined(' '.repeat(INDENT), line))] : []),
    ...sayBlock(say, look),
  ];
}

/** What there is to say, set apart by an empty line. */
export function sayBlock(say: string | undefined, look: Look): Line[] {
  return say === undefined || say === '' ? [] : ['', ...prose(say, look, { indent: INDENT })];
}

/** The parts of the line that says what the stop is at. */
function stopTitle(record: TraceRecord, at: Place | undefined, { stop }: ScreenWords, look: Look): readonly string[] {
  const { program } = record;
  const place = at && placeText(at, look, Math.min(look.columns - INDENT, PROSE_COLUMNS));
  switch (record.type) {
    case 'event':
      return place === undefined
        ? stop.noListener(program, `'${record.name}'`)
        : stop.aboutToRun(program, `'${record.name}'`, place);
    case 'call':
      return (record.threw ? stop.afterThrow : stop.afterCall)(program, `${record.name}()`, place ?? '');
    case 'omitted':
      return [program];
    case 'output':
      return stop.output(program);
    case 'crash':
      return stop.crashed(program, place);
    case 'exit':
      return stop.exited(program);
  }
}
