import type { Trace } from '../../src/model/record.ts';
import { after, all, crash, event, first, output, type Selector } from '../../src/model/select.ts';

/** The sockets of the two clients, in the order in which they are made. */
const [GUEST, GARBLED] = ['socket#1', 'socket#2'];

/** What is no order has come to the server. */
export const GARBLED_CAME = says('two cups of tea');

/** The arrival of a client's word at the server. */
export function says(word: string): Selector {
  return event('server', 'data', { where: ({ data }) => data?.text === word });
}

/** Who got the exception that was thrown in the listener of 'data'. */
export function whoGetsIt(trace: Trace): string | undefined {
  const data = first(trace, GARBLED_CAME);
  if (!data) return undefined;
  const later = after(trace, data);
  const told = first(later, event('server', 'error'));
  if (told) return told.object.startsWith('server') ? 'server' : 'socket';
  return first(later, crash('server')) ? 'nobody' : undefined;
}

/** What the guest was told first, once the server had thrown. */
export function guestIsTold(trace: Trace): string | undefined {
  const thrown = first(trace, crash('server'));
  if (!thrown) return undefined;
  const told = first(after(trace, thrown), {
    type: 'event',
    program: 'clients',
    where: ({ name, object }) => object === GUEST && /^(data|end|error)$/.test(name),
  });
  return told ? { data: 'cups', end: 'end', error: 'error' }[told.name] : trace.over ? 'nothing' : undefined;
}

/** Whether the client that sent no order was given an answer of its own, and the guest its cups. */
export function answersBoth(trace: Trace): boolean {
  return servesTheGuest(trace) && answersTheOther(trace) && !answersAlike(trace);
}

/** Whether the client that sent no order was answered. */
export function answersTheOther(trace: Trace): boolean {
  return answerTo(GARBLED, trace) !== undefined;
}

/** Whether the guest got as many cups as it had ordered. */
export function servesTheGuest(trace: Trace): boolean {
  return answerTo(GUEST, trace)?.startsWith('2') ?? false;
}

/** Whether both got the same, as from a server that reads no orders. */
function answersAlike(trace: Trace): boolean {
  return answerTo(GARBLED, trace) === answerTo(GUEST, trace);
}

function answerTo(socket: string, trace: Trace): string | undefined {
  return first(trace, event('clients', 'data', { object: socket }))?.data?.text;
}

/** What the server has noted of a client by the end of its connection. */
export function noted(who: string, trace: Trace): string | undefined {
  const note = notes(trace).find(([name]) => name === who)?.[1];
  if (note === undefined) return undefined;
  return note === 'end' || note === 'timeout' ? note : 'error';
}

/** Each client's name, and what was noted of it. */
function notes(trace: Trace): [string, string][] {
  return all(trace, output('server')).map(({ text }) => {
    const [name = '', note = ''] = text.split(': ');
    return [name, note];
  });
}

const WORDS = ['one', 'two', 'three'];

/** The first of the words of which the program was told that it could not be sent. */
export function firstToFail(trace: Trace): string | undefined {
  const told = all(trace, output('late')).map(({ text }) => text.split(' '));
  const failed = told.find(([word = '', error]) => WORDS.includes(word) && error !== 'undefined');
  if (failed) return failed[0];
  return trace.over || told.some(([word]) => word === WORDS.at(-1)) ? 'none' : undefined;
}

/** Each step of `codes` prints how it failed. */
const STEPS = 4;

/** Which errors `catch` got, of those that came after the first. */
export function whatIsCaught(trace: Trace): string | undefined {
  const told = all(trace, output('codes')).map(({ text }) => text);
  if (told.length < STEPS) return undefined;
  const caught = told.filter((text) => text.startsWith('caught'));
  const codes = caught.map((text) => /\bE[A-Z_]{4,}/.exec(text)?.[0]);
  return {
    'ENOENT EACCES ERR_SOCKET_BAD_PORT': 'all',
    'EACCES ERR_SOCKET_BAD_PORT': 'listen',
    ERR_SOCKET_BAD_PORT: 'number',
    '': 'none',
  }[codes.join(' ')];
}

/** The code of one of the errors that came to `codes` as events, counted from 1. */
export function codeOf(nth: number, trace: Trace): string | undefined {
  return first(trace, event('codes', 'error', { nth }))?.error?.code;
}
