import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// As they are before the program can replace them.
const { statSync } = fs;
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

/** The name of the package that a file belongs to: `ws`, `@scope/name`. Undefined for one of the program's own. */
export function packageOf(file: string): string | undefined {
  const home = Math.max(file.lastIndexOf('/node_modules/'), file.lastIndexOf('\\node_modules\\'));
  if (home === -1) return undefined;
  return /^(?:@[^\\/]+[\\/])?[^\\/]+/.exec(file.slice(home + '/node_modules/'.length))?.[0].replace('\\', '/');
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
