import { idOf } from '../model/argument.ts';
import type { ExaminedProgram } from '../model/examined-program.ts';
import type { Exercise } from '../model/exercise.ts';
import type { ObjectId, TraceRecord, Value } from '../model/record.ts';
import type { Conversation } from '../model/verdict.ts';
import type { ClientTranscript } from './check-failed-error.ts';
import { connectionEventOf, ownSocketOf } from './record-queries.ts';

/** How many records of a long conversation are kept at its beginning and at its end. */
const FIRST = 8;
const LAST = 10;

/**
 * The records of the program and one client in one order.
 *
 * @param point the wrong record. Undefined if something did not come
 */
export function conversationOf(
  { subject, exercise }: { subject: Pick<ExaminedProgram, 'records'>; exercise: Pick<Exercise, 'role'> },
  client: ClientTranscript | undefined,
  point: TraceRecord | undefined,
): Conversation | undefined {
  const { records } = subject;
  const notes = client?.log.records ?? [];
  const object = objectOf(records, client) ?? (exercise.role === 'client' ? firstSocketOf(records) : undefined);
  const own = records.filter((record) => isAbout(record, object));
  if (own.length === 0 && notes.length === 0) return undefined;
  const all = [...own, ...notes].sort((one, other) => one.t - other.t);
  const differsAt = point ? all.indexOf(point) : all.length;
  return shortenConversation(renameSockets(all, new Set(notes), object), differsAt);
}

/** Id of the program's socket of the client's connection. */
function objectOf(records: readonly TraceRecord[], client: ClientTranscript | undefined): string | undefined {
  const connection = client && connectionEventOf(records, client);
  return connection && ownSocketOf(connection);
}

/** That of a client whose connection nobody has got. */
function firstSocketOf(records: readonly TraceRecord[]): string | undefined {
  const made = records.find((record) => record.type === 'event' && record.object.startsWith('socket#'));
  return made?.type === 'event' ? made.object : undefined;
}

/** Records of that socket, of the servers (without other connections), and of the end of the process. */
function isAbout(record: TraceRecord, object: string | undefined): boolean {
  if (record.type === 'crash' || record.type === 'exit') return !('ended' in record);
  if (record.type === 'output' || record.type === 'omitted') return false;
  if (record.object === object) return true;
  if (record.type === 'event' && record.name === 'connection') return idOf(record.args[0]) === object;
  if (record.type === 'call')
    return ['net.createServer', 'listen', 'close'].includes(record.name) && isServers(record.object);
  return isServers(record.object);
}

function isServers(object: string): boolean {
  return object.startsWith('server#');
}

/** Each side has only one socket here, so both are number 1. */
function renameSockets(
  records: readonly TraceRecord[],
  notes: ReadonlySet<TraceRecord>,
  object: string | undefined,
): TraceRecord[] {
  const name = (value: Value): Value =>
    value.kind === 'reference' && value.id === object ? { kind: 'reference', id: 'socket#1' } : value;
  const rename = <O extends ObjectId | 'net'>(own: O): O | 'socket#1' => (own === object ? 'socket#1' : own);
  return records.map((record, index): TraceRecord => {
    const seq = index + 1;
    if (notes.has(record) || (record.type !== 'event' && record.type !== 'call')) return { ...record, seq };
    const args = record.args.map(name);
    if (record.type === 'event') return { ...record, seq, object: rename(record.object), args };
    const more = record.returned ? { returned: name(record.returned) } : {};
    return { ...record, seq, object: rename(record.object), args, ...more };
  });
}

function shortenConversation(records: readonly TraceRecord[], differsAt: number): Conversation {
  if (records.length <= FIRST + LAST + 1) return { records, differsAt, leftOut: undefined };
  const from = Math.max(FIRST, Math.min(differsAt, records.length - 1) - LAST / 2);
  const tail = records.slice(from, from + LAST);
  const count = from - FIRST;
  const behind = differsAt >= records.length ? FIRST + tail.length : differsAt < FIRST ? differsAt : differsAt - count;
  return {
    records: [...records.slice(0, FIRST), ...tail],
    differsAt: behind,
    leftOut: count > 0 ? { after: FIRST, count } : undefined,
  };
}
