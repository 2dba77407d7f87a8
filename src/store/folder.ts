import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemErrorCode } from './system-error.ts';

/**
 * Creates a folder and its missing parents. Returns the created folders, the deepest first. It does not use `recursive`, because Node 20
 * never returns from that if the working folder was deleted, and does not react to signals.
 *
 * @throws the system's error, also if a file is in its place. Created folders are removed again
 */
export function makeFolder(folder: string): string[] {
  try {
    return makeOne(folder);
  } catch (error) {
    const above = dirname(folder);
    if (systemErrorCode(error) !== 'ENOENT' || above === folder) throw error;
    return makeBelow(folder, makeFolder(above));
  }
}

function makeBelow(folder: string, made: string[]): string[] {
  try {
    return [...makeOne(folder), ...made];
  } catch (error) {
    removeFolders(made);
    throw error;
  }
}

function makeOne(folder: string): string[] {
  try {
    mkdirSync(folder);
    return [folder];
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
    // A file, or a link to nothing.
    if (systemErrorCode(error) === 'EEXIST')
      throw Object.assign(new Error(`${folder} is no folder.`), { code: 'ENOTDIR' });
    throw error;
  }
}

/** Removes folders until one is not empty. */
export function removeFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      // Somebody has put something into it.
      return;
    }
  }
}
