import type { State, Trace } from '../../src/model/record.ts';
import { event, first } from '../../src/model/select.ts';

/** The port that the server listens on; undefined before its 'listening'. */
export function serverPort(trace: Trace): number | undefined {
  const address = first(trace, event('server', 'listening'))?.state.address;
  return typeof address === 'object' ? address?.port : undefined;
}

/** The connection as the server sees it: the addresses of both ends. Empty before the client came. */
export function serverEnd(trace: Trace): State {
  return first(trace, event('server', 'connection'))?.socket ?? {};
}
