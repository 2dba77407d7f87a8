import process from 'node:process';
import { packageOf } from './scripts.ts';

/** Options that make Node load a file before the program. */
const PRELOADING = /(?:^|\s)(?:-r|--(?:require|import|loader|experimental-loader))(?:\s+|=)(\S+)/g;

const tools = namesIn([...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' '));

/** The packages that are named in options, by a path or by their name. */
function namesIn(options: string): ReadonlySet<string> {
  const given = Array.from(options.matchAll(PRELOADING), ([, name = '']) => name.replace(/^["']/, ''));
  return new Set(given.map((name) => packageOf(name) ?? nameOf(name)).filter((name) => name !== undefined));
}

/** `tsx` for `tsx/esm`; undefined for a path. */
function nameOf(specifier: string): string | undefined {
  return /^(?:@[^/]+\/)?[^./@:][^/:]*(?=\/|$)/.exec(specifier)?.[0];
}

/**
 * Whether a file belongs to a package that is loaded before the program, for example to translate or measure it. What such a package does
 * by itself is not part of the program.
 */
export function isInTool(file: string): boolean {
  const name = tools.size > 0 ? packageOf(file) : undefined;
  return name !== undefined && tools.has(name);
}
