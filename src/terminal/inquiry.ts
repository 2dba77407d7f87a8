import type { Readable } from 'node:stream';
import { createPromptModule } from 'inquirer';
import type { Canvas } from './canvas.ts';
import type { Keying, Typing } from './dialog.ts';
import { type Listing, listPrompt } from './list-prompt.ts';
import { keyPrompt, textPrompt } from './prompts.ts';

/** What inquirer can be told to ask: the names by which it knows our prompts, and what each of them is told. */
export interface Inquiries {
  key: Keying & { canvas: Canvas };
  list: Listing;
  text: Typing & { canvas: Canvas };
}

/** Where a question is asked, and until when. */
export interface Place {
  input: Readable;
  output: Canvas;
  signal: AbortSignal;
}

/**
 * Has inquirer ask one question, which is erased once it is answered.
 *
 * @throws an error of inquirer's own once the signal is aborted
 */
export async function inquire<T extends keyof Inquiries>(type: T, told: Inquiries[T], place: Place): Promise<string> {
  const prompt = createPromptModule({ ...place, clearPromptOnDone: true });
  prompt.registerPrompt('key', keyPrompt).registerPrompt('list', listPrompt).registerPrompt('text', textPrompt);
  const { answer } = await prompt({ ...told, type, name: 'answer', message: '' });
  return answer;
}
