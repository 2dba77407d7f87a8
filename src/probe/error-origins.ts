import { types } from 'node:util';
import type { Site } from '../model/wire.ts';
import { apply, ErrorClass } from './builtins.ts';
import type { Frame } from './frames.ts';
import type { NodeInternals } from './node-internals.ts';
import { mayBeScript } from './scripts.ts';
import { nearestSite } from './site.ts';
import type { SiteMapper } from './source-map.ts';

/** Knows where errors come from. Never by their text: that may be what a client has sent. */
export interface ErrorOrigins {
  /** The stack of an object is about to be written: these functions ran when it was taken. */
  note(error: object, frames: readonly Frame[]): void;
  /** The nearest line of the program; of code that can't be compiled, the line that is wrong. */
  of(error: unknown): Site | undefined;
}

/** What writes the stack of an error when it is first asked for it; undefined where V8 does that without a function. */
const writesStack = Object.getOwnPropertyDescriptor(new ErrorClass(), 'stack')?.get;

/** @param inside where it is left out, nothing is known of code that can't be compiled */
export function createErrorOrigins(inside: NodeInternals | undefined, mapSite: SiteMapper): ErrorOrigins {
  const sites = new WeakMap<object, Site>();
  const excerptKey = codeExcerptKey(inside);
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

/** Has the stack written, if it is V8 that writes it: a getter of the program's is not called. */
function writeStack(error: object): void {
  // Where V8 has no function for it, this has it written.
  const own = Object.getOwnPropertyDescriptor(error, 'stack');
  if (own?.get && own.get === writesStack) apply(own.get, error, []);
}

/** Under this key, Node keeps what it shows of code that can't be compiled. No program can get at it. */
function codeExcerptKey(inside: NodeInternals | undefined): symbol | undefined {
  const { privateSymbols } = (inside?.bindingOf('util') ?? {}) as { privateSymbols?: Record<string, unknown> };
  const key = privateSymbols?.arrow_message_private_symbol;
  return typeof key === 'symbol' ? key : undefined;
}

/** `/a.js:2`, then that line, and below it what points at its wrong part. */
function siteInExcerpt(excerptKey: unknown): Site | undefined {
  if (typeof excerptKey !== 'string') return undefined;
  const [head = '', , pointer = ''] = excerptKey.split('\n', 3);
  const [, file, line] = /^(.+):(\d+)$/.exec(head) ?? [];
  if (file === undefined || !mayBeScript(file)) return undefined;
  return { file, line: Number(line), column: Math.max(0, pointer.indexOf('^')) + 1 };
}
