import type { Followed, Point } from '../model/series.ts';
import { pad } from './fit.ts';
import type { Look } from './look.ts';
import { proseLines } from './prose.ts';
import { joinParts, type Line, trimEnd, withRole } from './span.ts';
import { stringWidth } from './width.ts';

const INDENT = 2;

/** Rows of the drawing. */
const ROWS = 6;

/** The most columns of the drawing. More would not be more exact: a run has some dozens of records. */
const WIDEST = 64;

/**
 * A property over time: a title, the drawing, and a sentence with the numbers. Between two records the value is drawn as the earlier one told
 * it. Nothing is drawn of fewer than two points.
 *
 * @param isDrawn whether the reader can see a drawing; otherwise the sentence tells it
 */
export function chartLines(points: readonly Point[], followed: Followed, look: Look, isDrawn: boolean): Line[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return [];
  const words = look.words.chart;
  const highest = points.reduce((best, point) => (point.value > best.value ? point : best), first);
  const caption = proseLines(words.caption({ first, highest, last, property: followed.property }), look, {
    indent: INDENT,
  });
  if (!isDrawn) return ['', ...caption];
  const title = withRole('strong', words.title(followed));
  return ['', joinParts(' '.repeat(INDENT), title), '', ...drawing(points, highest.value, look), '', ...caption];
}

function drawing(points: readonly Point[], highest: number, look: Look): Line[] {
  const { glyphs, words, columns } = look;
  const labels = [words.chart.bytes(highest), words.chart.bytes(0)];
  const labelWidth = Math.max(...labels.map((label) => stringWidth(label)));
  const width = Math.max(1, Math.min(WIDEST, columns - INDENT - labelWidth - 3));
  const heights = columnsOf(points, width).map((value) => levelOf(value, highest, glyphs.levels.length));
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const label = index === 0 ? labels[0] : index === ROWS - 1 ? labels[1] : '';
    return chartRow(label ?? '', labelWidth, rowText(heights, ROWS - 1 - index, glyphs.levels), look);
  });
  const [start, end] = [points[0]?.t ?? 0, points.at(-1)?.t ?? 0].map((t) => words.chart.time(t));
  const times = `${start}${' '.repeat(Math.max(1, width - stringWidth(`${start}${end}`)))}${end}`;
  const axis = joinParts(' '.repeat(INDENT + labelWidth + 3), withRole('quiet', times));
  return [...rows, axis];
}

function chartRow(label: string, labelWidth: number, text: string, { glyphs }: Look): Line {
  const before = pad('', labelWidth - stringWidth(label));
  return trimEnd(
    joinParts(' '.repeat(INDENT), before, withRole('quiet', `${label} ${glyphs.bar} `), withRole('lane.1', text)),
  );
}

/** The value of each column: the highest in its time, so that no peak is lost. */
function columnsOf(points: readonly Point[], width: number): number[] {
  const start = points[0]?.t ?? 0;
  const span = (points.at(-1)?.t ?? 0) - start || 1;
  const place = ({ t }: Point): number => Math.min(width - 1, Math.floor(((t - start) / span) * width));
  const values: number[] = [];
  for (let column = 0, now = 0; column < width; column += 1) {
    const here = points.filter((point) => place(point) === column);
    values.push(here.length > 0 ? Math.max(...here.map(({ value }) => value)) : now);
    now = here.at(-1)?.value ?? now;
  }
  return values;
}

/** How many of all the levels of a column are filled. Something is more than nothing. */
function levelOf(value: number, highest: number, perRow: number): number {
  return highest === 0 || value <= 0 ? 0 : Math.max(1, Math.round((value / highest) * ROWS * perRow));
}

function rowText(heights: readonly number[], row: number, levels: string): string {
  return heights
    .map((height) => {
      const filled = Math.min(levels.length, height - row * levels.length);
      return filled > 0 ? (levels[filled - 1] ?? ' ') : ' ';
    })
    .join('');
}
