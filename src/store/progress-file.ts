import { emptyProgress, type Progress, type ProgressWarning } from '../model/progress.ts';
import { formatProgress } from '../model/progress-text.ts';
import { findDeadDrafts, removeDrafts } from './draft.ts';
import { makeFolder } from './folder.ts';
import { LockHeldError, withLock } from './lock.ts';
import {
  moveDamagedFile,
  type ProgressFileState,
  readProgressFile,
  replaceProgressFile,
} from './progress-file-state.ts';
import { type ProgressFolder, progressPath } from './progress-folder.ts';
import { makeOwnedFolder } from './shared-folder.ts';
import { systemErrorCode } from './system-error.ts';

/** Changes the progress that is in the file at that time. Another window may have written it. May be called more than once. */
export type ProgressUpdate = (progress: Progress) => Progress;

export interface ProgressOptions {
  /** The first update creates it. */
  folder: ProgressFolder;
  /** Called once for each kind of problem. */
  warn: (warning: ProgressWarning) => void;
}

/** Does not read or write anything yet. */
export function openProgress(options: ProgressOptions): ProgressFile {
  return new ProgressFile(options);
}

/**
 * The progress of a learner, in a file that several windows share. Changes that can't be written are kept in memory, and are written with a
 * later change if that is possible.
 */
export class ProgressFile {
  /** Path of the file, even if it does not exist. */
  readonly path: string;
  readonly #folder: ProgressFolder;
  readonly #warn: ProgressOptions['warn'];
  readonly #warned = new Set<string>();
  readonly #unsaved: ProgressUpdate[] = [];
  #isLockStuck = false;
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor({ folder, warn }: ProgressOptions) {
    this.path = progressPath(folder);
    this.#folder = folder;
    this.#warn = warn;
  }

  /** Reads the progress after pending updates, which take a few seconds at most. Creates nothing. Moves a damaged file aside. */
  read(): Promise<Progress> {
    return this.#inTurn(() => this.#read());
  }

  /** Applies a change to the file. Problems with the file are reported by `warn`. Only the change itself can throw. */
  update(change: ProgressUpdate): Promise<Progress> {
    return this.#inTurn(() => this.#update(change));
  }

  /** Removes drafts of processes that were killed during an update. Need not be awaited. */
  tidy(): Promise<void> {
    return this.#inTurn(() => this.#tidy());
  }

  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(job);
    this.#lastTurn = turn.catch(() => {
      // The caller of that turn gets the error. The next turn runs anyway.
    });
    return turn;
  }

  /** With the lock, because the draft may belong to a process that can't be seen from here, as in a container. */
  async #tidy(): Promise<void> {
    if (readProgressFile(this.#folder).kind === 'unreadable' || findDeadDrafts(this.path).length === 0) return;
    try {
      await this.#underLock(() => removeDrafts(findDeadDrafts(this.path)));
    } catch (error) {
      // The next update will report the problem.
      if (systemErrorCode(error) === undefined) throw error;
    }
  }

  async #read(): Promise<Progress> {
    const found = readProgressFile(this.#folder);
    if (found.kind !== 'damaged') return this.#withUnsaved(found);
    try {
      return this.#withUnsaved(await this.#underLock(() => this.#readOrMoveDamaged()));
    } catch (error) {
      if (systemErrorCode(error) === undefined) throw error;
      return this.#withUnsaved(found);
    }
  }

  async #update(change: ProgressUpdate): Promise<Progress> {
    this.#unsaved.push(change);
    try {
      return await this.#save();
    } catch (error) {
      const reason = systemErrorCode(error);
      if (reason === undefined) {
        this.#unsaved.pop();
        throw error;
      }
      this.#warnOnce({ kind: 'unwritable', path: this.path, reason });
      return this.#withUnsaved(readProgressFile(this.#folder));
    }
  }

  async #save(): Promise<Progress> {
    const found = readProgressFile(this.#folder);
    if (found.kind === 'newer' || found.kind === 'unreadable') return this.#withUnsaved(found);
    if (this.#folder.isShared) makeOwnedFolder(this.#folder.path);
    else makeFolder(this.#folder.path);
    return await this.#underLock((assertHeld) => this.#write(assertHeld));
  }

  /** After a lock was not available once, later attempts do not wait. */
  async #underLock<T>(job: (assertHeld: () => void) => T): Promise<T> {
    try {
      const result = await withLock(this.path, job, this.#isLockStuck ? 0 : undefined);
      this.#isLockStuck = false;
      return result;
    } catch (error) {
      this.#isLockStuck = error instanceof LockHeldError;
      throw error;
    }
  }

  #write(assertHeld: () => void): Progress {
    const found = this.#readOrMoveDamaged();
    const progress = this.#withUnsaved(found);
    if (found.kind === 'newer' || found.kind === 'unreadable') return progress;
    replaceProgressFile(this.path, formatProgress(progress), assertHeld);
    this.#unsaved.length = 0;
    return progress;
  }

  /** Only with the lock. Otherwise another window might already have replaced the damaged file. */
  #readOrMoveDamaged(): ProgressFileState {
    const found = readProgressFile(this.#folder);
    if (found.kind !== 'damaged') return found;
    this.#warnOnce({ kind: 'damaged', kept: moveDamagedFile(this.path) });
    return { kind: 'absent' };
  }

  /** The progress in the file, or an empty one, with all changes that could not be written. */
  #withUnsaved(found: ProgressFileState): Progress {
    if (found.kind === 'damaged') this.#warnOnce({ kind: 'damaged', kept: this.path });
    if (found.kind === 'newer') this.#warnOnce({ kind: 'newer', version: found.version });
    if (found.kind === 'unreadable') this.#warnOnce({ kind: 'unwritable', path: this.path, reason: found.reason });
    const known = found.kind === 'progress' ? found.progress : emptyProgress();
    return this.#unsaved.reduce((progress, change) => change(progress), known);
  }

  #warnOnce(warning: ProgressWarning): void {
    const subject = warning.kind === 'damaged' ? warning.kept : warning.kind;
    if (this.#warned.has(subject)) return;
    this.#warned.add(subject);
    this.#warn(warning);
  }
}
