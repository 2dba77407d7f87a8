import fs from 'node:fs';
import process from 'node:process';
import type { ProbeConfig } from '../model/wire.ts';
import { OWN_FILE } from './frames.ts';

/** In which files Node looks for options of its own, where `NODE_OPTIONS` has none. */
const ENV_FILE = /^--env-file(?:-if-exists)?(?:=(.*))?$/s;
const CONFIG_FILE = /^--(?:experimental-)?(?:default-)?config-file(?:=|$)/;

/** Newer releases of Node can put another program in the place of this one. */
interface Replaceable {
  execve?: (file: string, args: readonly string[], env: NodeJS.ProcessEnv) => void;
}

/** Whether Node has left out options that it was to find in a file, because `NODE_OPTIONS` brought the probe. */
export function missesOptions({ carrier }: Pick<ProbeConfig, 'carrier'>): boolean {
  if (carrier === 'option') return false;
  const { execArgv } = process;
  return execArgv.some((word, at) => {
    const [, file = execArgv[at + 1]] = ENV_FILE.exec(word) ?? [];
    return CONFIG_FILE.test(word) || (ENV_FILE.test(word) && file !== undefined && setsOptions(file));
  });
}

function setsOptions(file: string): boolean {
  try {
    return /^\s*(?:export\s+)?NODE_OPTIONS\s*=/m.test(fs.readFileSync(file, 'utf8'));
  } catch {
    // Node says so itself, where the file has to be there.
    return false;
  }
}

/**
 * Starts Node again in the place of this process, with the same descriptors and the same number, and with the probe as an option. Returns
 * where that can't be: in an older Node, or where the channel to a parent would be lost.
 */
export function startAgain(env: NodeJS.ProcessEnv): void {
  const { execve } = process as Replaceable;
  if (execve === undefined || process.channel) return;
  const { argv0, execArgv, argv } = process;
  try {
    execve.call(process, process.execPath, [argv0, `--require=${OWN_FILE}`, ...execArgv, ...argv.slice(1)], env);
  } catch {
    // It may not start anything (`--permission`).
  }
}
