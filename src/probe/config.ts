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

/** What stands before options that somebody sets on the way: two spaces tell it from what stands before those of the environment. */
export function inserted({ options }: wire.ProbeConfig): string {
  return `${options}  `;
}

/** Leaves an environment as it would be without us, whatever others have made of `NODE_OPTIONS` on the way. */
export function clean(env: NodeJS.ProcessEnv, config: wire.ProbeConfig): void {
  delete env[PROBE_VARIABLE];
  const { carrier, options, nodeOptions } = config;
  const { NODE_OPTIONS: present } = env;
  if (carrier === 'option' || present === undefined) return;
  // Watch mode of newer releases of Node writes it anew, without quotes.
  const unquoted = options.split('"').join('');
  const ours = [inserted(config), ...(nodeOptions ? [`${options} `, `${unquoted} `] : []), options, unquoted];
  const rest = ours.reduce((text, each) => text.split(each).join(''), present);
  if (rest !== '' || present.includes(inserted(config))) env.NODE_OPTIONS = rest;
  else if (nodeOptions === undefined) delete env.NODE_OPTIONS;
  else env.NODE_OPTIONS = nodeOptions;
}
