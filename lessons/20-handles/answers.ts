import type { Trace } from '../../src/model/record.ts';
import { after, event, exit, first, output, type Selector } from '../../src/model/select.ts';

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
  const gone = first(trace, exit('server'));
  return end !== undefined && first(trace, socketCloses('server')) !== undefined && (!gone || gone.ended);
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

/** What became of binding a second time to a port at which a server listens. */
export function fateOfAgain(trace: Trace): string | undefined {
  if (first(trace, event('place', 'error'))) return 'event';
  if (first(trace, says('place', 'thrown: EADDRINUSE'))) return 'thrown';
  return first(trace, exit('place')) && 'both';
}

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

/** Whether this Node has sockets that are bound and nothing else. */
export function isBound(trace: Trace): boolean {
  return first(trace, says('place', 'port')) !== undefined;
}
