import fs from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder, withTemporaryFolderError } from './temporary-folder.ts';

/** The clock that a program is shown. */
export interface TimeOfDay {
  /** What the program finds in its environment. */
  readonly env: NodeJS.ProcessEnv;
  /** By how many milliseconds it goes ahead of the true time. */
  readonly shiftMs: number;
  /** Has it show another time from now on, in milliseconds since 1970. */
  set(ms: number): void;
  remove(): void;
}

/** Always as long, so that a new number leaves nothing of the old one, and takes no more room. */
const LENGTH = 24;

/**
 * Starts a clock, in a file that the preload reads. Both ends open it once, at the beginning: whatever a program does to it, or puts in
 * its place, nothing else is written to.
 *
 * @throws TemporaryFolderError
 */
export function startTimeOfDay(startsAtMs: number): TimeOfDay {
  const folder = makeTemporaryFolder();
  const file = path.join(folder.path, 'shift');
  let fd: number | undefined;
  let shiftMs = 0;
  function set(ms: number): void {
    if (fd === undefined) return;
    shiftMs = ms - Date.now();
    fs.writeSync(fd, String(shiftMs).padEnd(LENGTH), 0);
  }
  function remove(): void {
    if (fd !== undefined) fs.closeSync(fd);
    fd = undefined;
    folder.remove();
  }
  try {
    withTemporaryFolderError(() => {
      fd = fs.openSync(file, 'wx');
      set(startsAtMs);
    });
  } catch (error) {
    remove();
    throw error;
  }
  return {
    env: { NET_LESSONS_CLOCK: file },
    get shiftMs() {
      return shiftMs;
    },
    set: (ms) => withTemporaryFolderError(() => set(ms)),
    remove,
  };
}
