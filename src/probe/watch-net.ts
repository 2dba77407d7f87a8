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
import { strangerIn } from './strangers.ts';
import type { Thinning } from './thinning.ts';
import { isInTool } from './tools.ts';
import type { StartedProcesses } from './unwatched.ts';
import { hideSources, wrapMethod } from './wrap.ts';

const { listenerCount } = EventEmitter.prototype;
const { Server } = net;

/** What the wrapped methods need. */
export interface WatchContext {
  reporter: Reporter;
  objects: ObjectRegistry;
  /** Undefined if the program's output is not reported. */
  outputs: Outputs | undefined;
  listenerLog: ListenerLog;
  thinning: Thinning;
  started: StartedProcesses;
  watch: WatchedNames;
  end: ProcessEnd;
  runCall: CallRunner;
  /** Whether the events that streams use internally are reported too. */
  all: boolean;
  /** Whether connections from other machines are ended. */
  loopbackOnly: boolean;
}

/** Reports every event and every public call of `net`. It changes nothing: it adds no listener and returns the same values. */
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

/** All emitters share one method `emit`, also `process`. Most of them are not reported and must stay fast. */
function watchEvents(context: WatchContext, places: ListenerPlaces): void {
  const around = reportAround(context, places);
  const nesting = createNestingCounter(
    wrapMethod(EventEmitter.prototype, 'emit', (original) => {
      return function emit(...args) {
        nesting.enter();
        try {
          if (context.loopbackOnly && isTurnedAway(this, args, context)) return false;
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

/** Whether an event tells of a connection from another machine, which is ended, and of which the program learns nothing. */
function isTurnedAway(emitter: unknown, args: readonly unknown[], { objects }: WatchContext): boolean {
  const stranger = strangerIn(emitter, args);
  if (!stranger) return false;
  objects.leaveOut(stranger);
  stranger.destroy();
  return true;
}

function mayBeReported(emitter: unknown, name: unknown): boolean {
  return (
    emitter === process || (typeof name === 'string' && (name === 'spawn' || name === 'fork' || isEmitter(emitter)))
  );
}

/** Reports an event before its listeners are called, and what has to be reported after them. */
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

/** Creates the function that reports an event of a server or socket. */
function createEventReporter(
  { reporter, objects, listenerLog, thinning, watch, all }: WatchContext,
  places: ListenerPlaces,
): (emitter: Emitter, name: string, args: readonly unknown[]) => void {
  const known = { server: new Set(watch.serverEvents), socket: new Set(watch.socketEvents) };
  return (emitter, name, args) => {
    // Sockets of a server that is left out are left out too.
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
      attempt(() => reporter.call(this, name, givenArguments(this, name, args), site));
      return context.runCall(() => callOriginal(original, this, args), this);
    };
  });
}

interface ObservedCall {
  object: Emitter | undefined;
  name: string;
  args: readonly unknown[];
  /** The probe's function that was called. */
  below: (...args: never[]) => unknown;
}

/** Undefined if the call is not reported, for example because Node's own code made it. */
function siteOfCall(
  { thinning, objects }: WatchContext,
  places: ListenerPlaces,
  { object, name, args, below }: ObservedCall,
): Site | undefined {
  return attempt(() => {
    if (thinning.omitsCall(object, name)) return undefined;
    const { through, site } = callerOf(below);
    const isOwn = through.length === 0 || (name === 'write' && isWriteAtEnd(object, through));
    if (!isOwn || !site) return undefined;
    if (isInTool(site.file)) {
      if (object) objects.leaveOut(object);
      return undefined;
    }
    thinning.noteReportedCall();
    places.noteCallbacks(args, site);
    return site;
  });
}

/**
 * If a socket ends because the other side has ended, Node replaces `write` on the socket itself. It does so in a listener of 'end', so this
 * is watched from the end of that event on. Until then, what Node put there calls the watched one.
 */
function watchWriteAfterEnd(socket: Emitter, context: WatchContext, places: ListenerPlaces): void {
  if (!context.objects.isReported(socket) || context.thinning.omitsListenersOf(socket)) return;
  if (!isWriteReplaced(socket) || watched.has(socket)) return;
  watched.add(socket);
  watchMethod(socket, 'write', context, places);
}

/** The arguments that the program gave. What Node puts in the place of `write` hands all three on, whether or not they were given. */
function givenArguments(object: Emitter, name: string, args: readonly unknown[]): readonly unknown[] {
  if (name !== 'write' || watched.has(object) || !isWriteReplaced(object)) return args;
  return args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
}

function isWriteReplaced(socket: Emitter): boolean {
  const own: unknown = Object.getOwnPropertyDescriptor(socket, 'write')?.value;
  return typeof own === 'function' && own.name === 'writeAfterFIN';
}

/** Whether the program called what Node put in the place of `write`, and nothing else lies between the two. */
function isWriteAtEnd(socket: Emitter | undefined, through: readonly string[]): boolean {
  return socket !== undefined && through.length === 1 && !watched.has(socket) && isWriteReplaced(socket);
}

const watched = new WeakSet<object>();

/** `net.createServer` and `net.connect`. `net.createConnection` is the same function as `net.connect`. */
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
