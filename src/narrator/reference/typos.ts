import { lazyPattern } from '../../model/characters.ts';

const notLettersOrDigits = lazyPattern(String.raw`[^\p{L}\p{N}]+`, 'gu');
const inflected = lazyPattern(String.raw`^(\p{L}{3,}?)(?:e?s|ed|ing|er)$`);

/** The weight of a wrong letter. Other words often differ in one letter, but seldom by a missing letter or two swapped ones. */
const WRONG_LETTER = 1.25;

/** Counts the typos between two words: a missing letter, an additional one, and two swapped ones count 1 each. */
export function countTypos(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const [above = [], beforeThat] = [rows[row - 1], rows[row - 2]];
    const here = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const wrong = one[row - 1] === other[column - 1] ? 0 : WRONG_LETTER;
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      here[column] = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + wrong,
        ...(isSwap ? [(beforeThat?.[column - 2] ?? 0) + 1] : []),
      );
    }
    rows.push(here);
  }
  return rows[one.length]?.[other.length] ?? 0;
}

/**
 * The name that was probably meant. Undefined if that would be a guess, because a wrong suggestion is worse than none. The first letter is
 * seldom wrong, and a short word with a typo is easily another word.
 */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const wanted = letters(typed);
  const ranked = names
    .map((name) => ({ name, slips: isShortened(name, typed) ? 0.5 : typosTo(name, wanted) }))
    .filter(({ slips }) => slips !== undefined)
    .map((each) => ({ ...each, written: countTypos(each.name.toLowerCase(), typed.toLowerCase()) }))
    .sort((one, other) => (one.slips ?? 0) - (other.slips ?? 0) || one.written - other.written);
  return ranked[0]?.name;
}

/** Only letters and digits, in lower case. */
function letters(name: string): string {
  return name.toLowerCase().replace(notLettersOrDigits(), '');
}

/** Undefined if the word is probably not a misspelling of the name. */
function typosTo(name: string, wanted: string): number | undefined {
  const word = letters(name);
  if (word === '' || wanted === '') return undefined;
  if (isPartOf(name, wanted) || isFormOf(wanted, word)) return 0.5;
  const isSwapOfFirst = word[0] === wanted[1] && word[1] === wanted[0];
  if (word[0] !== wanted[0] && !isSwapOfFirst) return undefined;
  const allowed = allowedTypos(word, wanted);
  if (Math.abs(word.length - wanted.length) > allowed) return undefined;
  const slips = countTypos(word, wanted);
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
