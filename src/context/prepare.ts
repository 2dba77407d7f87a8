import { sweepLeftovers } from '../tracer/sweep.ts';
import { makeTemporaryFolder } from '../tracer/temporary-folder.ts';
import type { Context } from './context.ts';
import { UsageError } from './errors.ts';

/**
 * To be called before a command starts programs, and before it shows anything: makes sure that it can, and ends and removes what earlier
 * runs have left that were killed.
 *
 * @throws UsageError where we are not run by Node; TemporaryFolderError where no temporary file can be written
 */
export async function prepareToRun(context: Context): Promise<void> {
  requireNode(context);
  makeTemporaryFolder().remove();
  // It may have to wait for a lock that was left too, which is nothing that a learner should wait for.
  void context.progress.tidy();
  await sweepLeftovers();
}

/** Only Node lets a program be held in the middle of what it does. */
export function requireNode({ runtime, words }: Context): void {
  if (runtime !== undefined) throw new UsageError(words.errors.notNode(runtime));
}
