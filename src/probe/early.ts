/**
 * What the probe does first, in whatever version of Node: it looks what kind of process this is, and leaves it alone if it is not to be
 * watched. The rest of the probe is then not even begun.
 */
// First, since it is to see what was loaded before us.
import './loaded-modules.ts';
import process from 'node:process';
import { PROBE_VARIABLE, withProbe } from '../model/environment.ts';
import type { ProbeConfig } from '../model/probe-config.ts';
import { isTracerSocket, openChannel } from './channel.ts';
import { probeChildren } from './children.ts';
import { takeClaim } from './claim.ts';
import { cleanEnvironment, readConfig } from './config.ts';
import { hideCompiledCode } from './hide-compiled-code.ts';
import { hideModule, hideOption } from './hide-probe.ts';
import { handsOptionsOn } from './launcher.ts';
import { hideLoadedModules } from './loaded-modules.ts';
import { openNodeInternals } from './node-internals.ts';
import { findMissedOptions, restartNode } from './restart.ts';
import { mainFile, roleOf } from './role.ts';
import { reportUnwatched } from './unwatched.ts';

/** The probe needs no newer Node than this. */
const OLDEST = 16;

/** Starts Node again with the options that it has missed because of us. Returns where that can't be. */
function catchUp(config: ProbeConfig): void {
  const env = { ...process.env };
  cleanEnvironment(env, config);
  restartNode(withProbe(env, { ...config, carrier: 'option' }));
}

/** Lets a process be that only starts the program: what it starts finds the probe. */
function passThrough(config: ProbeConfig, name: string): void {
  const told = { ...config, launched: [...(config.launched ?? []), name] };
  const { env } = process;
  env[PROBE_VARIABLE] = JSON.stringify(told);
  // Node hands on its own options, and the probe with them.
  if (config.carrier === 'option') return;
  // It is not to find the probe among them a second time.
  hideOption(handsOptionsOn(process.execArgv) ? openNodeInternals() : undefined);
  probeChildren(told, () => true);
}

/** Undefined where the process is not to be watched. */
function enter(config: ProbeConfig | undefined): { config: ProbeConfig; isTool: boolean } | undefined {
  if (!config) return undefined;
  const missed = findMissedOptions(config);
  if (missed !== undefined) catchUp(config);
  const main = mainFile();
  const role = roleOf(config, main);
  if (role.kind === 'launcher') {
    passThrough(config, role.name);
    return undefined;
  }
  cleanEnvironment(process.env, config);
  if (!isTracerSocket(config)) return undefined;
  const channel = openChannel(config.fd, () => undefined);
  const isTool = role.kind === 'tool';
  if (Number.parseInt(process.versions.node, 10) < OLDEST) reportUnwatched(channel, 'old', main);
  else if (!isTool && !takeClaim(config.claim)) reportUnwatched(channel, 'other', main);
  else {
    if (missed !== undefined) reportUnwatched(channel, 'options', missed);
    if (isTool) reportUnwatched(channel, 'idle', main);
    return { config, isTool };
  }
  return undefined;
}

export { hideLoadedModules };

hideCompiledCode();

/** What the rest is to do; left out where that is nothing. */
export const entered = enter(readConfig(process.env));

// Also where there is nothing to do: in the program's threads.
if (readConfig(process.env) === undefined) hideOption(undefined);
hideModule();
if (entered === undefined) hideLoadedModules();
