import { type Shortcut, toKeys } from '../../context/shortcut.ts';
import { valueOfKey } from '../../terminal/press.ts';
import type { AskedQuestion } from '../../view/screen/question.ts';
import type { ScreenWords } from '../../words/screens.ts';
import type { LearnerAnswer } from './grade.ts';

/** What a learner can look at before the answer. */
export type QuestionView = 'source' | 'inspect' | 'help';

/** What a learner does at a question. `placed`: the choices that were put in order so far. */
export type QuestionAction =
  | { kind: 'given'; given: LearnerAnswer }
  | { kind: 'placed'; placed: readonly string[] }
  | { kind: 'aside'; what: QuestionView }
  | { kind: 'hint' | 'skip' | 'quit' };

/** The values of a list that are not choices. They begin with a space, which no choice and no typed answer does. */
const ACTIONS = {
  ' hint': { kind: 'hint' },
  ' skip': { kind: 'skip' },
  ' source': { kind: 'aside', what: 'source' },
  ' inspect': { kind: 'aside', what: 'inspect' },
  ' help': { kind: 'aside', what: 'help' },
  ' quit': { kind: 'quit' },
} as const satisfies Record<string, QuestionAction>;

const BACK = ' back';

export type ActionKey = keyof typeof ACTIONS | typeof BACK;

/** The keys that every question has. */
export function questionShortcuts({ stop: { keys } }: ScreenWords): Shortcut<ActionKey>[] {
  return [
    { phrase: keys.source, value: ' source' },
    { phrase: keys.inspect, value: ' inspect' },
    { phrase: keys.help, value: ' help' },
    { phrase: keys.quit, value: ' quit' },
  ];
}

/** What a typed line means. An empty line asks for a hint. A single letter is a key, because no name of `net` is that short. */
export function parseTypedLine(typed: string, words: ScreenWords): string {
  const word = typed.trim();
  return word === ''
    ? (' hint' satisfies ActionKey)
    : (valueOfKey(toKeys(questionShortcuts(words)), word.toLowerCase()) ?? word);
}

/** The action for a value of the list or a typed line. `placed`: the choices that were put in order so far. */
export function actionFor({ kind, choices }: AskedQuestion, placed: readonly string[], answer: string): QuestionAction {
  if (answer === BACK) return { kind: 'placed', placed: placed.slice(0, -1) };
  if (isAction(answer)) return ACTIONS[answer];
  switch (kind) {
    case 'type':
      return { kind: 'given', given: { typed: answer } };
    case 'predict':
    case 'choose':
      return { kind: 'given', given: { choice: answer } };
    case 'order':
      return placeInOrder([...placed, answer], choices.length);
  }
}

/** The answer is given with the last place. Until then, each choice can be taken back. */
function placeInOrder(order: readonly string[], places: number): QuestionAction {
  return order.length === places ? { kind: 'given', given: { order } } : { kind: 'placed', placed: order };
}

function isAction(answer: string): answer is keyof typeof ACTIONS {
  return Object.hasOwn(ACTIONS, answer);
}
