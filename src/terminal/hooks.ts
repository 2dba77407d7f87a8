import type { WriteStream } from 'node:tty';
import { isBackspaceKey, isEnterKey, type KeypressEvent, useEffect, useRef, useState } from '@inquirer/core';
import type { Above, Key } from './dialog.ts';
import { type Drawn, eraseReflowed, withinRows } from './drawn.ts';

/** What the prompts have in common. */

/**
 * The line below a prompt in which the cursor rests, hidden: what is below the cursor, a terminal cuts off when it gets lower, and
 * the line that the cursor is in, not every terminal wraps.
 */
export const REST = ' \x1b[?25l';

/** As long as a key may take that was pressed before somebody saw what is asked, in milliseconds. */
const IN_FLIGHT_MS = 250;

/** What stands above a prompt of so many rows. */
export function standing(above: Above | undefined, output: WriteStream, taken: number): readonly string[] {
  return above?.(Math.max(0, rowsOf(output) - 1 - taken)) ?? [];
}

export function rowsOf(output: WriteStream): number {
  return output.rows || 24;
}

/** Draws lines, the cursor in the last one, and some below; and all anew when the terminal changes its size. */
export function useRedrawn(
  output: WriteStream,
  lines: readonly string[],
  below: readonly string[] = [],
): [string, string] {
  const drawn = useRef<Drawn>({ content: '', below: '' });
  const [, redraw] = useState(0);
  useEffect(() => {
    const onResize = (): void => {
      output.write(eraseReflowed(drawn.current, output.columns));
      redraw((times) => times + 1);
    };
    output.on('resize', onResize);
    return () => void output.off('resize', onResize);
  }, []);
  const content = withinRows(lines, rowsOf(output) - below.length).join('\n');
  drawn.current = { content, below: below.join('\n') };
  return [content, drawn.current.below];
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
