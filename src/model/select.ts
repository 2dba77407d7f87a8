import type { KernelSocket } from './kernel.ts';
import type { ErrorFacts, OutputRecord, Payload, Place, State, Trace, TraceRecord, Value } from './record.ts';
import { writeValue } from './value.ts';

/** A record with the fields that any kind of record may have, empty where it has none: what selectors and texts look at. */
export interface Seen {
  type: TraceRecord['type'];
  seq: number;
  /** Milliseconds since the scene began, without pauses. */
  t: number;
  program: string;
  /** `server#1`, `socket#2`, … or '' */
  object: string;
  /** Name of the event or call, or ''. */
  name: string;
  /** The arguments of an event or a call, and the same written as JavaScript. */
  values: readonly Value[];
  readonly args: readonly string[];
  /** Written as JavaScript, or ''. */
  returned: string;
  listeners: number;
  /** State just before an event's listeners, or just after a call. */
  state: State;
  /** For 'connection': the state of the new socket, with the addresses of both ends. Otherwise empty. */
  socket: State;
  at: Place | undefined;
  data: Payload | undefined;
  /** The error of an event, of a call that threw, or of a crash. */
  error: ErrorFacts | undefined;
  /** The printed text, without its last line break. */
  text: string;
  /** Where it was printed. */
  stream: OutputRecord['stream'] | undefined;
  code: number | null;
  signal: string | null;
  /** Whether net-lessons ended the program. */
  ended: boolean;
  /** What the kernel said here, if the scene asked and the platform tells. */
  kernel: readonly KernelSocket[] | undefined;
}

/** Says which record is meant: "the second 'data' of the server". Conditions that are left out match any record. */
export interface Selector {
  type: TraceRecord['type'];
  program?: string;
  object?: string;
  name?: string;
  /** Where something was printed: 'stderr' has the stack of an uncaught error. */
  stream?: OutputRecord['stream'];
  /** Which of the matching records, from 1. Default: all of them. */
  nth?: number;
  /** A further condition, e.g. on the state. */
  where?: (seen: Seen) => boolean;
}

type KeyOf<R> = R extends unknown ? keyof R : never;
type FieldOf<R, K> = R extends unknown ? (K extends keyof R ? R[K] : never) : never;

/** All fields that a record of some kind has. */
type AnyRecord = { [K in KeyOf<TraceRecord>]?: FieldOf<TraceRecord, K> };

/** Fills in all fields of a record. */
export function see(record: TraceRecord): Seen {
  const any: AnyRecord = record;
  const values = any.args ?? [];
  return {
    type: record.type,
    seq: record.seq,
    t: record.t,
    program: record.program,
    object: any.object ?? '',
    name: any.name ?? '',
    values,
    // Computed on demand, because most are never used.
    get args() {
      return values.map((value) => writeValue(value));
    },
    returned: any.returned ? writeValue(any.returned) : '',
    listeners: any.listeners ?? 0,
    state: any.state ?? {},
    socket: any.socket ?? {},
    at: any.at,
    data: any.data,
    error: any.error ?? any.threw,
    text: (any.text ?? '').replace(/\r?\n$/, ''),
    stream: any.stream,
    code: any.code ?? null,
    signal: any.signal ?? null,
    ended: any.ended ?? false,
    kernel: record.kernel,
  };
}

function matches(selector: Selector, record: TraceRecord): boolean {
  const seen = see(record);
  return (
    selector.type === seen.type &&
    (selector.program === undefined || selector.program === seen.program) &&
    (selector.object === undefined || selector.object === seen.object) &&
    (selector.name === undefined || selector.name === seen.name) &&
    (selector.stream === undefined || selector.stream === seen.stream) &&
    (selector.where === undefined || selector.where(seen))
  );
}

/** All records of the trace that match, or only the `nth` of them. */
export function all(trace: Trace, selector: Selector): Seen[] {
  const fitting = trace.records.filter((record) => matches(selector, record)).map(see);
  return selector.nth === undefined ? fitting : fitting.slice(selector.nth - 1, selector.nth);
}

/** The first record of the trace that matches. */
export function first(trace: Trace, selector: Selector): Seen | undefined {
  return all(trace, selector)[0];
}

/** Whether the last record of the trace matches. */
export function matchesLast(selector: Selector, trace: Trace): boolean {
  const last = trace.records.at(-1);
  if (last === undefined || !matches(selector, last)) return false;
  return selector.nth === undefined || all(trace, { ...selector, nth: undefined }).length === selector.nth;
}

/** The records after a given one. */
export function after(trace: Trace, seen: Seen): Trace {
  return { records: trace.records.filter((record) => record.seq > seen.seq), over: trace.over };
}

type Rest = Omit<Selector, 'type' | 'program' | 'name'>;

/** An event, e.g. `event('server', 'connection', { nth: 2 })`. */
export function event(program: string, name: string, rest: Rest = {}): Selector {
  return { type: 'event', program, name, ...rest };
}

/** What connections bring to either end from their beginning to their close. */
const USUAL = ['listening', 'connection', 'connect', 'data', 'end', 'finish', 'close'];

/** The events that connections bring to these programs: what a lesson passes over, once others have shown it. `more`: other names. */
export function usualEvents(programs: readonly string[], more: readonly string[] = []): Selector[] {
  return programs.flatMap((program) => [...USUAL, ...more].map((name) => event(program, name)));
}

/** The same, and the ends of the programs. */
export function usualRecords(programs: readonly string[], more: readonly string[] = []): Selector[] {
  return [...usualEvents(programs, more), ...programs.map((program) => exit(program))];
}

/** A call made by a program, e.g. `call('client', 'net.connect')` or `call('server', 'listen')`. */
export function call(program: string, name: string, rest: Rest = {}): Selector {
  return { type: 'call', program, name, ...rest };
}

/** Something that a program printed, e.g. `output('server', { stream: 'stderr' })`. */
export function output(program: string, rest: Rest = {}): Selector {
  return { type: 'output', program, ...rest };
}

/** The end of a program's process. */
export function exit(program: string): Selector {
  return { type: 'exit', program };
}

/** An uncaught exception. */
export function crash(program: string): Selector {
  return { type: 'crash', program };
}
