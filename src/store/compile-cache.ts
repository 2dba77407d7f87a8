import { existsSync, rmSync } from 'node:fs';
import * as module from 'node:module';
import { dirname } from 'node:path';
import { makeFolder } from './folder.ts';
import { platformFolder } from './platform-folder.ts';

/**
 * Makes Node (22.8 and later) keep our compiled code for the next start. Programs that we run are not affected. If the folder is not
 * writable, nothing is kept, and Node reports no error.
 */
export async function enableCompileCache(): Promise<void> {
  if (!('enableCompileCache' in module)) return;
  const folder = await platformFolder('cache');
  if (folder === undefined || !isUsable(folder)) return;
  (module.enableCompileCache as (folder: string) => unknown)(folder);
}

/** Creates the folder. Node would try for ever if that fails in an unusual way, as in `/proc`. A missing home folder is not created. */
function isUsable(folder: string): boolean {
  try {
    if (existsSync(dirname(dirname(folder)))) makeFolder(folder);
    return existsSync(folder);
  } catch {
    // Without the cache, only the start is slower.
    return false;
  }
}

/**
 * Removes the cache. Returns its folder, or undefined if there was none.
 *
 * @throws the system's error
 */
export async function removeCompileCache(): Promise<string | undefined> {
  const folder = await platformFolder('cache');
  if (folder === undefined || !existsSync(folder)) return undefined;
  rmSync(folder, { recursive: true });
  return folder;
}
