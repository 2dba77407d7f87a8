import { keysOf, type Shortcut } from '../../context/shortcut.ts';
import { answerOf } from '../../terminal/press.ts';
import type { AskedQuestion } from '../../view/screen/question.ts';
import type { ScreenWords } from '../../words/screens.ts';
import type { Given } from './grade.ts';

/** What can be shown on the way to an answer. */
export type Aside = 'source' | 'inspect' | 'help';

/** What somebody says or does at a question. `placed`: an order as far as it goes by then. */
export type Turn =
  | { kind: 'given'; given: Given }
  | { kind: 'placed'; placed: readonly string[] }
  | { kind: 'aside'; what: Aside }
  | { kind: 'hint' | 'skip' | 'quit' };

/** What is no choice. All begin with a space: nothing that is typed or chosen does. */
const WAYS = {
  ' hint': { kind: 'hint' },
  ' skip': { kind: 'skip' },
  ' source': { kind: 'aside', what: 'source' },
  ' inspect': { kind: 'aside', what: 'inspect' },
  ' help': { kind: 'aside', what: 'help' },
  ' quit': { kind: 'quit' },
} as const satisfies Record<string, Turn>;

const BACK = ' back';

/** What a list, or a key at it, answers that is no choice. */
export type Way = keyof typeof WAYS | typeof BACK;

/** The keys that a question has, whatever it asks. */
export function waysIn({ stop: { keys } }: ScreenWords): Shortcut<Way>[] {
  return [
    { phrase: keys.source, value: ' source' },
    { phrase: keys.inspect, value: ' inspect' },
    { phrase: keys.help, value: ' help' },
    { phrase: keys.quit, value: ' quit' },
  ];
}

/** What a typed line says: nothing is a hint, and a lone letter is a key, since no name of `net` is that short. */
export function meantBy(typed: string, words: ScreenWords): string {
  const word = typed.trim();
  return word === '' ? (' hint' satisfies Way) : (answerOf(keysOf(waysIn(words)), word.toLowerCase()) ?? word);
}

/** What an answer of the list, or a line that was typed, does to a question in which so much was put in order. */
export function turnOf({ kind, choices }: AskedQuestion, placed: readonly string[], answer: string): Turn {
  if (answer === BACK) return { kind: 'placed', placed: placed.slice(0, -1) };
  if (isWay(answer)) return WAYS[answer];
  switch (kind) {
    case 'type':
      return { kind: 'given', given: { typed: answer } };
    case 'predict':
    case 'choose':
      return { kind: 'given', given: { choice: answer } };
    case 'order':
      return orderedBy([...placed, answer], choices.length);
  }
}

/** An order is not whole before its last place, too, was given: until then all can be taken back. */
function orderedBy(order: readonly string[], places: number): Turn {
  return order.length === places ? { kind: 'given', given: { order } } : { kind: 'placed', placed: order };
}

function isWay(answer: string): answer is keyof typeof WAYS {
  return Object.hasOwn(WAYS, answer);
}
