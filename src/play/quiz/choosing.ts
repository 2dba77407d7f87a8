import { keysOf, type Shortcut } from '../../context/shortcut.ts';
import type { Choosing, Item } from '../../terminal/dialog.ts';
import type { Look } from '../../view/look.ts';
import { painted, paintedText } from '../../view/painter.ts';
import { prose } from '../../view/prose.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { type AskedQuestion, choiceLines, orderAsk } from '../../view/screen/question.ts';
import { inRole, joined } from '../../view/span.ts';
import type { KeyWords } from '../../words/keys.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { type Way, waysIn } from './turn.ts';

export const GIVE_UP = ' up';
const TRY_ON = ' on';

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
  const { asked, placed, isNew, isDrawn, words, look } = parts;
  const { question } = words;
  const left = asked.choices.filter(({ value }) => !placed.includes(value));
  const more: readonly Item[] = [
    { value: ' hint' satisfies Way, lines: painted([inRole('quiet', question.hint)], look) },
    { value: ' skip' satisfies Way, lines: painted([inRole('quiet', question.dontKnow)], look) },
  ];
  const shortcuts = shortcutsIn(parts);
  return {
    ask: asked.kind === 'order' ? paintedText(orderAsk(asked, placed, words, look), look) : '',
    items: () => [
      ...left.map(({ value, label }) => ({ value, lines: painted(choiceLines(label, look), look) })),
      { gap: '' },
      ...more,
    ],
    search: false,
    keys: paintedText(
      keyBar([...(isDrawn ? listKeys(asked, words) : []), ...shortcuts.map(({ phrase }) => phrase)], look),
      look,
    ),
    question: { nudge: nudge(words, look), also: keysOf(shortcuts), isNew },
  };
}

/** Said to an Enter while nothing is picked. */
export function nudge({ question }: ScreenWords, look: Look): string {
  return paintedText([joined('  ', inRole('warning', question.nudge))], look);
}

function listKeys({ kind }: AskedQuestion, { question }: ScreenWords): readonly KeyWords[] {
  return kind === 'order' ? question.orderKeys : question.keys;
}

/** What an order so far can be taken back with, and the keys that any question has. */
function shortcutsIn({ placed, isDrawn, words }: ListParts): Shortcut<Way>[] {
  const takeBack = { key: isDrawn ? 'Backspace' : '0', does: words.question.takeBack };
  return [...(placed.length > 0 ? [{ phrase: takeBack, value: ' back' } as const] : []), ...waysIn(words)];
}

/** Whether to give up, once there are no more hints. `isSeen`: the answer is known already. */
export function givingUp(isSeen: boolean, words: ScreenWords, look: Look): Omit<Choosing, 'above'> {
  const { question } = words;
  return {
    ask: paintedText(prose(question.noMoreHints(isSeen), look, { indent: 2 }), look),
    items: () => [
      { value: TRY_ON, lines: [question.tryOn] },
      { value: GIVE_UP, lines: [question.giveUp(isSeen)] },
    ],
    search: false,
    keys: paintedText(keyBar(question.keys, look), look),
    question: { nudge: nudge(words, look), also: [], isNew: false },
  };
}
