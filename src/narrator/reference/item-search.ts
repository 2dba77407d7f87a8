import { isAscii, lazyPattern } from '../../model/characters.ts';
import type { ApiItem, ItemKind } from './api-item.ts';
import { ITEMS, type ItemId } from './items.ts';
import { KIND_WORDS, NOISE } from './query-phrases.ts';

/** An item of the table. */
export type ListedItem = ApiItem & { id: ItemId };

/** Other names for the owner of an option or member. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  listen: ['listen', 'server'],
  createserver: ['createserver', 'server'],
  connect: ['connect', 'socket', 'client'],
  createconnection: ['createconnection', 'connect'],
  setkeepalive: ['setkeepalive', 'socket'],
  netpromises: ['netpromises', 'promises'],
  socket: ['socket', 'client', 'new'],
};

const betweenIdentifiers = lazyPattern(String.raw`[^\p{L}\p{N}_]+`);

/** The same in an ASCII text, made in no time. */
const BETWEEN_ASCII_IDENTIFIERS = /\W+/;

interface Asked {
  /** Identifiers in lower case, without words that only name a kind. */
  words: readonly string[];
  kind: ItemKind | undefined;
  /** Whether it was written as a call. */
  isCall: boolean;
}

/** Finds all items that a text may mean. Case, quotes, brackets and an object in front are ignored. */
export function findItems(text: string): ListedItem[] {
  const exact = ITEMS.find(({ id }) => id.toLowerCase() === bare(text).toLowerCase());
  return exact ? [exact] : (signatureIn(text) ?? itemsFitting(askedIn(text), text));
}

/** Without surrounding quotes and without empty brackets at the end. */
function bare(text: string): string {
  return text.replace(/^["'`]|["'`]$/g, '').replace(/\(\)$/, '');
}

/** Finds one of several signatures by its arguments: `listen(path)`, `net.connect(port, host)`. */
function signatureIn(text: string): (typeof ITEMS)[number][] | undefined {
  if (!text.includes('(')) return undefined;
  const plain = text.replace(/\s/g, '').toLowerCase();
  const found = ITEMS.filter(
    (item) => 'variantOf' in item && plain.endsWith(/[^.#]+$/.exec(item.id.toLowerCase())?.[0] ?? ''),
  );
  const { words } = askedIn(text.replace(/\(.*$/, ''));
  const scoped = found.filter((item) =>
    words.every((word) => word === item.name.toLowerCase() || scopeOf(item).includes(word)),
  );
  return scoped.length > 0 ? preferReleased(scoped) : undefined;
}

function askedIn(text: string): Asked {
  const isEvent = /\b(?:on|once|off|addListener)\s*\(/.test(text) || /(?:^|\s)["']\w+["']$/.test(text);
  const all = withoutArguments(text)
    .toLowerCase()
    .split(isAscii(text) ? BETWEEN_ASCII_IDENTIFIERS : betweenIdentifiers())
    .filter((word) => word !== '' && !NOISE.includes(word));
  const kinds = all.flatMap((word) => ownEntry(KIND_WORDS, word) ?? []);
  const kind = isEvent ? 'event' : kinds.at(-1);
  const named = all
    .filter((word) => !Object.hasOwn(KIND_WORDS, word))
    .map((word) => (word === 'new' && kind !== 'option' ? 'constructor' : word));
  return { words: named, kind, isCall: kind === undefined && /\)\s*$/.test(text) };
}

/** Of `socket.on('data', …)`, only the event is used. Of other calls, only the name. */
function withoutArguments(text: string): string {
  const listening = /^(.*\b(?:on|once|off|addListener)\s*\(\s*["'`]\w+["'`])/.exec(text)?.[1];
  return listening ?? text.replace(/\(.*\)\s*$/, '');
}

/** A word may be anything, for example a name that every object inherits. */
function ownEntry<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Items that match all words. One word is the item's name, the others describe its owner. */
function itemsFitting({ words, kind, isCall }: Asked, text: string): (typeof ITEMS)[number][] {
  const named = ITEMS.filter((item) => !('variantOf' in item) && isNamed(item, words));
  const ofKind = named.filter((item) => {
    if (isCall) return item.kind === 'method' || item.kind === 'function';
    return kind === undefined || item.kind === kind;
  });
  const classes = ofKind.filter((item) => item.kind === 'class' && text.includes(item.name));
  if (classes.length > 0) return classes;
  const others = ofKind.filter((item) => item.kind !== 'option');
  return preferReleased(words.length > 1 && others.length > 0 ? others : ofKind);
}

function isNamed(item: ApiItem, words: readonly string[]): boolean {
  const [name = '', ...before] = nameWords(item).reverse();
  if (!words.includes(name)) return false;
  const scope = [...scopeOf(item), ...before];
  return words.every((word) => word === name || scope.includes(word));
}

/** `[Symbol.asyncDispose]` and `onread.buffer` consist of several words. */
function nameWords({ name }: ApiItem): string[] {
  return name.toLowerCase().match(/\w+/g) ?? [];
}

/** Words that may stand before the name. */
function scopeOf({ id }: ApiItem): string[] {
  const owners = id
    .replace(/^net\./, '')
    .split(/[.#]/)
    .slice(0, -1)
    .map((word) => word.toLowerCase());
  return owners.flatMap((owner) => ownEntry(SCOPES, owner) ?? [owner]);
}

/** Leaves out unreleased items if there are others. */
function preferReleased<T extends ApiItem>(items: readonly T[]): T[] {
  const found = items.filter(({ since }) => since !== 'unreleased');
  return found.length > 0 ? found : [...items];
}

/** A query that means only this item. A shell leaves its words unchanged. */
export function queryForItem(item: ListedItem): string {
  const { id, kind } = item;
  if ('variantOf' in item) return `"${id}"`;
  const words = id
    .replace(/^netPromises/, 'promises')
    .replace(/^net\./, '')
    .replace(/\b(?:event:|options\.)/g, '')
    .match(/\w+/g);
  const said = (words ?? []).filter((word) => word !== 'Symbol').join(' ');
  return said.endsWith('constructor') ? said : `${said} ${kind}`;
}
