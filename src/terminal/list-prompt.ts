import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isTabKey,
  isUpKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useMemo,
  usePagination,
  useState,
} from '@inquirer/core';
import type { Canvas } from './canvas.ts';
import type { Choosing, Gap, Item } from './dialog.ts';
import { pressedOf, REST, rewrite, standing, useDrawing, useHeard } from './hooks.ts';

export interface ListLook {
  pointer: string;
  active: (line: string) => string;
}

/** A list stays one even where there is hardly room for it. */
const FEWEST_ROWS = 4;

export interface Listing {
  choosing: () => Choosing;
  look: ListLook;
  canvas: Canvas;
}

/** A list to choose from, with a search over it if wanted. Digits pick an item where there is no search. */
export const listPrompt = createPrompt<string, Listing>(({ choosing, look, canvas }, done) => {
  const config = choosing();
  const { search, question } = config;
  const { term, chosen, pick, seek } = useSearch(config);
  const items = useMemo(() => config.items(term), [term, canvas.columns, canvas.rows]);
  const [isNudged, setNudged] = useState(false);
  const { draw } = useDrawing(canvas);
  const isHeard = useHeard(question?.isNew ?? false);
  const active = indexOf(items, chosen, question !== undefined);

  useEffect((rl) => rl.clearLine(0), []);
  useKeypress((key, rl) => {
    const item = items[active];
    const value = isHeard ? answered(key, item, question) : undefined;
    if (!isHeard) rl.clearLine(0);
    else if (value !== undefined) done(value);
    else if (search && isTyping(key)) {
      if (key.name === 'escape') rl.clearLine(0);
      seek(rl.line, idOf(item));
    } else {
      setNudged(isEnterKey(key));
      pick(reached(items, active, key, search) ?? chosen);
      rewrite(rl, term);
    }
  });

  const current = items[active];
  const about = current && isItem(current) ? (current.about ?? []) : [];
  const header = config.ask === '' ? [] : `${config.ask}${search ? ` ${term}` : ''}`.split('\n');
  const said = question ? [isNudged ? question.nudge : ''] : [];
  const keys = config.keys.split('\n').map((line) => (isHeard ? line : ''));
  const drawn = items.map((entry, index) => drawEntry(entry, index === active, numberOf(items, index, question), look));
  const around = [...header, ...about, ...said, ...keys, ...(search ? [] : [REST])].length;
  const above = standing(config.above, canvas, around + drawn.flat().length, idOf(current));
  const page = usePagination({
    items: drawn,
    active: Math.max(0, active),
    pageSize: Math.max(FEWEST_ROWS, canvas.rows - 1 - above.length - around),
    loop: false,
    renderItem: ({ item }) => item.join('\n'),
  });
  const body = [...(items.some(isItem) ? [...page.split('\n'), ...about] : [config.nothing ?? '']), ...said, ...keys];
  return search ? draw([...above, ...header], body) : draw([...above, ...header, ...body, REST]);
});

/** What is searched for, and the item that is picked, if any. */
interface Search {
  term: string;
  chosen: string | undefined;
  pick(value: string | undefined): void;
  /** Searches for what was typed while an item was picked. */
  seek(typed: string, picked: string | undefined): void;
}

/** A search that is taken back leaves the choice where it is, or where it was before nothing was found. */
function useSearch(config: Choosing): Search {
  const [term, setTerm] = useState('');
  const [chosen, setChosen] = useState(config.first);
  const [before, setBefore] = useState(config.first);
  return {
    term,
    chosen,
    pick: setChosen,
    seek(typed, picked) {
      if (term === '') setBefore(picked);
      setTerm(typed);
      setChosen(firstFound(typed, term, picked, config) ?? picked ?? before);
    },
  };
}

/** What a key answers by itself, or Enter at an item. */
function answered(key: KeypressEvent, at: Item | Gap | undefined, question: Choosing['question']): string | undefined {
  if (isEnterKey(key)) return at && isItem(at) ? at.value : undefined;
  return pressedOf(question?.also ?? [], key)?.value;
}

function isItem(entry: Item | Gap): entry is Item {
  return 'value' in entry;
}

function idOf(entry: Item | Gap | undefined): string | undefined {
  return entry && isItem(entry) ? entry.value : undefined;
}

/** The item at which a search begins that goes on, or that finds something again; undefined for one that is taken back. */
function firstFound(typed: string, term: string, chosen: string | undefined, { items }: Choosing): string | undefined {
  if (typed === '' || (typed.length <= term.length && chosen !== undefined)) return undefined;
  return idOf(items(typed).find(isItem));
}

/** The place of the item that is picked; of the first one, or none, while there is none. */
function indexOf(items: readonly (Item | Gap)[], value: string | undefined, isOpen: boolean): number {
  const index = items.findIndex((item) => isItem(item) && item.value === value);
  return index === -1 && !isOpen ? items.findIndex(isItem) : index;
}

/** Whether a key belongs to the search; readline has it in its line by now. */
function isTyping(key: KeypressEvent): boolean {
  return !isEnterKey(key) && !isTabKey(key) && !isUpKey(key) && !isDownKey(key);
}

/** The item that a key leads to: the arrows to a neighbour, a digit, where there is no search, to the item of that number. */
function reached(
  items: readonly (Item | Gap)[],
  from: number,
  key: KeypressEvent,
  search: boolean,
): string | undefined {
  if (isUpKey(key) || isDownKey(key)) return neighbour(items, from, isUpKey(key) ? -1 : 1)?.value;
  if (search) return undefined;
  const { sequence = '' } = key as KeypressEvent & { sequence?: string };
  return items.filter(isItem)[Number.parseInt(sequence, 10) - 1]?.value;
}

function neighbour(items: readonly (Item | Gap)[], from: number, step: 1 | -1): Item | undefined {
  for (let index = from + step; index >= 0 && index < items.length; index += step) {
    const item = items[index];
    if (item && isItem(item)) return item;
  }
  return items.filter(isItem).at(step === 1 ? 0 : -1);
}

/** The digit that picks an item of a question. */
function numberOf(items: readonly (Item | Gap)[], index: number, question: Choosing['question']): string {
  return question ? `${items.slice(0, index + 1).filter(isItem).length}. ` : '';
}

/** An item's lines, the further ones below its text. */
function drawEntry(entry: Item | Gap, isActive: boolean, number: string, { pointer, active }: ListLook): string[] {
  if (!isItem(entry)) return [entry.gap];
  return entry.lines.map((line, index) => {
    const start = index > 0 ? ' '.repeat(pointer.length + 1 + number.length) : `${pointer} ${number}`;
    const passive = index > 0 ? start : `${' '.repeat(pointer.length)} ${number}`;
    return isActive ? active(start + line) : passive + line;
  });
}
