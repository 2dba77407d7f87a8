import type { KeyWords } from '../keys.ts';

/** A lesson's questions, taken alone. */
export interface AloneWords {
  alone: {
    /** At the first stop of a lesson, and what the key does. */
    key: KeyWords;
    keyHelp: string;
    /** The same in the list that asks where to begin. */
    item: string;
    /** Before the first scene: how it goes. */
    head: string;
    /** What the keys that leave do while nothing but questions is asked. */
    leave: string;
    /** Above the titles of the scenes whose questions went wrong. */
    missedIn(scenes: number): string;
    ask(scenes: number): string;
    yes: string;
    no: string;
    /** The scenes that are left out, by their titles. There is at least one. */
    skipped(scenes: readonly string[]): string;
  };
}
