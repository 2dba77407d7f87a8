import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../model/record.ts';
import type { Site } from '../model/wire.ts';

/** A name that is no path may be a whole program (`data:`): so much of it is told, in characters. */
const LONGEST_NAME = 80;

/** A site as the learner knows it: relative to the program's folder, where it lies in there. */
export function placeOf(site: Site | undefined, folder: string): Place | undefined {
  if (!site) return undefined;
  const { line, column } = site;
  const file = pathOf(site);
  if (file === undefined) return { file: shortened(site.file), line, column };
  const relative = path.relative(folder, file);
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return { file: isOutside ? file : relative, line, column };
}

/** The path of a site's file; undefined for what is in no file (`[eval]`, `evalmachine.<anonymous>`, `data:`), or not on this machine. */
export function pathOf({ file }: Site): string | undefined {
  if (!file.startsWith('file:')) return path.isAbsolute(file) ? file : undefined;
  try {
    return fileURLToPath(file);
  } catch {
    return undefined;
  }
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
