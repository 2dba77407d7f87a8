import type { Trace } from '../../src/model/record.ts';
import { call, event, first, output, type Selector } from '../../src/model/select.ts';
import { serverPort } from './ports.ts';

/** The server's nth farewell. */
export const left = (nth: number) => output('server', { nth, where: ({ text }) => text.startsWith('goodbye') });
/** A program asking its socket for `address()`. */
const ownAddress = (program: string) =>
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

/** Which of the clients, the one that calls a number and the one that calls a name, got through to the server. */
export function whoGetsIn(trace: Trace): string | undefined {
  const [number, name] = ['number', 'name'].map((program) => reached(program, trace));
  if (!number || !name) return undefined;
  if (number === name) return name === 'connects' ? 'both' : 'none';
  return number === 'connects' ? 'number' : 'name';
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
  if (!/^\d+$/.test(said)) return 'other';
  return Number(said) === serverPort(trace) ? 'server' : 'client';
}

/** Whether the server said goodbye to both of its clients by their ports. */
export function namesAll(trace: Trace): boolean {
  return ['quiet', 'talker'].every((client, index) => {
    const port = first(trace, event(client, 'connect'))?.state.localPort;
    return port !== undefined && first(trace, left(index + 1))?.text.endsWith(` ${port}`);
  });
}

/** Whose port the server's socket tells with `address()`. */
export function whoseAddress(trace: Trace): string | undefined {
  const told = first(trace, ownAddress('server'))?.returned;
  if (told === undefined) return undefined;
  return told.includes(`port: ${serverPort(trace)}`) ? 'server' : 'client';
}

/** What the program found as the other end's address. */
export function whatRemote(trace: Trace): string | undefined {
  const said = first(trace, output('server', { where: ({ text }) => text.startsWith('remote:') }))?.text;
  if (said === undefined) return undefined;
  if (said.endsWith(' undefined')) return 'undefined';
  return said.includes('sock') ? 'text' : 'loopback';
}
