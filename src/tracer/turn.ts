import type { CallRecord, ErrorFacts, Heard, ObjectId, Place, State, TraceRecord } from '../model/record.ts';
import type { CallMessage, CrashMessage, EventMessage, HeardNotes, OmittedMessage, Site } from '../model/wire.ts';
import { pathOf, placeOf } from './place.ts';
import { openSources, type Sources } from './source.ts';

/** A record before it has its place in the trace. */
export type Draft = DistributiveOmit<TraceRecord, 'seq' | 't' | 'program'>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** How a call ended; of one that is still under way, the object, if that is known. */
export interface CallEnd {
  object?: string;
  returned?: string;
  threw?: ErrorFacts;
  state?: State;
}

/** Turns messages of a probe into records of a program in `folder`. */
export interface Turn {
  event(message: EventMessage): Draft;
  call(message: CallMessage, end: CallEnd): Draft;
  crash(message: CrashMessage): Draft;
  omitted(message: OmittedMessage): Draft;
  /** Empty where nothing was noted. */
  heard(notes: HeardNotes): Heard;
}

export function turnFor(folder: string): Turn {
  const place = (site: Site | undefined) => placeOf(site, folder);
  const sources = openSources();
  function heard({ heard: notes, emitted }: HeardNotes): Heard {
    const registrations = notes?.map(({ object, event, site, listeners }) => {
      return { object: object as ObjectId, event, ...(site ? { at: place(site) as Place } : {}), listeners };
    });
    return { ...(registrations ? { heard: registrations } : {}), ...(emitted ? { emitted } : {}) };
  }

  return {
    heard,
    event: ({ object, name, args, listeners, site, state, socket, data, error, ...notes }) => {
      const seen = { object: object as ObjectId, name, args, listeners, at: place(site), state, socket, data, error };
      return compact({ type: 'event', ...seen, ...heard(notes) });
    },
    call: (message, end) =>
      compact({
        type: 'call',
        object: (message.object ?? end.object ?? 'net') as CallRecord['object'],
        name: calledName(message, sources),
        args: message.args,
        returned: end.returned,
        threw: end.threw,
        at: place(message.site),
        state: end.state,
        data: message.data,
        ...heard(message),
      }),
    crash: ({ error, site }) => compact({ type: 'crash', error, at: place(site) }),
    omitted: ({ events, bytes, calls }) => compact({ type: 'omitted', events, bytes, calls }),
  };
}

function compact(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as unknown as Draft;
}

/** `net.connect` and `net.createConnection` are one function: which name the program used is read in its own line. */
function calledName({ name, site: given }: CallMessage, sources: Sources): string {
  const site = given?.via ?? given;
  const file = name === 'net.connect' && site ? pathOf(site) : undefined;
  if (!site || file === undefined) return name;
  const from = sources.lineOf(file, site.line)?.slice(site.column - 1) ?? '';
  // What was translated tells the beginning of the whole expression.
  const isOther = /^(?:\w+\.)?createConnection\b/.test(from);
  return isOther ? 'net.createConnection' : name;
}
