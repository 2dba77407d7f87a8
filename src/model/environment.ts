/** How the environment brings the probe into a program, and into the programs that it starts. */
import type { ProbeConfig } from './probe-config.ts';

/** The variable that holds the probe's configuration, as JSON. */
export const PROBE_VARIABLE = 'NET_LESSONS_PROBE';

type Environment = Record<string, string | undefined>;

/** Adds the probe to an environment. */
export function withProbe<E extends Environment>(env: E, config: ProbeConfig): E {
  const { carrier, options } = config;
  const told = { ...env, [PROBE_VARIABLE]: JSON.stringify(config) };
  if (carrier === 'option') return told;
  return { ...told, NODE_OPTIONS: env.NODE_OPTIONS ? `${options} ${env.NODE_OPTIONS}` : options };
}

/**
 * Our options as they stand in front of options that a script sets. They end with two spaces. In an environment they end with one, so the
 * two cases can be told apart.
 *
 * @param options our part of `NODE_OPTIONS`
 */
export function insertedOptions(options: string): string {
  return `${options}  `;
}

/**
 * Adds the probe's options where a shell script sets `NODE_OPTIONS` itself (`NODE_OPTIONS=--no-warnings node server.js`). A quoted part
 * directly before a value is part of the same word.
 */
export function withProbeInScript(script: string, options: string): string {
  const quoted = `'${insertedOptions(options).split("'").join("'\\''")}'`;
  return script.replace(/(^|[\s;&|(])NODE_OPTIONS=/g, (start) => `${start}${quoted}`);
}
