import { isBackspaceKey, isEnterKey, type KeypressEvent, useEffect, useRef, useState } from '@inquirer/core';
import type { Canvas } from './canvas.ts';
import type { Above, Key } from './dialog.ts';

/** What the prompts have in common. */

/**
 * The line below a prompt in which the cursor rests, hidden: what is below the cursor, a terminal cuts off when it gets lower, and
 * the line that the cursor is in, not every terminal wraps.
 */
export const REST = '\x1b[?25l ';

/** As long as a key may take that was pressed before somebody saw what is asked, in milliseconds. */
const IN_FLIGHT_MS = 250;

/** What stands above a prompt of so many rows. */
export function standing(
  above: Above | undefined,
  { rows }: Canvas,
  taken: number,
  picked?: string,
): readonly string[] {
  return above?.(Math.max(0, rows - 1 - taken), picked) ?? [];
}

/** What draws a prompt, and all of it anew when the terminal changes its size. */
export interface Drawing {
  /** Draws lines, the cursor in the last one, and some below. */
  draw(lines: readonly string[], below?: readonly string[]): [string, string];
  /** How many rows above the prompt are known to be in sight after the terminal has changed its size. */
  inSight: number;
}

export function useDrawing(canvas: Canvas): Drawing {
  const drawn = useRef('');
  const [inSight, setInSight] = useState(Number.POSITIVE_INFINITY);
  const [, redraw] = useState(0);
  useEffect(() => {
    const onResize = (): void => {
      const left = canvas.erase(drawn.current);
      setInSight((before) => Math.min(before, left));
      redraw((times) => times + 1);
    };
    canvas.terminal.on('resize', onResize);
    return () => void canvas.terminal.off('resize', onResize);
  }, []);
  return {
    inSight,
    draw(lines, below = []) {
      // More than the terminal has rows for could not be erased again.
      drawn.current = lines.slice(-Math.max(1, canvas.rows - below.length - 1)).join('\n');
      return [drawn.current, below.join('\n')];
    },
  };
}

/** Whether keys count: not those that were pressed before somebody could see what is asked, if it is new. */
export function useHeard(isNew: boolean): boolean {
  const [isHeard, setHeard] = useState(!isNew);
  useEffect(() => {
    const timer = setTimeout(() => setHeard(true), IN_FLIGHT_MS);
    return () => clearTimeout(timer);
  }, []);
  return isHeard;
}

/** Readline empties its line on Enter and changes it on the arrows: it is to hold the search, and nothing else. */
export function rewrite(rl: { clearLine(direction: 0): void; write(text: string): void }, term: string): void {
  rl.clearLine(0);
  rl.write(term);
}

export function pressedOf(keys: readonly Key[], pressed: KeypressEvent): Key | undefined {
  return keys.find(({ name }) => isKey(pressed, name));
}

function isKey(pressed: KeypressEvent, name: string): boolean {
  if (name === 'Enter') return isEnterKey(pressed);
  if (name === 'Backspace') return isBackspaceKey(pressed);
  const { sequence } = pressed as KeypressEvent & { sequence?: string };
  return !pressed.ctrl && sequence?.toLowerCase() === name;
}
