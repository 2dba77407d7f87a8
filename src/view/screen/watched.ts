import type { Place, TraceRecord } from '../../model/record.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { excerpt } from '../excerpt.ts';
import { wrapSpans } from '../flow.ts';
import { highlight } from '../highlight.ts';
import { TIME_COLUMNS } from '../ladder/time.ts';
import type { Look } from '../look.ts';
import { placeText } from '../place.ts';
import { PROSE_COLUMNS, proseLines } from '../prose.ts';
import { escapeUnsafe } from '../safe.ts';
import { joinParts, type Line, withRole } from '../span.ts';
import { stringWidth } from '../width.ts';
import { titleRule } from './rule.ts';

/** The indentation of a row's label. */
const INDENT = TIME_COLUMNS + 2;

/** The lines below a row of the ladder: the program's line, and sentences. */
export function linesUnderRow(
  record: TraceRecord,
  line: string | undefined,
  say: string | undefined,
  look: Look,
): Line[] {
  const place = 'at' in record ? record.at : undefined;
  return [
    ...(record.type === 'event' && place && line !== undefined ? placeAndCode(place, line, look) : []),
    ...(say === undefined ? [] : sentenceUnderRow(say, look)),
  ];
}

/** Sentences below a row of the ladder. */
export function sentenceUnderRow(say: string, look: Look): Line[] {
  return proseLines(say, look, { indent: INDENT });
}

const MARGIN = ' '.repeat(INDENT);

/** Columns between a place and the code. */
const GAP = 2;

/** The fewest columns of a line of code, also after a long path. */
const NARROWEST = 24;

/** `server.js:4  server.on('connection', (socket) => {` */
function placeAndCode(place: Place, line: string, look: Look): Line[] {
  const room = look.columns - INDENT;
  const head = `${placeText(place, look, room - NARROWEST - GAP)}${' '.repeat(GAP)}`;
  if (stringWidth(head) > room - NARROWEST) return [...placeLines(head, room), ...quotedLines(line, place, room, look)];
  const width = room - stringWidth(head);
  return wrapQuotedLine(line, place.column, width, look).map((code, index) =>
    joinParts(MARGIN, index === 0 ? withRole('quiet', head) : ' '.repeat(stringWidth(head)), code),
  );
}

/** A place that is too long to have the code after it. */
function placeLines(head: string, room: number): Line[] {
  return wrapSpans([{ text: head, role: 'quiet' }], room).map((line) => joinParts(MARGIN, line));
}

function quotedLines(line: string, { column }: Place, room: number, look: Look): Line[] {
  return wrapQuotedLine(line, column, room, look).map((code) => joinParts(MARGIN, code));
}

/** A line of code without its indentation, in a few rows of `width` columns. */
function wrapQuotedLine(line: string, column: number | undefined, width: number, look: Look): Line[] {
  const code = line.trim();
  const indent = line.length - line.trimStart().length;
  const around = column === undefined ? undefined : Math.max(1, column - indent);
  for (let most = MOST_ROWS * width; ; most -= SHORTER) {
    const text = excerpt(code, { width: most, column: around, ellipsis: look.glyphs.ellipsis });
    const rows = wrapSpans(highlight(text)[0] ?? [], width);
    if (rows.length <= MOST_ROWS || most <= width) return rows;
  }
}

/** The most rows of a quoted line. If it takes more, the line is made shorter by so many columns. */
const MOST_ROWS = 3;
const SHORTER = 8;

/** A finding with its sentences. */
export interface FindingText {
  program: string;
  at?: Place;
  count: number;
  word: string;
  what: string;
  why: string;
}

/** Draws findings. */
export function findingsBlock(findings: readonly FindingText[], { watch }: ScreenWords, look: Look): Line[] {
  return [
    '',
    titleRule(watch.findings(findings.length), '', look),
    ...findings.flatMap(({ program, at, what, why, word }) => [
      '',
      ...proseLines(
        `${at ? placeText(at, look, Math.min(look.columns - 1, PROSE_COLUMNS)) : escapeUnsafe(program)}  ${what}`,
        look,
        { indent: 1, role: 'warning' },
      ),
      ...proseLines(why, look, { indent: 3 }),
      ...wrapSpans([{ text: `net-lessons explain ${word}`, role: 'code' }], look.columns - 3).map((line) =>
        joinParts('   ', line),
      ),
    ]),
    '',
  ];
}

/** Says that there are no findings, and how much was seen. */
export function noFindingsBlock(seen: { sockets: number; events: number }, { watch }: ScreenWords, look: Look): Line[] {
  return ['', ...proseLines(watch.noFindings(seen), look, { indent: 1 })];
}
