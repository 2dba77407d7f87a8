import { isItem, type ListEntry } from './choices.ts';
import type { ListItem, ListQuestion } from './dialog.ts';

/** What is picked in a list. `nothing`: Enter was pressed while no item was picked. If the item is gone, the first one counts. */
export type Selection = { kind: 'none' } | { kind: 'nothing' } | { kind: 'item'; value: string };

export interface ListState {
  /** The search term. */
  term: string;
  pick: Selection;
  /** The selection before the search began. */
  before: Selection;
  /** The folds that are open. */
  open: ReadonlySet<string>;
}

export function entriesOf(list: ListQuestion, { term, open }: ListState): readonly ListEntry[] {
  return list.items(term, open);
}

export function selectionOf(item: ListItem | undefined): Selection | undefined {
  return item && { kind: 'item', value: item.value };
}

/** The index of the picked item. If there is none: the first item, or -1 in a quiz question. */
export function activeIndex(entries: readonly ListEntry[], { pick }: ListState, { question }: ListQuestion): number {
  const index = entries.findIndex((entry) => isItem(entry) && pick.kind === 'item' && entry.value === pick.value);
  return index === -1 && !question ? entries.findIndex(isItem) : index;
}

export function itemAt(entries: readonly ListEntry[], index: number): ListItem | undefined {
  const entry = entries[index];
  return entry && isItem(entry) ? entry : undefined;
}
