import type { TextQuestion } from './dialog.ts';
import { keyLines, linesAbovePrompt, type Prompt } from './prompt.ts';

/** The most characters: more than any name of `net` has, and few enough for one row. */
const MOST_TYPED = 40;

/** A prompt for a line of text. Its state is the typed text. */
export function textPrompt({ above, ask, keys, isNew }: TextQuestion): Prompt<string> {
  return {
    isNew,
    first: '',
    press(typed, { key, line }) {
      if (key === 'Enter') return { kind: 'answered', value: typed };
      const kept = line.slice(0, MOST_TYPED);
      return { kind: 'asking', state: kept, ...(kept === line ? {} : { line: kept }) };
    },
    drawPrompt(state) {
      const below = ['', ...keyLines(keys(), state), `${ask} ${state.own}`];
      return { lines: [...linesAbovePrompt(above, state.window, below.length), ...below] };
    },
  };
}
