import Module, { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { attempt } from './attempt.ts';
import { type ParsedScript, useInspector } from './node-internals.ts';

/** Knows what loaders have made of files on their way in, of which Node itself knows nothing. */
export interface Translations {
  /** The map that came with a file's code, from a loader that translates; undefined where it runs as it is. */
  mapOf(file: string): SourceMap | undefined;
}

// As they are before the program, and what is loaded with it, can replace them.
const { _cache: modules, _extensions: extensions } = Module as unknown as {
  _cache?: Record<string, unknown>;
  _extensions?: Record<string, unknown>;
};
const loadedByNode = { ...extensions };
const { parse } = JSON;

/** A map that is part of the code. */
const INLINE = /^data:application\/json[^,]*;base64,/;

/** V8 goes through all scripts when it is asked: so often at most. */
const MOST_LOOKS = 20;

/** V8 tells what scripts say of their maps, and needs some time for that: so it is asked only about what a loader may have translated. */
export function createTranslations(): Translations {
  const maps = new Map<string, SourceMap | undefined>();
  /** What scripts say of their maps. */
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

/** The inspector makes a URL of each path: what V8 calls a script is one or the other. */
function namesOf(url: string): string[] {
  const file = url.startsWith('file:') ? attempt(() => fileURLToPath(url)) : undefined;
  return file === undefined ? [url] : [url, file];
}

function mapIn(url: string): SourceMap {
  return new SourceMap(parse(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64').toString()) as SourceMapPayload);
}

/** Whether anybody but Node itself may have loaded a file: a hook of `require`, a loader, or who runs it with `vm`. */
function isTranslated(file: string): boolean {
  const kind = path.extname(file);
  if (file.startsWith('file:')) return !/^\.[cm]?js$/.test(kind) && !stripsTypes();
  if (!path.isAbsolute(file)) return false;
  if (!Object.hasOwn(modules ?? {}, file)) return true;
  return extensions?.[kind] !== loadedByNode[kind];
}

/** Whether Node runs TypeScript by itself: then each part of it stays where it is. */
function stripsTypes(): boolean {
  return Boolean((process.features as { typescript?: unknown }).typescript);
}
