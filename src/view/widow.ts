/** One letter, sign or digit, with the punctuation that clings to it. */
const ONE = /^\s*[\p{L}\p{N}]\p{P}*\s*$/u;

/** Whether a line would look as if somebody had forgotten it there: it is a single character. */
export function isAlone(line: string): boolean {
  return ONE.test(line);
}
