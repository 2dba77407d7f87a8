import { setTimeout as pause } from 'node:timers/promises';

/** How long an update waits for its turn: longer than it takes to take over the lock of a killed process. */
export const PATIENCE_MS = 5_000;

/**
 * Runs `job` while no other process holds the lock, the folder `<path>.lock`. The job is synchronous, so that no signal
 * and nothing else of this process can come in between: only a process that is killed leaves its lock behind, and that
 * one is taken over after two to four seconds.
 *
 * @throws what the system says where the lock can't be made; an Error with code 'ELOCKED' when `patienceMs` have passed
 */
export async function underLock<T>(path: string, job: () => T, patienceMs = PATIENCE_MS): Promise<T> {
  const { lockSync } = (await import('proper-lockfile')).default;
  const deadline = AbortSignal.timeout(patienceMs);
  for (;;) {
    const release = take(lockSync, path, deadline);
    if (release !== undefined) return finish(job, release);
    await pause(5 + Math.random() * 10);
  }
}

type LockSync = typeof import('proper-lockfile').lockSync;

function take(lockSync: LockSync, path: string, deadline: AbortSignal): (() => void) | undefined {
  try {
    // Each attempt has its own idea of when a lock is stale: two processes that take over a dead one's lock at the same
    // moment could both believe that they hold it. 2000 ms is the least that the library knows.
    return lockSync(path, { realpath: false, stale: 2_000 + Math.random() * 1_000 });
  } catch (error) {
    // ENOENT: another process took the lock folder over in the midst of our attempt.
    const isBusy = ['ELOCKED', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (isBusy && !deadline.aborted) return undefined;
    throw error;
  }
}

function finish<T>(job: () => T, release: () => void): T {
  try {
    return job();
  } finally {
    try {
      release();
    } catch {
      // The job is done all the same, and a lock that can't be removed goes stale.
    }
  }
}
