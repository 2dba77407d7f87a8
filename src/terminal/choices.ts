import type { Gap, Item } from './dialog.ts';

/** What a list is made of: items, with headings and empty lines between them. */
export type Entry = Item | Gap;

export function isItem(entry: Entry): entry is Item {
  return 'value' in entry;
}

/** The item that a number stands for, as it was typed; the first one is 1. */
export function itemNumbered(entries: readonly Entry[], typed: string): Item | undefined {
  return entries.filter(isItem)[Number(typed) - 1];
}

/** The number of the entry at this place. */
export function numberAt(entries: readonly Entry[], index: number): number {
  return entries.slice(0, index + 1).filter(isItem).length;
}

/** The next item below the entry at this place, or above it; from the last one on to the first, and back. */
export function neighbour(entries: readonly Entry[], from: number, step: 1 | -1): Item | undefined {
  const [before, after] = [entries.slice(0, Math.max(0, from)), entries.slice(from + 1)];
  return step === 1 ? [...after, ...before].find(isItem) : [...after, ...before].findLast(isItem);
}
