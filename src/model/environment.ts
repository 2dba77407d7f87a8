/** How the probe gets into a program, and into what the program starts: by its environment. */
import type { ProbeConfig } from './probe-config.ts';

/** Where the probe finds its configuration, as JSON. */
export const PROBE_VARIABLE = 'NET_LESSONS_PROBE';

type Environment = Record<string, string | undefined>;

/** An environment with the probe in it. */
export function withProbe<E extends Environment>(env: E, config: ProbeConfig): E {
  const { carrier, options } = config;
  const told = { ...env, [PROBE_VARIABLE]: JSON.stringify(config) };
  if (carrier === 'option') return told;
  return { ...told, NODE_OPTIONS: env.NODE_OPTIONS ? `${options} ${env.NODE_OPTIONS}` : options };
}

/**
 * What stands before options that somebody sets on the way: two spaces tell it from what stands before those of the environment.
 *
 * @param options what of `NODE_OPTIONS` is ours
 */
export function insertedOptions(options: string): string {
  return `${options}  `;
}

/** A script may set `NODE_OPTIONS` anew (`NODE_OPTIONS=--no-warnings node server.js`): for a shell, what stands side by side is one word. */
export function withProbeInScript(script: string, options: string): string {
  const quoted = `'${insertedOptions(options).split("'").join("'\\''")}'`;
  return script.replace(/(^|[\s;&|(])NODE_OPTIONS=/g, (start) => `${start}${quoted}`);
}
