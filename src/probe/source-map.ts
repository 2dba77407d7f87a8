import { findSourceMap } from 'node:module';
import type { Site } from '../model/wire.ts';
import { attempt } from './attempt.ts';
import { mayBeScript } from './scripts.ts';

/** The place in the source that a script was made of, where Node has been told to know that (`--enable-source-maps`). */
export function originalSite(site: Site): Site {
  const found = attempt(() => findSourceMap(site.file)?.findEntry(site.line - 1, site.column - 1));
  if (!found || !('originalSource' in found)) return site;
  const { originalSource: file, originalLine, originalColumn } = found;
  if (typeof file !== 'string' || !Number.isInteger(originalLine) || !mayBeScript(file)) return site;
  return { file, line: originalLine + 1, column: originalColumn + 1 };
}
