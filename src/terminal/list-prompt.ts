import { groupItem, isItem, itemByNumber, itemNumberAt, type ListEntry, neighbourItem } from './choices.ts';
import type { ListItem, ListQuestion } from './dialog.ts';
import { linesOfPage, type Page, type PageEnds } from './page.ts';
import { type KeyPress, valueOfKey } from './press.ts';
import {
  type Frame,
  HIDDEN_CURSOR,
  keyLines,
  linesAbovePrompt,
  type Prompt,
  type PromptState,
  type Transition,
} from './prompt.ts';

export interface ListLook {
  pointer: string;
  active: (line: string) => string;
}

/** What is picked in a list. `nothing`: Enter was pressed while no item was picked. If the item is gone, the first one counts. */
export type Selection = { kind: 'none' } | { kind: 'nothing' } | { kind: 'item'; value: string };

export interface ListState {
  /** The search term. */
  term: string;
  pick: Selection;
  /** The selection before the search began. */
  before: Selection;
}

/** A list has at least so many rows, also in a low window. */
const FEWEST_ROWS = 4;

/** Only what a list has above these is left to what was printed before it. */
const AMPLE_ROWS = 12;

/** The keys that are not typed into a search. */
const MOVES: ReadonlySet<string> = new Set(['Enter', 'Tab', 'Up', 'Down', 'PageUp', 'PageDown']);

/** A prompt with a list, and with a search if wanted. Without a search, digits pick an item. */
export function listPrompt({ choosing, look }: { choosing: () => ListQuestion; look: ListLook }): Prompt<ListState> {
  const { first, question } = choosing();
  const pick: Selection = first === undefined ? { kind: 'none' } : { kind: 'item', value: first };
  return {
    isNew: question?.isNew ?? false,
    first: { term: '', pick, before: pick },
    press: (state, press) => pressInList(choosing(), state, press),
    drawPrompt: (standing) => drawList(choosing(), standing, look),
  };
}

function pressInList(list: ListQuestion, state: ListState, { key, line }: KeyPress): Transition<ListState> {
  const entries = list.items(state.term);
  const index = activeIndex(entries, state, list);
  const item = itemAt(entries, index);
  const value = key === 'Enter' ? item?.value : valueOfKey(list.question?.also ?? [], key);
  if (value !== undefined) return { kind: 'answered', value };
  if (!list.search || MOVES.has(key))
    return { kind: 'asking', state: moveSelection(list, state, entries, index, key), line: state.term };
  if (key !== 'Escape') return { kind: 'asking', state: searchFor(list, state, item, line) };
  return { kind: 'asking', state: searchFor(list, state, item, ''), line: '' };
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
  const found = isTakenBack ? undefined : list.items(term).find(isItem);
  return { term, pick: selectionOf(found ?? item) ?? before, before };
}

function selectionOf(item: ListItem | undefined): Selection | undefined {
  return item && { kind: 'item', value: item.value };
}

/** The index of the picked item. If there is none: the first item, or -1 in a quiz question. */
function activeIndex(entries: readonly ListEntry[], { pick }: ListState, { question }: ListQuestion): number {
  const index = entries.findIndex((entry) => isItem(entry) && pick.kind === 'item' && entry.value === pick.value);
  return index === -1 && !question ? entries.findIndex(isItem) : index;
}

function itemAt(entries: readonly ListEntry[], index: number): ListItem | undefined {
  const entry = entries[index];
  return entry && isItem(entry) ? entry : undefined;
}

