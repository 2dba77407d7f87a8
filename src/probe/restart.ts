import fs from 'node:fs';
import process from 'node:process';
import type { ProbeConfig } from '../model/probe-config.ts';
import { OWN_FILE } from './frames.ts';

/** Files in which Node looks for options if the environment has no `NODE_OPTIONS`. */
const FILES = [
  { option: /^--env-file(?:-if-exists)?(?:=(.*))?$/s, sets: /^\s*(?:export\s+)?NODE_OPTIONS\s*=/m },
  { option: /^--(?:experimental-)?(?:default-)?config-file(?:=(.*))?$/s, sets: /"nodeOptions"/ },
];

/** Newer releases of Node can replace the running program. */
interface Replaceable {
  execve?: (file: string, args: readonly string[], env: NodeJS.ProcessEnv) => void;
}

/** The file with options that Node ignored because `NODE_OPTIONS` contained the probe. Undefined if there is none. */
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
    // If the file is required, Node itself reports that it is missing.
    return false;
  }
}

/**
 * Restarts Node in this process, with the same descriptors and process id, and with the probe as an option. Returns if that is not
 * possible: in an older Node, or if an IPC channel would be lost.
 */
export function restartNode(env: NodeJS.ProcessEnv): void {
  const { execve } = process as Replaceable;
  if (execve === undefined || process.channel) return;
  const { argv0, execArgv, argv } = process;
  try {
    execve.call(process, process.execPath, [argv0, `--require=${OWN_FILE}`, ...execArgv, ...argv.slice(1)], env);
  } catch {
    // The process may not start anything (`--permission`).
  }
}
