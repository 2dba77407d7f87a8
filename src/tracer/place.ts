import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../model/record.ts';
import type { Site, SourcePosition } from '../model/wire.ts';

/** The longest name in characters. A name that is not a path may be a whole program (`data:`). */
const LONGEST_NAME = 80;

/** Converts a site to a place: relative to the program's folder if it is inside. */
export function toPlace(site: Site | undefined, folder: string): Place | undefined {
  if (!site) return undefined;
  const { line, column } = site;
  const name = site.via && packageOf(site.via);
  return { file: nameOf(site, folder), line, column, ...(name === undefined ? {} : { via: name }) };
}

function nameOf(site: SourcePosition, folder: string): string {
  const file = pathOf(site);
  if (file === undefined) return shortenName(site.file);
  const relative = path.relative(folder, file);
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return isOutside ? file : relative;
}

/** The name of the package that a file belongs to: `ws`, `@scope/name`. */
function packageOf({ file }: SourcePosition): string | undefined {
  const inner = file.split(/[\\/]node_modules[\\/]/).at(-1) ?? '';
  const name = /^(?:@[^\\/]+[\\/])?[^\\/]+/.exec(inner)?.[0];
  return name && shortenName(name.replaceAll('\\', '/'));
}

/**
 * The path of a site's file. Undefined if the code is not in a file (`[eval]`, `evalmachine.<anonymous>`, `data:`), or not on this machine.
 */
export function pathOf({ file }: SourcePosition): string | undefined {
  if (!file.startsWith('file:')) return path.isAbsolute(file) ? file : undefined;
  try {
    return fileURLToPath(file);
  } catch {
    return undefined;
  }
}

function shortenName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
