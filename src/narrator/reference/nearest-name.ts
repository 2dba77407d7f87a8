import { lazyPattern, lettersAndDigits } from '../../model/characters.ts';
import { countTypos, nearestOf } from '../../model/typos.ts';

const notLettersOrDigits = lazyPattern(String.raw`[^\p{L}\p{N}]+`, 'gu');
const inflected = lazyPattern(String.raw`^(\p{L}{3,}?)(?:e?s|ed|ing|er)$`);

/** The weight of a wrong letter. Other words often differ in one letter, but seldom by a missing letter or two swapped ones. */
export const WRONG_LETTER = 1.25;

/**
 * The name that was probably meant. Undefined if that would be a guess, because a wrong suggestion is worse than none. The first letter is
 * seldom wrong, and a short word with a typo is easily another word.
 */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const wanted = lettersAndDigits(typed);
  return nearestOf(
    names,
    (name) => (isShortened(name, typed) ? 0.5 : typosTo(name, wanted)),
    (name) => countTypos(name.toLowerCase(), typed.toLowerCase(), WRONG_LETTER),
  );
}

/** Undefined if the word is probably not a misspelling of the name. */
function typosTo(name: string, wanted: string): number | undefined {
  const word = lettersAndDigits(name);
  if (word === '' || wanted === '') return undefined;
  if (isPartOf(name, wanted) || isFormOf(wanted, word)) return 0.5;
  const isSwapOfFirst = word[0] === wanted[1] && word[1] === wanted[0];
  if (word[0] !== wanted[0] && !isSwapOfFirst) return undefined;
  const allowed = allowedTypos(word, wanted);
  if (Math.abs(word.length - wanted.length) > allowed) return undefined;
  const slips = countTypos(word, wanted, WRONG_LETTER);
  return slips <= allowed ? slips : undefined;
}

/** How many typos are allowed, by the length of the shorter word. */
function allowedTypos(word: string, wanted: string): number {
  const length = Math.min(word.length, wanted.length);
  if (length <= 3) return isShortSlip(word, wanted) ? 1 : 0;
  if (length === 4) return word.slice(0, 2) === wanted.slice(0, 2) && word.length === wanted.length ? WRONG_LETTER : 1;
  if (length === 5 && word.length === wanted.length) return WRONG_LETTER;
  if (length < 10) return 2;
  return length < 12 ? 2 * WRONG_LETTER : 3 * WRONG_LETTER;
}

/** Swapped letters, a doubled letter, or a missing fourth letter. Other typos in short words can't be told from other words. */
function isShortSlip(word: string, wanted: string): boolean {
  if (wanted.length === 3 && word.length === 4 && word.startsWith(wanted)) return true;
  return sorted(word) === sorted(wanted) || undoubled(word) === undoubled(wanted);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** `nett` and `net`, `htp` and `http`. */
function undoubled(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

/** `CERT_EXPIRED` is `CERT_HAS_EXPIRED` without one word. */
function isShortened(name: string, typed: string): boolean {
  const [words, wanted] = [name, typed].map((text) => text.toLowerCase().split(notLettersOrDigits()));
  if (!words || !wanted || wanted.length < 2 || wanted.length >= words.length) return false;
  const places = wanted.map((word) => (word.length > 1 ? words.indexOf(word) : -1));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

/** `keepAlive` is a part of `setKeepAlive` that begins and ends at word boundaries. */
function isPartOf(name: string, wanted: string): boolean {
  const parts = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g)?.map((part) => part.toLowerCase()) ?? [];
  return parts.some((_, from) =>
    parts.some(
      (_part, to) => to > from && to - from < parts.length - 1 && parts.slice(from, to + 1).join('') === wanted,
    ),
  );
}

/** `closing`, `listened` and `sockets` are forms of `close`, `listen` and `socket`. */
function isFormOf(wanted: string, word: string): boolean {
  const stem = inflected().exec(wanted)?.[1];
  return stem !== undefined && (stem === word || `${stem}e` === word);
}
