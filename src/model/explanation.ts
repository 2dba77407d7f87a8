/** The explanation of an API item or an error code in one language: two to six sentences. */
export interface Explanation {
  /** Its name in this language, if that is not its id. */
  title?: string;
  what: string;
  /** When it happens, or when a program needs it. */
  when?: string;
  /** What to do with it, or about it. */
  advice?: string;
}

/** Explanations in one language. */
export interface ReferenceTexts {
  /** By the ids of items, codes, words and questions. */
  explanations: Readonly<Record<string, Explanation>>;
  /** Why some errors can't be produced here, by their codes. */
  notHere: Readonly<Record<string, string>>;
}

/** The files in which the build stores explanations beside the lessons: `codes` for those of codes, `names` for all others. */
export type ReferenceFile = 'codes' | 'names';
