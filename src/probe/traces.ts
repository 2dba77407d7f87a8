import { createRequire } from 'node:module';
import process from 'node:process';
import { OWN_FILE } from './site.ts';

/** Takes the probe out of what a CommonJS program can list: its modules, and what was loaded before it. */
export function leaveNoTrace(): void {
  delete createRequire(OWN_FILE).cache[OWN_FILE];
  const { _preload_modules: preloaded } = process as { _preload_modules?: string[] };
  const descriptor = Object.getOwnPropertyDescriptor(process, '_preload_modules');
  if (!preloaded?.includes(OWN_FILE) || !descriptor) return;
  // A list of its own: Node is going through the other one, and would pass over what comes after us.
  const value = preloaded.filter((file) => file !== OWN_FILE);
  Object.defineProperty(process, '_preload_modules', { ...descriptor, value });
}
