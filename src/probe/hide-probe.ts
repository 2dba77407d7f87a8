import Module, { createRequire } from 'node:module';
import process from 'node:process';
import { attempt } from './attempt.ts';
import { OWN_FILE } from './frames.ts';
import type { NodeInternals } from './node-internals.ts';

/** Options of Node whose value is the probe's file. */
const OPTIONS = ['--require', '-r', '--allow-fs-read'];

/** The part of Node that turns its options back into a command line, from where they came whatever it was. */
interface Options {
  getOptionsAsFlagsFromBinding?: () => string[];
}

/**
 * Takes the probe out of the options that a process hands on to what it starts.
 *
 * @param inside where it is left out, this goes only for those that everybody can see
 */
export function hideOption(inside: NodeInternals | undefined): void {
  removeOptions(process.execArgv);
  const { getOptionsAsFlagsFromBinding: flags } = (attempt(() => inside?.moduleOf('internal/options')) ??
    {}) as Options;
  // Node makes that list once, for all whom it starts with its own options (`--test`, `--watch`).
  if (flags) removeOptions(flags());
}

/** Takes the options away that name the probe, as one word or as two. */
function removeOptions(words: string[]): void {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const [option = '', file = words[at + 1]] = (words[at] ?? '').split(/=(.*)/s, 2);
    if (OPTIONS.includes(option) && file === OWN_FILE) words.splice(at, words[at] === option ? 2 : 1);
  }
}

/**
 * Takes the probe out of what a CommonJS program can list: its modules, and what was loaded before it. Node is just going through that
 * list, which therefore stays as it is, but for a second probe: the program gets another one.
 */
export function hideModule(): void {
  const { cache } = createRequire(OWN_FILE);
  const own = cache[OWN_FILE];
  delete cache[OWN_FILE];
  removeCachedPath();
  const shown = Object.getOwnPropertyDescriptor(process, '_preload_modules');
  if (!Array.isArray(shown?.value) || !shown.configurable) return;
  const names = shown.value as string[];
  // Some versions of Node load it twice where it comes from the environment and as an option.
  for (let at = names.lastIndexOf(OWN_FILE); at > names.indexOf(OWN_FILE); at = names.lastIndexOf(OWN_FILE))
    names.splice(at, 1);
  const value = names.filter((name) => name !== OWN_FILE);
  Object.defineProperty(process, '_preload_modules', { ...shown, value });
  // Only the other ones can see whose child they are; to look is deprecated.
  const parent = value.length > 0 && !process.execArgv.includes('--pending-deprecation') ? own?.parent : undefined;
  if (parent) parent.children = parent.children.filter((child) => child !== own);
}

/** Where Node keeps what it has found. */
function removeCachedPath(): void {
  const { _pathCache: found } = Module as unknown as { _pathCache?: Record<string, string> };
  for (const [key, file] of Object.entries(found ?? {})) if (file === OWN_FILE) delete found?.[key];
}
