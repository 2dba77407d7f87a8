import type { Dialog } from '../terminal/dialog.ts';
import type { Line } from '../view/span.ts';
import type { Context } from './context.ts';
import { toKeyQuestion } from './shortcut.ts';

/** What the keys take below a part, the empty rows around them included. */
const KEY_ROWS = 3;

/** What the question where to go next takes, in rows. */
export const NEXT_STEP_ROWS = 10;

/**
 * Prints lines in parts that the window holds, and waits below each that something would push out of sight.
 *
 * @param below how many rows come below the last part
 */
export async function printInParts(
  { print, words, look }: Pick<Context, 'print' | 'words' | 'look'>,
  dialog: Dialog,
  lines: readonly Line[],
  below: number,
): Promise<void> {
  const keying = toKeyQuestion(
    [
      { phrase: words.paging.more, value: 'more' },
      { phrase: words.paging.enough, value: 'enough' },
    ],
    look,
  );
  for (let left = lines; left.length > 0; ) {
    const rows = dialog.rows();
    const part = left.slice(0, lengthOfPart(left, rows - KEY_ROWS));
    print(part);
    left = left.slice(part.length);
    if (left.length === 0 && part.length + below <= rows) return;
    if ((await dialog.askKey(keying)) === 'enough') return;
  }
}

/** As many lines as there is room for, up to an empty one if there is one in their lower half. */
function lengthOfPart(lines: readonly Line[], rows: number): number {
  if (lines.length <= rows) return lines.length;
  const gap = lines.slice(0, rows).lastIndexOf('');
  return gap > rows / 2 ? gap : Math.max(1, rows);
}
