const pending = new Set<() => void>();

function runCleanUps(): void {
  for (const task of pending) task();
}

/**
 * Has something done should this process end before it comes to that by itself: an uncaught exception runs no `finally`.
 *
 * @param task must not wait for anything
 * @returns what takes it back
 */
export function beforeExit(task: () => void): () => void {
  if (pending.size === 0) process.on('exit', runCleanUps);
  pending.add(task);
  return () => {
    pending.delete(task);
    if (pending.size === 0) process.off('exit', runCleanUps);
  };
}
