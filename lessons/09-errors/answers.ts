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

/** The sockets of the two guests that stay until they have their tea. */
const STAYING = { 'socket#1': 'green tea', 'socket#2': 'black tea' };

/** What both guests that stay were told first, once the server had thrown. */
export function guestsAreTold(trace: Trace): string | undefined {
  const thrown = first(trace, crash('server'));
  if (!thrown) return undefined;
  const later = after(trace, thrown);
  const [one, other] = Object.keys(STAYING).map((object) => toldFirst(object, later));
  return one === other ? one : undefined;
}

function toldFirst(socket: string, trace: Trace): string | undefined {
  const told = first(trace, {
    type: 'event',
    program: 'clients',
    where: ({ name, object }) => object === socket && /^(data|end|error)$/.test(name),
  });
  return told ? { data: 'tea', end: 'end', error: 'error' }[told.name] : trace.over ? 'nothing' : undefined;
}

/** Which part of what Node has printed tells where to mend the server. */
export function whereToMend(trace: Trace): string | undefined {
  const printed = all(trace, output('server', { stream: 'stderr' })).map(({ text }) => text);
  if (printed.some((text) => text.includes('tearoom.js:'))) return 'stack';
  return printed.some((text) => text.includes("Emitted 'error' event on Socket instance")) ? 'emitted' : undefined;
}

/** Whether both guests that stay got their tea, and a reset had come to the server before. */
export function servesThoseWhoStay(trace: Trace): boolean {
  const reset = first(trace, event('server', 'error', { where: ({ object }) => object.startsWith('socket') }));
  return reset !== undefined && haveTea(after(trace, reset));
}

/** Whether both guests that stay got their tea. */
export function haveTea(trace: Trace): boolean {
  return Object.entries(STAYING).every(([socket, tea]) => answerTo(socket, trace)?.includes(tea));
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

/** The ways to go, by the names of the clients that go so. */
export const WAYS = ['ends', 'destroys', 'unread', 'resets', 'frozen', 'killed'] as const;

/** What the server has noted of a client by the end of its connection. */
export function noted(who: (typeof WAYS)[number], trace: Trace): 'end' | 'timeout' | 'error' | 'both' | undefined {
  const note = notes(trace).find(([name]) => name === who)?.[1];
  if (note === undefined) return undefined;
  if (note === 'end' || note === 'timeout') return note;
  return note.startsWith('end') ? 'both' : 'error';
}

/** Each client's name, and what was noted of it. */
function notes(trace: Trace): [string, string][] {
  return all(trace, output('server')).map(({ text }) => {
    const [name = '', note = ''] = text.split(': ');
    return [name, note];
  });
}

/** The server's notes, each as it stands in a sentence. */
export function notesTaken(trace: Trace): readonly string[] {
  return notes(trace).map(([name, note]) => `\`${name}: ${note}\``);
}

/** What may have happened to a client of which an error was noted. */
export function whyReset(trace: Trace): string | undefined {
  const those = goneBy('error', trace);
  if (those.includes('destroys')) return 'destroyed';
  const isReset = those.includes('resets');
  // Where the connections of a process that died are reset too, none of the choices is the whole truth.
  if (those.includes('killed')) return isReset ? undefined : 'died';
  // Not every system sends RST for bytes that were left unread.
  return isReset ? 'unread' : undefined;
}

/** What may have happened to a client of which only the end was noted. */
export function whyEnded(trace: Trace): string | undefined {
  const those = goneBy('end', trace);
  if (those.includes('killed')) return 'any';
  return those.includes('destroys') ? 'chosen' : those.includes('ends') ? 'said' : undefined;
}

function goneBy(note: string, trace: Trace): readonly string[] {
  return WAYS.filter((name) => noted(name, trace) === note);
}

const WORDS = ['one', 'two', 'three'];

/** The first of the words of which the program was told that it could not be sent. */
export function firstToFail(trace: Trace): string | undefined {
  const told = all(trace, output('late')).map(({ text }) => text.split(' '));
  const failed = told.find(([word = '', error]) => WORDS.includes(word) && error !== 'undefined');
  if (failed) return failed[0];
  return trace.over || told.some(([word]) => word === WORDS.at(-1)) ? 'none' : undefined;
}

/** The two mistakes of `codes` that Node sees by itself. */
const MISTAKES = { write: 'ERR_STREAM_WRITE_AFTER_END', number: 'ERR_SOCKET_BAD_PORT' };

/** Which of its two mistakes were told to `catch`. */
export function whatIsCaught(trace: Trace): string | undefined {
  const told = all(trace, output('codes')).map(({ text }) => text);
  const howOf = (code: string): string | undefined => told.find((text) => text.includes(code))?.split(' ')[0];
  const [write, number] = [howOf(MISTAKES.write), howOf(MISTAKES.number)];
  if (!write || !number) return undefined;
  if (write === number) return write === 'caught' ? 'both' : 'neither';
  return write === 'caught' ? 'write' : 'number';
}

/** What the errors that are printed without a `syscall` have in common, and those with one do not. */
export function withoutSyscall(trace: Trace): string | undefined {
  const lines = printedErrors(trace).map((text) => text.split(' '));
  const [bare, other] = [true, false].map((isBare) => lines.filter((line) => (line.at(-1) === 'undefined') === isBare));
  if (!bare?.length || !other?.length) return undefined;
  if (bare.every(([how]) => how === 'caught')) return 'thrown';
  if (!other.some((line) => line.at(-1) === 'connect')) return 'connecting';
  return bare.every((line) => isOfNode(line)) && !other.some((line) => isOfNode(line)) ? 'node' : undefined;
}

/** What was printed of the errors that have no `syscall`, each as it stands in a sentence. */
export function errorsWithoutSyscall(trace: Trace): readonly string[] {
  const lines = printedErrors(trace).map((text) => text.split(' '));
  return lines.filter((line) => line.at(-1) === 'undefined').map((line) => `\`${line.slice(0, -1).join(' ')}\``);
}

function printedErrors(trace: Trace): readonly string[] {
  return (['shop', 'codes'] as const).flatMap((program) => all(trace, output(program))).map(({ text }) => text);
}

/** Node makes the errors of streams and arguments, and puts those of several addresses into one. */
function isOfNode([how = '', code = '']: readonly string[]): boolean {
  return code.startsWith('ERR_') || how === 'AggregateError';
}

/** The code of the last error with which the system refused such a call of `codes`. */
export function codeOfLast(syscall: 'connect' | 'listen', trace: Trace): string | undefined {
  const refused = all(trace, output('codes')).map(({ text }) => text.split(' '));
  return refused.findLast((line) => line.at(-1) === syscall)?.[1];
}
