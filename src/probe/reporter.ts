import net from 'node:net';
import type { ErrorFacts, State } from '../model/record.ts';
import type { ProbeConfig, Site } from '../model/wire.ts';
import type { Channel } from './channel.ts';
import { isStdio, type Objects, stdioDescriptor } from './objects.ts';
import { factsOf, payloadOf, written } from './values.ts';

type Emitter = net.Server | net.Socket;

/** Puts what happened into words of the wire, and waits where the program is to be held. */
export interface Reporter {
  event(object: Emitter, name: string, args: readonly unknown[], listeners: number, site: Site | undefined): void;
  call(object: Emitter | undefined, name: string, args: readonly unknown[], site: Site | undefined): void;
  returned(object: unknown, value: unknown, threw: ErrorFacts | undefined): void;
  output(stream: object, chunk: unknown): void;
  crash(error: unknown): void;
  exiting(): void;
}

export function report(
  channel: Channel,
  config: ProbeConfig,
  objects: Objects,
  stateOf: (object: Emitter) => State,
): Reporter {
  function send(message: Parameters<Channel['tell']>[0], held: boolean): void {
    if (held) channel.ask(message);
    else channel.tell(message);
  }

  const write = (value: unknown): string => written(value, objects);

  return {
    event(object, name, args, listeners, site) {
      const { hold: held } = config;
      const message = {
        kind: 'event' as const,
        object: objects.idOf(object),
        name,
        args: args.map(write),
        listeners,
        site,
        state: stateOf(object),
        socket: name === 'connection' && args[0] instanceof net.Socket ? stateOf(args[0]) : undefined,
        data: name === 'data' ? payloadOf(args[0]) : undefined,
        error: args[0] instanceof Error ? factsOf(args[0]) : undefined,
        held,
      };
      send(message, held);
    },

    call(object, name, args, site) {
      channel.tell({
        kind: 'call',
        object: object && objects.idOf(object),
        name,
        args: args.map(write),
        site,
        data: name === 'write' || name === 'end' ? payloadOf(args[0]) : undefined,
      });
    },

    returned(object, value, threw) {
      const id = objects.idOfAny(object);
      const { hold: held } = config;
      const message = {
        kind: 'return' as const,
        object: id ?? 'net',
        ...(threw ? { threw } : { returned: write(value) }),
        state: id && stateOf(object as Emitter),
        held,
      };
      send(message, held);
    },

    output(stream, chunk) {
      const descriptor = stdioDescriptor(stream);
      if (descriptor !== 1 && descriptor !== 2) return;
      const text = typeof chunk === 'string' ? chunk : chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : '';
      const { hold: held } = config;
      if (text) send({ kind: 'output', stream: descriptor === 1 ? 'stdout' : 'stderr', text, held }, held);
    },

    crash(error) {
      const { hold: held } = config;
      send({ kind: 'crash', error: factsOf(error), site: siteOfError(error), held }, held);
    },

    exiting() {
      channel.tell({ kind: 'exiting' });
    },
  };
}

/** Whether an object's events and calls belong to the story. */
export function isReported(object: object): object is Emitter {
  return !isStdio(object);
}

/** The first line of the program in the stack that an error already has. */
function siteOfError(error: unknown): Site | undefined {
  const stack = error instanceof Error ? String(error.stack ?? '') : '';
  for (const line of stack.split('\n').slice(1)) {
    const found = /^\s+at (?:.* \()?((?:file:\/\/|\/|[A-Za-z]:\\).*?):(\d+):(\d+)\)?$/.exec(line);
    if (found?.[1] && found[1] !== import.meta.url)
      return { file: found[1], line: Number(found[2]), column: Number(found[3]) };
  }
  return undefined;
}
