import { sweepLeftovers } from '../tracer/sweep.ts';
import { makeTemporaryFolder } from '../tracer/temporary-folder.ts';
import type { Context } from './context.ts';
import { UsageError } from './errors.ts';

/**
 * To be called before a command starts programs, and before it shows anything. Checks that it can start them, and ends and removes what
 * killed runs have left.
 *
 * @throws UsageError if we are not run by Node; TemporaryFolderError if no temporary file can be written
 */
export async function prepareToRun(context: Context): Promise<void> {
  requireNode(context);
  makeTemporaryFolder().remove();
  // Not awaited: it may have to wait for the lock of a killed run.
  void context.progress.tidy();
  await sweepLeftovers();
}

/** Other runtimes can't hold a program in the middle of what it does. */
export function requireNode({ runtime, words }: Context): void {
  if (runtime !== undefined) throw new UsageError(words.errors.notNode(runtime));
}
