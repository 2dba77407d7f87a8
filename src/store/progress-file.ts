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

/** A change to what is known by then, which another window may have written; it may be applied more than once. */
export type ProgressUpdate = (progress: Progress) => Progress;

export interface ProgressOptions {
  /** Created by the first update. */
  folder: ProgressFolder;
  /** Hears of each kind of trouble once. */
  warn: (warning: ProgressWarning) => void;
}

/** Touches nothing yet: the file is read and written when asked for. */
export function openProgress(options: ProgressOptions): ProgressFile {
  return new ProgressFile(options);
}

/**
 * What a learner has done, in a file that several windows share. Changes that can't be written are kept as long as this
 * process lives, and are written along with a later one if the trouble is over by then.
 */
export class ProgressFile {
  /** Where the file is, or would be. */
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

  /** Waits for updates that are under way, a few seconds at most. Creates nothing; a damaged file is moved aside. */
  read(): Promise<Progress> {
    return this.#inTurn(() => this.#read());
  }

  /** Applies the change to what is in the file by then. Trouble with the file is told; only the change can throw. */
  update(change: ProgressUpdate): Promise<Progress> {
    return this.#inTurn(() => this.#update(change));
  }

  /** Removes what processes that were killed in the middle of an update have left. Nobody has to wait for it. */
  tidy(): Promise<void> {
    return this.#inTurn(() => this.#tidy());
  }

  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(job);
    this.#lastTurn = turn.catch(() => {
      // Whoever asked for that turn hears of it; the next one begins all the same.
    });
    return turn;
  }

  /** Under the lock: what looks like the draft of a dead process may be that of one that we can't see, as in a container. */
  async #tidy(): Promise<void> {
    if (readProgressFile(this.#folder).kind === 'unreadable' || findDeadDrafts(this.path).length === 0) return;
    try {
      await this.#underLock(() => removeDrafts(findDeadDrafts(this.path)));
    } catch (error) {
      // The next update will say that something is wrong.
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

  /** Having waited once for a lock that can't be had is enough: later attempts don't wait. */
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

  /** Only under the lock: without it, the damaged file could meanwhile be a sound one that another window wrote. */
  #readOrMoveDamaged(): ProgressFileState {
    const found = readProgressFile(this.#folder);
    if (found.kind !== 'damaged') return found;
    this.#warnOnce({ kind: 'damaged', kept: moveDamagedFile(this.path) });
    return { kind: 'absent' };
  }

  /** What to go on with: the file, or nothing, and on top of it all changes that could not be written. */
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
