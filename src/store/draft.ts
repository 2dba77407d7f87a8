import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemErrorCode } from './system-error.ts';

/**
 * Writes a text to a new file next to the target, flushes it to the disk, and returns its path. The name can't be guessed, and existing
 * files are not overwritten, so nobody can redirect it with a link.
 *
 * @throws the system's error, after removing the draft
 */
export function writeDraft(target: string, text: string, mode = 0o666): string {
  const draft = `${target}.${process.pid}.${crypto.randomUUID()}.tmp`;
  const fd = openSync(draft, 'wx', mode);
  try {
    writeFileSync(fd, text);
    fsyncSync(fd);
    return draft;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
}

/** Finds drafts of killed processes. */
export function findDeadDrafts(target: string): string[] {
  const folder = dirname(target);
  const start = `${basename(target)}.`;
  return namesIn(folder)
    .filter((name) => name.startsWith(start) && isDeadDraft(name.slice(start.length)))
    .map((name) => join(folder, name))
    .filter(isOwnFile);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is no such folder, or it can't be read.
    return [];
  }
}

/** @param rest a process id, a random part (not in older versions), and a suffix */
function isDeadDraft(rest: string): boolean {
  const [, pid] = /^(\d{1,10})(?:\.[0-9a-f-]{36})?\.tmp$/.exec(rest) ?? [];
  return pid !== undefined && !isAlive(Number(pid));
}

/** The process may belong to another user. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) !== 'ESRCH';
  }
}

function isOwnFile(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && (process.geteuid === undefined || stats.uid === process.geteuid());
}

/** Removes drafts. Ignores errors. */
export function removeDrafts(drafts: readonly string[]): void {
  for (const draft of drafts) {
    try {
      rmSync(draft, { force: true });
    } catch {
      // A later start will try again.
    }
  }
}
