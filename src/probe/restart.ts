import fs from 'node:fs';
import process from 'node:process';
import type { ProbeConfig } from '../model/probe-config.ts';
import { OWN_FILE } from './frames.ts';

/** In which files Node looks for options of its own, where `NODE_OPTIONS` has none. */
const FILES = [
  { option: /^--env-file(?:-if-exists)?(?:=(.*))?$/s, sets: /^\s*(?:export\s+)?NODE_OPTIONS\s*=/m },
  { option: /^--(?:experimental-)?(?:default-)?config-file(?:=(.*))?$/s, sets: /"nodeOptions"/ },
];

/** Newer releases of Node can put another program in the place of this one. */
interface Replaceable {
  execve?: (file: string, args: readonly string[], env: NodeJS.ProcessEnv) => void;
}

/** The file with options of Node's that were left out because `NODE_OPTIONS` brought the probe; undefined where none were. */
export function findMissedOptions({ carrier, nodeOptions }: ProbeConfig): string | undefined {
  if (carrier === 'option' || nodeOptions !== undefined) return undefined;
  const { execArgv } = process;
  return FILES.flatMap(({ option, sets }) =>
    execArgv.flatMap((word, at) => {
      const [isIt, file = execArgv[at + 1] ?? ''] = option.exec(word) ?? [];
      return isIt !== undefined && hasText(file, sets) ? [file] : [];
    }),
  )[0];
}

function hasText(file: string, text: RegExp): boolean {
  try {
    return text.test(fs.readFileSync(file, 'utf8'));
  } catch {
    // Node says so itself, where the file has to be there.
    return false;
  }
}

/**
 * Starts Node again in the place of this process, with the same descriptors and the same number, and with the probe as an option. Returns
 * where that can't be: in an older Node, or where the channel to a parent would be lost.
 */
export function restartNode(env: NodeJS.ProcessEnv): void {
  const { execve } = process as Replaceable;
  if (execve === undefined || process.channel) return;
  const { argv0, execArgv, argv } = process;
  try {
    execve.call(process, process.execPath, [argv0, `--require=${OWN_FILE}`, ...execArgv, ...argv.slice(1)], env);
  } catch {
    // It may not start anything (`--permission`).
  }
}
