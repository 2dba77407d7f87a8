/** The package brings no types of its own. */
declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string);
    /** The next place where a line may end (`position`, in code units) or has to; `null` after the last. */
    nextBreak(): { position: number; required: boolean } | null;
  }
  export = LineBreaker;
}
