import path from 'node:path';
import { withProbeInScript } from '../model/environment.ts';
import type { ProbeConfig } from '../model/probe-config.ts';

/** Options by which Node finds others in a file (`NODE_OPTIONS`, `nodeOptions`), unless the environment has some. */
const FILES = /^--(?:env-file(?:-if-exists)?|(?:experimental-)?(?:default-)?config-file)(?:=|$)/;

/**
 * How the probe gets into a program that is started like this. By an option only where it has to: what Node tells of its command line can't
 * be cleaned of that, and a script that Node is to run (`--run`) is no program of its own.
 */
export function carrierOf({ command, args }: { command: string; args: readonly string[] }): ProbeConfig['carrier'] {
  const isNode = /^node(?:js)?(?:\.exe)?$/i.test(path.basename(command));
  return isNode && args.some((arg) => FILES.test(arg)) && !args.some((arg) => /^--run(?:=|$)/.test(arg))
    ? 'option'
    : 'environment';
}

/**
 * The arguments of a command, which may be a script of a shell.
 *
 * @param options what of `NODE_OPTIONS` is ours
 */
export function insertOptions(args: readonly string[], options: string): readonly string[] {
  const [first, script] = args;
  if (first !== '-c' || script === undefined) return args;
  return [first, withProbeInScript(script, options), ...args.slice(2)];
}
