import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { attempt } from './attempt.ts';

// Saved before the program can replace them.
const { realpathSync, statSync } = fs;
const { _cache: modules } = Module as unknown as { _cache?: Record<string, unknown> };

const SCRIPT = /\.[cm]?[jt]sx?$/i;

/** The longest text in V8, in characters. */
const LONGEST = 2 ** 29;

const known = new Map<string, boolean>();

/** A program may create new names without end. */
const MOST_KNOWN = 1000;

/**
 * Whether a name that V8 gives to a script can be a file that was loaded. A program can give any name to code that it evaluates (`vm`). A
 * device, a FIFO or some other file must not be taken for its source. Names that are not paths are allowed.
 */
export function mayBeScript(name: string): boolean {
  const isKnown = known.get(name);
  if (isKnown !== undefined) return isKnown;
  if (known.size >= MOST_KNOWN) known.clear();
  const isScript = isCalledScript(name);
  known.set(name, isScript);
  return isScript;
}

/** Where the path inside a package begins: after the last `node_modules` folder. */
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

/** The name of the package that a file belongs to: `ws`, `@scope/name`. Undefined for the program's own files. */
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
    // The URL names another machine, or it is not a valid path.
    return false;
  }
}

/** Also true if this can't be found out: the file is gone, or the program may not read it. */
function isRegular(file: string): boolean {
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size < LONGEST;
  } catch {
    return true;
  }
}
