import type { Address, EventRecord, TraceRecord } from '../model/record.ts';

/** What can be found out from a program's own records. */

/** So many records are not kept to the end: what is not among them may have happened all the same. */
const MOST_TRUSTED = 15_000;

/** Whether all that it told was kept. */
export function isComplete(records: readonly TraceRecord[]): boolean {
  return records.length < MOST_TRUSTED;
}

/** Where its servers listen now, in the order in which they began to. */
export function addressesOf(records: readonly TraceRecord[]): Exclude<Address, string | null>[] {
  const open = new Map<string, Exclude<Address, string | null>>();
  for (const record of records) {
    if (record.type !== 'event' || !record.object.startsWith('server#')) continue;
    const address = record.state.address;
    if (record.name === 'listening' && typeof address === 'object' && address) open.set(record.object, address);
    if (record.name === 'close') open.delete(record.object);
  }
  return [...open.values()];
}

/** The 'connection' that brought the program its end of a client's connection. */
export function connectionOf(records: readonly TraceRecord[], clientPort: number): EventRecord | undefined {
  return records.find(
    (record): record is EventRecord => isEvent(record, 'connection') && record.socket?.remotePort === clientPort,
  );
}

/** The 'close' of the socket that a 'connection' brought. */
export function closingOf(records: readonly TraceRecord[], { args }: EventRecord): EventRecord | undefined {
  return records.find((record): record is EventRecord => isEvent(record, 'close') && record.object === args[0]);
}

/** Whether its FIN was asked for, by the program itself or by a stream on its behalf. */
export function hasEnded(records: readonly TraceRecord[], { args }: EventRecord): boolean {
  return records.some(
    (record) =>
      'object' in record &&
      record.object === args[0] &&
      (record.type === 'event' ? record.name === 'finish' : ['end', 'destroySoon', 'destroy'].includes(record.name)),
  );
}

function isEvent(record: TraceRecord, name: string): record is EventRecord {
  return record.type === 'event' && record.name === name;
}

const BROKEN = ['ECONNRESET', 'EPIPE'];

/** Whether the program died of a connection that broke, and had registered no listener for that itself. */
export function diesUnheard(records: readonly TraceRecord[]): boolean {
  const crash = records.find((record) => record.type === 'crash');
  if (crash?.type !== 'crash' || !BROKEN.includes(crash.error.code ?? '')) return false;
  return !records.some((record) => record.type === 'event' && record.name === 'error' && record.at !== undefined);
}
