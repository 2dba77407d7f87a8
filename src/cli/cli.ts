#!/usr/bin/env node
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { enableCompileCache } from '../store/compile-cache.ts';

/** All the rest is loaded once Node looks for what it has compiled of it before. */
async function load(): Promise<void> {
  await enableCompileCache();
  const { start } = await import('./start.ts');
  await start(new URL('./', pathToFileURL(__filename)));
}

// Built as CommonJS, which has no `await` at its top. A bug is told by its stack: Node would show the line above it too, and that is a file.
load().catch((bug: unknown) => {
  process.stderr.write(`${inspect(bug)}\n`);
  process.exit(1);
});
