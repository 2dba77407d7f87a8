import { nearestWord } from '../model/typos.ts';
import type { Context } from './context.ts';
import { UsageError } from './errors.ts';

/** The error for an unknown command, with the nearest match among these words. */
export function unknownCommandError({ words }: Context, word: string, names: readonly string[]): UsageError {
  return new UsageError(words.errors.unknownCommand(word, nearestWord(word, names)));
}
