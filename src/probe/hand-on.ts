import { ChildProcess } from 'node:child_process';
import type { ProbeConfig } from '../model/wire.ts';
import { apply } from './builtins.ts';
import { clean, probed } from './config.ts';
import { wrapMethod } from './wrap.ts';

type Pairs = readonly string[];

/** Has what a process starts find the probe in its environment, whatever the process has put in there. */
export function handOn(config: ProbeConfig, isWanted: () => boolean): void {
  wrapMethod(ChildProcess.prototype, 'spawn', (original) => {
    return function spawn(options) {
      const { envPairs } = Object(options) as { envPairs?: Pairs };
      const given =
        envPairs && isWanted() ? { ...(options as object), envPairs: probedPairs(envPairs, config) } : options;
      return apply(original, this, [given]);
    };
  });
}

function probedPairs(pairs: Pairs, config: ProbeConfig): Pairs {
  const env = Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2))) as NodeJS.ProcessEnv;
  clean(env, config);
  const told = probed(env, { ...config, carrier: 'environment', nodeOptions: env.NODE_OPTIONS });
  return Object.entries(told).map(([name, value]) => `${name}=${value}`);
}
