import { randomInt } from 'node:crypto';
import fs from 'node:fs';

/** Node closes lower descriptors in child processes, and people use low numbers for their own purposes. */
const LOWEST = 200;
const LEAST = 20;

/** Programs that wait with `select()` can't use descriptors from here on. */
const END = 1024;

/** The usual limit of open files, if the system does not tell the actual one. */
const USUAL_LIMIT = 256;

/** Node needs a few descriptors above those of the program to start it. */
const ABOVE = 2;

/** The limit of open files is reached, for us or for a program that we start. */
export class OutOfDescriptorsError extends Error {
  override readonly name = 'OutOfDescriptorsError';
  readonly code = 'EMFILE';
}

/**
 * Finds a descriptor that is free in this process, so that the program would not inherit it from us. It is chosen at random, so that a
 * script which uses a fixed number (`exec 200>lock`) almost never meets it.
 *
 * @throws OutOfDescriptorsError
 */
export function freeDescriptor(): number {
  const end = Math.min(limit() - ABOVE, END);
  const lowest = Math.min(LOWEST, Math.max(LEAST, Math.floor(end / 2)));
  const count = Math.max(0, end - lowest);
  const first = randomInt(count + 1);
  const all = Array.from({ length: count }, (_, index) => lowest + ((first + index) % count));
  const free = all.find((fd) => !isOpen(fd));
  if (free === undefined) throw new OutOfDescriptorsError('There is no free descriptor.');
  return free;
}

function isOpen(fd: number): boolean {
  try {
    fs.fstatSync(fd);
    return true;
  } catch {
    return false;
  }
}

/** How many descriptors a child process may have. */
function limit(): number {
  try {
    const [, soft] = /^Max open files +(\d+)/m.exec(fs.readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return soft === undefined ? END : Number(soft);
  } catch {
    return USUAL_LIMIT;
  }
}
