import type { Place, TraceRecord } from '../../model/record.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { excerpt } from '../excerpt.ts';
import { flow } from '../flow.ts';
import { highlight } from '../highlight.ts';
import { TIME_COLUMNS } from '../ladder/time.ts';
import type { Look } from '../look.ts';
import { placeText } from '../place.ts';
import { PROSE_COLUMNS, prose } from '../prose.ts';
import { escapeUnsafe } from '../safe.ts';
import { inRole, joined, type Line } from '../span.ts';
import { stringWidth } from '../width.ts';
import { titleRule } from './rule.ts';

/** Two columns for the glyph of a row. */
const INDENT = TIME_COLUMNS + 2;

/** What stands below a row of the ladder: the program's own line, and what there is to say. */
export function underRow(record: TraceRecord, line: string | undefined, say: string | undefined, look: Look): Line[] {
  const place = 'at' in record ? record.at : undefined;
  return [
    ...(record.type === 'event' && place && line !== undefined ? placed(place, line, look) : []),
    ...(say === undefined ? [] : sayUnder(say, look)),
  ];
}

/** Sentences below a row of the ladder. */
export function sayUnder(say: string, look: Look): Line[] {
  return prose(say, look, { indent: INDENT });
}

const MARGIN = ' '.repeat(INDENT);

/** Between a place and the code. */
const GAP = 2;

/** Columns that a line of code gets even behind a long path. */
const NARROWEST = 24;

/** `server.js:4  server.on('connection', (socket) => {` */
function placed(place: Place, line: string, look: Look): Line[] {
  const room = look.columns - INDENT;
  const head = `${placeText(place, look, room - NARROWEST - GAP)}${' '.repeat(GAP)}`;
  if (stringWidth(head) > room - NARROWEST) return [...headAlone(head, room), ...codeAlone(line, place, room, look)];
  const width = room - stringWidth(head);
  return quoted(line, place.column, width, look).map((code, index) =>
    joined(MARGIN, index === 0 ? inRole('quiet', head) : ' '.repeat(stringWidth(head)), code),
  );
}

/** A name so long that the code stands below it. */
function headAlone(head: string, room: number): Line[] {
  return flow([{ text: head, role: 'quiet' }], room).map((line) => joined(MARGIN, line));
}

function codeAlone(line: string, { column }: Place, room: number, look: Look): Line[] {
  return quoted(line, column, room, look).map((code) => joined(MARGIN, code));
}

/** A line of code without its indent, in a few rows of `width` columns. */
function quoted(line: string, column: number | undefined, width: number, look: Look): Line[] {
  const code = line.trim();
  const indent = line.length - line.trimStart().length;
  const around = column === undefined ? undefined : Math.max(1, column - indent);
  for (let most = MOST_ROWS * width; ; most -= SHORTER) {
    const text = excerpt(code, { width: most, column: around, ellipsis: look.glyphs.ellipsis });
    const rows = flow(highlight(text)[0] ?? [], width);
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
export function findingsBlock(findings: readonly FindingText[], { watch }: ScreenWords, look: Look): Line[] {
  return [
    '',
    titleRule(watch.findings(findings.length), '', look),
    ...findings.flatMap(({ program, at, what, why, word }) => [
      '',
      ...prose(
        `${at ? placeText(at, look, Math.min(look.columns - 1, PROSE_COLUMNS)) : escapeUnsafe(program)}  ${what}`,
        look,
        { indent: 1, role: 'warning' },
      ),
      ...prose(why, look, { indent: 3 }),
      ...flow([{ text: `net-lessons explain ${word}`, role: 'code' }], look.columns - 3).map((line) =>
        joined('   ', line),
      ),
    ]),
    '',
  ];
}

/** Says that nothing was found, and how much there was to look at. */
export function nothingFound(seen: { sockets: number; events: number }, { watch }: ScreenWords, look: Look): Line[] {
  return ['', ...prose(watch.noFindings(seen), look, { indent: 1 })];
}
