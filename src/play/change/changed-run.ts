import type { PreviousRun } from '../../model/difference.ts';
import type { Line } from '../../view/span.ts';
import { DEADLINE_MS, type SceneOptions } from '../scene/scene.ts';

/** What is different about the run of a changed program. */
export interface ChangedRun {
  /** Which candidate it is. */
  id: string;
  /** Where the programs are, with a slash at its end. */
  folder: URL;
  /** What is shown in place of the introduction, in parts of which each can be read before the next one comes. */
  head: readonly (readonly Line[])[];
  /** The run before: only what is new stops the world. */
  before: PreviousRun;
}

/** So many more records than before, and something goes on without end. */
const MOST_MORE = 200;

/** What a changed run may take, given the run before. */
export function mostAfter({ records }: PreviousRun): SceneOptions['most'] {
  return { records: records.length + MOST_MORE, ms: (records.at(-1)?.t ?? 0) + DEADLINE_MS };
}
