import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { folderStart } from './folder-name.ts';
import { ownIdentity } from './identity.ts';

/** No temporary file can be written. */
export class TemporaryFolderError extends Error {
  override readonly name = 'TemporaryFolderError';
  /** The system's code. */
  readonly code: string;
  /** Where they would stand, which `TMPDIR` tells. */
  readonly folder: string;

  constructor(folder: string, options: ErrorOptions) {
    super(`No temporary file can be written in ${folder}.`, options);
    const { code, message } = options.cause as NodeJS.ErrnoException;
    this.code = code ?? message;
    this.folder = folder;
  }
}

/** A folder for temporary files, for this process alone. */
export interface TemporaryFolder {
  readonly path: string;
  /** Removes it with all that is in it. Does not fail: what can't be removed now is removed by a later start. */
  remove(): void;
}

/**
 * Makes a folder for temporary files, in whose name it says whose it is: should this process be killed, the next one knows that nobody
 * needs it any more.
 *
 * @throws TemporaryFolderError
 */
export function makeTemporaryFolder(): TemporaryFolder {
  const folder = withTemporaryFolderError(() => fs.mkdtempSync(path.join(os.tmpdir(), folderStart(ownIdentity()))));
  const { dev, ino } = fs.lstatSync(folder);
  return {
    path: folder,
    remove() {
      const found = fs.lstatSync(folder, { throwIfNoEntry: false });
      // A program may have put something of its user's in its place.
      if (found?.dev === dev && found.ino === ino) removeFolder(folder);
    },
  };
}

/** Removes a folder as far as it can be; links in it are not followed. */
export function removeFolder(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true });
  } catch {
    // Somebody writes into it, or has taken our rights away.
  }
}

/**
 * Does something with temporary files.
 *
 * @throws TemporaryFolderError where the system refuses it
 */
export function withTemporaryFolderError<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new TemporaryFolderError(os.tmpdir(), { cause: error });
  }
}
