/**
 * The probe: preloaded into a program, it tells the tracer what the program's servers and sockets do, and holds the process where it is
 * told to. It acts only where its environment variable is set, and takes that away at once: the program's children run bare.
 */
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import type * as wire from '../model/wire.ts';
import { missesOptions, startAgain } from './again.ts';
import { allow } from './budget.ts';
import { isOurs, openChannel } from './channel.ts';
import { claims } from './claim.ts';
import { watchEnd } from './end.ts';
import { finishAndTell, finishUnseen } from './finish.ts';
import { NO_EARS, openEars } from './heard.ts';
import { countIds } from './ids.ts';
import { type Inside, lookInside } from './inside.ts';
import { handsOptionsOn, isLauncher } from './launcher.ts';
import { lookAround } from './left.ts';
import { numberObjects } from './objects.ts';
import { noteOrigins } from './origins.ts';
import { watchOutputs } from './outputs.ts';
import { report } from './reporter.ts';
import { soon } from './soon.ts';
import { watchStacks } from './stacks.ts';
import { thin } from './thin.ts';
import { gateTimers } from './timers.ts';
import { leaveNoOption, leaveNoTrace } from './traces.ts';
import { watchNet } from './watch.ts';

const PROBE_VARIABLE: typeof wire.PROBE_VARIABLE = 'NET_LESSONS_PROBE';
const PARENT_CHECK_MS = 500;

/** Undefined where there is none, as in the program's children. */
function configIn(env: NodeJS.ProcessEnv): wire.ProbeConfig | undefined {
  const given = env[PROBE_VARIABLE];
  return given === undefined ? undefined : (JSON.parse(given) as wire.ProbeConfig);
}

/** Leaves an environment as it would be without us. */
function clean(env: NodeJS.ProcessEnv, { carrier, nodeOptions }: wire.ProbeConfig): void {
  delete env[PROBE_VARIABLE];
  if (carrier === 'option') return;
  if (nodeOptions === undefined) delete env.NODE_OPTIONS;
  else env.NODE_OPTIONS = nodeOptions;
}

/** Starts Node again with the options that it has missed because of us. Returns where that can't be. */
function catchUp(config: wire.ProbeConfig): void {
  const env = { ...process.env };
  clean(env, config);
  startAgain({ ...env, [PROBE_VARIABLE]: JSON.stringify({ ...config, carrier: 'option' } satisfies wire.ProbeConfig) });
}

const { kill } = process;

/** Whoever started the program is gone without a word (SIGKILL): nobody is left to end it and its children. */
function endOrphan(): void {
  try {
    kill(-process.pid, 'SIGKILL');
  } catch {
    // It has no process group of its own.
    kill(process.pid, 'SIGKILL');
  }
}

function watchParent(): NodeJS.Timeout {
  const parent = process.ppid;
  return setInterval(() => process.ppid === parent || endOrphan(), PARENT_CHECK_MS).unref();
}

function start(config: wire.ProbeConfig, inside: Inside | undefined): void {
  const endsAlone = config.orphan === 'end';
  const takeIdsBack = countIds(inside);
  const channel = openChannel(config.fd, endsAlone ? endOrphan : () => undefined);
  const objects = numberObjects();
  const ears = config.heard ? openEars(objects, config.watch) : NO_EARS;
  const left = config.heard ? lookAround(channel, objects, ears) : () => false;
  const thinning = thin(channel, objects, allow(config.budget), () => later.ask());
  const look = (): void => {
    thinning.tell();
    if (left()) later.ask();
  };
  const later = soon(look);
  const reporter = report(channel, config, objects, ears, later);
  if (config.hold) gateTimers(channel, (timer) => timer === parentWatch || timer === later.timer);
  // After the gate: the program's timers of the same length are in the same list.
  const parentWatch = endsAlone ? watchParent() : undefined;
  const outputs = config.outputs ? watchOutputs(reporter, allow(config.budget)) : undefined;
  const origins = noteOrigins(inside);
  const end = watchEnd(reporter, origins, look);
  const { watch, all, heard } = config;
  const finish = config.tellsThrown ? finishAndTell(reporter) : finishUnseen(reporter);
  watchNet({ reporter, objects, ears, thinning, outputs, end, watch, all, heard, finish });
  watchStacks(inside, origins.note, { hides: !endsAlone });
  takeIdsBack();
  const { counted } = channel.ask({ kind: 'hello', pid: process.pid, node: process.version });
  if (counted) objects.countFrom(counted);
}

/** Lets a process be that only starts the program: what it hands on to it brings the probe there. */
function passThrough({ carrier }: wire.ProbeConfig): void {
  // Options of its own, Node hands on; it is not to find ours among them a second time.
  if (carrier === 'environment') leaveNoOption(handsOptionsOn(process.execArgv) ? lookInside() : undefined);
  leaveNoTrace();
}

function enter(config: wire.ProbeConfig | undefined): void {
  if (config && missesOptions(config)) catchUp(config);
  if (config && isLauncher(process.argv[1], process.execArgv)) {
    passThrough(config);
    return;
  }
  if (config) clean(process.env, config);
  const isWatched = config !== undefined && isOurs(config) && claims(config.claim);
  const inside = isWatched ? lookInside() : undefined;
  if (isWatched) start(config, inside);
  // Also where it has nothing to do: in the program's threads.
  leaveNoOption(inside);
  leaveNoTrace();
}

enter(isMainThread ? configIn(process.env) : undefined);
