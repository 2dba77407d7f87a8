import type { Trace } from '../../src/model/record.ts';
import { after, all, call, crash, event, exit, first, output, type Seen } from '../../src/model/select.ts';
import { serverEnd, serverPort } from './ports.ts';

/** How many sockets there are in both programs, once the server has got its own. */
export function socketsInAll(trace: Trace): string | undefined {
  const arrived = first(trace, event('server', 'connection'));
  if (!arrived) return undefined;
  const own = trace.records.map((record) => ('object' in record ? `${record.program} ${record.object}` : ''));
  const sockets = [...own, `${arrived.program} ${arrived.args[0]}`].filter((name) => name.includes('socket#'));
  return String(new Set(sockets).size);
}

/** Whose port the server's own end of the connection has, once the client has got something through it. */
export function portOfServer(trace: Trace): string | undefined {
  const { localPort, remotePort } = serverEnd(trace);
  if (localPort === undefined || !first(trace, event('client', 'data'))) return undefined;
  if (localPort === serverPort(trace)) return 'server';
  return localPort === remotePort ? 'client' : 'new';
}

/** The properties of the client's socket that show the same number as the server's `remotePort`. */
export function sameAsRemotePort(trace: Trace): string[] | undefined {
  const port = serverEnd(trace).remotePort;
  const own = first(trace, event('client', 'connect'))?.state;
  if (port === undefined || !own) return undefined;
  return (['localPort', 'remotePort'] as const).filter((name) => own[name] === port);
}

/** The numbers that `getConnections()` gave in the listeners of 'end' and of 'close'. */
export function countsTold(trace: Trace): string | undefined {
  const lines = all(trace, output('server')).map(({ text }) => text.replace(/\D+/, ''));
  return { '0 0': 'none', '1 0': 'one', '1 1': 'both' }[lines.join(' ')];
}

/** What became of the client's call while the server's process stood still. */
export function callOfSleeper(trace: Trace): string | undefined {
  const told = first(trace, { type: 'event', program: 'client', where: ({ name }) => /^(connect|error)$/.test(name) });
  if (!told) return undefined;
  if (told.name === 'error') return 'error';
  const served = first(trace, event('server', 'connection'));
  return served && served.seq < told.seq ? 'waits' : 'connect';
}

/** What the client is to say once the server's code knows of it. */
const SEEN = 'the server has seen me';

/** Whether the client said so. */
export function says(trace: Trace): boolean {
  return saying(trace) !== undefined;
}

/** Whether it did not say so before it had got something from the server's code. */
export function saysSoWhenSeen(trace: Trace): boolean {
  const said = saying(trace);
  const answered = first(trace, event('client', 'data'));
  return said !== undefined && answered !== undefined && answered.seq < said.seq;
}

function saying(trace: Trace): Seen | undefined {
  return first(trace, output('client', { where: ({ text }) => text === SEEN }));
}

/** What became of the server when its client had reset the connection. */
export function fateOfServer(trace: Trace): string | undefined {
  if (first(trace, event('server', 'error', { where: ({ object }) => object.startsWith('server#') }))) return 'handled';
  if (first(trace, event('server', 'end'))) return 'goodbye';
  if (first(trace, crash('server'))) return 'dies';
  return trace.over && !first(trace, exit('server')) ? 'unaware' : undefined;
}

/** What came on the server's socket after its 'error'. */
export function nextAfterError(trace: Trace): string | undefined {
  const error = first(trace, event('server', 'error'));
  if (!error) return undefined;
  const next = first(after(trace, error), { type: 'event', program: 'server', object: error.object });
  return next ? next.name : trace.over ? 'open' : undefined;
}

/** Whether the next client was greeted. */
export function greetsTheNext(trace: Trace): boolean {
  return first(trace, event('next', 'data')) !== undefined;
}

/** Whether the server lived on after a reset, and greeted the next client. */
export function servesTheNext(trace: Trace): boolean {
  return greetsTheNext(trace) && first(trace, call('rude', 'resetAndDestroy')) !== undefined;
}
