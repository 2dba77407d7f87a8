import type { Trace } from '../../src/model/record.ts';
import { all, call, event, first, output, type Selector } from '../../src/model/select.ts';

/** A line that begins with a label, and what stands behind the label. */
export const labelled = (program: string, label: string): Selector =>
  output(program, { where: ({ text }) => text.startsWith(`${label}: `) });

/** What a program printed behind a label. */
export function printed(program: string, label: string, trace: Trace): string | undefined {
  return first(trace, labelled(program, label))?.text.slice(label.length + 2);
}

/** What the page calls a server, looked up in `net`. */
export const nameless = labelled('server', 'net.server');

/** What a server is an instance of. */
export function whatServerIs(trace: Trace): string | undefined {
  const [socket, emitter] = ['socket', 'events'].map((label) => printed('server', label, trace));
  if (socket === undefined || emitter === undefined) return undefined;
  if (socket === 'true') return emitter === 'true' ? 'both' : 'socket';
  return emitter === 'true' ? 'emitter' : 'neither';
}

/** What `address()` gave before 'listening': with a host, and without one. */
export function earlyAddresses(trace: Trace): string | undefined {
  const [hosted, other] = ['with a host', 'without one'].map((label) => printed('server', label, trace));
  if (hosted === undefined || other === undefined) return undefined;
  if (hosted === '{}' && other === '{}') return 'empty';
  if (hosted === 'null') return other === 'null' ? 'null' : 'host';
  return 'object';
}

/** What `server.close()` has closed by the next line. */
export function whatCloseCloses(trace: Trace): string | undefined {
  const [listening, destroyed] = ['listening', 'destroyed'].map((label) => printed('server', label, trace));
  if (listening === undefined || destroyed === undefined) return undefined;
  if (listening === 'true') return 'connection';
  return destroyed === 'true' ? 'all' : 'server';
}

/** What a client calls that was given a port alone. */
export function defaultHost(trace: Trace): string | undefined {
  if (first(trace, event('client', 'lookup'))) return 'name';
  if (first(trace, event('client', 'connect'))) return 'number';
  return first(trace, event('client', 'error')) && 'missing';
}

/** What the server printed of the bytes that it got. */
export function bytesOfBuffer(trace: Trace): string | undefined {
  const text = first(trace, output('server', { where: (seen) => !seen.text.includes(': ') }))?.text;
  if (text === undefined) return undefined;
  if (!text.startsWith('<Buffer')) return 'text';
  return text === '<Buffer 60 4f 7d 59>' ? 'same' : 'utf8';
}

/** In which state the server's socket is at 'end'. */
export function stateAtEnd(trace: Trace): string | undefined {
  const [destroyed, writable] = ['destroyed', 'writable'].map((label) => printed('server', label, trace));
  if (destroyed === undefined || writable === undefined) return undefined;
  if (destroyed === 'true') return 'closed';
  return writable === 'true' ? 'half' : 'deaf';
}

/** What became of what was written into one end of a pipe. */
export function whatPipeDoes(trace: Trace): string | undefined {
  if (first(trace, { type: 'crash', program: 'pipe' })) return 'throws';
  if (first(trace, output('pipe', { stream: 'stdout' }))) return 'arrives';
  return trace.over ? 'nothing' : undefined;
}

/** What a socket gets that speaks HTTP by hand. */
export function whatHttpAnswers(trace: Trace): string | undefined {
  const heard = all(trace, event('client', 'data'));
  if (heard.length > 0) return heard[0]?.data?.text?.startsWith('HTTP/') ? 'text' : 'body';
  if (first(trace, event('client', 'error'))) return 'error';
  return first(trace, event('client', 'close')) && 'nothing';
}

/** The server has written its second line to the second of its clients. */
export const bothWritten = call('server', 'write', { object: 'socket#2', nth: 2 });

/** The corrected server has told that the connection of so many clients is closed. */
export const closed = (nth: number): Selector => output('server', { nth, where: ({ text }) => text === '链接已关闭' });

/** On which of the two connections of the corrected server 'end' came. */
export function whoSaidGoodbye(trace: Trace): string | undefined {
  if (!first(trace, closed(2))) return undefined;
  const [rude, polite] = ['socket#1', 'socket#2'].map((object) => first(trace, event('server', 'end', { object })));
  if (rude) return polite ? 'both' : 'rude';
  return polite ? 'polite' : 'neither';
}

/** The address in the printed result of `address()`, such as `::`. */
export function hostIn(shown = ''): string {
  return /address: '([^']*)'/.exec(shown)?.[1] ?? shown;
}

/** The addresses that were found for the name that the client called. */
export function lookedUp(trace: Trace): readonly string[] {
  return all(trace, event('client', 'lookup')).flatMap(({ values: [, address] }) =>
    address?.kind === 'string' && address.text !== undefined ? [address.text] : [],
  );
}
