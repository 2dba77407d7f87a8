import type { Complete } from '../model/fields.ts';
import type { ErrorFacts, Value } from '../model/value.ts';
import {
  type CallMessage,
  type EventMessage,
  type ListenerNotes,
  LONGEST_OUTPUT,
  type ProbeConfig,
  type ReturnMessage,
  type Site,
} from '../model/wire.ts';
import type { Channel, Report } from './channel.ts';
import { factsOf } from './facts.ts';
import { type Ears, LONGEST_NAME } from './heard.ts';
import type { Emitter, Objects } from './objects.ts';
import type { Soon } from './soon.ts';
import type { Trace } from './source-map.ts';
import { stateOf } from './state.ts';
import { capture } from './values.ts';

/** Of the arguments of an event or a call, so many are told. */
const MOST_ARGUMENTS = 100;

/** All that a message tells; what the program did about events comes along by itself. */
type Told<M> = Complete<Omit<M, 'at' | keyof ListenerNotes>>;

/** Puts what happened into words of the wire, and waits where the program is to be held. */
export interface Reporter {
  event(object: Emitter, name: string, args: readonly unknown[], listeners: number, site: Site | undefined): void;
  call(object: Emitter | undefined, name: string, args: readonly unknown[], site: Site | undefined): void;
  returned(object: unknown, value: unknown, threw: ErrorFacts | undefined): void;
  output(stream: 'stdout' | 'stderr', text: string): void;
  crash(error: unknown, site: Site | undefined): void;
  exiting(): void;
  /** The program was told of a signal. */
  signalled(): void;
}

/**
 * @param trace tells where a site is in the source that its script was made of
 * @param ears what they have noted goes along with the next event or call
 * @param later is asked after each event
 */
export function report(
  channel: Channel,
  { hold: held }: Pick<ProbeConfig, 'hold'>,
  objects: Objects,
  trace: Trace,
  ears: Ears,
  later: Soon,
): Reporter {
  const send: (message: Report) => void = held ? channel.ask : channel.tell;

  function values(args: readonly unknown[], encoding: unknown): Value[] {
    return args
      .slice(0, MOST_ARGUMENTS)
      .map((value, index) => capture(value, objects, index === 0 ? encoding : undefined));
  }

  return {
    event(object, name, args, listeners, site) {
      const [given] = args;
      const encoding = name === 'data' ? (object as { readableEncoding?: unknown }).readableEncoding : undefined;
      const told: Told<EventMessage> = {
        kind: 'event',
        object: objects.idOf(object),
        name: name.slice(0, LONGEST_NAME),
        args: values(args, encoding),
        listeners,
        site: site && trace(site),
        state: stateOf(object),
        socket: name === 'connection' && objects.isReported(given) ? stateOf(given) : undefined,
        held,
      };
      send({ ...told, ...ears.take() });
      later.ask();
    },

    call(object, name, args, site) {
      const told: Told<CallMessage> = {
        kind: 'call',
        object: object && objects.idOf(object),
        name,
        args: values(args, name === 'write' || name === 'end' ? args[1] : undefined),
        site: site && trace(site),
      };
      channel.tell({ ...told, ...ears.take() });
    },

    returned(object, value, threw) {
      const told: Told<ReturnMessage> = {
        kind: 'return',
        object: objects.idOfAny(object) ?? 'net',
        returned: threw ? undefined : capture(value, objects),
        threw,
        state: objects.isReported(object) ? stateOf(object) : undefined,
        held,
      };
      send(told);
    },

    output(stream, text) {
      for (let at = 0; at < text.length; at += LONGEST_OUTPUT)
        send({ kind: 'output', stream, text: text.slice(at, at + LONGEST_OUTPUT), held });
    },

    crash(error, site) {
      send({ kind: 'crash', error: factsOf(error), site, held });
    },

    exiting() {
      channel.tell({ kind: 'exiting' });
    },

    signalled() {
      channel.tell({ kind: 'signalled' });
    },
  };
}
