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

/** The first item of the next group, or of this or the group before it. Groups have headings or empty lines between them; a shut fold is one by itself. */
export function groupItem(entries: readonly ListEntry[], from: number, step: 1 | -1): ListItem | undefined {
  const isFirst = (entry: ListItem, index: number): boolean =>
    entry.opens !== undefined || index === 0 || !isItem(entries[index - 1] ?? { gap: '' });
  const firsts = entries.flatMap((entry, index) => (isItem(entry) && isFirst(entry, index) ? [{ entry, index }] : []));
  const found = step === 1 ? firsts.find(({ index }) => index > from) : firsts.findLast(({ index }) => index < from);
  return found?.entry ?? (step === 1 ? entries.findLast(isItem) : entries.find(isItem));
}
