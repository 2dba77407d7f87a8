import { countRows } from './canvas.ts';

/**
 * The lines of a list that fit in so many rows: those around the active entry, which is in the middle if possible.
 *
 * @param entries the lines of each entry
 */
export function linesOfPage(
  entries: readonly (readonly string[])[],
  active: number,
  { rows, columns }: { rows: number; columns: number },
): string[] {
  const all = entries.flatMap((lines) => lines.flatMap((line) => [line, ...wrapped(line, columns)]));
  const start = heightOf(entries.slice(0, active), columns);
  const height = Math.min(rows, heightOf(entries.slice(active, active + 1), columns));
  const wanted = start - Math.min(Math.floor(rows / 2), rows - height);
  const first = Math.max(0, Math.min(wanted, all.length - rows));
  return all.slice(first, first + rows).filter((line) => line !== undefined);
}

/** Placeholders for the further rows of a line that is wider than the window. */
function wrapped(line: string, columns: number): undefined[] {
  return Array.from({ length: countRows(columns, line) - 1 }, () => undefined);
}

function heightOf(entries: readonly (readonly string[])[], columns: number): number {
  return entries.flat().reduce((sum, line) => sum + countRows(columns, line), 0);
}
