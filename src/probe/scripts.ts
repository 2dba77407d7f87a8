import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { attempt } from './attempt.ts';

// As they are before the program can replace them.
const { realpathSync, statSync } = fs;
const { _cache: modules } = Module as unknown as { _cache?: Record<string, unknown> };

const SCRIPT = /\.[cm]?[jt]sx?$/i;

/** V8 has no longer texts, in characters. */
const LONGEST = 2 ** 29;

const known = new Map<string, boolean>();

/** A program may make up new names without end. */
const MOST_KNOWN = 1000;

/**
 * Whether a name that V8 tells of a script may be that of a file which was loaded. A program can give any name to a text that it
 * evaluates (`vm`): neither a device nor a FIFO nor somebody's notes are to be taken for its source. What is no path is a name like others.
 */
export function mayBeScript(name: string): boolean {
  const isKnown = known.get(name);
  if (isKnown !== undefined) return isKnown;
  if (known.size >= MOST_KNOWN) known.clear();
  const isScript = isCalledScript(name);
  known.set(name, isScript);
  return isScript;
}

/** Where a file's package begins to be its own: behind the last folder of packages. */
function homeEnd(file: string): number {
  const home = Math.max(file.lastIndexOf('/node_modules/'), file.lastIndexOf('\\node_modules\\'));
  return home === -1 ? -1 : home + '/node_modules/'.length;
}

/** The folder of the package that is run as the program: `npx http-server`. */
const ownHome = attempt(() => {
  const main = realpathSync(process.argv[1] ?? '');
  const end = homeEnd(main);
  return end === -1 ? undefined : main.slice(0, end + nameAt(main, end).length + 1);
});

/** The name of the package that a file belongs to: `ws`, `@scope/name`. Undefined for one of the program's own. */
export function packageOf(file: string): string | undefined {
  const end = homeEnd(file);
  return end === -1 || isOwn(file, end) ? undefined : nameAt(file, end).replace('\\', '/');
}

function nameAt(file: string, end: number): string {
  return /^(?:@[^\\/]+[\\/])?[^\\/]*/.exec(file.slice(end))?.[0] ?? '';
}

function isOwn(file: string, end: number): boolean {
  if (ownHome === undefined) return false;
  const start = file.startsWith('file://') ? 'file://'.length : 0;
  return file.startsWith(ownHome, start) && end - start < ownHome.length;
}

function isCalledScript(name: string): boolean {
  if (!name.startsWith('file:') && !path.isAbsolute(name)) return true;
  try {
    const file = name.startsWith('file:') ? fileURLToPath(name) : name;
    return (SCRIPT.test(file) || file === process.argv[1] || Object.hasOwn(modules ?? {}, file)) && isRegular(file);
  } catch {
    // A host of another machine, or what no path can hold.
    return false;
  }
}

/** True where that can't be found out: it is gone, or the program may not read it. */
function isRegular(file: string): boolean {
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size < LONGEST;
  } catch {
    return true;
  }
}
