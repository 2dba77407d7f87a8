import { type Dialog, KEY_ROWS } from '../terminal/dialog.ts';
import type { Line } from '../view/span.ts';
import type { Context } from './context.ts';
import { toKeyQuestion } from './shortcut.ts';

/** Rows of the keys below a part: these two stand in one line. */
const SHORT_KEY_ROWS = KEY_ROWS - 1;

/** Rows of the question what to do next. */
export const NEXT_STEP_ROWS = 10;

/**
 * Prints lines in parts that fit in the window. Waits for a key after each part that would be pushed out of sight.
 *
 * @param below the number of rows that come below the last part
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
    const part = left.slice(0, lengthOfPart(left, rows - SHORT_KEY_ROWS));
    print(part);
    left = left.slice(part.length);
    if (left.length === 0 && part.length + below <= rows) return;
    if ((await dialog.askKey(keying)) === 'enough') return;
  }
}

/** The length of the next part. It ends at an empty line if there is one in its lower half. */
function lengthOfPart(lines: readonly Line[], rows: number): number {
  if (lines.length <= rows) return lines.length;
  const gap = lines.slice(0, rows).lastIndexOf('');
  return gap > rows / 2 ? gap : Math.max(1, rows);
}
