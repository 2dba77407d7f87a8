import type { Dialog } from '../../terminal/dialog.ts';
import type { Look } from '../../view/look.ts';
import type { Phrases } from '../../view/phrases/phrases.ts';
import { type CandidateLines, candidateLines, changeQuestion } from '../../view/screen/change.ts';
import { keyBar } from '../../view/screen/keys.ts';
import { nudge } from './choosing.ts';

/** What a learner does at a change. */
export type Picked = { kind: 'candidate'; id: string } | { kind: 'editor' } | { kind: 'goOn' } | { kind: 'quit' };

export interface Picking {
  ask: string;
  candidates: readonly CandidateLines[];
  /** Whether a change has run already. */
  hasRun: boolean;
  dialog: Dialog;
  phrases: Phrases;
  look: Look;
}

const EDITOR = ' editor';
const GO_ON = ' on';
const QUIT = ' quit';

const KEYS = [
  { name: 'e', value: EDITOR },
  { name: 'q', value: QUIT },
];

const OTHERS: Readonly<Record<string, Picked>> = {
  [EDITOR]: { kind: 'editor' },
  [GO_ON]: { kind: 'goOn' },
  [QUIT]: { kind: 'quit' },
};

/** Asks which change is to be made. */
export async function pickChange({ ask, candidates, hasRun, dialog, phrases, look }: Picking): Promise<Picked> {
  const { change } = phrases;
  const other = (value: string, text: string) => ({ value, lines: [look.paint.dim(text)] });
  const items = [
    ...candidates.map((each) => ({ value: each.value, lines: candidateLines(each, phrases, look) })),
    { gap: '' },
    other(EDITOR, change.editor),
    other(GO_ON, hasRun ? change.goOnNow : change.goOn),
  ];
  const picked = await dialog.choose({
    ask: changeQuestion(ask, look),
    items: () => items,
    search: false,
    keys: keyBar(change.keys, look),
    question: { nudge: nudge(phrases, look), also: KEYS, isNew: true },
  });
  return OTHERS[picked] ?? { kind: 'candidate', id: picked };
}
