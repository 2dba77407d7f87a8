import { lastLines } from './canvas.ts';
import type { Keying } from './dialog.ts';
import { answerOf } from './press.ts';
import { keyLines, type Prompt, REST, standingAbove, type Window } from './prompt.ts';

/** Rows of the story above a prompt with which somebody still knows where they are. */
const FEWEST_IN_SIGHT = 12;

/** A line of keys, one of which is awaited. It has no state of its own. */
export function keyPrompt<Value extends string>(keying: Keying<Value>): Prompt<undefined, Value> {
  const { above, bar, keys, isNew = false, recent } = keying;
  return {
    isNew,
    first: undefined,
    press(own, { key }) {
      const value = answerOf(keys, key);
      return value === undefined ? { kind: 'asking', state: own, line: '' } : { kind: 'answered', value };
    },
    draw(state) {
      const below = ['', ...keyLines(bar(), state), REST];
      const lines = [...standingAbove(above, state.window, below.length), ...below];
      return { lines: [...toldAgain(recent?.() ?? [], state.window, lines.length), ...lines] };
    },
  };
}

/** What was told last, where too little of it is in sight above a prompt of so many rows. */
function toldAgain(told: readonly string[], { rows, columns, inSight }: Window, taken: number): readonly string[] {
  const isOut = inSight < Math.min(told.length, FEWEST_IN_SIGHT);
  return isOut ? lastLines(told, rows - 1 - taken, columns) : [];
}
