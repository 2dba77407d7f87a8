import { createRequire } from 'node:module';
import process from 'node:process';
import { OWN_FILE } from './site.ts';

/** Takes the probe out of what a CommonJS program can list: its modules, and what was loaded before it. */
export function leaveNoTrace(): void {
  delete createRequire(OWN_FILE).cache[OWN_FILE];
  const { _preload_modules: preloaded } = process as { _preload_modules?: string[] };
  const index = preloaded?.indexOf(OWN_FILE) ?? -1;
  if (index !== -1) preloaded?.splice(index, 1);
}
