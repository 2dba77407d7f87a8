import { existsSync, rmSync } from 'node:fs';
import * as module from 'node:module';
import { dirname } from 'node:path';
import { platformFolder } from './platform-folder.ts';

/**
 * Has Node keep what it compiles of us for the next start, from 22.8 on; what we run is not concerned. Where the folder can't be written to,
 * nothing is kept, and Node says nothing of it.
 */
export async function keepCompiled(): Promise<void> {
  if (!('enableCompileCache' in module)) return;
  const folder = await platformFolder('cache');
  // Nobody's home folder is made.
  if (folder === undefined || !existsSync(dirname(dirname(folder)))) return;
  (module.enableCompileCache as (folder: string) => unknown)(folder);
}

/**
 * Removes what Node has kept. Returns the folder where it was, or would have been.
 *
 * @throws the system's error
 */
export async function removeCompiled(): Promise<string | undefined> {
  const folder = await platformFolder('cache');
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  return folder;
}
