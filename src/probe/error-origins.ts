import { types } from 'node:util';
import type { Site } from '../model/wire.ts';
import { apply, ErrorClass } from './builtins.ts';
import type { Frame } from './frames.ts';
import type { NodeInternals } from './node-internals.ts';
import { mayBeScript } from './scripts.ts';
import { nearestSite } from './site.ts';
import type { SiteMapper } from './source-map.ts';

/** Remembers where errors were created. It never reads this from their text, because that may contain data from a client. */
export interface ErrorOrigins {
  /** Called when the stack of an object is about to be written. `frames` are the functions that ran when it was created. */
  note(error: object, frames: readonly Frame[]): void;
  /** The nearest line of the program. For a syntax error, the line that contains it. */
  of(error: unknown): Site | undefined;
}

/** The getter that writes the stack of an error when it is first read. Undefined in versions of V8 that have no such function. */
const writesStack = Object.getOwnPropertyDescriptor(new ErrorClass(), 'stack')?.get;

/** @param internals if undefined, the places of syntax errors are unknown */
export function createErrorOrigins(internals: NodeInternals | undefined, mapSite: SiteMapper): ErrorOrigins {
  const sites = new WeakMap<object, Site>();
  const excerptKey = codeExcerptKey(internals);
  return {
    note(error, frames) {
      const site = nearestSite(frames);
      if (site) sites.set(error, site);
    },
    of(error) {
      if (typeof error !== 'object' || error === null || types.isProxy(error)) return undefined;
      const wrong = excerptKey && siteInExcerpt((error as Record<symbol, unknown>)[excerptKey]);
      if (wrong) return wrong;
      if (!sites.has(error)) writeStack(error);
      const site = sites.get(error);
      return site && mapSite(site);
    },
  };
}

/** Makes V8 write the stack. A getter of the program is not called. */
function writeStack(error: object): void {
  // In versions of V8 without such a getter, this line makes V8 write the stack.
  const own = Object.getOwnPropertyDescriptor(error, 'stack');
  if (own?.get && own.get === writesStack) apply(own.get, error, []);
}

/** The private symbol under which Node keeps the excerpt that it shows for a syntax error. No program can write to it. */
function codeExcerptKey(internals: NodeInternals | undefined): symbol | undefined {
  const { privateSymbols } = (internals?.bindingOf('util') ?? {}) as { privateSymbols?: Record<string, unknown> };
  const key = privateSymbols?.arrow_message_private_symbol;
  return typeof key === 'symbol' ? key : undefined;
}

/** The excerpt: `/a.js:2`, then that line, and below it a marker under the wrong part. */
function siteInExcerpt(excerptKey: unknown): Site | undefined {
  if (typeof excerptKey !== 'string') return undefined;
  const [head = '', , pointer = ''] = excerptKey.split('\n', 3);
  const [, file, line] = /^(.+):(\d+)$/.exec(head) ?? [];
  if (file === undefined || !mayBeScript(file)) return undefined;
  return { file, line: Number(line), column: Math.max(0, pointer.indexOf('^')) + 1 };
}
