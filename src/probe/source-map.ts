import { findSourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site, SourcePosition } from '../model/wire.ts';
import { attempt } from './attempt.ts';
import { mayBeScript } from './scripts.ts';
import type { Translations } from './translations.ts';

/** Finds a site in the original source of a script, as Node or a loader do when they print stacks. */
export type SiteMapper = (site: Site) => Site;

/** Node knows source maps if it was told to (`--enable-source-maps`). Otherwise, code from a loader contains its map. */
export function createSiteMapper(translations: Translations): SiteMapper {
  return (site) => {
    const original = attempt(() => originalSpot(site, translations));
    return original ? { ...site, ...original } : site;
  };
}

function originalSpot(spot: SourcePosition, translations: Translations): SourcePosition | undefined {
  const map = findSourceMap(spot.file) ?? translations.mapOf(spot.file);
  const found = map?.findEntry(spot.line - 1, spot.column - 1);
  if (!found || !('originalSource' in found)) return undefined;
  const { originalSource: source, originalLine, originalColumn } = found;
  if (typeof source !== 'string' || !Number.isInteger(originalLine)) return undefined;
  const file = absolute(source, spot.file);
  return mayBeScript(file) ? { file, line: originalLine + 1, column: originalColumn + 1 } : undefined;
}

/** A source may be relative to the generated file. */
function absolute(source: string, file: string): string {
  if (/^[a-z][-+.a-z\d]+:/i.test(source) || path.isAbsolute(source)) return source;
  return path.resolve(path.dirname(file.startsWith('file:') ? fileURLToPath(file) : file), source);
}
