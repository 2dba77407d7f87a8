/**
 * The messages between probe and tracer: one JSON object per line, over one descriptor. The probe writes a message before the reported
 * action has any effect. So the effect that another program sees always has a later time.
 */

import type {
  CallRecord,
  CrashRecord,
  EventRecord,
  ListenerActivity,
  ObjectId,
  OmittedRecord,
  OpenSocket,
  OutputRecord,
  RecordBase,
  Registration,
} from './record.ts';
import type { UnwatchedProcess } from './unwatched.ts';

/** The longest text of one output message, in UTF-16 units. Longer output is sent in parts. */
export const LONGEST_OUTPUT = 1_048_576;

/** A position as V8 reports it: a path or a `file:` URL. Lines and columns count from 1. */
export interface SourcePosition {
  file: string;
  line: number;
  column: number;
}

export interface Site extends SourcePosition {
  /** The position inside a package, if the line called a package. */
  via?: SourcePosition;
}

/** A listener that was registered. Without a site, Node's own code registered it. */
export interface RegistrationNote extends Omit<Registration, 'at'> {
  site?: Site;
}

/** Listeners that were registered, and custom events that were emitted, since the previous message. */
export interface ListenerNotes extends Omit<ListenerActivity, 'heard'> {
  heard?: RegistrationNote[];
}

interface Timed {
  /** Milliseconds on the system's monotonic clock, which all processes share. */
  at: number;
}

/** The program is loaded and its first line comes next. The process waits for a reply. */
export interface HelloMessage extends Timed {
  kind: 'hello';
  pid: number;
  /** `process.version`. */
  node: string;
}

/** The fields of a record that the probe sends unchanged. The tracer turns sites into places. */
type Facts<R> = Omit<R, keyof RecordBase | keyof ListenerActivity | 'type' | 'at'>;

interface Sited {
  site?: Site;
}

/** A message after which the process may wait until it may go on. */
interface Holding {
  held: boolean;
}

/** The tracer takes data and error from the first argument. */
export interface EventMessage extends Timed, ListenerNotes, Sited, Holding, Omit<Facts<EventRecord>, 'data' | 'error'> {
  kind: 'event';
}

/** The result of a call. */
export type CallResult = Pick<CallRecord, 'returned' | 'threw' | 'state'>;

/**
 * A call begins. Its end follows, unless something else is reported first or the process dies. The tracer takes the data from the first
 * argument.
 */
export interface CallMessage
  extends Timed,
    ListenerNotes,
    Sited,
    Omit<Facts<CallRecord>, keyof CallResult | 'data' | 'object'> {
  kind: 'call';
  /** Missing for functions that create an object. */
  object?: ObjectId;
}

export interface ReturnMessage extends Timed, Holding, CallResult, Pick<CallRecord, 'object'> {
  kind: 'return';
}

export interface OutputMessage extends Timed, Holding, Facts<OutputRecord> {
  kind: 'output';
  /** Output before it was not reported. So its place among the records is known only when its text has come. */
  afterUnreported?: boolean;
}

export interface CrashMessage extends Timed, Holding, Sited, Facts<CrashRecord> {
  kind: 'crash';
}

/** A timer is due by the clock of the process. The process waits until the world goes on, and then learns when it stood still. */
export interface DueMessage extends Timed {
  kind: 'due';
}

/** Which sockets are open. Sent from time to time if it has changed, and at the end. It is not a record by itself. */
export interface OpenSocketsMessage extends Timed, ListenerNotes {
  kind: 'openSockets';
  sockets: OpenSocket[];
}

/** How many events were only counted since the last message of this kind, by name. */
export interface OmittedMessage extends Timed, Facts<OmittedRecord> {
  kind: 'omitted';
}

/** The process got a signal that the program listens to. */
export interface SignalledMessage extends Timed {
  kind: 'signalled';
}

/** The process is about to end. The operating system reports its exit status. Another message after this one cancels it. */
export interface ExitingMessage extends Timed {
  kind: 'exiting';
}

/** A process that is not watched. Not part of the trace. */
export interface UnwatchedMessage extends Timed, UnwatchedProcess {
  kind: 'unwatched';
}

export type ProbeMessage =
  | UnwatchedMessage
  | HelloMessage
  | EventMessage
  | CallMessage
  | ReturnMessage
  | OutputMessage
  | CrashMessage
  | DueMessage
  | OpenSocketsMessage
  | OmittedMessage
  | SignalledMessage
  | ExitingMessage;

/** A period in which the world stood still, in milliseconds on the system's monotonic clock. */
export interface Standstill {
  from: number;
  to: number;
}

/** The reply to a message that waits. */
export interface TracerReply {
  /** For a timer: when the world stood still since the last reply of this kind. */
  standstills?: Standstill[];
  /** For a hello: how many servers and sockets earlier processes of the same command had. */
  counted?: { server: number; socket: number };
}
