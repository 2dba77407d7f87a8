import path from 'node:path';
import { withProbeInScript } from '../model/environment.ts';
import type { ProbeConfig } from '../model/probe-config.ts';

/** Options that make Node read more options from a file (`NODE_OPTIONS`, `nodeOptions`), unless the environment has some. */
const FILES = /^--(?:env-file(?:-if-exists)?|(?:experimental-)?(?:default-)?config-file)(?:=|$)/;

/**
 * Decides how the probe gets into a command. As a command-line option only if necessary: the probe can't hide itself completely there, and
 * a script that Node runs (`--run`) is a separate process.
 */
export function carrierOf({ command, args }: { command: string; args: readonly string[] }): ProbeConfig['carrier'] {
  const isNode = /^node(?:js)?(?:\.exe)?$/i.test(path.basename(command));
  return isNode && args.some((arg) => FILES.test(arg)) && !args.some((arg) => /^--run(?:=|$)/.test(arg))
    ? 'option'
    : 'environment';
}

/**
 * Adds the probe's options to the arguments of a command, if it is a shell script.
 *
 * @param options our part of `NODE_OPTIONS`
 */
export function insertOptions(args: readonly string[], options: string): readonly string[] {
  const [first, script] = args;
  if (first !== '-c' || script === undefined) return args;
  return [first, withProbeInScript(script, options), ...args.slice(2)];
}
