import kleur from 'kleur';
import type { ProgressWarning } from '../model/progress.ts';
import { openProgress } from '../store/progress-file.ts';
import { progressFolder } from '../store/progress-folder.ts';
import type { Look } from '../view/look.ts';
import { safe } from '../view/safe.ts';
import type { Words } from '../words/words.ts';
import type { Basics, CommonOptions, Context, Equipment } from './context.ts';
import { columnsOf, lookFor, voiceFor, wantsColour } from './voice.ts';

/** Puts together what a command works with. */
export async function setUp<T extends Basics>(given: T, options: CommonOptions, words: Words): Promise<T & Equipment> {
  const { env, stdout } = given;
  const complain = (line: string): void => complainTo(given.stderr, line);
  const warnings: ProgressWarning[] = [];
  const warn = (warning: ProgressWarning): void => {
    warnings.push(warning);
    complain(words.progress.warning(warning));
  };
  return on(given, {
    ...voiceFor(given, options, words),
    get isInteractive() {
      return stdout.isTTY === true && given.stdin.isTTY === true;
    },
    progress: openProgress({ folder: await progressFolder(env), warn }),
    warnings,
    complain,
  });
}

/** Writes what is wrong. Whatever of it came from outside is harmless by now, or becomes so. */
export function complainTo(stderr: Basics['stderr'], text: string): void {
  stderr.write(`${text.split('\n').map(safe).join('\n')}\n`);
}

/** What to draw for: a stream of ours, or a file. */
export function lookOn(context: Context, stream: Basics['stdout'] | undefined): Look {
  kleur.enabled = stream !== undefined && !context.isColourless && wantsColour(context.env, stream.isTTY === true);
  const columns = columnsOf({ env: context.env, stdout: stream ?? {} });
  return { ...context.look(), columns };
}

/** The same things with some more or other ones, without asking for those that nobody has asked for yet (see `main.ts`). */
function on<T extends object, U extends object>(given: T, own: U): T & U {
  return Object.setPrototypeOf(own, given) as T & U;
}

/** The same surroundings in another language. */
export function inLanguage(context: Context, words: Words): Context {
  return on(context, { words, look: lookFor(context, words, context.isPlain) });
}
