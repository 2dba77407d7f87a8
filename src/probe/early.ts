/**
 * What the probe does first, in whatever version of Node: it looks what kind of process this is, and leaves it alone if it is not to be
 * watched. The rest of the probe is then not even begun.
 */
// First, since it is to see what was loaded before us.
import './loaded.ts';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import type { ProbeConfig } from '../model/wire.ts';
import { missesOptions, startAgain } from './again.ts';
import { isOurs, openChannel } from './channel.ts';
import { claims } from './claim.ts';
import { leaveNoCache } from './compile-cache.ts';
import { clean, configIn, probed } from './config.ts';
import { lookInside } from './inside.ts';
import { handsOptionsOn, isLauncher } from './launcher.ts';
import { forgetLoaded } from './loaded.ts';
import { leaveNoOption, leaveNoTrace } from './traces.ts';

/** The probe needs no newer Node than this. */
const OLDEST = 16;

/** Starts Node again with the options that it has missed because of us. Returns where that can't be. */
function catchUp(config: ProbeConfig): void {
  const env = { ...process.env };
  clean(env, config);
  startAgain(probed(env, { ...config, carrier: 'option' }));
}

/** Lets a process be that only starts the program: what it hands on to it brings the probe there. */
function passThrough({ carrier }: ProbeConfig): void {
  // Options of its own, Node hands on; it is not to find ours among them a second time.
  if (carrier === 'environment') leaveNoOption(handsOptionsOn(process.execArgv) ? lookInside() : undefined);
}

/** Undefined where the process is not to be watched. */
function enter(config: ProbeConfig | undefined): ProbeConfig | undefined {
  if (config && missesOptions(config)) catchUp(config);
  if (config && isLauncher(process.argv[1], process.execArgv)) {
    passThrough(config);
    return undefined;
  }
  if (config) clean(process.env, config);
  leaveNoOption(undefined);
  if (config === undefined || !isOurs(config)) return undefined;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST) return claims(config.claim) ? config : undefined;
  openChannel(config.fd, () => undefined).tell({
    kind: 'apart',
    what: 'old',
    file: process.argv[1] ?? '',
    node: process.version,
  });
  return undefined;
}

export { forgetLoaded };

leaveNoCache();

/** What the rest is to do; left out where that is nothing. */
export const config = enter(isMainThread ? configIn(process.env) : undefined);

// Also where there is nothing to do: in the program's threads.
leaveNoTrace();
if (config === undefined) forgetLoaded();
