import { type Shortcut, toKeys } from '../../context/shortcut.ts';
import type { ListItem, ListQuestion } from '../../terminal/dialog.ts';
import type { Look } from '../../view/look.ts';
import { paintLines, paintText } from '../../view/painter.ts';
import { proseLines } from '../../view/prose.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { type AskedQuestion, choiceLines, orderAsk } from '../../view/screen/question.ts';
import { joinParts, withRole } from '../../view/span.ts';
import type { KeyWords } from '../../words/keys.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { type ActionKey, questionShortcuts } from './question-action.ts';

export const GIVE_UP = ' up';
const TRY_ON = ' on';

export interface QuestionListOptions {
  /** The question without the choices that were wrong. */
  asked: AskedQuestion;
  /** The choices that were put in order so far. */
  placed: readonly string[];
  isNew: boolean;
  /** Whether the list is drawn, so that the arrow keys work. */
  isDrawn: boolean;
  words: ScreenWords;
  look: Look;
}

/** The list of a question: its choices, then the items for a hint and for the answer. */
export function questionList(parts: QuestionListOptions): Omit<ListQuestion, 'above'> {
  const { asked, placed, isNew, isDrawn, words, look } = parts;
  const { question } = words;
  const left = asked.choices.filter(({ value }) => !placed.includes(value));
  const more: readonly ListItem[] = [
    { value: ' hint' satisfies ActionKey, lines: paintLines([withRole('quiet', question.hint)], look) },
    { value: ' skip' satisfies ActionKey, lines: paintLines([withRole('quiet', question.dontKnow)], look) },
  ];
  const shortcuts = shortcutsIn(parts);
  return {
    ask: asked.kind === 'order' ? paintText(orderAsk(asked, placed, words, look), look) : '',
    items: () => [
      ...left.map(({ value, label }) => ({ value, lines: paintLines(choiceLines(label, look), look) })),
      { gap: '' },
      ...more,
    ],
    search: false,
    keys: paintText(
      keyBar([...(isDrawn ? listKeys(asked, words) : []), ...shortcuts.map(({ phrase }) => phrase)], look),
      look,
    ),
    also: toKeys(shortcuts),
    question: { nudgeLine: nudge(words, look), isNew },
  };
}

/** The line for Enter while nothing is picked. */
export function nudge({ question }: ScreenWords, look: Look): string {
  return paintText([joinParts('  ', withRole('warning', question.nudge))], look);
}

function listKeys({ kind }: AskedQuestion, { question }: ScreenWords): readonly KeyWords[] {
  return kind === 'order' ? question.orderKeys : question.keys;
}

/** The keys of a question. The last choice of an order can be taken back. */
function shortcutsIn({ placed, isDrawn, words }: QuestionListOptions): Shortcut<ActionKey>[] {
  const takeBack = { key: isDrawn ? 'Backspace' : '0', does: words.question.takeBack };
  return [...(placed.length > 0 ? [{ phrase: takeBack, value: ' back' } as const] : []), ...questionShortcuts(words)];
}

/** The list that asks whether to give up after the last hint. `isSeen`: the learner has seen the answer in the run. */
export function giveUpList(isSeen: boolean, words: ScreenWords, look: Look): Omit<ListQuestion, 'above'> {
  const { question } = words;
  return {
    ask: paintText(proseLines(question.noMoreHints(isSeen), look, { indent: 2 }), look),
    items: () => [
      { value: TRY_ON, lines: [question.tryOn] },
      { value: GIVE_UP, lines: [question.giveUp(isSeen)] },
    ],
    search: false,
    keys: paintText(keyBar(question.keys, look), look),
    question: { nudgeLine: nudge(words, look), isNew: false },
  };
}
