import Module, { createRequire } from 'node:module';
import process from 'node:process';
import { attempt } from './attempt.ts';
import { OWN_FILE } from './frames.ts';
import type { NodeInternals } from './node-internals.ts';

/** Options of Node whose value is the probe's file. */
const OPTIONS = ['--require', '-r', '--allow-fs-read'];

/** The module of Node that writes its options as a command line again, wherever they came from. */
interface OptionsModule {
  getOptionsAsFlagsFromBinding?: () => string[];
}

/**
 * Removes the probe from the options that a process passes on to its children.
 *
 * @param internals if undefined, only the public lists are changed
 */
export function hideOption(internals: NodeInternals | undefined): void {
  removeOptions(process.execArgv);
  const { getOptionsAsFlagsFromBinding: flags } = (attempt(() => internals?.moduleOf('internal/options')) ??
    {}) as OptionsModule;
  // Node creates this list once, for all processes that it starts with its own options (`--test`, `--watch`).
  if (flags) removeOptions(flags());
}

/** Removes the options that name the probe, written as one word or as two. */
function removeOptions(words: string[]): void {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const [option = '', file = words[at + 1]] = (words[at] ?? '').split(/=(.*)/s, 2);
    if (OPTIONS.includes(option) && file === OWN_FILE) words.splice(at, words[at] === option ? 2 : 1);
  }
}

/**
 * Removes the probe from what a CommonJS program can list: its modules, and the list of preloaded files. Node is iterating over that list
 * right now, so the program gets a copy instead.
 */
export function hideModule(): void {
  const { cache } = createRequire(OWN_FILE);
  const own = cache[OWN_FILE];
  delete cache[OWN_FILE];
  removeCachedPath();
  const shown = Object.getOwnPropertyDescriptor(process, '_preload_modules');
  if (!Array.isArray(shown?.value) || !shown.configurable) return;
  const names = shown.value as string[];
  // Some versions of Node load the probe twice if it is in the environment and on the command line.
  for (let at = names.lastIndexOf(OWN_FILE); at > names.indexOf(OWN_FILE); at = names.lastIndexOf(OWN_FILE))
    names.splice(at, 1);
  const value = names.filter((name) => name !== OWN_FILE);
  Object.defineProperty(process, '_preload_modules', { ...shown, value });
  // Only other preloaded files can see the parent's children. Reading `parent` is deprecated.
  const parent = value.length > 0 && !process.execArgv.includes('--pending-deprecation') ? own?.parent : undefined;
  if (parent) parent.children = parent.children.filter((child) => child !== own);
}

/** Node's cache of resolved paths. */
function removeCachedPath(): void {
  const { _pathCache: found } = Module as unknown as { _pathCache?: Record<string, string> };
  for (const [key, file] of Object.entries(found ?? {})) if (file === OWN_FILE) delete found?.[key];
}
