/** System error codes that need words, and other reasons why a file can't be written. */
export type ReasonCode =
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

/** The meanings of these codes in one language. */
export type ReasonWords = Readonly<Record<ReasonCode, string>>;

/** Makes the text of a reason. The system's code stays in it, so that users can search for it. */
export function createReasonText(words: ReasonWords, colon: string): (reason: string) => string {
  return (reason) => {
    if (!Object.hasOwn(words, reason)) return reason;
    const meaning = words[reason as ReasonCode];
    return /^E[A-Z]+$/.test(reason) ? `${reason}${colon}${meaning}` : meaning;
  };
}
