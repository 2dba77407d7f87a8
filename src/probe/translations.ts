import Module, { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { attempt } from './attempt.ts';
import { type ParsedScript, useInspector } from './node-internals.ts';

/** Finds the source maps of code that loaders have translated, which Node does not know. */
export interface Translations {
  /** The source map of a file's code if a loader translated it. Undefined if the file runs as it is. */
  mapOf(file: string): SourceMap | undefined;
}

// Saved before the program, and what is loaded with it, can replace them.
const { _cache: modules, _extensions: extensions } = Module as unknown as {
  _cache?: Record<string, unknown>;
  _extensions?: Record<string, unknown>;
};
const loadedByNode = { ...extensions };
const { parse } = JSON;

/** A source map inside the code. */
const INLINE = /^data:application\/json[^,]*;base64,/;

/** V8 goes through all scripts each time it is asked. This is the most often that it is asked. */
const MOST_LOOKS = 20;

/** V8 reports the map URLs of scripts, which takes time. So it is asked only about files that a loader may have translated. */
export function createTranslations(): Translations {
  const maps = new Map<string, SourceMap | undefined>();
  /** Map URLs by file. */
  const urls = new Map<string, string>();
  let looks = 0;

  function note(event: string, { url, sourceMapURL = '' }: ParsedScript): void {
    if (event !== 'Debugger.scriptParsed' || url === undefined || !INLINE.test(sourceMapURL)) return;
    for (const file of namesOf(url)) if (isTranslated(file)) urls.set(file, sourceMapURL);
  }

  function look(): void {
    if (looks >= MOST_LOOKS) return;
    looks += 1;
    useInspector((ask) => ask('Debugger.enable', {}), note);
  }

  function find(file: string): SourceMap | undefined {
    if (!isTranslated(file)) return undefined;
    if (!urls.has(file)) look();
    const url = urls.get(file);
    return url === undefined ? undefined : attempt(() => mapIn(url));
  }

  return {
    mapOf(file) {
      if (!maps.has(file)) maps.set(file, find(file));
      return maps.get(file);
    },
  };
}

/** The inspector makes a URL of each path. V8 calls the script by its path or by its URL. */
function namesOf(url: string): string[] {
  const file = url.startsWith('file:') ? attempt(() => fileURLToPath(url)) : undefined;
  return file === undefined ? [url] : [url, file];
}

function mapIn(url: string): SourceMap {
  return new SourceMap(parse(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64').toString()) as SourceMapPayload);
}

/** Whether something other than Node may have loaded a file: a hook of `require`, a loader, or code that runs it with `vm`. */
function isTranslated(file: string): boolean {
  const kind = path.extname(file);
  if (file.startsWith('file:')) return !/^\.[cm]?js$/.test(kind) && !stripsTypes();
  if (!path.isAbsolute(file)) return false;
  if (!Object.hasOwn(modules ?? {}, file)) return true;
  return extensions?.[kind] !== loadedByNode[kind];
}

/** Whether Node runs TypeScript itself. Then all positions stay the same. */
function stripsTypes(): boolean {
  return Boolean((process.features as { typescript?: unknown }).typescript);
}
