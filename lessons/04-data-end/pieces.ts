import type { Trace } from '../../src/model/record.ts';
import { all, event, first, type Seen } from '../../src/model/select.ts';

/** The 'data' events of the server's nth socket, once it has had its 'end'. */
export function piecesOf(nth: number, trace: Trace): Seen[] | undefined {
  const end = first(trace, event('server', 'end', { nth }));
  return end && all(trace, event('server', 'data', { object: end.object }));
}

/** How many bytes they brought, all together. */
export function bytesIn(pieces: readonly Seen[] = []): number {
  return pieces.reduce((sum, { data }) => sum + (data?.bytes ?? 0), 0);
}
