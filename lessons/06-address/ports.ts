import type { Trace } from '../../src/model/record.ts';
import { event, first } from '../../src/model/select.ts';

/** The port that the server listens on; undefined as long as it does not. */
export function serverPort(trace: Trace): number | undefined {
  const address = first(trace, event('server', 'listening'))?.state.address;
  return typeof address === 'object' ? address?.port : undefined;
}
