import type { Basics } from '../context.ts';
import { explain } from '../explain.ts';
import type { PlainRequest } from '../plain-request.ts';
import { languageFor, voiceFor } from '../voice.ts';

/** A plain `explain <word>`. The build makes one file of all that this needs. */
export async function quickExplain(given: Basics, asked: PlainRequest): Promise<void> {
  const voice = voiceFor(given, asked, await languageFor(given));
  await explain({ ...voice, lessons: given.lessons }, { ...asked, isRun: false });
}
