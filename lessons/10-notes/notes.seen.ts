import { formatEndpoint } from '../../src/model/endpoint.ts';
import type { Runs } from '../../src/model/lesson-text.ts';
import type { ErrorFacts, Trace } from '../../src/model/record.ts';
import { all, call, crash, event, exit, first, output, type Selector } from '../../src/model/select.ts';
import { hostIn, printed } from './claims.answers.ts';

/**
 * What the runs showed of the page's claims. Whatever they did not show is undefined: a scene may not have been run, and platforms differ.
 */
export interface SeenInRuns {
  /** What `net.server` is, and whether a server is a socket, or emits events. */
  nameless?: string;
  isSocket?: string;
  emits?: string;
  /** What `address()` gave before 'listening': with a host, and the host in it without one. */
  early?: string;
  everywhere?: string;
  /** After `server.close()`: `listening`, the guest's `destroyed`, and what the guest was still sent. */
  listening?: string;
  destroyed?: string;
  served?: string;
  /** Whether a socket is a `Duplex`. */
  duplex?: string;
  /** The host that a client without one asks for, and its addresses. */
  defaultHost?: string;
  addresses?: string;
  /** How many bytes became of a string of two characters, and what a `Buffer` arrived as. */
  stringBytes?: number;
  buffer?: string;
  /** At 'end'. */
  destroyedAtEnd?: string;
  writableAtEnd?: string;
  /** What came out of a pipe without any connection. */
  piped?: string;
  /** Whether a web server is a `net.Server`, and the first lines of a conversation with one. */
  isNetServer?: string;
  request?: string;
  status?: string;
  /** Of the corrected programs: where the server listens, and both ends of the client's connection. */
  place?: string;
  /** Their port as it is written, and the one that they had, where that was another. */
  written?: number;
  port?: number;
  local?: string;
  remote?: string;
  /** Of the connection that was reset: the events that told of its end. */
  resetTold?: string;
  /** Of the page's programs, as they are: what each of the faults did. */
  closeThrows?: string;
  clientError?: string;
  unheardBytes?: number;
  typo?: string;
  glued?: string;
  saidClosedEarly?: true;
  errorAfterConnect?: string;
  diedOf?: string;
  exitCode?: number;
  openAt?: string;
}

/** Looks for everything that the page of notes tells of. */
export function seenIn({ traces, sources }: Runs): SeenInRuns {
  return {
    ...of(traces, 'server', serverSeen),
    ...of(traces, 'socket', socketSeen),
    ...of(traces, 'pipe', (trace) => ({ piped: textOf(trace, output('pipe', { stream: 'stdout' })) })),
    ...of(traces, 'http', httpSeen),
    ...of(traces, 'whole', wholeSeen),
    ...of(traces, 'whole', (trace) => portsOf(trace, sources.get('corrected-server.js'))),
    ...of(traces, 'written', writtenSeen),
    ...of(traces, 'silent', (trace) => ({ unheardBytes: unheardBytes(trace) })),
    ...of(traces, 'typo', (trace) => ({ typo: messageOf(first(trace, crash('server'))?.error) })),
    ...of(traces, 'glued', (trace) => ({ glued: gluedIn(trace) })),
    ...of(traces, 'ended', (trace) => ({ saidClosedEarly: saysClosedEarly(trace) })),
    ...of(traces, 'failed', (trace) => ({ errorAfterConnect: errorAfterConnect(trace) })),
    ...of(traces, 'fragile', diedOf),
    ...of(traces, 'open', (trace) => ({ openAt: hostOf(trace) })),
  };
}

function of(traces: Runs['traces'], scene: string, look: (trace: Trace) => SeenInRuns): SeenInRuns {
  const trace = traces.get(scene);
  return trace ? look(trace) : {};
}

function serverSeen(trace: Trace): SeenInRuns {
  const elsewhere = printed('server', 'without one', trace);
  return {
    nameless: printed('server', 'net.server', trace),
    isSocket: printed('server', 'socket', trace),
    emits: printed('server', 'events', trace),
    early: printed('server', 'with a host', trace),
    ...(elsewhere !== undefined && { everywhere: hostIn(elsewhere) }),
    listening: printed('server', 'listening', trace),
    destroyed: printed('server', 'destroyed', trace),
    served: printed('client', 'answer', trace),
  };
}

