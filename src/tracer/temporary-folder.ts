import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeExit } from './before-exit.ts';
import { folderStart } from './folder-name.ts';
import { ownIdentity } from './identity.ts';

/** Temporary files can't be written. */
export class TemporaryFolderError extends Error {
  override readonly name = 'TemporaryFolderError';
  /** The system's code. */
  readonly code: string;
  /** The folder for temporary files, as `TMPDIR` says. */
  readonly folder: string;

  constructor(folder: string, options: ErrorOptions) {
    super(`No temporary file can be written in ${folder}.`, options);
    const { code, message } = options.cause as NodeJS.ErrnoException;
    this.code = code ?? message;
    this.folder = folder;
  }
}

/** A folder for temporary files of this process. */
export interface TemporaryFolder {
  readonly path: string;
  /** Removes the folder and its content. Does not throw: what can't be removed now is removed by a later start. */
  remove(): void;
}

/**
 * Creates a folder for temporary files. Its name contains its owner, so that a later start can remove it if this process is killed.
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
      // A program may have replaced it by something of the user's.
      if (found?.dev === dev && found.ino === ino) removeFolder(folder);
    },
  };
}

/**
 * The same, removed at the latest when this process exits.
 *
 * @throws TemporaryFolderError
 */
export function makeFolderUntilExit(): TemporaryFolder {
  const folder = makeTemporaryFolder();
  const cancelCleanUp = beforeExit(() => folder.remove());
  return {
    path: folder.path,
    remove() {
      cancelCleanUp();
      folder.remove();
    },
  };
}

/** Removes a folder as far as possible. Links in it are not followed. */
export function removeFolder(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true });
  } catch {
    // Somebody is writing into it, or has changed its permissions.
  }
}

/**
 * Runs an action on temporary files.
 *
 * @throws TemporaryFolderError if the system refuses it
 */
export function withTemporaryFolderError<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new TemporaryFolderError(os.tmpdir(), { cause: error });
  }
}
