import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Progress } from '../model/progress.ts';
import { parseProgress } from '../model/progress-text.ts';
import { codeOf } from './system-error.ts';

/** What stands at the path of the progress file. */
export type Found =
  | { is: 'absent' }
  | { is: 'progress'; progress: Progress }
  | { is: 'damaged' }
  | { is: 'newer'; version: number }
  | { is: 'unreadable'; reason: string };

/** Reads the file without creating or changing anything. */
export function look(path: string): Found {
  const text = readText(path);
  if (typeof text !== 'string') return text;
  const parsed = parseProgress(text);
  if ('ok' in parsed) return { is: 'progress', progress: parsed.ok };
  return 'newer' in parsed ? { is: 'newer', version: parsed.newer } : { is: 'damaged' };
}

function readText(path: string): string | Found {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    const reason = codeOf(error);
    if (reason === undefined) throw error;
    return reason === 'ENOENT' || reason === 'ENOTDIR' ? { is: 'absent' } : { is: 'unreadable', reason };
  }
}

/**
 * Moves the file to a name of its own beside it, which tells when it was last written, and returns that path. To be
 * called under the lock: that is what makes the name unique.
 */
export function setAside(path: string): string {
  const written = fs.statSync(path).mtime.toISOString().replaceAll(':', '-');
  for (let copy = 1; ; copy++) {
    const kept = join(dirname(path), `progress.damaged-${written}${copy === 1 ? '' : `-${copy}`}.json`);
    if (fs.lstatSync(kept, { throwIfNoEntry: false }) !== undefined) continue;
    fs.renameSync(path, kept);
    return kept;
  }
}

/**
 * Replaces the file as a whole: whoever reads meanwhile, and whoever comes after a power cut or a full disk, finds the
 * old text or the new one. A link stays a link, and the file keeps its mode. `assertMay` is called when only the last
 * step is left, and may throw.
 */
export function replace(path: string, text: string, assertMay: () => void): void {
  const known = fs.statSync(path, { throwIfNoEntry: false });
  const target = known === undefined ? path : fs.realpathSync(path);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(draft, text, { mode: known === undefined ? 0o666 : known.mode & 0o777, flush: true });
    assertMay();
    fs.renameSync(draft, target);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}
