import type { Trace } from '../../src/model/record.ts';
import { after, all, event, exit, first, output, type Selector } from '../../src/model/select.ts';

/** A line that a program, or a process that it has started, has printed, by its beginning. */
export function says(program: string, start: string): Selector {
  return output(program, { where: ({ text }) => text.startsWith(start) });
}

const saysWith = (program: string, part: string): Selector =>
  output(program, { where: ({ text }) => text.includes(part) });

/** The 'close' of a socket of the program, and not of its server. */
const socketCloses = (program: string): Selector =>
  event(program, 'close', { where: ({ object }) => object.startsWith('socket') });

/** What became of the bytes that came before the connection was handed over. */
export function fateOfHello(trace: Trace): string | undefined {
  if (first(trace, event('client', 'error'))) return 'reset';
  const heard = first(trace, event('client', 'data'))?.data?.text;
  if (heard === undefined) return undefined;
  return heard.includes('hello') ? 'kept' : 'lost';
}

/** Whether the client was answered to both of its words, by a process other than the one whose sockets are seen. */
export function hearsAll(trace: Trace): boolean {
  const isHeard = (word: string): boolean => first(trace, saysWith('client', `I heard ${word}`)) !== undefined;
  const isOwn = first(trace, event('server', 'data')) !== undefined;
  return isHeard('hello') && isHeard('bye') && !isOwn && first(trace, exit('client'))?.code === 0;
}

/** What the parent's object tells when the connection that it handed over is at its end. */
export function toldToParent(trace: Trace): string | undefined {
  if (first(trace, event('server', 'end'))) return 'all';
  if (first(trace, socketCloses('server'))) return 'close';
  return trace.over ? 'nothing' : undefined;
}

/** How the connection of a client ends whose server destroys the socket. */
export function endOfClient(trace: Trace): string | undefined {
  if (first(trace, event('client', 'error'))) return 'reset';
  if (first(trace, event('client', 'end'))) return 'end';
  return trace.over ? 'nothing' : undefined;
}

/** Whether the client was answered. */
export function isAnswered(trace: Trace): boolean {
  return first(trace, event('client', 'data')) !== undefined;
}

/** Whether the client was answered and then got its end, and the parent has let go of the connection and goes on. */
export function leavesNothing(trace: Trace): boolean {
  const answer = first(trace, event('client', 'data'));
  const end = answer && first(after(trace, answer), event('client', 'end'));
  return end !== undefined && first(trace, socketCloses('server')) !== undefined && goesOn(trace);
}

/** Whether the parent was still there at the end. */
export function goesOn(trace: Trace): boolean {
  const gone = first(trace, exit('server'));
  return gone === undefined || gone.ended;
}

/** What became of the second worker that listens at the port of the first. */
export function fateOfTwo(trace: Trace): string | undefined {
  const said = first(trace, says('server', '2 '))?.text;
  if (said === undefined) return undefined;
  return said.includes('listens') ? 'both' : 'taken';
}

/** What became of the worker that wants the port for itself. */
export function fateOfThree(trace: Trace): string | undefined {
  const said = first(trace, says('server', '3 '))?.text;
  if (said === undefined) return undefined;
  return said.includes('listens') ? 'beside' : 'taken';
}

/** Which worker answers the next client. */
export function servesNext(trace: Trace): string | undefined {
  const [one, two] = ['first', 'second'].map((client) => first(trace, event(client, 'data'))?.data?.text);
  if (one === undefined || two === undefined) return undefined;
  return one === two ? 'same' : 'other';
}

/** A worker that closes a connection at once. */
export const drops = output('server', { where: ({ text }) => text.endsWith(' drops') });

/** What became of the third client of two workers that have room for one each. */
export function fateOfThird(trace: Trace): string | undefined {
  const said = first(trace, drops)?.text;
  if (said !== undefined) return said.startsWith('1') ? 'one' : 'two';
  return trace.over ? 'waits' : undefined;
}

/** The end of the first server: its 'close', and not that of a socket. */
export const serverCloses = event('server', 'close', { object: 'server#1' });

/** Whose listener ran for a client, of two servers with one handle. */
export function whoseClient(trace: Trace): string | undefined {
  const servers = all(trace, event('server', 'connection')).map(({ object }) => object);
  if (servers.length > 1) return 'both';
  if (first(trace, event('first', 'data')) === undefined) return undefined;
  return servers[0] === 'server#1' ? 'one' : 'two';
}

/** What became of binding a second time to a port at which a server listens. */
export function fateOfAgain(trace: Trace): string | undefined {
  if (first(trace, event('server', 'error'))) return 'event';
  if (first(trace, says('server', 'thrown: EADDRINUSE'))) return 'thrown';
  return first(trace, says('server', 'BoundSocket')) && 'both';
}

/** Which port a client comes from that had bound one before. */
export function portOfCaller(trace: Trace): string | undefined {
  const [mine, from] = [says('client', 'mine:'), says('server', 'from')].map((said) =>
    first(trace, said)?.text.split(' ').at(-1),
  );
  if (mine === undefined || from === undefined) return undefined;
  const listening = first(trace, event('server', 'listening'))?.state.address;
  if (typeof listening === 'object' && `${listening?.port}` === from) return 'listens';
  return mine === from ? 'mine' : 'picked';
}

/** Two servers have one port. */
export const bothListen = event('bound', 'listening', { nth: 2 });

/** The first try to send a socket to a thread, where it threw. */
export const notSent = output('server', { nth: 1, where: ({ text }) => text.startsWith('not sent:') });

/** What became of a socket that was sent to a thread without a list of what is to be moved. */
export function fateOfPosted(trace: Trace): string | undefined {
  if (first(trace, notSent)) return 'thrown';
  return trace.over ? 'shared' : undefined;
}

/** Whether the socket got to the thread with a list. */
export function isMoved(trace: Trace): boolean {
  return first(trace, event('client', 'data')) !== undefined;
}
