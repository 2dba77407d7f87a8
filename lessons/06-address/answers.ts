import type { Trace } from '../../src/model/record.ts';
import { call, first, output, type Selector } from '../../src/model/select.ts';
import { addressPort, clientPort, serverPort } from './ports.ts';

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

/**
 * Whose port `address()` gave on the server's socket.
 * The client's own is known from its 'connect' on, which may come later.
 */
export function whosePort(trace: Trace): string | undefined {
  const port = addressPort(first(trace, ownAddress('server'))?.returned);
  if (port === undefined) return undefined;
  if (port === serverPort(trace)) return 'server';
  const client = clientPort(trace);
  return client === undefined ? undefined : port === client ? 'client' : 'other';
}

/** The properties of the server's socket that hold the port of the client's own end. */
export function sameNumber(trace: Trace): readonly string[] | undefined {
  const state = first(trace, ownAddress('server'))?.state;
  const names = Object.entries(state ?? {}).flatMap(([name, value]) => (value === clientPort(trace) ? name : []));
  return names.length > 0 ? names : undefined;
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
