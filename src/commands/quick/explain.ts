import type { Basics } from '../context.ts';
import { explain } from '../explain.ts';
import type { PlainRequest } from '../plain-request.ts';
import { languageFor, setUp } from '../setup.ts';

/** A plain `explain <word>`. The build makes one file of all that this needs. */
export async function quickExplain(given: Basics, asked: PlainRequest): Promise<void> {
  await explain(await setUp(given, asked, await languageFor(given)), { ...asked, isRun: false });
}
