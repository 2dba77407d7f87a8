import { EventEmitter } from 'node:events';
import net from 'node:net';
import type { WatchedNames } from '../model/probe-config.ts';
import type { ListenerNotes, Site } from '../model/wire.ts';
import type { Emitter, ObjectRegistry } from './object-registry.ts';
import type { SiteMapper } from './source-map.ts';

/** Notes which listeners are registered, until somebody takes the notes along. */
export interface ListenerLog {
  /** Somebody is about to register a listener. Without a site, it is Node's own code. */
  noteRegistration(emitter: object, event: unknown, site: Site | undefined): void;
  /** An event is emitted that `net` does not have. */
  noteEmitted(event: string): void;
  takeNotes(): ListenerNotes;
}

const { listenerCount } = EventEmitter.prototype;

/** Events that tell something even where the listener is Node's: who else serves a socket. */
const TELLING = new Set<unknown>(['connection', 'data', 'drain', 'error', 'readable']);

/** More than a program registers between two events, unless something is wrong with it or with us. */
const MAX_NOTES = 200;

/** Of an event's name, in UTF-16 units. */
export const MAX_NAME_LENGTH = 200;

interface Note {
  /** The program may forget it before anybody asks. */
  emitter: WeakRef<Emitter>;
  event: string;
  site: Site | undefined;
}

/**
 * @param watch names the events that `net` has
 * @param mapSite tells where a site is in the source that its script was made of
 */
export function createListenerLog(
  objects: ObjectRegistry,
  { serverEvents, socketEvents }: WatchedNames,
  mapSite: SiteMapper,
): ListenerLog {
  const known = { server: new Set(serverEvents), socket: new Set(socketEvents) };
  let notes: Note[] = [];
  let emitted: string[] = [];
  /** Events of the program's own that it listens for and has not emitted yet. */
  const awaited = new Set<string>();
  const seen = new Set<string>();

  return {
    noteRegistration(emitter, event, site) {
      if (typeof event !== 'string' || !(site || TELLING.has(event)) || !objects.isReported(emitter)) return;
      if (notes.length < MAX_NOTES) notes.push({ emitter: new WeakRef(emitter), event, site });
      const events = emitter instanceof net.Server ? known.server : known.socket;
      if (site && !events.has(event) && !seen.has(event)) awaited.add(event);
    },
    noteEmitted(event) {
      if (awaited.size === 0 || !awaited.delete(event)) return;
      seen.add(event);
      if (emitted.length < MAX_NOTES) emitted.push(event.slice(0, MAX_NAME_LENGTH));
    },
    takeNotes() {
      if (notes.length === 0 && emitted.length === 0) return {};
      const heard = notes.flatMap(({ emitter: noted, event, site }) => {
        const emitter = noted.deref();
        if (!emitter) return [];
        return {
          object: objects.idOf(emitter),
          event: event.slice(0, MAX_NAME_LENGTH),
          site: site && mapSite(site),
          listeners: listenerCount.call(emitter, event),
        };
      });
      const taken = { heard, ...(emitted.length > 0 ? { emitted } : {}) };
      notes = [];
      emitted = [];
      return taken;
    },
  };
}

/** Hears nothing: for runs that don't ask. */
export const NO_LISTENER_LOG: ListenerLog = {
  noteRegistration: () => undefined,
  noteEmitted: () => undefined,
  takeNotes: () => ({}),
};
