/**
 * The trace: what happened in one run of one scene, in order. Everything on the screen, in the quiz and in `--json` is a
 * function of these records, and nothing else.
 */
import type { State } from './properties.ts';
import { type ErrorFacts, type ObjectId, type Payload, type Value, writeValue } from './value.ts';

export type { Address, State } from './properties.ts';
export type { ErrorFacts, ObjectId, Payload, Value } from './value.ts';

/**
 * A line of a program's own source. `file` is relative to the folder of the program where it lies in there, and what the program calls it
 * where it is no file; `line` and `column` count from 1.
 */
export interface Place {
  file: string;
  line: number;
  column?: number;
  /** The package that did it, where the line called one. */
  via?: string;
}

/** A listener that was registered, by the program or, for its sake, by Node's own code. */
export interface Registration {
  object: ObjectId;
  event: string;
  /** Where the program itself registered it; missing where Node's own code did. */
  at?: Place;
  /** How many listeners the event had soon after that. */
  listeners: number;
}

/** What a program did about events since its record before. Only in runs that ask for it (`heard`). */
export interface ListenerActivity {
  /** Node's own listeners are told for the events 'connection', 'data', 'drain', 'error' and 'readable' only. */
  heard?: Registration[];
  /** Events that `net` does not have and that the program listens for and emits: each once. */
  emitted?: string[];
}

/** A socket that had not been closed. */
export interface OpenSocket {
  object: ObjectId;
  state: State;
}

/** What every record has, and only the tracer knows. */
export interface RecordBase {
  /** Position in the trace, from 1. */
  seq: number;
  /** Milliseconds since the scene began, pauses taken out. */
  t: number;
  /** Name of the program, as in the header. */
  program: string;
  /** The narration of this record in the chosen language. */
  say?: string;
}

/** An event, at the moment before its listeners run. */
export interface EventRecord extends RecordBase, ListenerActivity {
  type: 'event';
  object: ObjectId;
  name: string;
  /** What the listeners get. In a trace that is printed, they are written as a programmer would. */
  args: Value[];
  /** How many listeners the event has at this moment. */
  listeners: number;
  /** Where the first of the program's own listeners was registered. */
  at?: Place;
  state: State;
  /** Of 'connection' only: the state of the socket that it brings, with the addresses of both ends. */
  socket?: State;
  data?: Payload;
  error?: ErrorFacts;
}

/** A public function or method of `net`, called by the program itself. */
export interface CallRecord extends RecordBase, ListenerActivity {
  type: 'call';
  /** The object whose method it is, or that the function returned; `net` where a function threw instead. */
  object: ObjectId | 'net';
  /** `listen`, `write`, …; functions of the module with its name: `net.createServer`. */
  name: string;
  args: Value[];
  /** Missing while the call is still under way (an event fired inside it) or where it threw. */
  returned?: Value;
  threw?: ErrorFacts;
  at?: Place;
  /** The object just after the call. */
  state?: State;
  data?: Payload;
}

/** Text that the program printed. */
export interface OutputRecord extends RecordBase {
  type: 'output';
  stream: 'stdout' | 'stderr';
  text: string;
}

/** An exception that nothing caught: the program is about to die of it. */
export interface CrashRecord extends RecordBase {
  type: 'crash';
  error: ErrorFacts;
  at?: Place;
}

/** The process is gone. */
export interface ExitRecord extends RecordBase, ListenerActivity {
  type: 'exit';
  code: number | null;
  signal: string | null;
  /** Set where net-lessons ended a program that would have gone on. */
  ended?: true;
  /** Sockets that were open when the process was last looked at: at its end, or shortly before it was killed. Only with `heard`. */
  left?: OpenSocket[];
}

/** Events that were only counted, since there were too many of them. */
export interface OmittedRecord extends RecordBase {
  type: 'omitted';
  /** How many there were since the last such record, by their names. */
  events: Record<string, number>;
  /** Bytes that the 'data' events among them brought. */
  bytes?: number;
  /** How many calls were not looked at: the program's own, and those that Node made in the midst of others. */
  calls?: number;
}

export type TraceRecord = EventRecord | CallRecord | OutputRecord | CrashRecord | ExitRecord | OmittedRecord;

/** A record as it is printed: with its values as text. */
export type WrittenRecord = WrittenOf<TraceRecord>;
type WrittenOf<R> = R extends { args: unknown }
  ? { [K in keyof R]: K extends 'args' ? string[] : K extends 'returned' ? string : R[K] }
  : R;

/** Writes the values of a record, which is left as it is. */
export function writeRecord(record: TraceRecord): WrittenRecord {
  if (record.type !== 'event' && record.type !== 'call') return record;
  const args = record.args.map((value) => writeValue(value));
  if (record.type === 'event') return { ...record, args };
  const { returned } = record;
  return { ...record, args, ...(returned ? { returned: writeValue(returned) } : {}) } as WrittenRecord;
}

/** The first line of a trace. */
export interface TraceHeader {
  type: 'trace';
  version: 1;
  lesson?: string;
  scene?: string;
  /** Which candidate of the scene's change ran; `own` for a program that the learner has written. */
  change?: string;
  /** The version of Node that the programs run under; empty where no process of Node has been seen. */
  node: string;
  platform: string;
  programs: { name: string; file: string; pid: number }[];
}

/** What is known of a run so far. */
export interface Trace {
  records: readonly TraceRecord[];
  /** Whether the run has ended, so that what did not happen yet never will. */
  over: boolean;
}
