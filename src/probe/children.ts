import { ChildProcess } from 'node:child_process';
import { withProbe, withProbeInScript } from '../model/environment.ts';
import type { ProbeConfig } from '../model/probe-config.ts';
import { apply } from './builtins.ts';
import { cleanEnvironment } from './config.ts';
import { wrapMethod } from './wrap.ts';

type Pairs = readonly string[];

/** The options of `spawn` as Node passes them to the operating system. */
interface SpawnOptions {
  envPairs?: Pairs;
  args?: readonly string[];
}

/** Adds the probe to the environment of everything that this process starts, whatever the process has put into it. */
export function probeChildren(config: ProbeConfig, isWanted: () => boolean): void {
  wrapMethod(ChildProcess.prototype, 'spawn', (original) => {
    return function spawn(options) {
      return apply(original, this, [isWanted() ? probedOptions(options, config) : options]);
    };
  });
}

function probedOptions(options: unknown, config: ProbeConfig): unknown {
  const { envPairs, args } = Object(options) as SpawnOptions;
  if (!envPairs) return options;
  return {
    ...(options as SpawnOptions),
    envPairs: probedPairs(envPairs, config),
    ...(args?.[1] === '-c' ? { args: args.map((word) => withProbeInScript(word, config.options)) } : {}),
  };
}

function probedPairs(pairs: Pairs, config: ProbeConfig): Pairs {
  const env = Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2))) as NodeJS.ProcessEnv;
  cleanEnvironment(env, config);
  const told = withProbe(env, { ...config, carrier: 'environment', nodeOptions: env.NODE_OPTIONS });
  return Object.entries(told).map(([name, value]) => `${name}=${value}`);
}
