import { existsSync, rmSync } from 'node:fs';
import * as module from 'node:module';
import { dirname } from 'node:path';
import { makeFolder } from './folder.ts';
import { platformFolder } from './platform-folder.ts';

/**
 * Has Node keep what it compiles of us for the next start, from 22.8 on; what we run is not concerned. Where the folder can't be written to,
 * nothing is kept, and Node says nothing of it.
 */
export async function enableCompileCache(): Promise<void> {
  if (!('enableCompileCache' in module)) return;
  const folder = await platformFolder('cache');
  if (folder === undefined || !isUsable(folder)) return;
  (module.enableCompileCache as (folder: string) => unknown)(folder);
}

/** Makes the folder, since Node goes round for ever where making it is refused in an odd way, as in `/proc`. Nobody's home folder is made. */
function isUsable(folder: string): boolean {
  try {
    if (existsSync(dirname(dirname(folder)))) makeFolder(folder);
    return existsSync(folder);
  } catch {
    // A start takes longer without it, and that is all.
    return false;
  }
}

/**
 * Removes what Node has kept of us. Returns the folder where it was; undefined if there was none.
 *
 * @throws the system's error
 */
export async function removeCompileCache(): Promise<string | undefined> {
  const folder = await platformFolder('cache');
  if (folder === undefined || !existsSync(folder)) return undefined;
  rmSync(folder, { recursive: true });
  return folder;
}
