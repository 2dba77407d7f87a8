import type * as wire from '../model/wire.ts';

export const PROBE_VARIABLE: typeof wire.PROBE_VARIABLE = 'NET_LESSONS_PROBE';

/** Undefined where there is none, as in the program's children. */
export function configIn(env: NodeJS.ProcessEnv): wire.ProbeConfig | undefined {
  const given = env[PROBE_VARIABLE];
  return given === undefined ? undefined : (JSON.parse(given) as wire.ProbeConfig);
}

/** An environment with the probe in it. */
export function probed(env: NodeJS.ProcessEnv, config: wire.ProbeConfig): NodeJS.ProcessEnv {
  const { carrier, options } = config;
  const told = { ...env, [PROBE_VARIABLE]: JSON.stringify(config) };
  if (carrier === 'option') return told;
  return { ...told, NODE_OPTIONS: env.NODE_OPTIONS ? `${options} ${env.NODE_OPTIONS}` : options };
}

/** Leaves an environment as it would be without us, whatever others have added to `NODE_OPTIONS` on the way. */
export function clean(env: NodeJS.ProcessEnv, { carrier, options, nodeOptions }: wire.ProbeConfig): void {
  delete env[PROBE_VARIABLE];
  const { NODE_OPTIONS: present } = env;
  if (carrier === 'option' || present === undefined) return;
  const rest = [`${options} `, ` ${options}`, options].reduce((text, ours) => text.split(ours).join(''), present);
  if (rest !== '') env.NODE_OPTIONS = rest;
  else if (nodeOptions === undefined) delete env.NODE_OPTIONS;
  else env.NODE_OPTIONS = nodeOptions;
}
