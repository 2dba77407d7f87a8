import type { Dialog } from '../terminal/dialog.ts';
import { paintText } from '../view/painter.ts';
import { keyBar } from '../view/screen/keys.ts';
import type { Context } from './context.ts';

type Answer = 'yes' | 'no';

/** Asks a question of two answers. The first of them is picked at first. Returns whether it was yes. */
export async function askWhether(
  { words, look }: Pick<Context, 'words' | 'look'>,
  dialog: Dialog,
  ask: string,
  answers: readonly (readonly [value: Answer, text: string])[],
): Promise<boolean> {
  const picked = await dialog.askChoice(() => ({
    ask: ` ${ask}`,
    items: () => answers.map(([value, text]) => ({ value, lines: [text] })),
    search: false,
    keys: paintText(['', ...keyBar(words.summary.keys, look())], look()),
  }));
  return picked === 'yes';
}
