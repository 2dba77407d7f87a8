import { groupItem, isItem, itemByNumber, type ListEntry, neighbourItem } from './choices.ts';
import type { ListItem, ListQuestion } from './dialog.ts';
import { drawList, type ListLook } from './list-frame.ts';
import { type KeyPress, valueOfKey } from './press.ts';
import type { Prompt, Transition } from './prompt.ts';
import { activeIndex, entriesOf, itemAt, type ListState, type Selection, selectionOf } from './selection.ts';

/** The keys that are not typed into a search. */
const MOVES: ReadonlySet<string> = new Set(['Enter', 'Tab', 'Up', 'Down', 'PageUp', 'PageDown']);

/** The keys that open what stands for a shut fold. */
const OPENING: ReadonlySet<string> = new Set(['Enter', 'Right']);

/** A prompt with a list, and with a search if wanted. Without a search, digits pick an item. */
export function listPrompt({ choosing, look }: { choosing: () => ListQuestion; look: ListLook }): Prompt<ListState> {
  const { first, question, open } = choosing();
  const pick: Selection = first === undefined ? { kind: 'none' } : { kind: 'item', value: first };
  return {
    isNew: question?.isNew ?? false,
    first: { term: '', pick, before: pick, open: new Set(open) },
    press: (state, press) => pressInList(choosing(), state, press),
    drawPrompt: (standing) => drawList(choosing(), standing, look),
  };
}

function pressInList(list: ListQuestion, state: ListState, { key, line }: KeyPress): Transition<ListState> {
  const entries = entriesOf(list, state);
  const index = activeIndex(entries, state, list);
  const item = itemAt(entries, index);
  if (item?.opens !== undefined && OPENING.has(key))
    return { kind: 'asking', state: openFold(list, state, item.opens) };
  if (item?.fold !== undefined && key === 'Left' && state.term === '')
    return { kind: 'asking', state: shutFold(list, state, item.fold) };
  const value = key === 'Enter' ? item?.value : valueOfKey(list.also ?? [], key);
  if (value !== undefined) return { kind: 'answered', value };
  if (!list.search || MOVES.has(key))
    return { kind: 'asking', state: moveSelection(list, state, entries, index, key), line: state.term };
  if (key !== 'Escape') return { kind: 'asking', state: searchFor(list, state, item, line) };
  return { kind: 'asking', state: searchFor(list, state, item, ''), line: '' };
}

/** The state with a fold open, at its first item. */
function openFold(list: ListQuestion, state: ListState, fold: string): ListState {
  const opened = { ...state, open: new Set([...state.open, fold]) };
  const first = entriesOf(list, opened)
    .filter(isItem)
    .find((item) => item.fold === fold);
  return { ...opened, pick: selectionOf(first) ?? state.pick };
}

/** The state with a fold shut, at what stands for it. */
function shutFold(list: ListQuestion, state: ListState, fold: string): ListState {
  const shut = { ...state, open: new Set([...state.open].filter((each) => each !== fold)) };
  const heading = entriesOf(list, shut)
    .filter(isItem)
    .find((item) => item.opens === fold);
  return { ...shut, pick: selectionOf(heading) ?? state.pick };
}

function moveSelection(
  list: ListQuestion,
  state: ListState,
  entries: readonly ListEntry[],
  index: number,
  key: string,
): ListState {
  const pick = selectionOf(itemReached(list, entries, index, key)) ?? selectionUnmoved(list, state.pick, key);
  return pick === state.pick ? state : { ...state, pick };
}

/** The item that a key moves to: arrow keys go to a neighbour, page keys to another group, a digit to the item of that number if there is no search. */
function itemReached(
  { search }: ListQuestion,
  entries: readonly ListEntry[],
  index: number,
  key: string,
): ListItem | undefined {
  if (key === 'Up') return neighbourItem(entries, index, -1);
  if (key === 'Down') return neighbourItem(entries, index, 1);
  if (key === 'PageUp') return groupItem(entries, index, -1);
  if (key === 'PageDown') return groupItem(entries, index, 1);
  return search ? undefined : itemByNumber(entries, key);
}

/** The selection after a key that moves to no item. */
function selectionUnmoved({ question }: ListQuestion, pick: Selection, key: string): Selection {
  if (question && key === 'Enter') return { kind: 'nothing' };
  return pick.kind === 'nothing' ? { kind: 'none' } : pick;
}

/** The state after a change of the search term. Deleting text keeps the picked item; if nothing was found, the earlier selection comes back. */
function searchFor(list: ListQuestion, state: ListState, item: ListItem | undefined, term: string): ListState {
  const before = state.term === '' ? (selectionOf(item) ?? { kind: 'none' }) : state.before;
  const isTakenBack = term === '' || (term.length <= state.term.length && item !== undefined);
  const found = isTakenBack ? undefined : list.items(term, state.open).find(isItem);
  // What was found and is still picked stays in sight.
  const open = item?.fold === undefined ? state.open : new Set([...state.open, item.fold]);
  return { term, pick: selectionOf(found ?? item) ?? before, before, open };
}
