/** What a wrong letter counts: another word often has another letter, but seldom one too many or two that changed places. */
const WRONG_LETTER = 1.25;

/** Slips of the keyboard between two words: a letter too many or too few, or two that changed places, count one each. */
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
 * The name that was most likely meant, undefined where that would only be a guess: a wrong suggestion costs the reader more than none.
 * Hardly anybody makes a slip in the first letter, and a short word is soon another one.
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

/** Letters and digits alone, in lower case. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Undefined where the one is hardly a misspelling of the other. */
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

/** How much may be wrong, by the length of the shorter word. */
function allowedTypos(word: string, wanted: string): number {
  const length = Math.min(word.length, wanted.length);
  if (length <= 3) return isShortSlip(word, wanted) ? 1 : 0;
  if (length === 4) return word.slice(0, 2) === wanted.slice(0, 2) && word.length === wanted.length ? WRONG_LETTER : 1;
  if (length === 5 && word.length === wanted.length) return WRONG_LETTER;
  if (length < 10) return 2;
  return length < 12 ? 2 * WRONG_LETTER : 3 * WRONG_LETTER;
}

/** Letters that changed places, a letter twice, or the last one of four left out: hardly any other slip is told from another word. */
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

/** `CERT_EXPIRED` is `CERT_HAS_EXPIRED` with a word left out. */
function isShortened(name: string, typed: string): boolean {
  const [words, wanted] = [name, typed].map((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  if (!words || !wanted || wanted.length < 2 || wanted.length >= words.length) return false;
  const places = wanted.map((word) => (word.length > 1 ? words.indexOf(word) : -1));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

/** `keepAlive` is a part of `setKeepAlive`: it begins and ends where a word of it does. */
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
  const stem = /^(\p{L}{3,}?)(?:e?s|ed|ing|er)$/u.exec(wanted)?.[1];
  return stem !== undefined && (stem === word || `${stem}e` === word);
}
