import type { Surroundings } from '../context/context.ts';
import { Interrupted, UsageError } from '../context/errors.ts';
import { expectedFailure } from '../context/failure.ts';
import { languageFor, lostLanguage } from '../context/language.ts';
import { complainTo, makeContext } from '../context/make-context.ts';
import { onAbort } from '../context/on-abort.ts';
import { wordsIn } from '../words/by-language.ts';
import type { Words } from '../words/words.ts';
import { COMMAND_LINE } from './commands.ts';
import { parse, type Request } from './parse.ts';

/**
 * Runs the command line and returns the exit status: 0 done, 1 failed, 2 wrong usage, 130 after Ctrl-C.
 *
 * @throws what is a bug, with its stack
 */
export async function run(given: Surroundings, request = parse(given.argv)): Promise<number> {
  const words = await wordsIn(await languageFor(given.env, request.language));
  try {
    return await answer(given, request, words);
  } catch (error) {
    // Once we are to stop, whatever else goes wrong comes of that: the output is gone, a wait was broken off.
    const reason: unknown = given.signal.aborted ? given.signal.reason : error;
    if (reason instanceof Interrupted) return reason.status;
    const failure = expectedFailure(reason, words);
    if (failure === undefined) throw reason;
    complainTo(given.stderr, failure.line);
    return failure.status;
  }
}

async function answer(given: Surroundings, request: Request, words: Words): Promise<number> {
  if ('mistake' in request) throw new UsageError(await request.mistake(words.errors));
  const { command } = request;
  const note = command.isForPrograms ? undefined : await lostLanguage(given.env, request.language);
  if (note !== undefined) complainTo(given.stderr, note);
  const context = await makeContext(given, request, words, COMMAND_LINE);
  const status = await command.run(context, request.given);
  if (!command.sharesOutput) await written(given);
  given.signal.throwIfAborted();
  return status;
}

/** Resolves when all that was said has gone out, or could not, or when nobody wants to wait for that any more. */
async function written({ stdout, signal }: Surroundings): Promise<void> {
  await new Promise<void>((resolve) => {
    onAbort(signal, resolve);
    stdout.write('', () => resolve());
  });
}
