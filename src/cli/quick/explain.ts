import { explain } from '../../commands/explain/explain.ts';
import type { Basics } from '../../context/context.ts';
import { voiceFor, wordsFor } from '../../context/voice.ts';
import type { PlainRequest } from '../plain-request.ts';

/** A plain `explain <word>`. The build makes one file of all that this needs. */
export async function quickExplain(given: Basics, asked: PlainRequest): Promise<void> {
  const voice = voiceFor(given, asked, await wordsFor(given));
  await explain({ ...voice, lessons: given.lessons }, { ...asked, isRun: false });
}
