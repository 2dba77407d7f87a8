import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';
import { type Canvas, rowsOn } from './canvas.ts';
import type { Keying, Typing } from './dialog.ts';
import { pressedOf, REST, rewrite, standing, useDrawing, useHeard } from './hooks.ts';

/** The prompts of net-lessons, made of inquirer's parts. Each is a function from its state to what is drawn. */

/** A line of keys, one of which is awaited. */
export const keyPrompt = createPrompt<string, Keying & { canvas: Canvas }>((config, done) => {
  const { above, keys, canvas, recent } = config;
  const { draw, inSight } = useDrawing(canvas);
  const isHeard = useHeard(config.isNew ?? false);
  useKeypress((pressed, rl) => {
    rl.clearLine(0);
    const key = isHeard ? pressedOf(keys, pressed) : undefined;
    if (key) done(key.value);
  });
  const bar = [
    '',
    ...config
      .bar()
      .split('\n')
      .map((line) => (isHeard ? line : '')),
    REST,
  ];
  const lines = [...standing(above, canvas, bar.length), ...bar];
  const told = recent?.() ?? [];
  const isOut = inSight < Math.min(told.length, FEWEST_IN_SIGHT);
  return draw([...(isOut ? lastOf(told, canvas.rows - 1 - lines.length, canvas.columns) : []), ...lines]);
});

/** Rows of the story above a prompt with which somebody still knows where they are. */
const FEWEST_IN_SIGHT = 12;

/** As many of the last lines as so many rows have room for. */
function lastOf(lines: readonly string[], rows: number, columns: number): readonly string[] {
  const fitting = lines.findLastIndex((_, index) => rowsOn(columns, lines.slice(index).join('\n')) > rows);
  return lines.slice(fitting + 1);
}

/** More characters than any name of `net` has, and few enough for one row. */
const MOST_TYPED = 40;

/** A line of text. */
export const textPrompt = createPrompt<string, Typing & { canvas: Canvas }>((config, done) => {
  const { above, ask, canvas } = config;
  const { draw } = useDrawing(canvas);
  const [typed, setTyped] = useState('');
  const isHeard = useHeard(config.isNew);
  useKeypress((key, rl) => {
    if (!isHeard) rl.clearLine(0);
    else if (isEnterKey(key)) done(typed);
    else {
      if (rl.line.length > MOST_TYPED) rewrite(rl, rl.line.slice(0, MOST_TYPED));
      setTyped(rl.line);
    }
  });
  const keys = config.keys().split('\n');
  const shown = keys.map((line) => (isHeard ? line : ''));
  const line = `${ask} ${typed}`;
  return draw([...standing(above, canvas, keys.length + 2), '', ...shown, line]);
});
