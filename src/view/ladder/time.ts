/** Columns before the first lane: the time and a gap. */
export const TIME_COLUMNS = 9;

/** Times of up to 99 999.9 ms end here; longer ones take one column of the gap. */
const END = 7;
const LONGEST = END + 1;

/** Milliseconds with one decimal, as long as there is room for it. */
export function timeCell(ms: number): string {
  const exact = ms.toFixed(1);
  return cell(exact.length <= LONGEST ? exact : ms.toFixed(0));
}

/** The same behind a mark, such as that of a row which is new. */
export function markedTime(mark: string, ms: number): string {
  const exact = ms.toFixed(1);
  return cell(mark + (exact.length < END ? exact : ms.toFixed(0)).padStart(END - 1));
}

export function timeHeader(): string {
  return cell('ms');
}

/** As wide as a time, for the further lines of a row. */
export function noTime(): string {
  return cell('');
}

function cell(text: string): string {
  return text.padStart(END).padEnd(TIME_COLUMNS);
}
