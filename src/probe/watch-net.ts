import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import process from 'node:process';
import type { WatchedNames } from '../model/probe-config.ts';
import type { Site } from '../model/wire.ts';
import { attempt } from './attempt.ts';
import type { CallRunner } from './call-runner.ts';
import { emitMany } from './emit-many.ts';
import type { ListenerLog } from './listener-log.ts';
import { createListenerPlaces, type ListenerPlaces } from './listener-places.ts';
import { createNestingCounter } from './nesting.ts';
import { type Emitter, isEmitter, type ObjectRegistry } from './object-registry.ts';
import type { Outputs } from './outputs.ts';
import type { ProcessEnd } from './process-end.ts';
import type { Reporter } from './reporter.ts';
import { callerOf } from './site.ts';
import { callOriginal } from './stacks.ts';
import type { Thinning } from './thinning.ts';
import { isInTool } from './tools.ts';
import type { StartedProcesses } from './unwatched.ts';
import { hideSources, wrapMethod } from './wrap.ts';

const { listenerCount } = EventEmitter.prototype;
const { Server } = net;

/** What is watched with, and what of it is reported. */
export interface WatchContext {
  reporter: Reporter;
  objects: ObjectRegistry;
  /** Left out where the program keeps its streams to itself. */
  outputs: Outputs | undefined;
  listenerLog: ListenerLog;
  thinning: Thinning;
  started: StartedProcesses;
  watch: WatchedNames;
  end: ProcessEnd;
  runCall: CallRunner;
  /** Whether the events that streams use internally are reported too. */
  all: boolean;
  /** Whether findings are to be made of it. */
  heard: boolean;
}

/** Reports every event and every public call of `net`, and changes nothing: no listener is added, nothing is returned differently. */
export function watchNet(context: WatchContext): void {
  const { watch } = context;
  const places = createListenerPlaces(context.objects, context.listenerLog, context.thinning);
  places.watch();
  watchEvents(context, places);
  for (const name of watch.serverMethods) watchMethod(net.Server.prototype, name, context, places);
  for (const name of watch.socketMethods) watchMethod(net.Socket.prototype, name, context, places);
  for (const name of ['createServer', 'connect'] as const) watchFunction(name, context, places);
  hideSources();
  syncBuiltinESMExports();
}

/** All emitters have one method `emit`, `process` too. Most have nothing to tell, and go by quickly. */
function watchEvents(context: WatchContext, places: ListenerPlaces): void {
  const around = reportAround(context, places);
  const nesting = createNestingCounter(
    wrapMethod(EventEmitter.prototype, 'emit', (original) => {
      return function emit(...args) {
        nesting.enter();
        try {
          const isReported = mayBeReported(this, args[0]);
          if (isReported) around.begins(this, args);
          const isHeard = emitMany(this, args) ?? callOriginal(original, this, args);
          if (isReported) around.ended(this, args);
          return isHeard;
        } finally {
          nesting.leave();
        }
      };
    }),
  );
}

function mayBeReported(emitter: unknown, name: unknown): boolean {
  return (
    emitter === process || (typeof name === 'string' && (name === 'spawn' || name === 'fork' || isEmitter(emitter)))
  );
}

/** Tells what is to be told of an event before its listeners are called, and after that. */
function reportAround(
  context: WatchContext,
  places: ListenerPlaces,
): {
  begins(emitter: unknown, args: readonly unknown[]): void;
  ended(emitter: unknown, args: readonly unknown[]): void;
} {
  const { end, started } = context;
  const reportEvent = createEventReporter(context, places);
  return {
    begins(emitter, args) {
      if (emitter === process) end.beforeEmit(args);
      else if (isEmitter(emitter)) attempt(() => reportEvent(emitter, args[0] as string, args));
      else attempt(() => started.noteEvent(emitter, args[0], args[1]));
    },
    ended(emitter, args) {
      if (emitter === process) end.afterEmit(args);
      else if (args[0] === 'end' && isEmitter(emitter)) attempt(() => watchWriteAfterEnd(emitter, context, places));
    },
  };
}

/** Returns what is told of each event of a server or socket. */
function createEventReporter(
  { reporter, objects, listenerLog, thinning, watch, all }: WatchContext,
  places: ListenerPlaces,
): (emitter: Emitter, name: string, args: readonly unknown[]) => void {
  const known = { server: new Set(watch.serverEvents), socket: new Set(watch.socketEvents) };
  return (emitter, name, args) => {
    // What a server brings that is left out is too.
    if (name === 'connection' && objects.isLeftOut(emitter)) objects.leaveOut(args[1] as object);
    const isKnown = (emitter instanceof Server ? known.server : known.socket).has(name);
    if ((all || isKnown) && objects.isReported(emitter) && !thinning.omitsEvent(emitter, name, args))
      reporter.event(emitter, name, args.slice(1), listenerCount.call(emitter, name), places.of(emitter, name));
    if (!isKnown) listenerLog.noteEmitted(name);
  };
}

function watchMethod(prototype: Emitter, name: string, context: WatchContext, places: ListenerPlaces): void {
  const { reporter, objects, outputs } = context;
  wrapMethod(prototype, name, (original) => {
    return function method(...args) {
      if (!objects.isReported(this)) {
        if (name === 'write') outputs?.noteWrite(this, args);
        return callOriginal(original, this, args);
      }
      const site = siteOfCall(context, places, { object: this, name, args, below: method });
      if (!site) return callOriginal(original, this, args);
      attempt(() => reporter.call(this, name, args, site));
      return context.runCall(() => callOriginal(original, this, args), this);
    };
  });
}

interface ObservedCall {
  object: Emitter | undefined;
  name: string;
  args: readonly unknown[];
  /** The function of the probe that is called. */
  below: (...args: never[]) => unknown;
}

/** Undefined where it is not told: it may be Node that calls, in the middle of something. */
function siteOfCall(
  { thinning, objects }: WatchContext,
  places: ListenerPlaces,
  { object, name, args, below }: ObservedCall,
): Site | undefined {
  return attempt(() => {
    if (thinning.omitsCall(object, name)) return undefined;
    const { through, site } = callerOf(below);
    if (through.length > 0 || !site) return undefined;
    if (isInTool(site.file)) {
      if (object) objects.leaveOut(object);
      return undefined;
    }
    thinning.noteReportedCall();
    places.noteCallbacks(args, site);
    return site;
  });
}

/** Where a socket ends itself because the other side has, Node puts another `write` on the socket itself. */
function watchWriteAfterEnd(socket: Emitter, context: WatchContext, places: ListenerPlaces): void {
  if (!context.heard || !context.objects.isReported(socket) || context.thinning.omitsListenersOf(socket)) return;
  const own = Object.getOwnPropertyDescriptor(socket, 'write')?.value as unknown;
  if (typeof own !== 'function' || own.name !== 'writeAfterFIN' || watched.has(socket)) return;
  watched.add(socket);
  watchMethod(socket, 'write', context, places);
}

const watched = new WeakSet<object>();

/** `net.createServer` and `net.connect`, which is `net.createConnection` too: one function, two names. */
function watchFunction(name: 'createServer' | 'connect', context: WatchContext, places: ListenerPlaces): void {
  wrapMethod(net, name, (original) => {
    return function called(...args) {
      const site = siteOfCall(context, places, { object: undefined, name, args, below: called });
      if (!site) return callOriginal(original, this, args);
      attempt(() => context.reporter.call(undefined, `net.${name}`, args, site));
      return context.runCall(() => callOriginal(original, this, args));
    };
  });
}
