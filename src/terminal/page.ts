import { countRows } from './canvas.ts';

/** Where a list is drawn. */
export interface Page {
  rows: number;
  columns: number;
  /** The rows at the ends of a list that goes on there, from the numbers of the entries that are in sight. Default: there are none. */
  ends?: ((from: number, to: number) => PageEnds) | undefined;
}

/** Empty where nothing is to be said. */
export interface PageEnds {
  above: string;
  below: string;
}

/** A row of a list. `line` is missing for the further rows of a line that is wider than the window. */
interface Row {
  entry: number;
  line?: string;
}

/**
 * The lines of a list that fit in so many rows: those around the active entry, which is in the middle if possible.
 *
 * @param entries the lines of each entry
 */
export function linesOfPage(
  entries: readonly (readonly string[])[],
  active: number,
  { rows, columns, ends }: Page,
): string[] {
  const all = entries.flatMap((lines, entry) => lines.flatMap((line) => rowsOf(entry, line, columns)));
  const start = all.findIndex(({ entry }) => entry === active);
  const height = Math.min(rows, all.filter(({ entry }) => entry === active).length);
  // The rows at the ends never cover the active entry.
  const hasEnds = ends !== undefined && rows >= height + 2 && all.length > rows;
  const most = rows - height - (hasEnds ? 1 : 0);
  const first = Math.max(0, Math.min(start - Math.min(Math.floor(rows / 2), most), all.length - rows));
  const shown = all.slice(first, first + rows);
  return linesIn(hasEnds ? withEnds(all, shown, first, ends) : shown);
}

/** Puts the rows at the ends in place of the first and the last row, where the list goes on. */
function withEnds(all: readonly Row[], shown: readonly Row[], first: number, ends: NonNullable<Page['ends']>): Row[] {
  const isCutAbove = first > 0;
  const isCutBelow = first + shown.length < all.length;
  const inside = shown.slice(isCutAbove ? 1 : 0, isCutBelow ? -1 : undefined);
  const isWhole = ({ entry }: Row): boolean =>
    all.filter((row) => row.entry === entry).every((row) => inside.includes(row));
  const whole = inside.filter(isWhole).map(({ entry }) => entry);
  const { above, below } = ends(whole[0] ?? 0, (whole.at(-1) ?? -1) + 1);
  // Of an entry that is cut, nothing is shown.
  const rows = inside.map((row) => (isWhole(row) ? row : { ...row, line: '' }));
  return [
    ...(isCutAbove ? [{ entry: -1, line: above }] : []),
    ...rows,
    ...(isCutBelow ? [{ entry: -1, line: below }] : []),
  ];
}

function rowsOf(entry: number, line: string, columns: number): Row[] {
  return [{ entry, line }, ...Array.from({ length: countRows(columns, line) - 1 }, () => ({ entry }))];
}

function linesIn(rows: readonly Row[]): string[] {
  return rows.flatMap(({ line }) => line ?? []);
}
