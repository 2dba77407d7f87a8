/** What there is to say about an item of the API or an error code, in one language; two to six sentences in all. */
export interface Explanation {
  /** What it is called in this language, where that is not its id. */
  title?: string;
  what: string;
  /** When it happens, or when one needs it. */
  when?: string;
  /** What to do about it, or with it. */
  advice?: string;
}

/** All explanations of one language, as they are stored beside the lessons: whole sentences, with nothing left to be made. */
export interface ReferenceTexts {
  /** By the ids of items, codes, words and questions. */
  explanations: Readonly<Record<string, Explanation>>;
  /** Why some codes are not made to happen here. */
  notHere: Readonly<Record<string, string>>;
}
