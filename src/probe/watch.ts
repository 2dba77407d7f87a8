import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import type { Watch } from '../model/wire.ts';
import { notePlaces, type Places } from './places.ts';
import { isReported, type Reporter } from './reporter.ts';
import { callerOf } from './site.ts';
import { factsOf } from './values.ts';
import { wrapMethod } from './wrap.ts';

const { listenerCount, rawListeners } = EventEmitter.prototype;

/** Reports every event and every public call of `net`, and changes nothing: no listener is added, nothing is returned differently. */
export function watchNet(reporter: Reporter, watch: Watch, all: boolean): void {
  const places = notePlaces(rawListeners);
  for (const [prototype, events, methods] of [
    [net.Server.prototype, watch.serverEvents, watch.serverMethods],
    [net.Socket.prototype, watch.socketEvents, watch.socketMethods],
  ] as const) {
    places.watch(prototype);
    watchEvents(prototype, (name) => all || events.includes(name), reporter, places);
    for (const method of methods) watchMethod(prototype, method, reporter, places);
  }
  for (const name of ['createServer', 'connect'] as const) watchFunction(name, reporter, places);
}

function watchEvents(
  prototype: EventEmitter,
  isWatched: (name: string) => boolean,
  reporter: Reporter,
  places: Places,
): void {
  wrapMethod(prototype, 'emit', (original) => {
    return function emit(...args) {
      const [name, ...rest] = args;
      if (typeof name === 'string' && isWatched(name) && isReported(this as EventEmitter)) {
        const emitter = this as net.Socket;
        reporter.event(emitter, name, rest, listenerCount.call(emitter, name), places.of(emitter, name));
      }
      return Reflect.apply(original, this, args);
    };
  });
}

function watchMethod(prototype: EventEmitter, name: string, reporter: Reporter, places: Places): void {
  wrapMethod(prototype, name, (original) => {
    return function method(...args) {
      const object = this as net.Socket;
      if (!isReported(object)) {
        if (name === 'write') reporter.output(object, args[0]);
        return Reflect.apply(original, this, args);
      }
      const { through, site } = callerOf(method);
      if (through.length > 0 || !site) return Reflect.apply(original, this, args);
      places.noteCallbacks(args, site);
      reporter.call(object, name, args, site);
      return finish(reporter, () => Reflect.apply(original, this, args), object);
    };
  });
}

/** `net.createServer` and `net.connect`, which is `net.createConnection` too: one function, two names. */
function watchFunction(name: 'createServer' | 'connect', reporter: Reporter, places: Places): void {
  const present = net[name];
  wrapMethod(net, name, (original) => {
    return function called(...args) {
      const { through, site } = callerOf(called);
      if (through.length > 0 || !site) return Reflect.apply(original, this, args);
      places.noteCallbacks(args, site);
      reporter.call(undefined, `net.${name}`, args, site);
      return finish(reporter, () => Reflect.apply(original, this, args));
    };
  });
  if ((net.createConnection as unknown) === present) net.createConnection = net.connect;
  syncBuiltinESMExports();
}

/** Runs the call and reports how it ended. Without an object, the result is the object. */
function finish(reporter: Reporter, run: () => unknown, object?: object): unknown {
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
