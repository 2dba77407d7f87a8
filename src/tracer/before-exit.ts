const pending = new Set<() => void>();

function runCleanUps(): void {
  for (const task of pending) task();
}

/**
 * Runs a task if this process exits before the caller has cleaned up itself. An uncaught exception runs no `finally`.
 *
 * @param task must be synchronous
 * @returns a function that cancels the task
 */
export function beforeExit(task: () => void): () => void {
  if (pending.size === 0) process.on('exit', runCleanUps);
  pending.add(task);
  return () => {
    pending.delete(task);
    if (pending.size === 0) process.off('exit', runCleanUps);
  };
}
