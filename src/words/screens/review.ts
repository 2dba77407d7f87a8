import type { KeyWords } from '../keys.ts';

/** Questions that were missed, and come back. */
export interface ReviewWords {
  review: {
    title: string;
    /** Below the title: what is asked. */
    head(questions: number): string;
    /** `listen: A port that is taken (2 questions)` */
    entry(lesson: string, scene: string, questions: number): string;
    /** The item of the menu, and what is said of it. */
    item(questions: number): string;
    about: string;
    /** Below the end of a review that was begun in the menu. */
    toMenu: KeyWords;
    /** Above what is due, or what is not due yet, where nobody can be asked. */
    listed(questions: number, isDue: boolean): string;
    /** Below it: the command that asks. */
    take(command: string): string;
    score(right: number, total: number): string;
    /** There is more than one review takes. */
    stillDue(questions: number): string;
    /** How many are due, and the command that asks them. */
    due(questions: number, command: string): string;
    /** Nothing is due yet. */
    notYet(inDays: number, questions: number): string;
    /** No question comes back. */
    nothing: string;
    /** When questions come back next. */
    next(inDays: number, questions: number): string;
    /** Below the score of a lesson. */
    missed(inDays: number, command: string): string;
  };
}
