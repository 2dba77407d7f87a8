import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, first, type Seen } from '../../src/model/select.ts';

/** The 'data' events that what was written at first came in, once all of it is there. */
export function shortPieces(trace: Trace): Seen[] | undefined {
  const sent = bytesIn(all(trace, call('client', 'write')));
  const pieces = all(trace, event('server', 'data'));
  const most = pieces.findIndex((_, index) => bytesIn(pieces.slice(0, index + 1)) >= sent);
  return most === -1 ? undefined : pieces.slice(0, most + 1);
}

/** Those of the last call, once the server has had its 'end'. */
export function longPieces(trace: Trace): Seen[] | undefined {
  const sent = first(trace, call('client', 'end'));
  return sent && first(trace, event('server', 'end')) && all(after(trace, sent), event('server', 'data'));
}

/** How many bytes these brought, or handed over, all together. */
export function bytesIn(records: readonly Seen[] = []): number {
  return records.reduce((sum, { data }) => sum + (data?.bytes ?? 0), 0);
}
