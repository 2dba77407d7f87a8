/**
 * The probe: preloaded into a program, it tells the tracer what the program's servers and sockets do, and holds the process where it is
 * told to. It acts only where its environment variable is set, and takes that away at once: the program's children run bare.
 */
import process from 'node:process';
import type { ProbeConfig } from '../model/wire.ts';
import { allow } from './budget.ts';
import { openChannel } from './channel.ts';
import type * as Early from './early.ts';
import { watchEnd } from './end.ts';
import { finishAndTell, finishUnseen } from './finish.ts';
import { NO_EARS, openEars } from './heard.ts';
import { countIds } from './ids.ts';
import { type Inside, lookInside } from './inside.ts';
import { lookAround } from './left.ts';
import { numberObjects } from './objects.ts';
import { noteOrigins } from './origins.ts';
import { watchOutputs } from './outputs.ts';
import { report } from './reporter.ts';
import { soon } from './soon.ts';
import { watchStacks } from './stacks.ts';
import { thin } from './thin.ts';
import { gateTimers } from './timers.ts';
import { leaveNoOption } from './traces.ts';
import { watchNet } from './watch.ts';

/** What the build puts in front of this file: it goes on only where a program is to be watched. */
declare const early: typeof Early & { config: ProbeConfig };

const PARENT_CHECK_MS = 500;

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

function start(config: ProbeConfig, inside: Inside | undefined): void {
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

const inside = lookInside();
start(early.config, inside);
leaveNoOption(inside);
early.forgetLoaded();
