import { stringWidth } from '../width.ts';

/** Columns before the first lane: the time and a gap. */
export const TIME_COLUMNS = 9;

/** Times up to 99 999.9 ms end in this column. Longer ones take one column of the gap. */
const END = 7;
const LONGEST = END + 1;

/** Milliseconds, with one decimal if there is room. */
export function timeCell(ms: number): string {
  const exact = ms.toFixed(1);
  return cell(exact.length <= LONGEST ? exact : ms.toFixed(0));
}

/** The same after a mark, for instance that of a new row. */
export function markedTime(mark: string, ms: number): string {
  const exact = ms.toFixed(1);
  return cell(mark + (exact.length < END ? exact : ms.toFixed(0)).padStart(END - 1));
}

export function timeHeader(): string {
  return cell('ms');
}

/** Spaces as wide as a time, for the further lines of a row. */
export function emptyTime(): string {
  return cell('');
}

/** A text of at most seven columns where other rows have their time. */
export function textInPlaceOfTime(text: string): string {
  return `${' '.repeat(Math.max(0, END - stringWidth(text)))}${text}${' '.repeat(TIME_COLUMNS - END)}`;
}

function cell(text: string): string {
  return text.padStart(END).padEnd(TIME_COLUMNS);
}
