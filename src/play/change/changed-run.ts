import type { PreviousRun } from '../../model/difference.ts';
import type { Line } from '../../view/span.ts';
import { DEADLINE_MS, type SceneOptions } from '../scene/scene.ts';

/** What showing a scene needs in order to run a changed program. */
export interface ChangedRun {
  /** The id of the candidate. */
  id: string;
  /** The folder of the programs, with a slash at the end. */
  folder: URL;
  /** Shown in place of the introduction. The learner reads each part before the next one comes. */
  head: readonly (readonly Line[])[];
  /** The run before the change. Only records that it did not have stop the world. */
  before: PreviousRun;
}

/** How many more records than before make a run count as endless. */
const MOST_NEW_RECORDS = 200;

/** The limits of a changed run, from the run before. */
export function limitsAfter({ records }: PreviousRun): SceneOptions['limits'] {
  return { records: records.length + MOST_NEW_RECORDS, ms: (records.at(-1)?.t ?? 0) + DEADLINE_MS };
}
