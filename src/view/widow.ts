/** One letter, sign or digit, with its punctuation. */
const ONE = /^\s*[\p{L}\p{N}]\p{P}*\s*$/u;

/** Whether a line is a single character, which looks lost as a last line. */
export function isWidow(line: string): boolean {
  return ONE.test(line);
}
