/** Lines of a trace as a file has them: as `--json` prints them, with the values of arguments beside their texts. */
import { type KernelSocket, TCP_STATES } from './kernel.ts';
import { argument, data, error, id, MOST_ITEMS, name, openSocket, path, state, value } from './readers.ts';
import {
  type Place,
  type Registration,
  type TraceHeader,
  type TraceRecord,
  type WrittenRecord,
  writeRecord,
} from './record.ts';
import {
  count,
  either,
  finite,
  isObject,
  listOf,
  named,
  object,
  oneOf,
  parseJson,
  type Reader,
  text,
} from './shape.ts';
import type { Value } from './value.ts';

/** The newest version of the trace that can be read. */
export const TRACE_VERSION = 1;

/** The header of a run in a file. */
export interface FileHeader extends TraceHeader {
  /** The programs that ran, by file, as far as they were files. */
  sources?: Readonly<Record<string, string>>;
}

/** A line with a program of the run, or another file of it: it stands before the first record that names the file. */
export interface SourceLine {
  type: 'source';
  /** As records name it. */
  file: string;
  text: string;
}

/** What a line of a file is. `none`: what is no part of the run itself, as a finding, or what is newer than this version. */
export type FileLine =
  | { kind: 'header'; header: FileHeader }
  | { kind: 'record'; record: TraceRecord }
  | { kind: 'source'; source: SourceLine }
  | { kind: 'newer'; version: number }
  | { kind: 'none' }
  | { kind: 'damaged' };

const LONGEST_TEXT = 8 * 1024 * 1024;
const MOST_PROGRAMS = 1024;

const sourceLine = object<SourceLine>({ type: oneOf('source'), file: path, text: text(LONGEST_TEXT) }, {});
const place = object<Place>({ file: path, line: count }, { column: count, via: name });
const kernelSocket = object<KernelSocket>(
  { state: oneOf(...TCP_STATES), unread: count, unacknowledged: count, localAddress: path, localPort: count },
  {
    program: path,
    object: id,
    isQueued: oneOf(true),
    queued: count,
    keepAliveMs: finite,
    remoteAddress: path,
    remotePort: count,
  },
);
const registration = object<Registration>({ object: id, event: name, listeners: count }, { at: place });

type RecordOf<K extends TraceRecord['type']> = Extract<TraceRecord, { type: K }>;

const BASE = { seq: count, t: finite, program: path };
const BASE_MAY = { say: text(LONGEST_TEXT), kernel: listOf(kernelSocket, MOST_ITEMS) };
const ACTIVITY = { heard: listOf(registration, MOST_ITEMS), emitted: listOf(name, MOST_ITEMS) };
/** Values come from another field of the line. */
const args: Reader<Value[]> = listOf(value, MOST_ITEMS);

const RECORDS: { [K in TraceRecord['type']]: Reader<RecordOf<K>> } = {
  event: object<RecordOf<'event'>>(
    { type: oneOf('event'), ...BASE, object: id, name, args, listeners: count, state },
    { ...BASE_MAY, ...ACTIVITY, at: place, socket: state, data, error },
  ),
  call: object<RecordOf<'call'>>(
    { type: oneOf('call'), ...BASE, object: either(id, oneOf('net')), name, args },
    { ...BASE_MAY, ...ACTIVITY, returned: value, threw: error, at: place, state, data },
  ),
  output: object<RecordOf<'output'>>(
    { type: oneOf('output'), ...BASE, stream: oneOf('stdout', 'stderr'), text: text(LONGEST_TEXT) },
    BASE_MAY,
  ),
  crash: object<RecordOf<'crash'>>({ type: oneOf('crash'), ...BASE, error }, { ...BASE_MAY, at: place }),
  exit: object<RecordOf<'exit'>>(
    {
      type: oneOf('exit'),
      ...BASE,
      code: either(finite, oneOf(null)),
      signal: either(name, oneOf(null)),
    },
    { ...BASE_MAY, ...ACTIVITY, ended: oneOf(true), left: listOf(openSocket, MOST_ITEMS) },
  ),
  omitted: object<RecordOf<'omitted'>>(
    { type: oneOf('omitted'), ...BASE, events: named(name, count, MOST_ITEMS) },
    { ...BASE_MAY, bytes: count, calls: count },
  ),
};

