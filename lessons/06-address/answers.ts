import type { Trace } from '../../src/model/record.ts';
import { call, event, first, output, type Selector } from '../../src/model/select.ts';
import { serverPort } from './ports.ts';

/** The server's nth farewell. */
export const left = (nth: number) => output('server', { nth, where: ({ text }) => text.startsWith('goodbye') });
/** A program asking its socket for `address()`. */
export const ownAddress = (program: string) =>
  call(program, 'address', { where: ({ object }) => object.startsWith('socket') });
/** The program asking its server. */
export const serverAddress = call('server', 'address', { where: ({ object }) => object.startsWith('server') });

/** What kind of value an `address()` gave. */
export function kindOf(selector: Selector, trace: Trace): string | undefined {
  const asked = first(trace, selector);
  if (!asked) return undefined;
  if (asked.error) return 'throws';
  const { returned } = asked;
  if (returned === 'null' || returned === 'undefined') return returned;
  if (returned === '{}') return 'empty';
  return returned.startsWith("'") ? 'text' : 'object';
}

/** What a program printed of its attempt to connect. */
export const outcome = (program: string) => output(program, { where: ({ text }) => /^(no:|connected to) /.test(text) });

/** What came of a program's attempt to connect. */
export function reached(program: string, trace: Trace): string | undefined {
  if (first(trace, event(program, 'connect'))) return 'connects';
  if (first(trace, event(program, 'error'))) return 'refused';
  return trace.over ? 'waits' : undefined;
}

/** How the server saw the address of a client that came to 127.0.0.1. */
export function familySeen(trace: Trace): string | undefined {
  const said = first(trace, output('server', { where: ({ text }) => text.startsWith('remote:') }))?.text;
  if (said === undefined) return undefined;
  if (said.endsWith(' ::1')) return 'six';
  return said.includes('::ffff:') ? 'mapped' : 'plain';
}

/** What stands behind `goodbye`: nothing, or the port of the client that left. */
export function whoLeft(nth: number, trace: Trace): string | undefined {
  const said = first(trace, left(nth))?.text.split(' ').at(-1);
  if (said === undefined) return undefined;
  if (said === 'undefined') return said;
  return Number(said) === serverPort(trace) ? 'server' : 'client';
}

/** What the program found as the other end's address. */
export function whatRemote(trace: Trace): string | undefined {
  const said = first(trace, output('server', { where: ({ text }) => text.startsWith('remote:') }))?.text;
  if (said === undefined) return undefined;
  if (said.endsWith(' undefined')) return 'undefined';
  return said.includes('sock') ? 'text' : 'loopback';
}
