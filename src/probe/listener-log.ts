import { EventEmitter } from 'node:events';
import net from 'node:net';
import type { WatchedNames } from '../model/probe-config.ts';
import type { ListenerNotes, Site } from '../model/wire.ts';
import type { Emitter, ObjectRegistry } from './object-registry.ts';
import type { SiteMapper } from './source-map.ts';

/** Notes which listeners are registered. The notes are sent with the next message. */
export interface ListenerLog {
  /** A listener is about to be registered. Without a site, Node's own code registers it. */
  noteRegistration(emitter: object, event: unknown, site: Site | undefined): void;
  /** An event is emitted that `net` does not have. */
  noteEmitted(event: string): void;
  takeNotes(): ListenerNotes;
}

const { listenerCount } = EventEmitter.prototype;

/** Events for which listeners of Node's own code matter too: they show who else uses a socket. */
const TELLING = new Set<unknown>(['connection', 'data', 'drain', 'error', 'readable']);

/** A program does not register more listeners between two events, unless something is wrong. */
const MAX_NOTES = 200;

/** The longest name of an event, in UTF-16 units. */
export const MAX_NAME_LENGTH = 200;

interface Note {
  /** Weak, because the program may drop it before the notes are sent. */
  emitter: WeakRef<Emitter>;
  event: string;
  site: Site | undefined;
}

/**
 * @param watch names the events of `net`
 * @param mapSite finds a site in the original source
 */
export function createListenerLog(
  objects: ObjectRegistry,
  { serverEvents, socketEvents }: WatchedNames,
  mapSite: SiteMapper,
): ListenerLog {
  const known = { server: new Set(serverEvents), socket: new Set(socketEvents) };
  let notes: Note[] = [];
  let emitted: string[] = [];
  /** Custom events that the program listens to and has not emitted yet. */
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

/** Notes nothing. For runs that do not need it. */
export const NO_LISTENER_LOG: ListenerLog = {
  noteRegistration: () => undefined,
  noteEmitted: () => undefined,
  takeNotes: () => ({}),
};
