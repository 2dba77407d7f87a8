/** Values of the run: code and what else a program named, and numbers. */
const VALUES = /`[^`]*`|\d+/g;

/** FNV-1a of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Names a sentence of the narrator: the same in every run, since this run's values do not count. In another language it has another name, and so
 * it has once it is worded differently: who knows the one was not told the other.
 */
export function sentenceId(sentence: string): string {
  let hash = OFFSET;
  for (const character of sentence.replace(VALUES, '`'))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), PRIME);
  return (hash >>> 0).toString(36);
}
