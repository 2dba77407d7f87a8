import type { KeyWords } from '../keys.ts';

/** The change that the learner makes to a program. */
export interface ChangeWords {
  change: {
    title: string;
    /** Goes before lines that can be picked: where they go, by the number of a line of the program. */
    place(how: 'below' | 'above' | 'instead', line: number): string;
    /** Goes before a line that is removed. */
    without(line: number): string;
    /** Behind a candidate that has run, whether it did what was asked for. */
    tried(isReached: boolean): string;
    editor: string;
    /** Behind the changes: before any was tried, and after. */
    goOn: string;
    goOnNow: string;
    /** Of the list; that of the editor, and those of a stop, stand behind them. */
    keys: readonly KeyWords[];
    editorKey: KeyWords;
    /** After a run that did not do what was asked for. */
    retry: KeyWords;
    /** After one that did. */
    onward: KeyWords;
    another: KeyWords;
    /** What the mark beside lines and rows means. */
    marks(mark: string): string;
    /** Goes before lines of the program that are gone. */
    gone: string;
    /** Goes before the rows that were there before, and bear this mark. */
    missing(mark: string): string;
    more(count: number): string;
    asBefore: string;
    /** What was written went on without end. */
    endless: string;
    /** Said of the change that runs where nobody is asked. */
    playedFor: string;
    /** Said while the program as it was runs, to be compared with. */
    before: string;
    noEditor: string;
    /** `how`: its exit status, its signal or the system's code. */
    editorFailed(command: string, how: string): string;
    unchanged: string;
  };
}
