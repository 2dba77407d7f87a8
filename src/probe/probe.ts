/**
 * The probe: preloaded into a program, it tells the tracer what the program's servers and sockets do, and holds the process where it is
 * told to. It acts only where its environment variable is set, and takes that away at once: the program's children run bare.
 */
import process from 'node:process';
import type { ProbeConfig } from '../model/wire.ts';
import { noteStarted, tellApart } from './apart.ts';
import { allow } from './budget.ts';
import { type Channel, openChannel } from './channel.ts';
import { probeChildren } from './children.ts';
import { claims } from './claim.ts';
import type * as Early from './early.ts';
import { watchEnd } from './end.ts';
import { finishAndTell, finishUnseen } from './finish.ts';
import { NO_EARS, openEars } from './heard.ts';
import { countIds } from './ids.ts';
import { type Inside, lookInside } from './inside.ts';
import { type LateChannel, openLate } from './late.ts';
import { lookAround } from './left.ts';
import { numberObjects, type Objects } from './objects.ts';
import { noteOrigins } from './origins.ts';
import { watchOutputs } from './outputs.ts';
import { report } from './reporter.ts';
import { mainFile } from './role.ts';
import { soon } from './soon.ts';
import { traceBack } from './source-map.ts';
import { watchStacks } from './stacks.ts';
import { thin } from './thin.ts';
import { gateTimers } from './timers.ts';
import { leaveNoOption } from './traces.ts';
import { watchTranslations } from './translations.ts';
import { watchNet } from './watch.ts';

/** What the build puts in front of this file: it goes on only where a program is to be watched. */
declare const early: typeof Early & { entered: NonNullable<(typeof Early)['entered']> };

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

/** Says that the program is about to begin, and waits until it may. */
function greet(channel: Channel, objects: Objects): void {
  const { counted } = channel.ask({ kind: 'hello', pid: process.pid, node: process.version });
  if (counted) objects.countFrom(counted);
}

/** The channel of a process that may be but a tool: until that is decided, what it starts may be the program as well. */
function lateChannel(channel: Channel, config: ProbeConfig, won: () => void): LateChannel {
  const late = openLate(channel, {
    claims: () => claims(config.claim),
    // Launchers start scripts of their own (`node -e`), whose failures are not the program's.
    crashes: mainFile() !== '',
    won,
    lost: () => tellApart(channel, 'other', mainFile()),
  });
  probeChildren(config, late.isUndecided);
  return late;
}

function start(config: ProbeConfig, isTool: boolean, inside: Inside | undefined): void {
  const endsAlone = config.orphan === 'end';
  const takeIdsBack = countIds(inside);
  const line = openChannel(config.fd, endsAlone ? endOrphan : () => undefined);
  const late = isTool ? lateChannel(line, config, () => greet(line, objects)) : undefined;
  const channel = late ?? line;
  const objects = numberObjects(() => late?.decide());
  const trace = traceBack(watchTranslations());
  const ears = config.heard ? openEars(objects, config.watch, trace) : NO_EARS;
  const left = config.heard ? lookAround(channel, objects, ears) : () => false;
  const thinning = thin(channel, objects, allow(config.budget), () => later.ask());
  const started = noteStarted(channel, () => later.ask());
  const look = (): void => {
    thinning.tell();
    started.tell();
    if (left()) later.ask();
  };
  const later = soon(look);
  const reporter = report(channel, config, objects, trace, ears, later);
  if (config.hold) gateTimers(channel, (timer) => timer === parentWatch || timer === later.timer);
  // After the gate: the program's timers of the same length are in the same list.
  const parentWatch = endsAlone ? watchParent() : undefined;
  const outputs = config.outputs ? watchOutputs(reporter, allow(config.budget)) : undefined;
  const origins = noteOrigins(inside, trace);
  const end = watchEnd(reporter, origins, look);
  const { watch, all, heard } = config;
  const finish = config.tellsThrown ? finishAndTell(reporter) : finishUnseen(reporter);
  watchNet({ reporter, objects, ears, thinning, started, outputs, end, watch, all, heard, finish });
  watchStacks(inside, origins.note, { hides: !endsAlone });
  takeIdsBack();
  if (!late) greet(channel, objects);
}

const inside = lookInside();
start(early.entered.config, early.entered.isTool, inside);
leaveNoOption(inside);
early.forgetLoaded();
