import { sweep } from '../tracer/sweep.ts';
import type { Context } from './context.ts';

/** Ends and removes what earlier runs have left that were killed: to be called before a command starts programs. */
export async function tidyUp({ progress }: Context): Promise<void> {
  // It may have to wait for a lock that was left too, which is nothing that a learner should wait for.
  void progress.tidy();
  await sweep();
}
