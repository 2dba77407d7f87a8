import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../model/record.ts';
import type { Site } from '../model/wire.ts';

/** A site as the learner knows it: relative to the program's folder, where it lies in there. */
export function placeOf(site: Site | undefined, folder: string): Place | undefined {
  if (!site) return undefined;
  const file = pathOf(site);
  const relative = path.relative(folder, file);
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return { file: isOutside ? file : relative, line: site.line };
}

/** The path of a site's file. */
export function pathOf({ file }: Site): string {
  return file.startsWith('file:') ? fileURLToPath(file) : file;
}
