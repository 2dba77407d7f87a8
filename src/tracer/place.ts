import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../model/record.ts';
import type { Site } from '../model/wire.ts';

/** A site as the learner knows it: relative to the program's folder, where it lies in there. */
export function placeOf(site: Site | undefined, folder: string): Place | undefined {
  if (!site) return undefined;
  const file = site.file.startsWith('file:') ? fileURLToPath(site.file) : site.file;
  const relative = path.relative(folder, file);
  return { file: relative.startsWith('..') ? file : relative, line: site.line };
}
