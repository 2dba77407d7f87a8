import { EventEmitter } from 'node:events';
import net from 'node:net';
import type { Site } from '../model/wire.ts';
import { attempt } from './attempt.ts';
import { OWN_FILE } from './frames.ts';
import type { ListenerLog } from './listener-log.ts';
import { type Emitter, isEmitter, type ObjectRegistry } from './object-registry.ts';
import { callerOf } from './site.ts';
import { callOriginal } from './stacks.ts';
import type { Thinning } from './thinning.ts';
import { isInTool } from './tools.ts';
import { wrapMethod } from './wrap.ts';

type Listener = ((...args: unknown[]) => void) & { listener?: Listener };

/** Remembers where each listener of the program was registered. */
export interface ListenerPlaces {
  /** Where the program registered its first listener for this event. */
  of(emitter: Emitter, name: string): Site | undefined;
  /** Notes the functions among the arguments of a call, because `listen(0, callback)` registers the callback itself. */
  noteCallbacks(args: readonly unknown[], site: Site): void;
  /** Wraps the methods that register listeners. */
  watch(): void;
}

const { rawListeners } = EventEmitter.prototype;
const { Server, Socket } = net;

export function createListenerPlaces(
  objects: ObjectRegistry,
  listenerLog: ListenerLog,
  thinning: Thinning,
): ListenerPlaces {
  const registered = new WeakMap<object, Map<unknown, WeakMap<object, Site>>>();
  const callbacks = new WeakMap<object, Site>();

  function note(emitter: object, name: unknown, listener: unknown, site: Site): void {
    if (typeof listener !== 'function') return;
    const events = registered.get(emitter) ?? new Map<unknown, WeakMap<object, Site>>();
    registered.set(emitter, events);
    const sites = events.get(name) ?? new WeakMap<object, Site>();
    events.set(name, sites);
    sites.set(listener, site);
  }

  function of(emitter: Emitter, name: string): Site | undefined {
    const sites = registered.get(emitter)?.get(name);
    for (const raw of rawListeners.call(emitter, name) as Listener[]) {
      const listener = raw.listener ?? raw;
      const site = sites?.get(raw) ?? sites?.get(listener) ?? callbacks.get(listener);
      if (site) return site;
    }
    return undefined;
  }

  function noteCallbacks(args: readonly unknown[], site: Site): void {
    for (const arg of args) if (typeof arg === 'function') callbacks.set(arg, site);
  }

  function noteListener(
    emitter: object,
    [name, listener]: readonly unknown[],
    below: (...args: never[]) => unknown,
  ): void {
    if (thinning.omitsListenersOf(emitter)) return;
    const { through, site } = callerOf(below);
    // The constructor of a socket registers a listener. This shows whether the socket belongs to the program or to somebody else.
    if (isOfOthers(through, site)) {
      objects.leaveOut(emitter);
      return;
    }
    if (site && isOwnRegistration(name, through)) note(emitter, name, listener, site);
    if (!isPipeListener(name, through))
      listenerLog.noteRegistration(
        emitter,
        name,
        isOwnRegistration(name, through.filter(isOtherThanProbe)) ? site : undefined,
      );
  }

  /** @param isIt whether the emitter is one for which this method is wrapped */
  function watchMethod(prototype: object, method: string, isIt: (emitter: unknown) => boolean): void {
    wrapMethod(prototype, method, (original) => {
      return function registering(...args) {
        if (isIt(this) && objects.isReported(this)) attempt(() => noteListener(this as object, args, registering));
        return callOriginal(original, this, args);
      };
    });
  }

  function watch(): void {
    for (const method of ['on', 'addListener']) {
      watchMethod(Server.prototype, method, (emitter) => emitter instanceof Server);
      // Sockets inherit these methods from `stream.Readable`, which calls those of `EventEmitter`.
      watchMethod(Socket.prototype, method, (emitter) => emitter instanceof Socket);
    }
    watchMethod(Server.prototype, 'prependListener', isEmitter);
  }

  return { of, noteCallbacks, watch };
}

/**
 * Whether the program registered the listener itself. Node also registers its own listeners during the program's calls. `once` calls `on`,
 * `prependOnceListener` calls `prependListener`, and the constructor of a server registers its argument for 'connection'.
 */
function isOwnRegistration(event: unknown, through: readonly string[]): boolean {
  return through.every((file) => file === 'node:events' || (file === 'node:net' && event === 'connection'));
}

/** Whether the socket is a standard stream of a child process, or belongs to a tool that runs the program. */
function isOfOthers(through: readonly string[], site: Site | undefined): boolean {
  return through.includes('node:internal/child_process') || (site !== undefined && isInTool(site.file));
}

/** `pipe` listens for errors of its target only to throw them again. */
function isPipeListener(event: unknown, through: readonly string[]): boolean {
  return event === 'error' && through[0] === 'node:internal/streams/legacy';
}

/** A call that the probe wraps goes through the probe's file: `net.createServer` registers its argument. */
function isOtherThanProbe(file: string): boolean {
  return file !== OWN_FILE;
}
