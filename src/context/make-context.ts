import type { ProgressWarning } from '../model/progress.ts';
import { listLessons } from '../store/lessons.ts';
import { openProgress } from '../store/progress-file.ts';
import { progressFolder } from '../store/progress-folder.ts';
import { paintText } from '../view/painter.ts';
import { escapeUnsafe } from '../view/safe.ts';
import type { Line } from '../view/span.ts';
import type { Words } from '../words/words.ts';
import type { CommonOptions, Context, Surroundings } from './context.ts';
import type { CommandLine } from './declaration.ts';
import { isAccessible, lookFor } from './look.ts';

/** Makes the context of a command. */
export async function makeContext(
  given: Surroundings,
  options: CommonOptions,
  words: Words,
  commandLine: CommandLine,
): Promise<Context> {
  const { env, stdout, lessons } = given;
  const isPlain = options.isPlain || env.TERM === 'dumb' || isAccessible(env);
  let { signal } = given;
  const warnings: ProgressWarning[] = [];
  const warn = (warning: ProgressWarning): void => {
    warnings.push(warning);
    complainTo(given.stderr, words.progress.warning(warning));
  };
  const context: Context = extend(given, {
    commandLine,
    words,
    look: () => lookFor(context),
    now: given.now ?? (() => new Date()),
    isPlain,
    isColourless: isPlain || options.isColourless,
    get isInteractive() {
      return stdout.isTTY === true && given.stdin.isTTY === true;
    },
    // Made at the first use, because making one takes time, and commands that only print do not use it.
    get signal() {
      signal ??= new AbortController().signal;
      return signal;
    },
    progress: openProgress({ folder: await progressFolder(env), warn }),
    warnings,
    lessonEntries: () => listLessons(lessons),
    print: (lines: readonly Line[]) => {
      if (lines.length > 0) stdout.write(`${paintText(lines, lookFor(context))}\n`);
    },
    complain: (line: string) => complainTo(given.stderr, line),
  });
  return context;
}

/** The same context in another language. */
export function withLanguage(given: Context, words: Words): Context {
  const context: Context = extend(given, { words, look: () => lookFor(context) });
  return context;
}

/** Writes what is wrong to stderr. Every line is made safe to print. */
export function complainTo(stderr: Surroundings['stderr'], text: string): void {
  stderr.write(`${text.split('\n').map(escapeUnsafe).join('\n')}\n`);
}

/** An object with more or other properties. The getters of the given one are not called: making a stream takes time. */
function extend<T extends object, U extends object>(given: T, own: U): T & U {
  return Object.setPrototypeOf(own, given) as T & U;
}
