import { list } from '../../commands/list/list.ts';
import type { Basics } from '../../context/context.ts';
import { setUp } from '../../context/setup.ts';
import { wordsFor } from '../../context/voice.ts';
import type { PlainRequest } from '../plain-request.ts';

/** A plain `list`. The build makes one file of all that this needs. */
export async function quickList(given: Basics, asked: PlainRequest): Promise<void> {
  await list(await setUp(given, asked, await wordsFor(given)), asked.isJson);
}
