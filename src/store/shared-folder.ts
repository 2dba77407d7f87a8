import { lstatSync, mkdirSync, type Stats } from 'node:fs';
import { UnusableFileError } from './regular-file.ts';

/** Access only for this user. */
const MODE = 0o700;
const OTHERS_WRITE = 0o022;

/**
 * Creates a folder inside one where everybody may write.
 *
 * @throws the system's error; UnusableFileError if something exists that does not belong to this user alone
 */
export function makeOwnedFolder(folder: string): void {
  if (!lstatSync(folder, { throwIfNoEntry: false })) makeUnlessThere(folder);
  assertOwned(folder);
}

function makeUnlessThere(folder: string): void {
  try {
    mkdirSync(folder, { mode: MODE });
  } catch (error) {
    // Another window was faster, or an attacker. The next step checks who owns it.
    if (!lstatSync(folder, { throwIfNoEntry: false })) throw error;
  }
}

/**
 * Rejects anything that another user may have created: a link, or a folder that others own or may write to.
 *
 * @throws UnusableFileError
 */
export function assertOwned(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined || isOurs(stats)) return;
  throw new UnusableFileError(folder, 'notOurs');
}

function isOurs(stats: Stats): boolean {
  if (!stats.isDirectory()) return false;
  // Windows has other permissions, and a temporary folder for each user.
  if (process.geteuid === undefined) return true;
  return stats.uid === process.geteuid() && (stats.mode & OTHERS_WRITE) === 0;
}
