import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import process from 'node:process';
import type { Site, WatchedNames } from '../model/wire.ts';
import type { Started } from './apart.ts';
import { attempt } from './attempt.ts';
import type { End } from './end.ts';
import type { Finish } from './finish.ts';
import type { Ears } from './heard.ts';
import { emitMany } from './many.ts';
import { countNested } from './nesting.ts';
import { type Emitter, isEmitter, type Objects } from './objects.ts';
import type { Outputs } from './outputs.ts';
import { notePlaces, type Places } from './places.ts';
import type { Reporter } from './reporter.ts';
import { callerOf } from './site.ts';
import { pass } from './stacks.ts';
import type { Thinning } from './thin.ts';
import { isOfTool } from './tools.ts';
import { hideSources, wrapMethod } from './wrap.ts';

const { listenerCount } = EventEmitter.prototype;
const { Server } = net;

/** What is watched with, and what of it is reported. */
export interface Sight {
  reporter: Reporter;
  objects: Objects;
  /** Left out where the program keeps its streams to itself. */
  outputs: Outputs | undefined;
  ears: Ears;
  thinning: Thinning;
  started: Started;
  watch: WatchedNames;
  end: End;
  finish: Finish;
  /** Whether the events that streams use internally are reported too. */
  all: boolean;
  /** Whether findings are to be made of it. */
  heard: boolean;
}

/** Reports every event and every public call of `net`, and changes nothing: no listener is added, nothing is returned differently. */
export function watchNet(sight: Sight): void {
  const { watch } = sight;
  const places = notePlaces(sight.objects, sight.ears, sight.thinning);
  places.watch();
  watchEvents(sight, places);
  for (const name of watch.serverMethods) watchMethod(net.Server.prototype, name, sight, places);
  for (const name of watch.socketMethods) watchMethod(net.Socket.prototype, name, sight, places);
  for (const name of ['createServer', 'connect'] as const) watchFunction(name, sight, places);
  hideSources();
  syncBuiltinESMExports();
}

/** All emitters have one method `emit`, `process` too. Most have nothing to tell, and go by quickly. */
function watchEvents(sight: Sight, places: Places): void {
  const telling = tellAround(sight, places);
  const nesting = countNested(
    wrapMethod(EventEmitter.prototype, 'emit', (original) => {
      return function emit(...args) {
        nesting.enter();
        try {
          const isTold = mayTell(this, args[0]);
          if (isTold) telling.begins(this, args);
          const isHeard = emitMany(this, args) ?? pass(original, this, args);
          if (isTold) telling.ended(this, args);
          return isHeard;
        } finally {
          nesting.leave();
        }
      };
    }),
  );
}

function mayTell(emitter: unknown, name: unknown): boolean {
  return (
    emitter === process || (typeof name === 'string' && (name === 'spawn' || name === 'fork' || isEmitter(emitter)))
  );
}

/** Tells what is to be told of an event before its listeners are called, and after that. */
function tellAround(
  sight: Sight,
  places: Places,
): {
  begins(emitter: unknown, args: readonly unknown[]): void;
  ended(emitter: unknown, args: readonly unknown[]): void;
} {
  const { end, started } = sight;
  const tell = tellEvents(sight, places);
  return {
    begins(emitter, args) {
      if (emitter === process) end.begins(args);
      else if (isEmitter(emitter)) attempt(() => tell(emitter, args[0] as string, args));
      else attempt(() => started.sees(emitter, args[0], args[1]));
    },
    ended(emitter, args) {
      if (emitter === process) end.ended(args);
      else if (args[0] === 'end' && isEmitter(emitter)) attempt(() => watchWriteAfterEnd(emitter, sight, places));
    },
  };
}

/** Returns what is told of each event of a server or socket. */
function tellEvents(
  { reporter, objects, ears, thinning, watch, all }: Sight,
  places: Places,
): (emitter: Emitter, name: string, args: readonly unknown[]) => void {
  const known = { server: new Set(watch.serverEvents), socket: new Set(watch.socketEvents) };
  return (emitter, name, args) => {
    // What a server brings that is left out is too.
    if (name === 'connection' && objects.isLeftOut(emitter)) objects.leaveOut(args[1] as object);
    const isKnown = (emitter instanceof Server ? known.server : known.socket).has(name);
    if ((all || isKnown) && objects.isReported(emitter) && !thinning.leavesOut(emitter, name, args))
      reporter.event(emitter, name, args.slice(1), listenerCount.call(emitter, name), places.of(emitter, name));
    if (!isKnown) ears.emits(name);
  };
}

function watchMethod(prototype: Emitter, name: string, sight: Sight, places: Places): void {
  const { reporter, objects, outputs } = sight;
  wrapMethod(prototype, name, (original) => {
    return function method(...args) {
      if (!objects.isReported(this)) {
        if (name === 'write') outputs?.written(this, args);
        return pass(original, this, args);
      }
      const site = siteOfCall(sight, places, { object: this, name, args, below: method });
      if (!site) return pass(original, this, args);
      attempt(() => reporter.call(this, name, args, site));
      return sight.finish(() => pass(original, this, args), this);
    };
  });
}

interface Call {
  object: Emitter | undefined;
  name: string;
  args: readonly unknown[];
  /** The function of the probe that is called. */
  below: (...args: never[]) => unknown;
}

/** Undefined where it is not told: it may be Node that calls, in the middle of something. */
function siteOfCall(
  { thinning, objects }: Sight,
  places: Places,
  { object, name, args, below }: Call,
): Site | undefined {
  return attempt(() => {
    if (thinning.leavesOutCall(object, name)) return undefined;
    const { through, site } = callerOf(below);
    if (through.length > 0 || !site) return undefined;
    if (isOfTool(site.file)) {
      if (object) objects.leaveOut(object);
      return undefined;
    }
    thinning.tellsCall();
    places.noteCallbacks(args, site);
    return site;
  });
}

/** Where a socket ends itself because the other side has, Node puts another `write` on the socket itself. */
function watchWriteAfterEnd(socket: Emitter, sight: Sight, places: Places): void {
  if (!sight.heard || !sight.objects.isReported(socket) || sight.thinning.isLeftOut(socket)) return;
  const own = Object.getOwnPropertyDescriptor(socket, 'write')?.value as unknown;
  if (typeof own !== 'function' || own.name !== 'writeAfterFIN' || watched.has(socket)) return;
  watched.add(socket);
  watchMethod(socket, 'write', sight, places);
}

const watched = new WeakSet<object>();

/** `net.createServer` and `net.connect`, which is `net.createConnection` too: one function, two names. */
function watchFunction(name: 'createServer' | 'connect', sight: Sight, places: Places): void {
  wrapMethod(net, name, (original) => {
    return function called(...args) {
      const site = siteOfCall(sight, places, { object: undefined, name, args, below: called });
      if (!site) return pass(original, this, args);
      attempt(() => sight.reporter.call(undefined, `net.${name}`, args, site));
      return sight.finish(() => pass(original, this, args));
    };
  });
}
