import { type Entry, isItem, itemNumbered, neighbour, numberAt } from './choices.ts';
import type { Choosing, Item } from './dialog.ts';
import { page } from './page.ts';
import { answerOf, type Press } from './press.ts';
import { keyLines, type Picture, type Prompt, REST, type Standing, type Step, standingAbove } from './prompt.ts';

export interface ListLook {
  pointer: string;
  active: (line: string) => string;
}

/** What was picked in a list. `nothing`, an Enter was pressed for. Of items that are no longer there, the first one is picked. */
export type Choice = { kind: 'none' } | { kind: 'nothing' } | { kind: 'item'; value: string };

export interface ListState {
  /** What is searched for. */
  term: string;
  pick: Choice;
  /** What was picked before the search began. */
  before: Choice;
}

/** A list stays one even where there is hardly room for it. */
const FEWEST_ROWS = 4;

/** The keys that are not typed into a search. */
const MOVES: ReadonlySet<string> = new Set(['Enter', 'Tab', 'Up', 'Down']);

/** A list to choose from, with a search over it if wanted. Digits pick an item where there is no search. */
export function listPrompt({ choosing, look }: { choosing: () => Choosing; look: ListLook }): Prompt<ListState> {
  const { first, question } = choosing();
  const pick: Choice = first === undefined ? { kind: 'none' } : { kind: 'item', value: first };
  return {
    isNew: question?.isNew ?? false,
    first: { term: '', pick, before: pick },
    press: (state, press) => pressedIn(choosing(), state, press),
    draw: (standing) => drawn(choosing(), standing, look),
  };
}

function pressedIn(list: Choosing, state: ListState, { key, line }: Press): Step<ListState> {
  const entries = list.items(state.term);
  const index = activeIn(entries, state, list);
  const item = itemAt(entries, index);
  const value = key === 'Enter' ? item?.value : answerOf(list.question?.also ?? [], key);
  if (value !== undefined) return { kind: 'answered', value };
  if (!list.search || MOVES.has(key))
    return { kind: 'asking', state: moved(list, state, entries, index, key), line: state.term };
  if (key !== 'Escape') return { kind: 'asking', state: searched(list, state, item, line) };
  return { kind: 'asking', state: searched(list, state, item, ''), line: '' };
}

function moved(list: Choosing, state: ListState, entries: readonly Entry[], index: number, key: string): ListState {
  const pick = pickOf(reached(list, entries, index, key)) ?? rested(list, state.pick, key);
  return pick === state.pick ? state : { ...state, pick };
}

/** The item that a key leads to: the arrows to a neighbour, a digit, where there is no search, to the item of that number. */
function reached({ search }: Choosing, entries: readonly Entry[], index: number, key: string): Item | undefined {
  if (key === 'Up') return neighbour(entries, index, -1);
  if (key === 'Down') return neighbour(entries, index, 1);
  return search ? undefined : itemNumbered(entries, key);
}

/** What is picked after a key that leads nowhere. */
function rested({ question }: Choosing, pick: Choice, key: string): Choice {
  if (question && key === 'Enter') return { kind: 'nothing' };
  return pick.kind === 'nothing' ? { kind: 'none' } : pick;
}

/** A search that is taken back leaves the choice where it is, or where it was before nothing was found. */
function searched(list: Choosing, state: ListState, item: Item | undefined, term: string): ListState {
  const before = state.term === '' ? (pickOf(item) ?? { kind: 'none' }) : state.before;
  const isTakenBack = term === '' || (term.length <= state.term.length && item !== undefined);
  const found = isTakenBack ? undefined : list.items(term).find(isItem);
  return { term, pick: pickOf(found ?? item) ?? before, before };
}

function pickOf(item: Item | undefined): Choice | undefined {
  return item && { kind: 'item', value: item.value };
}

/** The place of the item that is picked; of the first one, or none in a question, while there is none. */
function activeIn(entries: readonly Entry[], { pick }: ListState, { question }: Choosing): number {
  const index = entries.findIndex((entry) => isItem(entry) && pick.kind === 'item' && entry.value === pick.value);
  return index === -1 && !question ? entries.findIndex(isItem) : index;
}

function itemAt(entries: readonly Entry[], index: number): Item | undefined {
  const entry = entries[index];
  return entry && isItem(entry) ? entry : undefined;
}

function drawn(list: Choosing, standing: Standing<ListState>, look: ListLook): Picture {
  const { own, window } = standing;
  const entries = list.items(own.term);
  const index = activeIn(entries, own, list);
  const item = itemAt(entries, index);
  const header = list.ask === '' ? [] : `${list.ask}${list.search ? ` ${own.term}` : ''}`.split('\n');
  const about = item?.about ?? [];
  const below = [...said(list, own.pick), ...keyLines(list.keys, standing), ...(list.search ? [] : [REST])];
  const items = entries.map((entry, at) => entryLines(entry, at === index, numberIn(list, entries, at), look));
  const around = header.length + about.length + below.length;
  const above = standingAbove(list.above, window, around + items.flat().length, item?.value);
  const rows = Math.max(FEWEST_ROWS, window.rows - 1 - above.length - around);
  const shown = entries.some(isItem)
    ? [...page(items, Math.max(0, index), { rows, columns: window.columns }), ...about]
    : [list.nothing ?? ''];
  const top = [...above, ...header];
  return list.search ? { lines: top, below: [...shown, ...below] } : { lines: [...top, ...shown, ...below] };
}

/** The row in which a question answers an Enter that picks nothing. */
function said({ question }: Choosing, { kind }: Choice): string[] {
  return question ? [kind === 'nothing' ? question.nudge : ''] : [];
}

/** The digit that picks an item of a question. */
function numberIn({ question }: Choosing, entries: readonly Entry[], index: number): string {
  return question ? `${numberAt(entries, index)}. ` : '';
}

/** An item's lines, the further ones below its text. */
function entryLines(entry: Entry, isActive: boolean, number: string, { pointer, active }: ListLook): string[] {
  if (!isItem(entry)) return [entry.gap];
  return entry.lines.map((line, index) => {
    const start = index > 0 ? ' '.repeat(pointer.length + 1 + number.length) : `${pointer} ${number}`;
    const passive = index > 0 ? start : `${' '.repeat(pointer.length)} ${number}`;
    return isActive ? active(start + line) : passive + line;
  });
}
