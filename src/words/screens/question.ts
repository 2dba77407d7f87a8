import type { KeyWords } from '../keys.ts';

/** A question and what comes of the answer. */
export interface QuestionWords {
  question: {
    predict: string;
    choose: string;
    order(place: number): string;
    /** Goes before what was put in order so far. */
    soFar: string;
    type: string;
    /** Of a list; the keys of a stop stand behind them. */
    keys: readonly KeyWords[];
    orderKeys: readonly KeyWords[];
    takeBack: string;
    /** Below what was shown in the middle of a question. */
    backToIt: KeyWords;
    /** Where letters are the answer. */
    typeKeys: readonly KeyWords[];
    /** What each key does at a list, or where something is typed, in sentences. */
    help: readonly string[];
    typeHelp: readonly string[];
    /** Said to an Enter while nothing is picked. */
    nudge: string;
    hint: string;
    hintLabel: string;
    dontKnow: string;
    /** Asked when all hints were given; what is not seen yet, the sockets will show. */
    noMoreHints(isSeen: boolean): string;
    giveUp(isSeen: boolean): string;
    tryOn: string;
    noted: string;
    /** The same once more. */
    notedAgain: string;
    notedUnknown: string;
    /** An answer behind what is said of it. */
    answer(head: string, answer: string): string;
    right: string;
    /** Goes before the learner's wrong answer. */
    wrong: string;
    /** Goes before what the run decided. */
    happened: string;
    /** Goes before the answer to a question about what was seen. */
    answered: string;
    undecided: string;
  };
}
