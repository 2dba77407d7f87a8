import { createRequire } from 'node:module';

let tables: typeof import('./unicode.cjs') | undefined;

/**
 * Loads what needs tables of all characters: where the lines of a text may end, by UAX #14 (https://www.unicode.org/reports/tr14/), and how
 * wide a text is. The packages need a long time to unpack their tables. So the first text that needs them loads them. That has to be
 * synchronous, which `import()` is not.
 */
export function loadUnicode(): typeof import('./unicode.cjs') {
  tables ??= createRequire(import.meta.url)('./unicode.cjs') as typeof import('./unicode.cjs');
  return tables;
}
