import { lstatSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Progress } from '../model/progress.ts';
import { parseProgress } from '../model/progress-text.ts';
import { findDeadDrafts, removeDrafts, writeDraft } from './draft.ts';
import { type ProgressFolder, progressPath } from './progress-folder.ts';
import { readRegularFile, UnusableFileError } from './regular-file.ts';
import { assertOwned } from './shared-folder.ts';
import { systemErrorCode } from './system-error.ts';

/** A thousand times the size of a learner's progress. Larger files are not read. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What was found at the path of the progress file. */
export type ProgressFileState =
  | { kind: 'absent' }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'damaged' }
  | { kind: 'newer'; version: number }
  | { kind: 'unreadable'; reason: string };

/** Reads the progress file without creating or changing anything. */
export function readProgressFile(folder: ProgressFolder): ProgressFileState {
  const text = readText(folder);
  if (typeof text !== 'string') return text;
  const parsed = parseProgress(text);
  if ('ok' in parsed) return { kind: 'progress', progress: parsed.ok };
  return 'newer' in parsed ? { kind: 'newer', version: parsed.newer } : { kind: 'damaged' };
}

function readText(folder: ProgressFolder): string | ProgressFileState {
  try {
    if (folder.isShared) assertOwned(folder.path);
    return readRegularFile(progressPath(folder), MOST_BYTES);
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === undefined) throw error;
    return reason === 'ENOENT' || reason === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'unreadable', reason };
  }
}

/**
 * Moves a damaged file to a new name next to it, which contains the time of its last change, and returns the new path. Must be called with
 * the lock, so that the name is unique.
 */
export function moveDamagedFile(path: string): string {
  const written = statSync(path).mtime.toISOString().replaceAll(':', '-');
  for (let copy = 1; ; copy++) {
    const kept = join(dirname(path), `progress.damaged-${written}${copy === 1 ? '' : `-${copy}`}.json`);
    if (lstatSync(kept, { throwIfNoEntry: false }) !== undefined) continue;
    renameSync(path, kept);
    return kept;
  }
}

/**
 * Replaces the whole file at once: readers find the old text or the new one, even after a power failure or if the disk is full. A link
 * stays a link, and the file keeps its mode. Must be called with the lock. `assertMay` is called before the last step and may throw.
 *
 * @throws the system's error; UnusableFileError if it is not a regular file
 */
export function replaceProgressFile(path: string, text: string, assertMay: () => void): void {
  const known = statSync(path, { throwIfNoEntry: false });
  if (known !== undefined && !known.isFile()) throw new UnusableFileError(path, 'notAFile');
  const target = known === undefined ? path : realpathSync(path);
  removeDrafts(findDeadDrafts(target));
  const draft = writeDraft(target, text, known === undefined ? 0o666 : known.mode & 0o777);
  try {
    assertMay();
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