function socketSeen(trace: Trace): SeenInRuns {
  const lookups = all(trace, event('client', 'lookup')).map(({ values }) =>
    values.map((value) => (value.kind === 'string' ? value.text : undefined)),
  );
  const addresses = lookups.flatMap(([, address]) => address ?? []);
  return {
    duplex: printed('server', 'Duplex', trace),
    defaultHost: lookups[0]?.[3],
    ...(addresses.length > 0 && { addresses: addresses.join(', ') }),
    stringBytes: first(trace, event('client', 'data'))?.data?.bytes,
    buffer: textOf(trace, output('server', { where: ({ text }) => text.startsWith('<Buffer') })),
    destroyedAtEnd: printed('server', 'destroyed', trace),
    writableAtEnd: printed('server', 'writable', trace),
  };
}

function httpSeen(trace: Trace): SeenInRuns {
  return {
    isNetServer: printed('server', 'net.Server', trace),
    request: firstLine(first(trace, call('client', 'write'))?.data?.text),
    status: firstLine(first(trace, event('client', 'data'))?.data?.text),
  };
}

function wholeSeen(trace: Trace): SeenInRuns {
  const { localAddress, localPort, remoteAddress, remotePort } = first(trace, event('client', 'connect'))?.state ?? {};
  const ofReset = all(trace, {
    type: 'event',
    program: 'server',
    object: 'socket#1',
    where: ({ name }) => ['end', 'error', 'close'].includes(name),
  });
  return {
    place: hostOf(trace),
    ...(localPort !== undefined && { local: formatEndpoint(localAddress ?? '', localPort) }),
    ...(remotePort !== undefined && { remote: formatEndpoint(remoteAddress ?? '', remotePort) }),
    ...(ofReset.length > 0 && { resetTold: ofReset.map(({ name }) => name).join(', ') }),
  };
}

/** The two ports, if the programs ran as copies with another one. */
function portsOf(trace: Trace, source = ''): SeenInRuns {
  const written = Number(/listen\((\d+)/.exec(source)?.[1]);
  const { address } = first(trace, event('server', 'listening'))?.state ?? {};
  const port = typeof address === 'object' ? address?.port : undefined;
  return written > 0 && port !== undefined && port !== written ? { written, port } : {};
}

function writtenSeen(trace: Trace): SeenInRuns {
  return {
    closeThrows: messageOf(first(trace, crash('server'))?.error),
    clientError: first(trace, event('client', 'error'))?.error?.code,
  };
}

/** How many bytes the client wrote for which the server's listener never ran. */
function unheardBytes(trace: Trace): number | undefined {
  const isHeard = first(trace, event('server', 'data', { where: ({ listeners }) => listeners > 0 })) !== undefined;
  return isHeard ? undefined : first(trace, call('client', 'write'))?.data?.bytes;
}

/** The text of the first 'data' of the client, if more was in it than one call had written. */
function gluedIn(trace: Trace): string | undefined {
  const { text = '' } = first(trace, event('client', 'data'))?.data ?? {};
  const written = all(trace, call('server', 'write')).flatMap(({ data }) => data?.text ?? []);
  return written.some((each) => each !== text && text.startsWith(each)) ? text : undefined;
}

/** Whether the client printed that the connection is closed before it was. */
function saysClosedEarly(trace: Trace): true | undefined {
  const said = first(trace, output('client', { where: ({ text }) => text.includes('客户端关闭链接成功') }));
  const closed = first(trace, event('client', 'close'));
  return said && closed && said.seq < closed.seq ? true : undefined;
}

/** The code of an error that came to the client when it had been connected. */
function errorAfterConnect(trace: Trace): string | undefined {
  const connected = first(trace, event('client', 'connect'));
  const error = first(trace, event('client', 'error'));
  return connected && error && connected.seq < error.seq ? error.error?.code : undefined;
}

/** What the server died of, and its exit code. */
function diedOf(trace: Trace): Pick<SeenInRuns, 'diedOf' | 'exitCode'> {
  const { error } = first(trace, crash('server')) ?? {};
  const { code } = first(trace, exit('server')) ?? {};
  return error && code != null ? { diedOf: error.message, exitCode: code } : {};
}

function hostOf(trace: Trace): string | undefined {
  const { address } = first(trace, event('server', 'listening'))?.state ?? {};
  return typeof address === 'object' ? address?.address : undefined;
}

function messageOf(error: ErrorFacts | undefined): string | undefined {
  return error && `${error.name}: ${error.message}`;
}

function textOf(trace: Trace, selector: Selector): string | undefined {
  return first(trace, selector)?.text;
}

function firstLine(text: string | undefined): string | undefined {
  return text?.split('\r\n')[0];
}
