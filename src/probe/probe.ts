/**
 * The probe. It is preloaded into a program, reports what the program's servers and sockets do, and stops the process where it has to wait.
 * It only works if its environment variable is set, and deletes that variable at once, so that child processes run without it.
 */
import process from 'node:process';
import type { ProbeConfig } from '../model/probe-config.ts';
import { createAllowance } from './allowance.ts';
import { saveAsyncIds } from './async-ids.ts';
import { createErrorReportingRunner, createTransparentRunner } from './call-runner.ts';
import { type Channel, openChannel } from './channel.ts';
import { probeChildren } from './children.ts';
import { takeClaim } from './claim.ts';
import { createDeferredTask } from './deferred-task.ts';
import type * as Early from './early.ts';
import { createErrorOrigins } from './error-origins.ts';
import { hideOption } from './hide-probe.ts';
import { type LateChannel, openLateChannel } from './late-channel.ts';
import { createListenerLog, NO_LISTENER_LOG } from './listener-log.ts';
import { type NodeInternals, openNodeInternals } from './node-internals.ts';
import { createObjectRegistry, type ObjectRegistry } from './object-registry.ts';
import { watchOpenSockets } from './open-sockets.ts';
import { watchOutputs } from './outputs.ts';
import { watchProcessEnd } from './process-end.ts';
import { createReporter } from './reporter.ts';
import { mainFile } from './role.ts';
import { createSiteMapper } from './source-map.ts';
import { watchStacks } from './stacks.ts';
import { createThinning } from './thinning.ts';
import { gateTimers } from './timers.ts';
import { createTranslations } from './translations.ts';
import { reportUnwatched, watchStarted } from './unwatched.ts';
import { watchNet } from './watch-net.ts';

/** The build puts the early part in front of this file. This file only runs if the program is to be watched. */
declare const early: typeof Early & { entered: NonNullable<(typeof Early)['entered']> };

const PARENT_CHECK_MS = 500;

const { kill } = process;

/** The process that started the program was killed (SIGKILL). Nobody else can end the program and its children. */
function endOrphan(): void {
  try {
    kill(-process.pid, 'SIGKILL');
  } catch {
    // The program has no process group of its own.
    kill(process.pid, 'SIGKILL');
  }
}

function watchParent(): NodeJS.Timeout {
  const parent = process.ppid;
  return setInterval(() => process.ppid === parent || endOrphan(), PARENT_CHECK_MS).unref();
}

/** Reports that the program is about to begin, and waits until it may. */
function greet(channel: Channel, objects: ObjectRegistry): void {
  const { counted } = channel.request({ kind: 'hello', pid: process.pid, node: process.version });
  if (counted) objects.countFrom(counted);
}

/** The channel of a process that may be only a tool. Until that is decided, processes that it starts may be the program too. */
function lateChannel(channel: Channel, config: ProbeConfig, won: () => void): LateChannel {
  const late = openLateChannel(channel, {
    takeClaim: () => takeClaim(config.claim),
    // Launchers start scripts of their own (`node -e`). Their failures are not failures of the program.
    crashes: mainFile() !== '',
    won,
    lost: () => reportUnwatched(channel, 'other', mainFile()),
  });
  probeChildren(config, late.isUndecided);
  return late;
}

function start(config: ProbeConfig, isTool: boolean, internals: NodeInternals | undefined): void {
  const endsAlone = config.orphan === 'end';
  const restoreAsyncIds = saveAsyncIds(internals);
  const line = openChannel(config.fd, endsAlone ? endOrphan : () => undefined);
  const late = isTool ? lateChannel(line, config, () => greet(line, objects)) : undefined;
  const channel = late ?? line;
  const objects = createObjectRegistry(() => late?.decide());
  const mapSite = createSiteMapper(createTranslations());
  const listenerLog = config.heard ? createListenerLog(objects, config.watch, mapSite) : NO_LISTENER_LOG;
  const checkOpenSockets = config.heard ? watchOpenSockets(channel, objects, listenerLog) : () => false;
  const thinning = createThinning(channel, objects, createAllowance(config.budget), () => later.schedule());
  const started = watchStarted(channel, () => later.schedule());
  const look = (): void => {
    thinning.flush();
    started.report();
    if (checkOpenSockets()) later.schedule();
  };
  const later = createDeferredTask(look);
  const reporter = createReporter(channel, config, objects, mapSite, listenerLog, later);
  if (config.hold) gateTimers(channel, (timer) => timer === parentWatch || timer === later.timer);
  // After the gate, because timers of the program with the same duration are in the same list.
  const parentWatch = endsAlone ? watchParent() : undefined;
  const outputs = config.outputs ? watchOutputs(reporter, createAllowance(config.budget)) : undefined;
  const origins = createErrorOrigins(internals, mapSite);
  const end = watchProcessEnd(reporter, origins, look);
  const { watch, all, loopbackOnly = false } = config;
  const runCall = config.tellsThrown ? createErrorReportingRunner(reporter) : createTransparentRunner(reporter);
  watchNet({ reporter, objects, listenerLog, thinning, started, outputs, end, watch, all, loopbackOnly, runCall });
  watchStacks(internals, origins.note, { hides: !endsAlone });
  restoreAsyncIds();
  if (!late) greet(channel, objects);
}

const internals = openNodeInternals();
start(early.entered.config, early.entered.isTool, internals);
hideOption(internals);
early.hideLoadedModules();
