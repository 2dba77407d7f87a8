import { lstatSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { systemErrorCode } from './system-error.ts';

const PAUSE_MS = 10;
/** If a lock does not change for this time, its process was killed. Jobs take only a few milliseconds. */
const DEAD_MS = 1_500;
/** How long to wait if other processes hold the lock one after the other. */
const PATIENCE_MS = 5_000;

/** Another process holds the lock. The code is 'ELOCKED'. */
export class LockHeldError extends Error {
  readonly code = 'ELOCKED';

  constructor(lock: string, options?: ErrorOptions) {
    super(`Could not get the lock ${lock}.`, options);
  }
}

/**
 * Runs a job while this process holds the lock, which is the folder `<path>.lock`. The job is synchronous, so that no signal and no other
 * code of this process can interrupt it. Only a killed process leaves its lock behind, which others remove after 1.5 seconds. Before the
 * job changes anything permanently, it calls `assertHeld`, because a process that was stopped for that long has lost its lock.
 *
 * @throws LockHeldError after `patienceMs`; the system's error if the lock can't be created
 */
export async function withLock<T>(
  path: string,
  job: (assertHeld: () => void) => T,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const lock = `${path}.lock`;
  let holder = '';
  let heldMs = 0;
  for (let waitedMs = 0; !takeLock(lock); waitedMs += PAUSE_MS) {
    if (waitedMs >= patienceMs) throw new LockHeldError(lock);
    assertLock(takeoverOf(lock));
    const current = holderOf(lock);
    heldMs = current === holder ? heldMs + PAUSE_MS : 0;
    holder = current;
    if (heldMs >= DEAD_MS) removeDeadLock(lock, holder, heldMs);
    await pause(PAUSE_MS);
  }
  return runHolding(lock, job);
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
    assertLock(lock);
    return false;
  }
}

/**
 * A lock is an empty folder that belongs to us. Waiting for anything else, such as a link or another user's folder, makes no sense, because
 * it would stay.
 */
function assertLock(lock: string): void {
  const stats = lstatSync(lock, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const isOurs = process.geteuid === undefined || stats.uid === process.geteuid();
  if (!stats.isDirectory() || !isOurs || !isEmpty(lock)) throw new LockHeldError(lock);
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    // The lock was released just now.
    return systemErrorCode(error) === 'ENOENT';
  }
}

function takeoverOf(lock: string): string {
  return `${lock}.takeover`;
}

/** Identifies one creation of the lock. */
function holderOf(lock: string): string {
  const stats = lstatSync(lock, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.ino} ${stats.mtimeNs}`;
}

/**
 * Removes the lock of a killed process. Only one process does this at a time, with a lock of its own. Otherwise a second one could remove
 * the lock that the first has just taken. If that process is killed too, its lock is removed after twice the time.
 */
function removeDeadLock(lock: string, holder: string, heldMs: number): void {
  const takeover = takeoverOf(lock);
  try {
    if (!takeLock(takeover)) {
      if (heldMs >= 2 * DEAD_MS) rmdirSync(takeover);
      return;
    }
    try {
      if (holderOf(lock) === holder) rmdirSync(lock);
    } finally {
      rmdirSync(takeover);
    }
  } catch (cause) {
    throw new LockHeldError(lock, { cause });
  }
}

function runHolding<T>(lock: string, job: (assertHeld: () => void) => T): T {
  const own = holderOf(lock);
  const isHeld = () => holderOf(lock) === own;
  try {
    return job(() => {
      if (!isHeld()) throw new LockHeldError(lock);
    });
  } finally {
    if (isHeld()) releaseLock(lock);
  }
}

function releaseLock(lock: string): void {
  try {
    rmdirSync(lock);
  } catch {
    // The job is done. The next process removes the lock.
  }
}
