import type { Trace } from '../../src/model/record.ts';
import { event, first } from '../../src/model/select.ts';

/** The port that the server listens on; undefined before its 'listening'. */
export function serverPort(trace: Trace): number | undefined {
  const address = first(trace, event('server', 'listening'))?.state.address;
  return typeof address === 'object' ? address?.port : undefined;
}

/** The port at a client's own end; undefined before its 'connect'. */
export function clientPort(trace: Trace, client: string): number | undefined {
  return first(trace, event(client, 'connect'))?.state.localPort;
}
