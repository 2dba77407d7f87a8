import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemErrorCode } from './system-error.ts';

/**
 * Writes a text into a new file beside the one that it is meant for, as far as to the disk, and returns its path. Its name can't be
 * foreseen, and nothing that is there is written to: nobody can lay a link in its way.
 *
 * @throws the system's error; no draft is left then
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

/** Drafts for a file that processes have left which are gone: they were killed. */
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
    // No folder, no drafts; or one that must not be read.
    return [];
  }
}

/** @param rest a process id, in a name of today something random, and a suffix */
function isDeadDraft(rest: string): boolean {
  const [, pid] = /^(\d{1,10})(?:\.[0-9a-f-]{36})?\.tmp$/.exec(rest) ?? [];
  return pid !== undefined && !isAlive(Number(pid));
}

/** Also where it belongs to somebody else. */
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

/** Removes drafts; what can't be removed stays. */
export function removeDrafts(drafts: readonly string[]): void {
  for (const draft of drafts) {
    try {
      rmSync(draft, { force: true });
    } catch {
      // It may be another day.
    }
  }
}
