import isUnicodeSupported from 'is-unicode-supported';
import { asciiGlyphs, type Look, unicodeGlyphs } from '../view/look.ts';
import { painterFor } from '../view/painter.ts';
import { nonUtf8Locale } from './charset.ts';
import type { Context } from './context.ts';

/** Where neither the output nor the environment tells a width. */
const DEFAULT_COLUMNS = 80;
const FEWEST_COLUMNS = 40;
/** Wider than any screen, and not so wide that a rule across it would be a flood. */
const MOST_COLUMNS = 500;

/** What to draw for: the terminal as it is now. */
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

/** The same for a stream of ours, or where it is left out a file. */
export function lookForStream(context: Context, stream: Context['stdout'] | undefined): Look {
  const { env, isColourless } = context;
  const painter = painterFor(stream !== undefined && !isColourless && wantsColour(env, stream.isTTY === true));
  return { ...context.look(), columns: columnsOf({ env, stdout: stream ?? {} }), painter };
}

/** Whether output may be coloured: https://no-color.org and https://force-color.org, then whether it goes to a terminal. */
export function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** Whether a screen reader is to be thought of, as other tools ask for it too: `ACCESSIBLE=1`. */
export function isAccessible({ ACCESSIBLE }: NodeJS.ProcessEnv): boolean {
  return Boolean(ACCESSIBLE) && ACCESSIBLE !== '0' && ACCESSIBLE !== 'false';
}

/** How many columns there are: as many as the terminal has, or as `COLUMNS` says; 500 at most. */
export function columnsOf({ stdout, env }: { stdout: { columns?: number }; env: NodeJS.ProcessEnv }): number {
  const said = /^\d+$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  const columns = stdout.columns || said || DEFAULT_COLUMNS;
  return Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, columns));
}
