import type { Trace } from '../../src/model/record.ts';
import { all, call, event, first, output, type Selector } from '../../src/model/select.ts';

/** The server's farewell. */
export const left = output('server', { where: ({ text }) => text.startsWith('goodbye') });
/** The program asking its server for `address()`. */
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

/** What Node does with the name that a client calls. */
export function useOfName(trace: Trace): string | undefined {
  if (first(trace, event('name', 'lookup'))) return 'asks';
  return reached('name', trace) && 'fixed';
}

/** How many of the addresses of this machine were found in the list where `check()` was given a text. */
export function foundAsTexts(trace: Trace): string | undefined {
  const lines = all(trace, output('list')).map(({ text }) => /^[046] \S+ (true|false)$/.exec(text.trim())?.[1]);
  const told = lines.filter((line) => line !== undefined);
  if (told.length < 3) return undefined;
  return ['none', 'one', 'two', 'all'][told.filter((line) => line === 'true').length];
}

/** What stands behind `goodbye`: nothing, or a port. */
export function whoLeft(trace: Trace): string | undefined {
  const said = first(trace, left)?.text.split(' ').at(-1);
  if (said === undefined) return trace.over ? 'throws' : undefined;
  return said === 'undefined' ? said : 'client';
}

/** Whether the server said goodbye to its client by its port. */
export function namesClient(trace: Trace): boolean {
  const port = first(trace, event('client', 'connect'))?.state.localPort;
  return port !== undefined && first(trace, left)?.text.endsWith(` ${port}`) === true;
}
