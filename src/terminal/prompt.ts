import { lastLines } from './canvas.ts';
import type { Above } from './dialog.ts';
import type { Press } from './press.ts';

/** The size of the terminal, and what is known of the part above a prompt. */
export interface Window {
  columns: number;
  rows: number;
  /** How many rows above the prompt are known to be in sight after the terminal has changed its size. */
  inSight: number;
}

/** A prompt as it stands: whether somebody can have seen it by now, in which window, and what is its own. */
export interface Standing<Own> {
  sight: 'unseen' | 'seen';
  window: Window;
  own: Own;
}

/** What happens to a prompt. It is `seen` once it has been on the screen for a moment. */
export type Happening = ({ kind: 'pressed' } & Press) | { kind: 'seen' } | { kind: 'resized'; window: Window };

/** What comes of it. `line` is what readline is to hold from then on, where that is not what it holds. */
export type Step<State, Value = string> =
  | { kind: 'answered'; value: Value }
  | { kind: 'asking'; state: State; line?: string };

/** Lines, the cursor in the last one, and some below. */
export interface Picture {
  lines: readonly string[];
  below?: readonly string[];
}

/** A prompt: nothing but functions from state to state and to lines. It reads no keys, and writes nothing. */
export interface Prompt<Own, Value = string> {
  /** Whether it has just come up: keys that were pressed before it could be seen are not for it. */
  isNew: boolean;
  first: Own;
  press(own: Own, press: Press): Step<Own, Value>;
  draw(standing: Standing<Own>): Picture;
}

/**
 * Ends a prompt whose cursor rests, hidden, in a line below it: what is below the cursor, a terminal cuts off when it gets lower, and
 * the line that the cursor is in, not every terminal wraps.
 */
export const REST = '\x1b[?25l ';

export function begin<Own>({ isNew, first }: Prompt<Own>, window: Window): Standing<Own> {
  return { sight: isNew ? 'unseen' : 'seen', window, own: first };
}

/** Where nothing changes, the state stays the same object. */
export function step<Own>(prompt: Prompt<Own>, state: Standing<Own>, happening: Happening): Step<Standing<Own>> {
  switch (happening.kind) {
    case 'seen':
      return { kind: 'asking', state: state.sight === 'seen' ? state : { ...state, sight: 'seen' } };
    case 'resized':
      return { kind: 'asking', state: { ...state, window: resized(state.window, happening.window) } };
    case 'pressed':
      return state.sight === 'seen' ? pressed(prompt, state, happening) : { kind: 'asking', state, line: '' };
  }
}

/** What has gone out of sight does not come back. */
function resized(before: Window, window: Window): Window {
  return { ...window, inSight: Math.min(before.inSight, window.inSight) };
}

function pressed<Own>(prompt: Prompt<Own>, state: Standing<Own>, press: Press): Step<Standing<Own>> {
  const next = prompt.press(state.own, press);
  if (next.kind === 'answered') return next;
  return { ...next, state: next.state === state.own ? state : { ...state, own: next.state } };
}

/** As much of a prompt as the window has rows for: more could not be erased again. */
export function draw<Own>(prompt: Prompt<Own>, state: Standing<Own>): Required<Picture> {
  const { lines, below = [] } = prompt.draw(state);
  const { rows, columns } = state.window;
  return { lines: lastLines(lines, Math.max(1, rows - below.length - 1), columns), below };
}

/** What stands above a prompt of so many rows. */
export function standingAbove(
  above: Above | undefined,
  { rows }: Window,
  taken: number,
  picked?: string,
): readonly string[] {
  return above?.(Math.max(0, rows - 1 - taken), picked) ?? [];
}

/** The lines that name the keys: empty ones while no key counts. */
export function keyLines(keys: string, { sight }: Pick<Standing<unknown>, 'sight'>): string[] {
  return keys.split('\n').map((line) => (sight === 'seen' ? line : ''));
}
