import type { Complete } from '../model/fields.ts';
import type { ProbeConfig } from '../model/probe-config.ts';
import type { ErrorFacts, Value } from '../model/value.ts';
import {
  type CallMessage,
  type EventMessage,
  type ListenerNotes,
  LONGEST_OUTPUT,
  type ReturnMessage,
  type Site,
} from '../model/wire.ts';
import type { Channel, UntimedMessage } from './channel.ts';
import type { DeferredTask } from './deferred-task.ts';
import { errorFactsOf } from './error-facts.ts';
import { type ListenerLog, MAX_NAME_LENGTH } from './listener-log.ts';
import type { Emitter, ObjectRegistry } from './object-registry.ts';
import type { SiteMapper } from './source-map.ts';
import { stateOf } from './state.ts';
import { captureValue } from './values.ts';

/** How many arguments of an event or a call are reported. */
const MOST_ARGUMENTS = 100;

/** All fields of a message. Listener notes are added to it. */
type MessageFields<M> = Complete<Omit<M, 'at' | keyof ListenerNotes>>;

/** Sends messages about what happened, and waits if the program is to be held. */
export interface Reporter {
  event(object: Emitter, name: string, args: readonly unknown[], listeners: number, site: Site | undefined): void;
  call(object: Emitter | undefined, name: string, args: readonly unknown[], site: Site | undefined): void;
  returned(object: unknown, value: unknown, threw: ErrorFacts | undefined): void;
  output(stream: 'stdout' | 'stderr', text: string, afterUnreported: boolean): void;
  crash(error: unknown, site: Site | undefined): void;
  exiting(): void;
  /** The program got a signal that it listens to. */
  signalled(): void;
}

/**
 * @param mapSite finds a site in the original source
 * @param listenerLog its notes are sent with the next event or call
 * @param later scheduled after each event
 */
export function createReporter(
  channel: Channel,
  { hold: held }: Pick<ProbeConfig, 'hold'>,
  objects: ObjectRegistry,
  mapSite: SiteMapper,
  listenerLog: ListenerLog,
  later: DeferredTask,
): Reporter {
  const send: (message: UntimedMessage) => void = held ? channel.request : channel.send;

  function values(args: readonly unknown[], encoding: unknown): Value[] {
    return args
      .slice(0, MOST_ARGUMENTS)
      .map((value, index) => captureValue(value, objects, index === 0 ? encoding : undefined));
  }

  return {
    event(object, name, args, listeners, site) {
      const [given] = args;
      const encoding = name === 'data' ? (object as { readableEncoding?: unknown }).readableEncoding : undefined;
      const message: MessageFields<EventMessage> = {
        kind: 'event',
        object: objects.idOf(object),
        name: name.slice(0, MAX_NAME_LENGTH),
        args: values(args, encoding),
        listeners,
        site: site && mapSite(site),
        state: stateOf(object),
        socket: name === 'connection' && objects.isReported(given) ? stateOf(given) : undefined,
        held,
      };
      send({ ...message, ...listenerLog.takeNotes() });
      later.schedule();
    },

    call(object, name, args, site) {
      const message: MessageFields<CallMessage> = {
        kind: 'call',
        object: object && objects.idOf(object),
        name,
        args: values(args, name === 'write' || name === 'end' ? args[1] : undefined),
        site: site && mapSite(site),
      };
      channel.send({ ...message, ...listenerLog.takeNotes() });
    },

    returned(object, value, threw) {
      const message: MessageFields<ReturnMessage> = {
        kind: 'return',
        object: objects.idOfAny(object) ?? 'net',
        returned: threw ? undefined : captureValue(value, objects),
        threw,
        state: objects.isReported(object) ? stateOf(object) : undefined,
        held,
      };
      send(message);
    },

    output(stream, text, afterUnreported) {
      for (let at = 0; at < text.length; at += LONGEST_OUTPUT) {
        const part = text.slice(at, at + LONGEST_OUTPUT);
        send({ kind: 'output', stream, text: part, held, ...(afterUnreported ? { afterUnreported } : {}) });
      }
    },

    crash(error, site) {
      send({ kind: 'crash', error: errorFactsOf(error), site, held });
    },

    exiting() {
      channel.send({ kind: 'exiting' });
    },

    signalled() {
      channel.send({ kind: 'signalled' });
    },
  };
}