const program = object<TraceHeader['programs'][number]>({ name: path, file: path, pid: count }, {});
const header = object<FileHeader>(
  {
    type: oneOf('trace'),
    version: oneOf(TRACE_VERSION),
    node: name,
    platform: name,
    programs: listOf(program, MOST_PROGRAMS),
  },
  {
    lesson: name,
    scene: name,
    change: name,
    recorded: name,
    sources: named(path, text(LONGEST_TEXT), MOST_PROGRAMS),
  },
);

/** Lines of a trace that are no records. */
const BESIDES: readonly unknown[] = ['unwatched', 'finding'];

/** Reads one line of a file, which may hold anything. */
export function readFileLine(line: string): FileLine {
  const given = parseJson(line);
  if (!isObject(given)) return { kind: 'damaged' };
  const { type, version } = given;
  if (type === 'trace') return readHeader(given, version);
  if (typeof type !== 'string') return { kind: 'damaged' };
  if (BESIDES.includes(type)) return { kind: 'none' };
  if (type === 'source') {
    const source = sourceLine(given);
    return source ? { kind: 'source', source } : { kind: 'damaged' };
  }
  const record = readRecord(given, type);
  return record ? { kind: 'record', record } : { kind: 'damaged' };
}

function readHeader(given: unknown, version: unknown): FileLine {
  if (typeof version === 'number' && version > TRACE_VERSION) return { kind: 'newer', version };
  const found = header(given);
  return found ? { kind: 'header', header: found } : { kind: 'damaged' };
}

function readRecord({ values, ...given }: Record<string, unknown>, type: string): TraceRecord | undefined {
  const read = Object.hasOwn(RECORDS, type) ? RECORDS[type as TraceRecord['type']] : undefined;
  return read?.({ ...given, ...valuesOf(given, values) });
}

const texts = listOf(argument, MOST_ITEMS);
const lossless = object<{ args?: Value[]; returned?: Value }>({}, { args, returned: value });

/** The values of a record, as far as the file has them, and the texts of the others. */
function valuesOf(given: Record<string, unknown>, values: unknown): { args?: Value[]; returned?: Value } {
  const known = lossless(values) ?? {};
  const written = texts(given.args);
  const found = known.args ?? written?.map(asWritten);
  const returned = known.returned ?? (typeof given.returned === 'string' ? asWritten(given.returned) : undefined);
  return { ...(found && { args: found }), ...(returned && { returned }) };
}

function asWritten(written: string): Value {
  return { kind: 'other', text: written };
}

/** A record as a line of a file: as it is printed, and the values of which that has only the texts. */
type FileRecord = WrittenRecord & { values?: { args?: readonly Value[]; returned?: Value } };

/** Writes a record for a file. Its narration is left out: whoever reads it has one in their own language. */
function writeFileRecord(record: TraceRecord): FileRecord {
  const { say: _told, ...written } = writeRecord(record);
  if (record.type !== 'event' && record.type !== 'call') return written;
  const { args: given } = record;
  const returned = record.type === 'call' ? record.returned : undefined;
  if (given.length === 0 && !returned) return written;
  return { ...written, values: { ...(given.length > 0 && { args: given }), ...(returned && { returned }) } };
}

/** The lines of a run that goes on, one by one. */
export const fileLine = {
  header: (header: FileHeader): string => JSON.stringify(header),
  source: (file: string, source: string): string => JSON.stringify({ type: 'source', file, text: source }),
  record: (record: TraceRecord): string => JSON.stringify(writeFileRecord(record)),
};
