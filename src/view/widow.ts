import { lazyPattern } from '../model/characters.ts';

/** One letter, sign or digit, with its punctuation. */
const singleCharacter = lazyPattern(String.raw`^\s*[\p{L}\p{N}]\p{P}*\s*$`);

/** A fast test that most lines pass: two letters or digits. */
const TWO = /[a-zA-Z\d\u4e00-\u9fff].*[a-zA-Z\d\u4e00-\u9fff]/;

/** Whether a line is a single character, which looks lost as a last line. */
export function isWidow(line: string): boolean {
  return !TWO.test(line) && singleCharacter().test(line);
}
