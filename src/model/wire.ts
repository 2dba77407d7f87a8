/**
 * What a probe and the tracer say to each other: one JSON object a line, over one descriptor. The probe writes before the thing
 * that it reports has any effect, so that whatever the other program sees of it comes later in every clock.
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

/** The longest text of one output, in UTF-16 units: what is printed at once is told in pieces. */
export const LONGEST_OUTPUT = 1_048_576;

/** A place as V8 names it: a path or a `file:` URL. Lines and columns count from 1. */
export interface SourcePosition {
  file: string;
  line: number;
  column: number;
}

export interface Site extends SourcePosition {
  /** Where a package did it that was called there. */
  via?: SourcePosition;
}

/** A listener that was registered; without a site, by Node's own code. */
export interface RegistrationNote extends Omit<Registration, 'at'> {
  site?: Site;
}

/** What was registered, and which events of its own the program emitted, since the message before. */
export interface ListenerNotes extends Omit<ListenerActivity, 'heard'> {
  heard?: RegistrationNote[];
}

interface Timed {
  /** Milliseconds on the system's monotonic clock, the same in all processes. */
  at: number;
}

/** The program is loaded so far that its first line is next; waits for an answer. */
export interface HelloMessage extends Timed {
  kind: 'hello';
  pid: number;
  /** `process.version`. */
  node: string;
}

/** What of a record the probe tells as it is: a site becomes a place, and notes of what was registered are told as they come. */
type Facts<R> = Omit<R, keyof RecordBase | keyof ListenerActivity | 'type' | 'at'>;

interface Sited {
  site?: Site;
}

/** A message after which the process may wait for "go on". */
interface Holding {
  held: boolean;
}

/** Its data or error is the first of its arguments. */
export interface EventMessage extends Timed, ListenerNotes, Sited, Holding, Omit<Facts<EventRecord>, 'data' | 'error'> {
  kind: 'event';
}

/** How a call ended. */
export type CallResult = Pick<CallRecord, 'returned' | 'threw' | 'state'>;

/** A call begins. Its end follows, except where something else is reported first or the process dies. Its data is its first argument. */
export interface CallMessage
  extends Timed,
    ListenerNotes,
    Sited,
    Omit<Facts<CallRecord>, keyof CallResult | 'data' | 'object'> {
  kind: 'call';
  /** Missing where a function makes one. */
  object?: ObjectId;
}

export interface ReturnMessage extends Timed, Holding, CallResult, Pick<CallRecord, 'object'> {
  kind: 'return';
}

export interface OutputMessage extends Timed, Holding, Facts<OutputRecord> {
  kind: 'output';
}

export interface CrashMessage extends Timed, Holding, Sited, Facts<CrashRecord> {
  kind: 'crash';
}

/** A timer is due by the process's own clock; waits until the world goes on, and hears when it stood still. */
export interface DueMessage extends Timed {
  kind: 'due';
}

/** Which sockets are open: told from time to time, where it has changed, and at the end. No record of its own. */
export interface LeftMessage extends Timed, ListenerNotes {
  kind: 'left';
  left: OpenSocket[];
}

/** How many events were only counted since the last time, by their names. */
export interface OmittedMessage extends Timed, Facts<OmittedRecord> {
  kind: 'omitted';
}

/** The process has got a signal that the program listens for. */
export interface SignalledMessage extends Timed {
  kind: 'signalled';
}

/** The process is about to end; its exit status follows from the operating system. Void if anything else follows. */
export interface ExitingMessage extends Timed {
  kind: 'exiting';
}

/** Something that is not watched. It is no part of the trace. */
export interface UnwatchedMessage extends Timed, UnwatchedProcess {
  kind: 'apart';
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
  | LeftMessage
  | OmittedMessage
  | SignalledMessage
  | ExitingMessage;

/** A time in which the world stood still, in milliseconds on the system's monotonic clock. */
export interface Standstill {
  from: number;
  to: number;
}

/** The answer to a message that waits. */
export interface TracerReply {
  /** To a timer: when the world stood still since this process was last told. */
  standstills?: Standstill[];
  /** To a hello: how many servers and sockets an earlier process of the same command had. */
  counted?: { server: number; socket: number };
}