function drawList(list: ListQuestion, standing: PromptState<ListState>, look: ListLook): Frame {
  const { own, window } = standing;
  const entries = list.items(own.term);
  const item = itemAt(entries, activeIndex(entries, own, list));
  const header = list.ask === '' ? [] : `${list.ask}${list.search ? ` ${own.term}` : ''}`.split('\n');
  const below = [
    ...nudgeLines(list, own.pick),
    ...keyLines(list.keys, standing),
    ...(list.search ? [] : [HIDDEN_CURSOR]),
  ];
  const about = aboutLines(item, window.rows - 1 - header.length - below.length, list);
  const around = header.length + about.length + below.length;
  const above = linesAbovePrompt(list.above, window, around + heightOf(entries), item?.value);
  const page = { rows: rowsOfList(list, window.rows - 1 - above.length - around), columns: window.columns };
  const shown = entries.some(isItem) ? [...listLines(list, entries, own, page, look), ...about] : [list.nothing ?? ''];
  const top = [...above, ...header];
  return list.search ? { lines: top, below: [...shown, ...below] } : { lines: [...top, ...shown, ...below] };
}

/** The part of the list that has room. Where there is little, the empty lines between groups give way first. */
function listLines(
  list: ListQuestion,
  all: readonly ListEntry[],
  state: ListState,
  page: Omit<Page, 'ends'>,
  look: ListLook,
): string[] {
  const isScarce = list.end !== undefined && page.rows < AMPLE_ROWS && heightOf(all) > page.rows;
  const entries = isScarce ? all.filter((entry) => isItem(entry) || entry.gap !== '') : all;
  const index = activeIndex(entries, state, list);
  const drawn = entries.map((entry, at) => entryLines(entry, at === index, numberLabel(list, entries, at), look));
  return linesOfPage(drawn, Math.max(0, index), { ...page, ends: endsOf(list, entries) });
}

function heightOf(entries: readonly ListEntry[]): number {
  return entries.reduce((sum, entry) => sum + (isItem(entry) ? entry.lines.length : 1), 0);
}

/** What is said about an item. A list that can't be cut above, because the cursor is there, needs the room first. */
function aboutLines(item: ListItem | undefined, rows: number, { search }: ListQuestion): readonly string[] {
  const about = item?.about ?? [];
  return search && rows - about.length < FEWEST_ROWS ? [] : about;
}

function rowsOfList({ search, rowsBefore = 0 }: ListQuestion, room: number): number {
  return Math.max(search ? 1 : FEWEST_ROWS, Math.min(room, Math.max(AMPLE_ROWS, room - rowsBefore)));
}

/** Says what is out of sight of a list that goes on above or below. */
function endsOf(
  { end }: ListQuestion,
  entries: readonly ListEntry[],
): ((from: number, to: number) => PageEnds) | undefined {
  return (
    end &&
    ((from, to) => ({
      above: end({ side: 'above', items: entries.slice(0, from).filter(isItem), heading: headingOf(entries, from) }),
      below: end({ side: 'below', items: entries.slice(to).filter(isItem) }),
    }))
  );
}

/** The heading of an item, as drawn. */
function headingOf(entries: readonly ListEntry[], index: number): string | undefined {
  const item = itemAt(entries, index);
  return (
    item &&
    entries
      .slice(0, index)
      .flatMap((entry) => (isItem(entry) ? [] : entry.gap || []))
      .at(-1)
  );
}

/** The row for Enter without a picked item. Quiz questions keep it free. */
function nudgeLines({ question }: ListQuestion, { kind }: Selection): string[] {
  return question ? [kind === 'nothing' ? question.nudgeLine : ''] : [];
}

/** The number before an item of a quiz question. */
function numberLabel({ question }: ListQuestion, entries: readonly ListEntry[], index: number): string {
  return question ? `${itemNumberAt(entries, index)}. ` : '';
}

/** The lines of an entry. Further lines are indented to the item's text. */
function entryLines(entry: ListEntry, isActive: boolean, number: string, { pointer, active }: ListLook): string[] {
  if (!isItem(entry)) return [entry.gap];
  return entry.lines.map((line, index) => {
    const start = index > 0 ? ' '.repeat(pointer.length + 1 + number.length) : `${pointer} ${number}`;
    const passive = index > 0 ? start : `${' '.repeat(pointer.length)} ${number}`;
    return isActive ? active(start + line) : passive + line;
  });
}
