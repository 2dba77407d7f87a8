import {
  applyEvent,
  draw,
  initialState,
  type Prompt,
  type PromptState,
  type Window,
} from '../../src/terminal/prompt.ts';
import { picture } from '../view/story.ts';

/** A key, or a key with the line that readline has by then. */
export type Pressed = string | readonly [key: string, line: string];

export const WINDOW: Window = { columns: 80, rows: 24, inSight: Number.POSITIVE_INFINITY };

/** The keys that type a text into an empty line. */
export function typing(text: string): Pressed[] {
  const keys = [...text];
  return keys.map((key, index) => [key, keys.slice(0, index + 1).join('')]);
}

/** The keys that take a text back, letter by letter. */
export function takingBack(text: string): Pressed[] {
  const letters = [...text];
  return letters.map((_, index) => ['Backspace', letters.slice(0, -1 - index).join('')]);
}

/** What comes of keys that are pressed one after the other: an answer, or the prompt as it then stands. */
export function after<Own>(
  prompt: Prompt<Own>,
  pressed: readonly Pressed[],
  window = WINDOW,
): PromptState<Own> | string {
  let state = initialState(prompt, window);
  for (const each of pressed) {
    const [key, line] = typeof each === 'string' ? [each, ''] : each;
    const next = applyEvent(prompt, state, { kind: 'pressed', key, line });
    if (next.kind === 'answered') return next.value;
    state = next.state;
  }
  return state;
}

/** The answer to keys; fails on a prompt that still asks. */
export function answerTo<Own>(prompt: Prompt<Own>, pressed: readonly Pressed[]): string {
  const answer = after(prompt, pressed);
  if (typeof answer !== 'string') throw new Error(`It still asks: ${JSON.stringify(answer)}`);
  return answer;
}

/** The prompt after keys that answer nothing; fails on an answer. */
export function asking<Own>(prompt: Prompt<Own>, pressed: readonly Pressed[], window = WINDOW): PromptState<Own> {
  const state = after(prompt, pressed, window);
  if (typeof state === 'string') throw new Error(`It was answered: ${state}`);
  return state;
}

/** What is drawn, without spaces at the ends of lines, and with `_` where the cursor rests. */
export function drawnAs<Own>(prompt: Prompt<Own>, state: PromptState<Own>): string {
  const { lines, below } = draw(prompt, state);
  return picture([...lines, ...below].map((line) => line.replace('\x1b[?25l ', '_').trimEnd()));
}
