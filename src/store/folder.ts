import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemErrorCode } from './system-error.ts';

/**
 * Makes a folder, and those above it that are missing. Returns what it has made, the deepest first. Node's own `recursive` is left
 * aside: where the working folder was deleted, Node 20 goes round in it for ever, and heeds no signal.
 *
 * @throws the system's error, also where something that is no folder stands in its place; what was made until then is gone again
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
    // Anything else, or a link to nothing.
    if (systemErrorCode(error) === 'EEXIST')
      throw Object.assign(new Error(`${folder} is no folder.`), { code: 'ENOTDIR' });
    throw error;
  }
}

/** Removes folders as far as they are empty. */
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
