/**
 * The first part of the probe. It runs in every version of Node, finds out what kind of process this is, and stops if the process is not to
 * be watched. Then the rest of the probe does not run.
 */
// First, because it has to see what was loaded before the probe.
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

/** The oldest version of Node in which the probe works. */
const OLDEST = 16;

/** Restarts Node with the options that it did not find because of the probe. Returns if that is not possible. */
function catchUp(config: ProbeConfig): void {
  const env = { ...process.env };
  cleanEnvironment(env, config);
  restartNode(withProbe(env, { ...config, carrier: 'option' }));
}

/** Leaves a process alone that only starts the program. Processes that it starts get the probe. */
function passThrough(config: ProbeConfig, name: string): void {
  const told = { ...config, launched: [...(config.launched ?? []), name] };
  const { env } = process;
  env[PROBE_VARIABLE] = JSON.stringify(told);
  // Node passes its own options on to its children, including the probe.
  if (config.carrier === 'option') return;
  // The children must not get the probe a second time.
  hideOption(handsOptionsOn(process.execArgv) ? openNodeInternals() : undefined);
  probeChildren(told, () => true);
}

/** Undefined if the process is not to be watched. */
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

/** What the rest of the probe has to do. Undefined if there is nothing to do. */
export const entered = enter(readConfig(process.env));

// In the program's threads the probe does nothing, but it still has to hide.
if (readConfig(process.env) === undefined) hideOption(undefined);
hideModule();
if (entered === undefined) hideLoadedModules();
