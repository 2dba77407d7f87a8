import { idOf } from '../model/argument.ts';
import type { TraceRecord, Value } from '../model/record.ts';
import type { Conversation } from '../model/verdict.ts';
import type { ClientTranscript } from './check-failed-error.ts';
import { CLIENT } from './client-log.ts';
import { connectionEventOf } from './record-queries.ts';

/** Rows that are kept at the beginning and at the end of a long conversation. */
const FIRST = 8;
const LAST = 10;

/**
 * What passed between the program and one client, both sides in one order.
 *
 * @param point the record at which something is wrong; left out, what is wrong is that nothing more came
 */
export function conversationOf(
  records: readonly TraceRecord[],
  client: ClientTranscript | undefined,
  point: TraceRecord | undefined,
): Conversation | undefined {
  const notes = client?.log.records ?? [];
  const own = records.filter((record) => isAbout(record, objectOf(records, client)));
  if (own.length === 0 && notes.length === 0) return undefined;
  const all = [...own, ...notes].sort((one, other) => one.t - other.t);
  const differsAt = point ? all.indexOf(point) : all.length;
  return shortenConversation(renameSockets(all, objectOf(records, client)), differsAt);
}

/** The program's name for its end of the client's connection. */
function objectOf(records: readonly TraceRecord[], client: ClientTranscript | undefined): string | undefined {
  return client && idOf(connectionEventOf(records, client.localPort)?.args[0]);
}

/** Its own socket, the servers (but not what they did with others), and how the process ended. */
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

/** Each side has but one socket here. */
function renameSockets(records: readonly TraceRecord[], object: string | undefined): TraceRecord[] {
  const name = (value: Value): Value =>
    value.kind === 'reference' && value.id === object ? { kind: 'reference', id: 'socket#1' } : value;
  return records.map((record, index) => {
    const numbered = { ...record, seq: index + 1 };
    if (record.program === CLIENT || (record.type !== 'event' && record.type !== 'call'))
      return numbered as TraceRecord;
    const { args, object: own } = record;
    const more = record.type === 'call' && record.returned ? { returned: name(record.returned) } : {};
    return { ...numbered, object: own === object ? 'socket#1' : own, args: args.map(name), ...more } as TraceRecord;
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
