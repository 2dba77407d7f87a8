import Module, { createRequire } from 'node:module';
import process from 'node:process';
import { OWN_FILE } from './frames.ts';

/**
 * Takes the probe out of what a CommonJS program can list: its modules, and what was loaded before it. Node is just going through that
 * list, which therefore stays as it is: the program gets another one.
 */
export function leaveNoTrace(): void {
  const { cache } = createRequire(OWN_FILE);
  const own = cache[OWN_FILE];
  delete cache[OWN_FILE];
  forgetPath();
  const shown = Object.getOwnPropertyDescriptor(process, '_preload_modules');
  if (!Array.isArray(shown?.value) || !shown.configurable) return;
  const value = (shown.value as string[]).filter((name) => name !== OWN_FILE);
  Object.defineProperty(process, '_preload_modules', { ...shown, value });
  // Only the other ones can see whose child they are; to look is deprecated.
  const parent = value.length > 0 && !process.execArgv.includes('--pending-deprecation') ? own?.parent : undefined;
  if (parent) parent.children = parent.children.filter((child) => child !== own);
}

/** Where Node keeps what it has found. */
function forgetPath(): void {
  const { _pathCache: found } = Module as unknown as { _pathCache?: Record<string, string> };
  for (const [key, file] of Object.entries(found ?? {})) if (file === OWN_FILE) delete found?.[key];
}
