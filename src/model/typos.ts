import { lettersAndDigits } from './characters.ts';

/**
 * Counts the typos between two words: a missing letter, an additional one, and two swapped ones count 1 each.
 *
 * @param wrongLetter what another letter counts
 */
export function countTypos(one: string, other: string, wrongLetter: number): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const [above = [], beforeThat] = [rows[row - 1], rows[row - 2]];
    const here = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const wrong = one[row - 1] === other[column - 1] ? 0 : wrongLetter;
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
 * The name with the fewest typos.
 *
 * @param typosIn returns undefined for a name that was not meant
 * @param distance decides between names with as many typos: the lowest one wins, and then the first name
 */
export function nearestOf(
  names: readonly string[],
  typosIn: (name: string) => number | undefined,
  distance: (name: string) => number = () => 0,
): string | undefined {
  const ranked = names.flatMap((name) => {
    const typos = typosIn(name);
    return typos === undefined ? [] : [{ name, typos, distance: distance(name) }];
  });
  return ranked.sort((one, other) => one.typos - other.typos || one.distance - other.distance)[0]?.name;
}

/**
 * The word of a command line that was probably meant. Words that contain the typed word, or are part of it, also count. At most two typos
 * in five letters are allowed, or two in a word of four or more.
 */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const wanted = lettersAndDigits(typed);
  if (wanted === '') return undefined;
  return nearestOf(words, (word) => typosIfMeant(lettersAndDigits(word), wanted, allowedTypos(word)));
}

function typosIfMeant(word: string, wanted: string, allowed: number): number | undefined {
  const difference = Math.abs(word.length - wanted.length);
  if (wanted.length >= 3 && (word.includes(wanted) || wanted.includes(word))) return difference;
  if (difference > allowed) return undefined;
  const typos = countTypos(word, wanted, 1);
  return typos <= allowed ? typos : undefined;
}

function allowedTypos({ length }: string): number {
  return length < 4 ? length * 0.4 : Math.max(2, length * 0.4);
}
