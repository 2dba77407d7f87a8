import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { attempt } from './attempt.ts';

interface Caching {
  getCompileCacheDir?: () => string | undefined;
  flushCompileCache?: () => void;
}

/**
 * Removes the probe from the program's compile cache on the disk (`NODE_COMPILE_CACHE`). Nothing else is loaded yet, so the files that Node
 * writes now are the probe's.
 */
export function hideCompiledCode(): void {
  const { getCompileCacheDir, flushCompileCache } = Module as Caching;
  const folder = getCompileCacheDir?.();
  if (folder === undefined || flushCompileCache === undefined) return;
  attempt(() => {
    const before = fs.readdirSync(folder);
    flushCompileCache();
    for (const file of fs.readdirSync(folder)) if (!before.includes(file)) fs.rmSync(path.join(folder, file));
  });
}
