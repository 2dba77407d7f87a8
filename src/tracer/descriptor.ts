import { randomInt } from 'node:crypto';
import fs from 'node:fs';

/** Node closes the lower ones to what a program starts, and people see a meaning in low numbers. */
const LOWEST = 200;
const LEAST = 20;

/** Programs that wait with `select()` know none from here on. */
const END = 1024;

/** What a process may open at least, where the system does not tell. */
const USUAL_LIMIT = 256;

/** Node starts a program through a descriptor above all that the program gets. */
const ABOVE = 2;

/** We or a program may open nothing more: what the system says of an open file, of a process that can't be started. */
export class OutOfDescriptorsError extends Error {
  override readonly name = 'OutOfDescriptors';
  readonly code = 'EMFILE';
}

/**
 * A descriptor that is free in this process, and so is not one that a program would inherit from us. It is picked at random: whoever
 * opens one of a certain number on the way to the program, such as a shell with `exec 200>lock`, hardly ever meets it.
 *
 * @throws OutOfDescriptors
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

/** How many descriptors a process that we start may have. */
function limit(): number {
  try {
    const [, soft] = /^Max open files +(\d+)/m.exec(fs.readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return soft === undefined ? END : Number(soft);
  } catch {
    return USUAL_LIMIT;
  }
}

/**
 * The number of the socket that a process has at a descriptor, which is the same in all processes that share it. Undefined where there is
 * none, and where the system does not tell.
 */
export function socketAt(pid: number, fd: number): string | undefined {
  try {
    const [, number] = /^socket:\[(\d+)\]$/.exec(fs.readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? [];
    return number;
  } catch {
    return undefined;
  }
}
