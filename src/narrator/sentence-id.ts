/** Values that differ from run to run: code, other names in backticks, and numbers. */
const VALUES = /`[^`]*`|\d+/g;

/** FNV-1a of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The id of a narrator's sentence. It is the same in every run, because values are left out. A translation, or a sentence that was changed,
 * has another id and counts as not told.
 */
export function sentenceId(sentence: string): string {
  let hash = OFFSET;
  for (const character of sentence.replace(VALUES, '`'))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), PRIME);
  return (hash >>> 0).toString(36);
}
