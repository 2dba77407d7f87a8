import type { Complete } from '../model/fields.ts';
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
  RecordDraft,
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

/** All fields of a record of one kind. */
type RecordFields<R> = Complete<Omit<R, keyof RecordBase>>;

/** The result of a call. If the call is unfinished, only its object may be known. */
export type CallOutcome = CallResult & Partial<Pick<CallRecord, 'object'>>;

/** What the exit says about the time before it. */
export type ExitNotes = ListenerNotes & Pick<ExitRecord, 'left'>;

/** Turns messages of a probe into records. Places are relative to `folder`. */
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

/** Leaves out undefined fields. */
function createDraft<R extends TraceRecord>(fields: RecordFields<R>): RecordDraft {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as RecordDraft;
}

/** `net.connect` and `net.createConnection` are the same function. The program's source shows which name it used. */
function calledName({ name, site: given }: CallMessage, sources: Sources): string {
  const site = given?.via ?? given;
  const file = name === 'net.connect' && site ? pathOf(site) : undefined;
  if (!site || file === undefined) return name;
  const from = sources.lineOf(file, site.line)?.slice(site.column - 1) ?? '';
  // In translated code, the position is the beginning of the whole expression.
  const isOther = /^(?:\w+\.)?createConnection\b/.test(from);
  return isOther ? 'net.createConnection' : name;
}
