import type { Place, TraceRecord } from '../../model/record.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { excerpt } from '../excerpt.ts';
import { highlight } from '../highlight.ts';
import { TIME_COLUMNS } from '../ladder/time.ts';
import type { Look } from '../look.ts';
import { placeText } from '../place.ts';
import { PROSE_COLUMNS, prose } from '../prose.ts';
import { safe } from '../safe.ts';
import { flow } from '../span.ts';
import { stringWidth } from '../width.ts';
import { titleRule } from './rule.ts';

/** Two columns for the glyph of a row. */
const INDENT = TIME_COLUMNS + 2;

/** What stands below a row of the ladder: the program's own line, and what there is to say. */
export function underRow(record: TraceRecord, line: string | undefined, say: string | undefined, look: Look): string[] {
  const place = 'at' in record ? record.at : undefined;
  return [
    ...(record.type === 'event' && place && line !== undefined ? placed(place, line, look) : []),
    ...(say === undefined ? [] : sayUnder(say, look)),
  ];
}

/** Sentences below a row of the ladder. */
export function sayUnder(say: string, look: Look): string[] {
  return prose(say, look, { indent: INDENT });
}

const MARGIN = ' '.repeat(INDENT);

/** Between a place and the code. */
const GAP = 2;

/** Columns that a line of code gets even behind a long path. */
const NARROWEST = 24;

/** `server.js:4  server.on('connection', (socket) => {` */
function placed(place: Place, line: string, look: Look): string[] {
  const room = look.columns - INDENT;
  const head = `${placeText(place, look, room - NARROWEST - GAP)}${' '.repeat(GAP)}`;
  if (stringWidth(head) > room - NARROWEST)
    return [...headAlone(head, room, look), ...codeAlone(line, place, room, look)];
  const width = room - stringWidth(head);
  return quoted(line, place.column, width, look).map(
    (code, index) => MARGIN + (index === 0 ? look.paint.dim(head) : ' '.repeat(stringWidth(head))) + code,
  );
}

/** A name so long that the code stands below it. */
function headAlone(head: string, room: number, look: Look): string[] {
  return flow([{ text: head, paint: look.paint.dim }], room).map((text) => MARGIN + text);
}

function codeAlone(line: string, { column }: Place, room: number, look: Look): string[] {
  return quoted(line, column, room, look).map((code) => MARGIN + code);
}

/** A line of code without its indent, in a few rows of `width` columns. */
function quoted(line: string, column: number | undefined, width: number, look: Look): string[] {
  const code = line.trim();
  const indent = line.length - line.trimStart().length;
  const around = column === undefined ? undefined : Math.max(1, column - indent);
  for (let most = MOST_ROWS * width; ; most -= SHORTER) {
    const text = excerpt(code, { width: most, column: around, ellipsis: look.glyphs.ellipsis });
    const rows = flow(highlight(text, look.paint)[0] ?? [], width);
    if (rows.length <= MOST_ROWS || most <= width) return rows;
  }
}

/** Rows that a quoted line may take. Rows are not full, as a rule: as many columns less are then tried. */
const MOST_ROWS = 3;
const SHORTER = 8;

/** A finding with its words. */
export interface FindingText {
  program: string;
  at?: Place;
  count: number;
  word: string;
  what: string;
  why: string;
}

/** What was found to be wrong. */
export function findingsBlock(findings: readonly FindingText[], { watch }: ScreenWords, look: Look): string[] {
  const { paint } = look;
  return [
    '',
    titleRule(watch.findings(findings.length), '', look),
    ...findings.flatMap(({ program, at, what, why, word }) => [
      '',
      ...prose(
        `${at ? placeText(at, look, Math.min(look.columns - 1, PROSE_COLUMNS)) : safe(program)}  ${what}`,
        look,
        { indent: 1 },
      ).map(paint.warn),
      ...prose(why, look, { indent: 3 }),
      ...flow([{ text: `net-lessons explain ${word}`, paint: paint.code }], look.columns - 3).map(
        (line) => `   ${line}`,
      ),
    ]),
    '',
  ];
}

/** Says that nothing was found, and how much there was to look at. */
export function nothingFound(seen: { sockets: number; events: number }, { watch }: ScreenWords, look: Look): string[] {
  return ['', ...prose(watch.noFindings(seen), look, { indent: 1 })];
}
