import type { Trace } from '../../src/model/record.ts';
import { all, event, first } from '../../src/model/select.ts';

/** The address at which the server listens, such as `::1`; undefined where it could not. */
export function hostOfServer(trace: Trace): string | undefined {
  const address = first(trace, event('server', 'listening'))?.state.address;
  return typeof address === 'object' ? address?.address : undefined;
}

/** The addresses that a program was told for a name, in their order. */
export function addressesOf(program: string, trace: Trace): string[] {
  return all(trace, event(program, 'lookup')).map(({ args }) => (args[1] ?? '').replaceAll("'", ''));
}
