#!/usr/bin/env node
import { pathToFileURL } from 'node:url';
import { keepCompiled } from '../store/compile-cache.ts';

// Built as CommonJS, which has no `await` at its top. All the rest is loaded once Node looks for what it has compiled of it before.
keepCompiled()
  .then(() => import('./start.ts'))
  .then(({ start }) => start(new URL('./', pathToFileURL(__filename))));
