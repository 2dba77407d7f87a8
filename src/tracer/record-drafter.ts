import type { Complete, DistributiveOmit } from '../model/fields.ts';
import type {
  CallRecord,
  CrashRecord,
  ErrorFacts,
  EventRecord,
  ExitRecord,
  ListenerActivity,
  OmittedRecord,
  OutputRecord,
  Payload,
  Place,
  RecordBase,
  TraceRecord,
  Value,
} from '../model/record.ts';
import type {
  CallMessage,
  CallResult,
  CrashMessage,
  EventMessage,
  ListenerNotes,
  OmittedMessage,
  Site,
} from '../model/wire.ts';
import { pathOf, toPlace } from './place.ts';
import { openSources, type Sources } from './source.ts';

/** A record before it has its place in the trace. */
export type RecordDraft = DistributiveOmit<TraceRecord, keyof RecordBase>;

/** All that a record of one kind may tell. */
type RecordFields<R> = Complete<Omit<R, keyof RecordBase>>;

/** What is known of a call that was made: of one that is still under way, the object, if that is known. */
export type CallOutcome = CallResult & Partial<Pick<CallRecord, 'object'>>;

/** What an exit tells of what came before it. */
export type ExitNotes = ListenerNotes & Pick<ExitRecord, 'left'>;

/** Turns messages of a probe into records of a program in `folder`. */
export interface RecordDrafter {
  event(message: EventMessage): RecordDraft;
  call(message: CallMessage, end: CallOutcome): RecordDraft;
  output(stream: OutputRecord['stream'], text: string): RecordDraft;
  crash(message: CrashMessage): RecordDraft;
  omitted(message: OmittedMessage): RecordDraft;
  exit(ending: Pick<ExitRecord, 'code' | 'signal' | 'ended'>, leftover: ExitNotes): RecordDraft;
}

export function createRecordDrafter(folder: string): RecordDrafter {
  const place = (site: Site | undefined): Place | undefined => toPlace(site, folder);
  const sources = openSources();
  function heard({ heard: notes, emitted }: ListenerNotes): Complete<ListenerActivity> {
    const registrations = notes?.map(({ object, event, site, listeners }) => {
      const at = place(site);
      return { object, event, ...(at ? { at } : {}), listeners };
    });
    return { heard: registrations, emitted };
  }

  return {
    event: (message) => {
      const { object, name, args, listeners, state, socket } = message;
      return createDraft<EventRecord>({
        type: 'event',
        object,
        name,
        args,
        listeners,
        at: place(message.site),
        state,
        socket,
        data: name === 'data' ? payloadIn(args) : undefined,
        error: errorIn(args),
        ...heard(message),
      });
    },
    call: (message, { object, returned, threw, state }) =>
      createDraft<CallRecord>({
        type: 'call',
        object: message.object ?? object ?? 'net',
        name: calledName(message, sources),
        args: message.args,
        returned,
        threw,
        at: place(message.site),
        state,
        data: message.name === 'write' || message.name === 'end' ? payloadIn(message.args) : undefined,
        ...heard(message),
      }),
    output: (stream, text) => createDraft<OutputRecord>({ type: 'output', stream, text }),
    crash: ({ error, site }) => createDraft<CrashRecord>({ type: 'crash', error, at: place(site) }),
    omitted: ({ events, bytes, calls }) => createDraft<OmittedRecord>({ type: 'omitted', events, bytes, calls }),
    exit: ({ code, signal, ended }, leftover) =>
      createDraft<ExitRecord>({ type: 'exit', code, signal, ended, ...heard(leftover), left: leftover.left }),
  };
}

function payloadIn([given]: readonly Value[]): Payload | undefined {
  return given?.kind === 'string' || given?.kind === 'Buffer' ? given : undefined;
}

function errorIn([given]: readonly Value[]): ErrorFacts | undefined {
  if (given?.kind !== 'error') return undefined;
  const { kind: _, ...facts } = given;
  return facts;
}

/** Leaves out what is not known. */
function createDraft<R extends TraceRecord>(fields: RecordFields<R>): RecordDraft {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as RecordDraft;
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
