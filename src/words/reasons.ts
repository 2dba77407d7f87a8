/** Codes of the system that not everybody knows, and what else can stand in the way of keeping something. */
export type Known =
  | 'EDQUOT'
  | 'EISDIR'
  | 'ELOCKED'
  | 'ENOSPC'
  | 'ENOTDIR'
  | 'EROFS'
  | 'dangling'
  | 'notAFile'
  | 'notOurs'
  | 'tooLarge';

/** What they mean, in one language. */
export type ReasonWords = Readonly<Record<Known, string>>;

/** Puts a reason into words: the system's codes stay to be seen, and to be looked for. */
export function inWords(words: ReasonWords, colon: string): (reason: string) => string {
  return (reason) => {
    if (!Object.hasOwn(words, reason)) return reason;
    const meaning = words[reason as Known];
    return /^E[A-Z]+$/.test(reason) ? `${reason}${colon}${meaning}` : meaning;
  };
}
