import type { ListGap, ListItem } from './dialog.ts';

/** An entry of a list: an item, or a heading or empty line between items. */
export type ListEntry = ListItem | ListGap;

export function isItem(entry: ListEntry): entry is ListItem {
  return 'value' in entry;
}

/** The item with a typed number. The first item is 1. */
export function itemByNumber(entries: readonly ListEntry[], typed: string): ListItem | undefined {
  return entries.filter(isItem)[Number(typed) - 1];
}

/** The number of the item at this index. */
export function itemNumberAt(entries: readonly ListEntry[], index: number): number {
  return entries.slice(0, index + 1).filter(isItem).length;
}

/** The next item below or above this index. The first item follows the last one. */
export function neighbourItem(entries: readonly ListEntry[], from: number, step: 1 | -1): ListItem | undefined {
  const [before, after] = [entries.slice(0, Math.max(0, from)), entries.slice(from + 1)];
  return step === 1 ? [...after, ...before].find(isItem) : [...after, ...before].findLast(isItem);
}
