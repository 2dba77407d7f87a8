import { insertedOptions, PROBE_VARIABLE } from '../model/environment.ts';
import type { ProbeConfig } from '../model/probe-config.ts';

/** Undefined if the environment has no configuration, as in the program's children. */
export function readConfig(env: NodeJS.ProcessEnv): ProbeConfig | undefined {
  const given = env[PROBE_VARIABLE];
  return given === undefined ? undefined : (JSON.parse(given) as ProbeConfig);
}

/** Restores an environment as it would be without the probe, even if others have changed `NODE_OPTIONS` on the way. */
export function cleanEnvironment(env: NodeJS.ProcessEnv, config: ProbeConfig): void {
  delete env[PROBE_VARIABLE];
  const { carrier, options, nodeOptions } = config;
  const { NODE_OPTIONS: present } = env;
  if (carrier === 'option' || present === undefined) return;
  // Watch mode of newer releases of Node writes the options again, without quotes.
  const unquoted = options.split('"').join('');
  const ours = [insertedOptions(options), ...(nodeOptions ? [`${options} `, `${unquoted} `] : []), options, unquoted];
  const rest = ours.reduce((text, each) => text.split(each).join(''), present);
  if (rest !== '' || present.includes(insertedOptions(options))) env.NODE_OPTIONS = rest;
  else if (nodeOptions === undefined) delete env.NODE_OPTIONS;
  else env.NODE_OPTIONS = nodeOptions;
}
