import fs from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder, withTemporaryFolderError } from './temporary-folder.ts';

/** A program's own clock. */
export interface TimeOfDay {
  /** The environment variable that tells the program about it. */
  readonly env: NodeJS.ProcessEnv;
  /** How many milliseconds it is ahead of the real time. */
  readonly shiftMs: number;
  /** Sets it, in milliseconds since 1970. */
  set(ms: number): void;
  remove(): void;
}

/** The length is constant, so that a new number overwrites the old one completely and needs no more space. */
const LENGTH = 24;

/**
 * Starts a clock. It is stored in a file that a preload reads. Both sides open the file once, at the beginning: whatever a program does to
 * the file, no other file is written.
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
