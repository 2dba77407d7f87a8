import type { Typing } from './dialog.ts';
import { keyLines, type Prompt, standingAbove } from './prompt.ts';

/** More characters than any name of `net` has, and few enough for one row. */
const MOST_TYPED = 40;

/** A line of text: its state is what was typed so far. */
export function textPrompt({ above, ask, keys, isNew }: Typing): Prompt<string> {
  return {
    isNew,
    first: '',
    press(typed, { key, line }) {
      if (key === 'Enter') return { kind: 'answered', value: typed };
      const kept = line.slice(0, MOST_TYPED);
      return { kind: 'asking', state: kept, ...(kept === line ? {} : { line: kept }) };
    },
    draw(state) {
      const below = ['', ...keyLines(keys(), state), `${ask} ${state.own}`];
      return { lines: [...standingAbove(above, state.window, below.length), ...below] };
    },
  };
}
