import { lstatSync, mkdirSync, type Stats } from 'node:fs';
import { UnusableFileError } from './regular-file.ts';

/** Only for us. */
const MODE = 0o700;
const OTHERS_WRITE = 0o022;

/**
 * Makes a folder where everybody may write.
 *
 * @throws the system's error, or UnfitError if something stands there that is not ours alone
 */
export function makeOwnedFolder(folder: string): void {
  if (!lstatSync(folder, { throwIfNoEntry: false })) makeUnlessThere(folder);
  assertOwned(folder);
}

function makeUnlessThere(folder: string): void {
  try {
    mkdirSync(folder, { mode: MODE });
  } catch (error) {
    // Another window was faster, or somebody who means harm: that is looked at next.
    if (!lstatSync(folder, { throwIfNoEntry: false })) throw error;
  }
}

/**
 * Nothing that somebody else can have laid there is followed or believed: a link, or a folder that others own or may write to.
 *
 * @throws UnfitError
 */
export function assertOwned(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined || isOurs(stats)) return;
  throw new UnusableFileError(folder, 'notOurs');
}

function isOurs(stats: Stats): boolean {
  if (!stats.isDirectory()) return false;
  // Windows has other rights, and a folder for temporary files for each user.
  if (process.geteuid === undefined) return true;
  return stats.uid === process.geteuid() && (stats.mode & OTHERS_WRITE) === 0;
}
