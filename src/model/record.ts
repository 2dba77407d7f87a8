/**
 * The trace: what happened in one run of one scene, in order. Everything on the screen, in the quiz and in `--json` is computed from these
 * records alone.
 */
import type { DistributiveOmit } from './fields.ts';
import type { KernelSocket } from './kernel.ts';
import type { State } from './properties.ts';
import { type ErrorFacts, type ObjectId, type Payload, type Value, writeValue } from './value.ts';

export type { Address, State } from './properties.ts';
export type { ErrorFacts, ObjectId, Payload, SingleErrorFacts, Value } from './value.ts';

/**
 * A line of the program's source. `file` is relative to the folder of the program if it is in there. If the code is not in a file, it is
 * the name that V8 gives it. `line` and `column` count from 1.
 */
export interface Place {
  file: string;
  line: number;
  column?: number;
  /** The package whose code did it, if this line called the package. */
  via?: string;
}

/** A listener that the program registered, or that Node's own code registered for it. */
export interface Registration {
  object: ObjectId;
  event: string;
  /** The line that registered it. Missing if Node's own code did. */
  at?: Place;
  /** How many listeners the event had shortly after that. */
  listeners: number;
}

/** What the program did with listeners and events since its previous record. Only in runs that ask for it (`heard`). */
export interface ListenerActivity {
  /** Listeners of Node's own code are reported only for 'connection', 'data', 'drain', 'error' and 'readable'. */
  heard?: Registration[];
  /** Events that `net` does not have, and that the program both listens to and emits. Each is listed once. */
  emitted?: string[];
}

/** A socket that is not closed. */
export interface OpenSocket {
  object: ObjectId;
  state: State;
}

/** Fields of all records. The tracer adds them. */
export interface RecordBase {
  /** Position in the trace, from 1. */
  seq: number;
  /** Milliseconds since the scene began, without pauses. */
  t: number;
  /** Name of the program, as in the header. */
  program: string;
  /** The narration of this record in the chosen language. */
  say?: string;
  /** What the operating system said of the run's TCP sockets while the world stood still here, if the scene asked for it. */
  kernel?: KernelSocket[];
}

/** An event, just before its listeners run. */
export interface EventRecord extends RecordBase, ListenerActivity {
  type: 'event';
  object: ObjectId;
  name: string;
  /** The arguments of the listeners. In a printed trace, they are written as JavaScript. */
  args: Value[];
  /** How many listeners the event has now. */
  listeners: number;
  /** Where the program registered its first listener. */
  at?: Place;
  state: State;
  /** Only for 'connection': the state of the new socket, with the addresses of both ends. */
  socket?: State;
  data?: Payload;
  error?: ErrorFacts;
}

/** A call of a public function or method of `net` by the program. */
export interface CallRecord extends RecordBase, ListenerActivity {
  type: 'call';
  /** The object whose method was called, or that the function returned; `net` if the function threw. */
  object: ObjectId | 'net';
  /** `listen`, `write`, …; functions of the module with the module's name: `net.createServer`. */
  name: string;
  args: Value[];
  /** Missing if an event came before the call returned, or if it threw. */
  returned?: Value;
  /** What it threw. Under `watch`, all texts in it are empty: to read an error of somebody's program could run code of that program. */
  threw?: ErrorFacts;
  at?: Place;
  /** The state just after the call. */
  state?: State;
  data?: Payload;
}

/** Text that the program printed. */
export interface OutputRecord extends RecordBase {
  type: 'output';
  stream: 'stdout' | 'stderr';
  text: string;
}

/** An uncaught exception, which is about to end the program. */
export interface CrashRecord extends RecordBase {
  type: 'crash';
  error: ErrorFacts;
  at?: Place;
}

/** The process has ended. */
export interface ExitRecord extends RecordBase, ListenerActivity {
  type: 'exit';
  code: number | null;
  signal: string | null;
  /** Set if net-lessons ended the program. */
  ended?: true;
  /** Sockets that were open when the probe last looked: at the end, or shortly before the process was killed. Only with `heard`. */
  left?: OpenSocket[];
}

/** Events that were only counted because there were too many. */
export interface OmittedRecord extends RecordBase {
  type: 'omitted';
  /** How many there were since the last record of this type, by name. */
  events: Record<string, number>;
  /** Bytes of the 'data' events among them. */
  bytes?: number;
  /** How many calls were not reported. This includes calls by Node's own code inside other calls. */
  calls?: number;
}

export type TraceRecord = EventRecord | CallRecord | OutputRecord | CrashRecord | ExitRecord | OmittedRecord;

/** A record without its place in the trace. */
export type RecordDraft = DistributiveOmit<TraceRecord, keyof RecordBase>;

/** Puts a record at its place in the trace. */
export function completeRecord(draft: RecordDraft, base: RecordBase): TraceRecord {
  // As it is printed, a record begins with these.
  const head = { type: draft.type, ...base };
  return { ...head, ...draft };
}

/** A record as it is printed: values are text. */
export type WrittenRecord = WrittenOf<TraceRecord>;
type WrittenOf<R> = R extends { args: unknown }
  ? { [K in keyof R]: K extends 'args' ? string[] : K extends 'returned' ? string : R[K] }
  : R;

/** Writes the values of a record as text. The given record is not changed. */
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
  /** Id of the candidate of the scene's change that ran; `own` for a program that the learner wrote. */
  change?: string;
  /** The version of Node that runs the programs. Empty if no Node process was seen. */
  node: string;
  platform: string;
  /** Set if this run was recorded earlier, because the scene can't run on this Node: on which day, `YYYY-MM-DD`. */
  recorded?: string;
  programs: { name: string; file: string; pid: number }[];
}

/** The records of a run so far. */
export interface Trace {
  records: readonly TraceRecord[];
  /** Whether the run has ended, so that nothing more can happen. */
  over: boolean;
}
