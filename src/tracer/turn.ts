import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CallRecord, ObjectId, TraceRecord } from '../model/record.ts';
import type { CallMessage, CrashMessage, EventMessage, OutputMessage, ReturnMessage, Site } from '../model/wire.ts';
import { placeOf } from './place.ts';

/** A record before it has its place in the trace. */
export type Draft = DistributiveOmit<TraceRecord, 'seq' | 't' | 'program'>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Turns messages of a probe into records of a program in `folder`. */
export interface Turn {
  event(message: EventMessage): Draft;
  /** `end` is missing while the call is still under way. */
  call(message: CallMessage, end?: ReturnMessage): Draft;
  output(message: OutputMessage): Draft;
  crash(message: CrashMessage): Draft;
}

export function turnFor(folder: string): Turn {
  const place = (site: Site | undefined) => placeOf(site, folder);
  return {
    event: ({ object, name, args, listeners, site, state, socket, data, error }) =>
      compact({
        type: 'event',
        object: object as ObjectId,
        name,
        args,
        listeners,
        at: place(site),
        state,
        socket,
        data,
        error,
      }),
    call: (message, end) =>
      compact({
        type: 'call',
        object: (end?.object ?? message.object ?? 'net') as CallRecord['object'],
        name: calledName(message),
        args: message.args,
        returned: end?.returned,
        threw: end?.threw,
        at: place(message.site),
        state: end?.state,
        data: message.data,
      }),
    output: ({ stream, text }) => ({ type: 'output', stream, text }),
    crash: ({ error, site }) => compact({ type: 'crash', error, at: place(site) }),
  };
}

function compact(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as unknown as Draft;
}

/** `net.connect` and `net.createConnection` are one function: which name the program used is read in its own line. */
function calledName({ name, site }: CallMessage): string {
  if (name !== 'net.connect' || !site) return name;
  const line = sourceLine(site);
  return line.slice(site.column - 1).startsWith('createConnection') ? 'net.createConnection' : name;
}

function sourceLine(site: Site): string {
  try {
    const file = site.file.startsWith('file:') ? fileURLToPath(site.file) : site.file;
    return fs.readFileSync(file, 'utf8').split('\n')[site.line - 1] ?? '';
  } catch {
    return '';
  }
}
