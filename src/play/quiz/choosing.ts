import type { Choosing, Item, Key } from '../../terminal/dialog.ts';
import type { Look } from '../../view/look.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { prose } from '../../view/screen/prose.ts';
import { type AskedQuestion, choiceLines, orderAsk } from '../../view/screen/question.ts';
import type { KeyWords } from '../../words/keys.ts';
import type { ScreenWords } from '../../words/screens.ts';

/** What a list answers that is no choice. All begin with a space: nothing that is typed or chosen does. */
export const HINT = ' hint';
export const SKIP = ' skip';
export const BACK = ' back';
export const GIVE_UP = ' up';
const TRY_ON = ' on';

/** What can be done on the way to an answer. */
const WAYS = [
  { name: 's', value: ' source', phrase: 'source' },
  { name: 'i', value: ' inspect', phrase: 'inspect' },
  { name: '?', value: ' help', phrase: 'help' },
  { name: 'q', value: ' quit', phrase: 'quit' },
] as const;

export type Way = (typeof WAYS)[number]['value'];

export function isWay(value: string): value is Way {
  return WAYS.some((way) => way.value === value);
}

/** What a typed line says: nothing is a hint, and a lone letter is a key, since no name of `net` is that short. */
export function meantBy(typed: string): string {
  const word = typed.trim();
  return word === '' ? HINT : (WAYS.find(({ name }) => name === word.toLowerCase())?.value ?? word);
}

/** A question's list, and what it is made of. */
export interface ListParts {
  /** Without the choices that turned out to be wrong. */
  asked: AskedQuestion;
  /** What was put in order so far. */
  placed: readonly string[];
  isNew: boolean;
  /** Whether the list is drawn, so that arrows mean something. */
  isDrawn: boolean;
  words: ScreenWords;
  look: Look;
}

/** The list of a question: its choices, and behind them the ways to a hint and to the answer. */
export function questionList(parts: ListParts): Omit<Choosing, 'above'> {
  const { asked, placed, isNew, words, look } = parts;
  const { question } = words;
  const left = asked.choices.filter(({ value }) => !placed.includes(value));
  const more: readonly Item[] = [
    { value: HINT, lines: [look.paint.dim(question.hint)] },
    { value: SKIP, lines: [look.paint.dim(question.dontKnow)] },
  ];
  const keys = listKeys(parts);
  return {
    ask: asked.kind === 'order' ? orderAsk(asked, placed, words, look) : '',
    items: () => [
      ...left.map(({ value, label }) => ({ value, lines: choiceLines(label, look) })),
      { gap: '' },
      ...more,
    ],
    search: false,
    keys: keyBar(
      keys.map(({ phrase }) => phrase),
      look,
    ),
    question: { nudge: nudge(words, look), also: keys.flatMap(({ key }) => key ?? []), isNew },
  };
}

/** Said to an Enter while nothing is picked. */
export function nudge({ question }: ScreenWords, { paint }: Look): string {
  return `  ${paint.warn(question.nudge)}`;
}

function listKeys({ asked, placed, isDrawn, words }: ListParts): { phrase: KeyWords; key?: Key }[] {
  const { question, stop } = words;
  const own = asked.kind === 'order' ? question.orderKeys : question.keys;
  const back = isDrawn ? 'Backspace' : '0';
  const takeBack = { phrase: { key: back, does: question.takeBack }, key: { name: back, value: BACK } };
  return [
    ...(isDrawn ? own.map((phrase) => ({ phrase })) : []),
    ...(placed.length > 0 ? [takeBack] : []),
    ...WAYS.map(({ name, value, phrase }) => ({ phrase: stop.keys[phrase], key: { name, value } })),
  ];
}

/** Whether to give up, once there are no more hints. `isSeen`: the answer is known already. */
export function givingUp(isSeen: boolean, words: ScreenWords, look: Look): Omit<Choosing, 'above'> {
  const { question } = words;
  return {
    ask: prose(question.noMoreHints(isSeen), look, { indent: 2 }).join('\n'),
    items: () => [
      { value: TRY_ON, lines: [question.tryOn] },
      { value: GIVE_UP, lines: [question.giveUp(isSeen)] },
    ],
    search: false,
    keys: keyBar(question.keys, look),
    question: { nudge: nudge(words, look), also: [], isNew: false },
  };
}
