import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import type { Watch } from '../model/wire.ts';
import type { Ears } from './heard.ts';
import type { Emitter, Objects } from './objects.ts';
import type { Outputs } from './outputs.ts';
import { notePlaces, type Places } from './places.ts';
import type { Reporter } from './reporter.ts';
import { callerOf } from './site.ts';
import type { Thinning } from './thin.ts';
import { factsOf } from './values.ts';
import { wrapMethod } from './wrap.ts';

const { listenerCount } = EventEmitter.prototype;

/** What is watched with, and what of it is reported. */
export interface Sight {
  reporter: Reporter;
  objects: Objects;
  /** Left out where the program keeps its streams to itself. */
  outputs: Outputs | undefined;
  ears: Ears;
  thinning: Thinning;
  watch: Watch;
  /** Whether the events that streams use internally are reported too. */
  all: boolean;
  /** Whether findings are to be made of it. */
  heard: boolean;
}

/** Reports every event and every public call of `net`, and changes nothing: no listener is added, nothing is returned differently. */
export function watchNet(sight: Sight): void {
  const { watch } = sight;
  const places = notePlaces(sight.objects, sight.ears, sight.thinning);
  for (const [prototype, events, methods] of [
    [net.Server.prototype, watch.serverEvents, watch.serverMethods],
    [net.Socket.prototype, watch.socketEvents, watch.socketMethods],
  ] as const) {
    places.watch(prototype);
    watchEvents(prototype, new Set(events), sight, places);
    for (const method of methods) watchMethod(prototype, method, sight, places);
  }
  for (const name of ['createServer', 'connect'] as const) watchFunction(name, sight, places);
  syncBuiltinESMExports();
}

function watchEvents(prototype: Emitter, events: ReadonlySet<string>, sight: Sight, places: Places): void {
  const { reporter, objects, ears, thinning, all, heard } = sight;
  wrapMethod(prototype, 'emit', (original) => {
    return function emit(...args) {
      const name = args[0];
      const isOurs = typeof name === 'string' && (all || events.has(name)) && objects.isReported(this);
      if (isOurs && !thinning.leavesOut(this, name))
        reporter.event(this, name, args.slice(1), listenerCount.call(this, name), places.of(this, name));
      if (typeof name === 'string' && !events.has(name)) ears.emits(name);
      const isHeard = Reflect.apply(original(), this, args);
      if (heard && name === 'end') watchWriteAfterEnd(this as Emitter, sight, places);
      return isHeard;
    };
  });
}

function watchMethod(prototype: Emitter, name: string, sight: Sight, places: Places): void {
  const { reporter, objects, outputs, thinning } = sight;
  wrapMethod(prototype, name, (original) => {
    return function method(...args) {
      if (!objects.isReported(this)) {
        if (name === 'write') outputs?.written(this, args);
        return Reflect.apply(original(), this, args);
      }
      if (thinning.leavesOutCall(this, name)) return Reflect.apply(original(), this, args);
      const { through, site } = callerOf(method);
      if (through.length > 0 || !site) return Reflect.apply(original(), this, args);
      places.noteCallbacks(args, site);
      reporter.call(this, name, args, site);
      return finish(reporter, () => Reflect.apply(original(), this, args), this);
    };
  });
}

/** Where a socket ends itself because the other side has, Node puts another `write` on the socket itself. */
function watchWriteAfterEnd(socket: Emitter, sight: Sight, places: Places): void {
  const own = Object.getOwnPropertyDescriptor(socket, 'write')?.value as unknown;
  if (typeof own !== 'function' || own.name !== 'writeAfterFIN' || watched.has(socket)) return;
  watched.add(socket);
  watchMethod(socket, 'write', sight, places);
}

const watched = new WeakSet<object>();

/** `net.createServer` and `net.connect`, which is `net.createConnection` too: one function, two names. */
function watchFunction(name: 'createServer' | 'connect', { reporter, thinning }: Sight, places: Places): void {
  const present = net[name];
  wrapMethod(net, name, (original) => {
    return function called(...args) {
      if (thinning.leavesOutCall(undefined, name)) return Reflect.apply(original(), this, args);
      const { through, site } = callerOf(called);
      if (through.length > 0 || !site) return Reflect.apply(original(), this, args);
      places.noteCallbacks(args, site);
      reporter.call(undefined, `net.${name}`, args, site);
      return finish(reporter, () => Reflect.apply(original(), this, args));
    };
  });
  if ((net.createConnection as unknown) === present) net.createConnection = net.connect;
}

/** Runs the call and reports how it ended. Without an object, the result is the object. */
function finish(reporter: Reporter, run: () => unknown, object?: Emitter): unknown {
  let value: unknown;
  try {
    value = run();
  } catch (error) {
    reporter.returned(object, undefined, factsOf(error));
    throw error;
  }
  reporter.returned(object ?? value, value, undefined);
  return value;
}
