import { lstatSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { systemErrorCode } from './system-error.ts';

const PAUSE_MS = 10;
/** A lock that is the same for so long belongs to a process that was killed: jobs take a few milliseconds. */
const DEAD_MS = 1_500;
/** How long to wait for one's turn among processes that all live. */
const PATIENCE_MS = 5_000;

/** Somebody else has the lock. Its code is 'ELOCKED'. */
export class LockHeldError extends Error {
  readonly code = 'ELOCKED';

  constructor(lock: string, options?: ErrorOptions) {
    super(`Could not get the lock ${lock}.`, options);
  }
}

/**
 * Runs `job` while no other process holds the lock, the folder `<path>.lock`. The job is synchronous, so that no signal
 * and nothing else of this process can come in between: only a process that is killed leaves its lock behind, and that
 * one is taken away after a second and a half. Before it changes anything for good, the job calls `assertHeld`: a process that
 * stood still for that long has lost its lock.
 *
 * @throws LockHeldError after `patienceMs`; or what the system says, where no lock can be made
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
 * A lock is an empty folder of ours. For anything else that stands there, a link or somebody else's folder, nobody needs to wait: it
 * would not go away.
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
    // It was given back at this moment.
    return systemErrorCode(error) === 'ENOENT';
  }
}

function takeoverOf(lock: string): string {
  return `${lock}.takeover`;
}

/** Tells one making of the lock from the next. */
function holderOf(lock: string): string {
  const stats = lstatSync(lock, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.ino} ${stats.mtimeNs}`;
}

/**
 * Removes a dead holder's lock. One process at a time does that, under a lock of its own: otherwise the second could
 * remove what the first has just taken. Whoever is killed in these microseconds is found out after twice the time.
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
    // The job is done all the same; the next process takes the lock away.
  }
}
