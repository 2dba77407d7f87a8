import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

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

/** Always as long, so that a new number leaves nothing of the old one. */
const LENGTH = 24;

/** Starts a clock, in a file that the preload reads. */
export function startTimeOfDay(startsAtMs: number): TimeOfDay {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'net-lessons-clock-'));
  const file = path.join(folder, 'shift');
  let shiftMs = 0;
  function set(ms: number): void {
    shiftMs = ms - Date.now();
    fs.writeFileSync(file, String(shiftMs).padEnd(LENGTH), { flag: fs.existsSync(file) ? 'r+' : 'w' });
  }
  set(startsAtMs);
  return {
    env: { NET_LESSONS_CLOCK: file },
    get shiftMs() {
      return shiftMs;
    },
    set,
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
