import { lastLines } from './canvas.ts';
import type { KeyPress } from './press.ts';

/**
 * Makes the lines above a prompt, if possible in at most so many rows. Called again after each resize and, above a list, for each item
 * that is picked.
 */
export type LinesAbove = (rows: number, picked?: string) => readonly string[];

/** The size of the terminal, and what is in sight above a prompt. */
export interface Window {
  columns: number;
  rows: number;
  /** How many rows above the prompt are still in sight after a resize. */
  inSight: number;
}

/** The state of a prompt. */
export interface PromptState<Own> {
  /** Whether the learner can have seen it by now. */
  sight: 'unseen' | 'seen';
  window: Window;
  /** The state that this kind of prompt needs. */
  own: Own;
}

/** What happens to a prompt. `seen`: it has been on the screen for a moment. */
export type PromptEvent = ({ kind: 'pressed' } & KeyPress) | { kind: 'seen' } | { kind: 'resized'; window: Window };

/** The result of an event. `line`: what readline has to hold from now on, if that is something else than now. */
export type Transition<State, Value = string> =
  | { kind: 'answered'; value: Value }
  | { kind: 'asking'; state: State; line?: string };

/** A drawing: lines with the cursor in the last one, and lines below the cursor. */
export interface PromptFrame {
  lines: readonly string[];
  below?: readonly string[];
}

/** A prompt as pure functions: from state and key to state, and from state to lines. It reads and writes nothing. */
export interface Prompt<Own, Value = string> {
  /** Whether it has just come up. Then keys that were pressed before it could be seen are ignored. */
  isNew: boolean;
  first: Own;
  press(own: Own, press: KeyPress): Transition<Own, Value>;
  drawPrompt(standing: PromptState<Own>): PromptFrame;
}

/**
 * The last line of a prompt: an empty one for the hidden cursor. When a terminal gets lower, it cuts off what is below the cursor. And
 * not every terminal wraps the line with the cursor.
 */
export const HIDDEN_CURSOR = '\x1b[?25l ';

export function initialState<Own>({ isNew, first }: Prompt<Own>, window: Window): PromptState<Own> {
  return { sight: isNew ? 'unseen' : 'seen', window, own: first };
}

/** The next state, or the answer. If nothing changes, the state is the same object. */
export function applyEvent<Own>(
  prompt: Prompt<Own>,
  state: PromptState<Own>,
  happening: PromptEvent,
): Transition<PromptState<Own>> {
  switch (happening.kind) {
    case 'seen':
      return { kind: 'asking', state: state.sight === 'seen' ? state : { ...state, sight: 'seen' } };
    case 'resized':
      return { kind: 'asking', state: { ...state, window: resizeWindow(state.window, happening.window) } };
    case 'pressed':
      return state.sight === 'seen' ? pressKey(prompt, state, happening) : { kind: 'asking', state, line: '' };
  }
}

/** Rows that went out of sight do not come back. */
function resizeWindow(before: Window, window: Window): Window {
  return { ...window, inSight: Math.min(before.inSight, window.inSight) };
}

function pressKey<Own>(prompt: Prompt<Own>, state: PromptState<Own>, press: KeyPress): Transition<PromptState<Own>> {
  const next = prompt.press(state.own, press);
  if (next.kind === 'answered') return next;
  return { ...next, state: next.state === state.own ? state : { ...state, own: next.state } };
}

/** Draws a prompt, without the first lines if it is higher than the window: those could not be erased again. */
export function draw<Own>(prompt: Prompt<Own>, state: PromptState<Own>): Required<PromptFrame> {
  const { lines, below = [] } = prompt.drawPrompt(state);
  const { rows, columns } = state.window;
  return { lines: lastLines(lines, Math.max(1, rows - below.length - 1), columns), below };
}

/** The lines above a prompt of so many rows. */
export function linesAbovePrompt(
  above: LinesAbove | undefined,
  { rows }: Window,
  taken: number,
  picked?: string,
): readonly string[] {
  return above?.(Math.max(0, rows - 1 - taken), picked) ?? [];
}

/** The lines with the names of the keys. They are empty while keys are ignored. */
export function keyLines(keys: string, { sight }: Pick<PromptState<unknown>, 'sight'>): string[] {
  return keys.split('\n').map((line) => (sight === 'seen' ? line : ''));
}
