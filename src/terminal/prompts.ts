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
import type { Choosing, Gap, Item, Key } from './dialog.ts';

const HIDE_CURSOR = '\x1b[?25l';

/** The prompts of net-lessons, made of inquirer's parts. Each is a function from its state to what is drawn. */

/** A line of keys, one of which is awaited. */
export const keyPrompt = createPrompt<string, { bar: string; keys: readonly Key[] }>(({ bar, keys }, done) => {
  useKeypress((pressed, rl) => {
    rl.clearLine(0);
    const key = keys.find(({ name }) => isKey(pressed, name));
    if (key) done(key.value);
  });
  return `${bar}${HIDE_CURSOR}`;
});

function isKey(pressed: KeypressEvent, name: string): boolean {
  if (name === 'Enter') return isEnterKey(pressed);
  const { sequence } = pressed as KeypressEvent & { sequence?: string };
  return !pressed.ctrl && sequence?.toLowerCase() === name;
}

export interface ListLook {
  pointer: string;
  active: (line: string) => string;
  /** Lines of the terminal, of which the list takes what is left. */
  rows: number;
}

/** A list stays one even where there is hardly room for it. */
const FEWEST_ROWS = 4;

/** A list to choose from, with a search over it if wanted. Digits pick an item at once where there is no search. */
export const listPrompt = createPrompt<string, Choosing & { look: ListLook }>((config, done) => {
  const { look, search } = config;
  const [term, setTerm] = useState('');
  const items = useMemo(() => config.items(term), [term]);
  const [chosen, setChosen] = useState(config.first);
  const [before, setBefore] = useState(config.first);
  const active = indexOf(items, chosen);

  useEffect((rl) => rl.clearLine(0), []);
  useKeypress((key, rl) => {
    const item = items[active];
    const shortcut = search ? undefined : config.shortcuts?.find(({ name }) => isKey(key, name));
    if (shortcut) done(shortcut.value);
    else if (isEnterKey(key) && item && isItem(item)) done(item.value);
    else if (search && isTyping(key)) {
      if (key.name === 'escape') rl.clearLine(0);
      if (term === '') setBefore(idOf(item));
      setTerm(rl.line);
      // A search that is taken back leaves the choice where it is, or where it was before nothing was found.
      setChosen(firstFound(rl.line, term, idOf(item), config) ?? idOf(item) ?? before);
    } else {
      setChosen(reached(items, active, key, search) ?? chosen);
      rewrite(rl, term);
    }
  });

  const current = items[active];
  const about = current && isItem(current) ? (current.about ?? []) : [];
  const header = search ? `${config.ask} ${term}` : config.ask;
  const page = usePagination({
    items,
    active: Math.max(0, active),
    pageSize: Math.max(FEWEST_ROWS, look.rows - linesOf(header, ...about, config.keys) - 1),
    loop: false,
    renderItem: ({ item, isActive }) => (isItem(item) ? drawItem(item, isActive, look) : item.gap),
  });
  const body = items.some(isItem) ? [page, ...about] : [config.nothing ?? ''];
  return [header, [...body, config.keys + (search ? '' : HIDE_CURSOR)].join('\n')];
});

function linesOf(...parts: readonly string[]): number {
  return parts.join('\n').split('\n').length;
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

function indexOf(items: readonly (Item | Gap)[], value: string | undefined): number {
  const index = items.findIndex((item) => isItem(item) && item.value === value);
  return index === -1 ? items.findIndex(isItem) : index;
}

/** Readline empties its line on Enter and changes it on the arrows: it is to hold the search, and nothing else. */
function rewrite(rl: { clearLine(direction: 0): void; write(text: string): void }, term: string): void {
  rl.clearLine(0);
  rl.write(term);
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

function drawItem(item: Item, isActive: boolean, look: ListLook): string {
  return item.lines
    .map((line, index) => {
      const pointer = isActive && index === 0 ? look.pointer : ' '.repeat(look.pointer.length);
      return isActive ? look.active(`${pointer} ${line}`) : `${pointer} ${line}`;
    })
    .join('\n');
}

/** A line of text. */
export const textPrompt = createPrompt<string, { ask: string; keys: string }>(({ ask, keys }, done) => {
  const [typed, setTyped] = useState('');
  useKeypress((key, rl) => {
    if (isEnterKey(key)) done(typed);
    else setTyped(rl.line);
  });
  return [`${ask} ${typed}`, keys];
});
