import type { Place, TraceRecord } from '../../model/record.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { codeFrame } from '../code/parts.ts';
import type { ProgramText } from '../code/program-text.ts';
import type { Look } from '../look.ts';
import { placeText } from '../place.ts';
import { PROSE_COLUMNS, proseLines } from '../prose.ts';
import { joinParts, type Line, withRole } from '../span.ts';

const INDENT = 2;

/**
 * A stop at a record: its title, the lines of the program around its place, and the sentence about it.
 *
 * @param sources 'untold' if the place would give an answer away
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
    ...proseLines(stopTitle(record, place, words, look).join(` ${look.glyphs.dot} `), look, { indent: INDENT }).map(
      (line) => withRole('strong', line),
    ),
    ...(frame.length > 0 ? ['', ...frame.map((line) => joinParts(' '.repeat(INDENT), line))] : []),
    ...sentenceBlock(say, look),
  ];
}

/** A sentence after an empty line. */
export function sentenceBlock(say: string | undefined, look: Look): Line[] {
  return say === undefined || say === '' ? [] : ['', ...proseLines(say, look, { indent: INDENT })];
}

/** The parts of a stop's title. */
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
