import { lstatSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './system-error.ts';

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
export async function underLock<T>(
  path: string,
  job: (assertHeld: () => void) => T,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const lock = `${path}.lock`;
  let holder = '';
  let heldMs = 0;
  for (let waitedMs = 0; !take(lock); waitedMs += PAUSE_MS) {
    if (waitedMs >= patienceMs) throw new LockHeldError(lock);
    mustBeLock(takeoverOf(lock));
    const current = holderOf(lock);
    heldMs = current === holder ? heldMs + PAUSE_MS : 0;
    holder = current;
    if (heldMs >= DEAD_MS) takeAway(lock, holder, heldMs);
    await pause(PAUSE_MS);
  }
  return run(lock, job);
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    mustBeLock(lock);
    return false;
  }
}

/**
 * A lock is an empty folder of ours. For anything else that stands there, a link or somebody else's folder, nobody needs to wait: it
 * would not go away.
 */
function mustBeLock(lock: string): void {
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
    return codeOf(error) === 'ENOENT';
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
function takeAway(lock: string, holder: string, heldMs: number): void {
  const takeover = takeoverOf(lock);
  try {
    if (!take(takeover)) {
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

function run<T>(lock: string, job: (assertHeld: () => void) => T): T {
  const own = holderOf(lock);
  const isHeld = () => holderOf(lock) === own;
  try {
    return job(() => {
      if (!isHeld()) throw new LockHeldError(lock);
    });
  } finally {
    if (isHeld()) giveBack(lock);
  }
}

function giveBack(lock: string): void {
  try {
    rmdirSync(lock);
  } catch {
    // The job is done all the same; the next process takes the lock away.
  }
}
