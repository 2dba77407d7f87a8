import { types } from 'node:util';
import type { LONGEST_OUTPUT } from '../model/message.ts';
import type { ErrorFacts } from '../model/record.ts';
import type { ProbeConfig, Site } from '../model/wire.ts';
import { ErrorClass } from './builtins.ts';
import type { Channel, Report } from './channel.ts';
import { factsOf } from './facts.ts';
import { type Ears, LONGEST_NAME } from './heard.ts';
import type { Emitter, Objects } from './objects.ts';
import type { Soon } from './soon.ts';
import type { Trace } from './source-map.ts';
import { stateOf } from './state.ts';
import { payloadOf, written } from './values.ts';

/** What is printed at once is told in pieces of so many UTF-16 units. */
const LONGEST_TEXT: typeof LONGEST_OUTPUT = 1_048_576;

/** Of the arguments of an event or a call, so many are told. */
const MOST_ARGUMENTS = 100;

/** A proxy would be asked what it is. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && !types.isProxy(value) && value instanceof ErrorClass;
}

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

  function write(args: readonly unknown[], encoding: unknown): string[] {
    return args
      .slice(0, MOST_ARGUMENTS)
      .map((value, index) => written(value, objects, index === 0 ? encoding : undefined));
  }

  return {
    event(object, name, args, listeners, site) {
      const [given] = args;
      const encoding = name === 'data' ? (object as { readableEncoding?: unknown }).readableEncoding : undefined;
      const message = {
        kind: 'event' as const,
        object: objects.idOf(object),
        name: name.slice(0, LONGEST_NAME),
        args: write(args, encoding),
        listeners,
        site: site && trace(site),
        state: stateOf(object),
        socket: name === 'connection' && objects.isReported(given) ? stateOf(given) : undefined,
        data: name === 'data' ? payloadOf(given, encoding) : undefined,
        error: isError(given) ? factsOf(given) : undefined,
        held,
        ...ears.take(),
      };
      send(message);
      later.ask();
    },

    call(object, name, args, site) {
      const isWrite = name === 'write' || name === 'end';
      const encoding = isWrite ? args[1] : undefined;
      channel.tell({
        kind: 'call',
        object: object && objects.idOf(object),
        name,
        args: write(args, encoding),
        site: site && trace(site),
        data: isWrite ? payloadOf(args[0], encoding) : undefined,
        ...ears.take(),
      });
    },

    returned(object, value, threw) {
      const message = {
        kind: 'return' as const,
        object: objects.idOfAny(object) ?? 'net',
        ...(threw ? { threw } : { returned: written(value, objects) }),
        state: objects.isReported(object) ? stateOf(object) : undefined,
        held,
      };
      send(message);
    },

    output(stream, text) {
      for (let at = 0; at < text.length; at += LONGEST_TEXT)
        send({ kind: 'output', stream, text: text.slice(at, at + LONGEST_TEXT), held });
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
