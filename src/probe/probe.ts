/**
 * The probe: preloaded into a program, it tells the tracer what the program's servers and sockets do, and holds the process where it is
 * told to. It acts only where its environment variable is set, and takes that away at once: the program's children run bare.
 */
import net from 'node:net';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import type * as wire from '../model/wire.ts';
import { openChannel } from './channel.ts';
import { watchEnd } from './end.ts';
import { numberObjects } from './objects.ts';
import { report } from './reporter.ts';
import { serverState, socketState } from './state.ts';
import { gateTimers } from './timers.ts';
import { watchNet } from './watch.ts';

const PROBE_VARIABLE: typeof wire.PROBE_VARIABLE = 'NET_LESSONS_PROBE';

/** Milliseconds on the system's monotonic clock, which all processes share. */
function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

function takeConfig(env: NodeJS.ProcessEnv): wire.ProbeConfig | undefined {
  const given = env[PROBE_VARIABLE];
  if (given === undefined) return undefined;
  delete env[PROBE_VARIABLE];
  const config = JSON.parse(given) as wire.ProbeConfig;
  if (config.nodeOptions === undefined) delete env.NODE_OPTIONS;
  else env.NODE_OPTIONS = config.nodeOptions;
  return config;
}

function start(config: wire.ProbeConfig): void {
  // Whoever started the program is gone without a word (SIGKILL): nobody is left to end it.
  const channel = openChannel(config.fd, now, () => process.kill(process.pid, 'SIGKILL'));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, 500).unref();

  const objects = numberObjects();
  const stateOf = (object: net.Server | net.Socket) =>
    object instanceof net.Server ? serverState(object) : socketState(object);
  const reporter = report(channel, config, objects, stateOf);
  if (config.hold) gateTimers(channel, now);
  watchNet(reporter, config.watch, config.all);
  watchEnd(reporter);
  channel.ask({ kind: 'hello' });
}

const config = isMainThread ? takeConfig(process.env) : undefined;
if (config) start(config);
