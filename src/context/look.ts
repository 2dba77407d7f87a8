import isUnicodeSupported from 'is-unicode-supported';
import { asciiGlyphs, type Look, unicodeGlyphs } from '../view/look.ts';
import { painterFor } from '../view/painter.ts';
import { nonUtf8Locale } from './charset.ts';
import type { Context } from './context.ts';

/** The width if neither the output nor the environment tells one. */
const DEFAULT_COLUMNS = 80;
const FEWEST_COLUMNS = 40;
/** Wider than any screen. A rule must not get longer. */
const MOST_COLUMNS = 500;

/** The look for the terminal as it is now. */
export function lookFor(context: Pick<Context, 'env' | 'stdout' | 'words' | 'isPlain' | 'isColourless'>): Look {
  const { env, stdout, words, isPlain, isColourless } = context;
  const isAscii = isPlain || !isUnicodeSupported() || nonUtf8Locale(env) !== undefined;
  return {
    columns: columnsOf(context),
    glyphs: isAscii ? asciiGlyphs : unicodeGlyphs,
    painter: painterFor(!isColourless && wantsColour(env, stdout.isTTY === true)),
    words: words.ladder,
  };
}

/** Returns the present look for another stream of ours, or for a file if it is undefined. Only its columns can change. */
export function lookForStream(context: Context, stream: Context['stdout'] | undefined): () => Look {
  const { env, isColourless } = context;
  const painter = painterFor(stream !== undefined && !isColourless && wantsColour(env, stream.isTTY === true));
  const look = context.look();
  return () => ({ ...look, columns: columnsOf({ env, stdout: stream ?? {} }), painter });
}

/** Whether output may be coloured: by https://no-color.org, then https://force-color.org, then whether it goes to a terminal. */
export function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** Whether the user has a screen reader: `ACCESSIBLE=1`, as with other tools. */
export function isAccessible({ ACCESSIBLE }: NodeJS.ProcessEnv): boolean {
  return Boolean(ACCESSIBLE) && ACCESSIBLE !== '0' && ACCESSIBLE !== 'false';
}

/** The number of columns: that of the terminal, or else of `COLUMNS`. From 40 to 500. */
export function columnsOf({ stdout, env }: { stdout: { columns?: number }; env: NodeJS.ProcessEnv }): number {
  const said = /^\d+$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  const columns = stdout.columns || said || DEFAULT_COLUMNS;
  return Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, columns));
}
