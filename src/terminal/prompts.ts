import type { WriteStream } from 'node:tty';
import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';
import type { Keying, Typing } from './dialog.ts';
import { pressedOf, REST, rewrite, standing, useHeard, useRedrawn } from './hooks.ts';

/** The prompts of net-lessons, made of inquirer's parts. Each is a function from its state to what is drawn. */

/** A line of keys, one of which is awaited. */
export const keyPrompt = createPrompt<string, Keying & { output: WriteStream }>((config, done) => {
  const { above, keys, output } = config;
  useKeypress((pressed, rl) => {
    rl.clearLine(0);
    const key = pressedOf(keys, pressed);
    if (key) done(key.value);
  });
  const bar = ['', ...config.bar().split('\n'), REST];
  return useRedrawn(output, [...standing(above, output, bar.length), ...bar]);
});

/** More characters than any name of `net` has, and few enough for one row. */
const MOST_TYPED = 40;

/** A line of text. */
export const textPrompt = createPrompt<string, Typing & { output: WriteStream }>((config, done) => {
  const { above, ask, output } = config;
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
  return useRedrawn(output, [...standing(above, output, keys.length + 2), '', ...shown, line]);
});
