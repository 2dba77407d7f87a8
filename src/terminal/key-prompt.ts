import { lastLines } from './canvas.ts';
import type { KeyQuestion } from './dialog.ts';
import { valueOfKey } from './press.ts';
import { HIDDEN_CURSOR, keyLines, linesAbovePrompt, type Prompt, type Window } from './prompt.ts';

/** How many rows above a prompt are enough to know where one is. */
const FEWEST_IN_SIGHT = 12;

/** A prompt that waits for one key. It has no state of its own. */
export function keyPrompt<Value extends string>(keying: KeyQuestion<Value>): Prompt<undefined, Value> {
  const { above, bar, keys, isNew = false, recent } = keying;
  return {
    isNew,
    first: undefined,
    press(own, { key }) {
      const value = valueOfKey(keys, key);
      return value === undefined ? { kind: 'asking', state: own, line: '' } : { kind: 'answered', value };
    },
    drawPrompt(state) {
      const below = ['', ...keyLines(bar(), state), HIDDEN_CURSOR];
      const lines = [...linesAbovePrompt(above, state.window, below.length), ...below];
      return { lines: [...recentLines(recent?.() ?? [], state.window, lines.length), ...lines] };
    },
  };
}

/** The recent lines, if too few of them are in sight above a prompt of so many rows. */
function recentLines(recent: readonly string[], { rows, columns, inSight }: Window, taken: number): readonly string[] {
  const isOut = inSight < Math.min(recent.length, FEWEST_IN_SIGHT);
  return isOut ? lastLines(recent, rows - 1 - taken, columns) : [];
}
