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
 * @throws the error, if it is a bug
 */
export async function run(given: Surroundings, request = parse(given.argv)): Promise<number> {
  const words = await wordsIn(await languageFor(given.env, request.language));
  try {
    return await runCommand(given, request, words);
  } catch (error) {
    // After an abort, other errors only follow from it: the output is gone, or a wait was cut off.
    const reason: unknown = given.signal?.aborted ? given.signal.reason : error;
    if (reason instanceof Interrupted) return reason.status;
    const failure = expectedFailure(reason, words);
    if (failure === undefined) throw reason;
    complainTo(given.stderr, failure.line);
    return failure.status;
  }
}

async function runCommand(given: Surroundings, request: Request, words: Words): Promise<number> {
  if ('mistake' in request) throw new UsageError(await request.mistake(words.errors));
  const { command } = request;
  const note = command.isForPrograms ? undefined : await lostLanguage(given.env, request.language);
  if (note !== undefined) complainTo(given.stderr, note);
  const context = await makeContext(given, request, words, COMMAND_LINE);
  const status = await command.run(context, request.given);
  if (!command.sharesOutput) await waitUntilWritten(given);
  given.signal?.throwIfAborted();
  return status;
}

/** Resolves when everything was written or a write failed, or once the signal is aborted. */
async function waitUntilWritten({ stdout, signal }: Surroundings): Promise<void> {
  await new Promise<void>((resolve) => {
    onAbort(signal, resolve);
    stdout.write('', () => resolve());
  });
}
