import type { Basics } from '../context.ts';
import { list } from '../list.ts';
import type { PlainRequest } from '../plain-request.ts';
import { setUp } from '../setup.ts';
import { languageFor } from '../voice.ts';

/** A plain `list`. The build makes one file of all that this needs. */
export async function quickList(given: Basics, asked: PlainRequest): Promise<void> {
  await list(await setUp(given, asked, await languageFor(given)), asked.isJson);
}
