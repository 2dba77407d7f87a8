import type { Trace } from '../../src/model/record.ts';
import {
  after,
  all,
  call,
  crash,
  event,
  exit,
  first,
  output,
  type Seen,
  type Selector,
} from '../../src/model/select.ts';
import { writeValue } from '../../src/model/value.ts';

/** What the page's client prints. */
const CONNECTED = '客户端与服务端链接已经建立';
const FAILED = '链接失败';
const HEARD = '客户端收到服务端的数据';
const CLOSED = '客户端关闭链接成功';
/** What the page's server answers. */
const [HELLO, PLEASE] = ['你好我是服务端', '客户端请关闭链接'];

/** The client has said its words. */
export const spoken = call('client', 'write');

/** The client has said its words, and the kernel tells what became of them. */
export const spokenAndSeen = call('client', 'write', { where: ({ kernel }) => kernel !== undefined });

/** The server has handed over the last of its words, by whichever call. */
export const answered: Selector = {
  type: 'call',
  program: 'server',
  where: ({ name, values }) =>
    /^(?:write|end)$/.test(name) && values.some((value) => writeValue(value).includes(PLEASE)),
};

/** Both ends are through with each other. */
export const parted: readonly Selector[] = [exit('client'), event('server', 'close', { object: 'socket#1' })];

/** Whether the server's process was there until the scene was over. */
export function livesOn(trace: Trace): boolean {
  return !first(trace, crash('server')) && first(trace, exit('server'))?.ended !== false;
}

/** What the client printed next, once the server had thrown. */
export function printedAfterCrash(trace: Trace): string | undefined {
  const thrown = first(trace, crash('server'));
  const printed = thrown && first(after(trace, thrown), output('client'));
  if (!printed) return trace.over ? 'nothing' : undefined;
  return { [FAILED]: 'failed', [CLOSED]: 'closed' }[printed.text];
}

/** Whether the server lives and listens, and has not sent its client away. */
export function staysOpen(trace: Trace): boolean {
  return isConnected(trace) && livesOn(trace) && !isShut(trace) && !isSentAway(trace);
}

function isConnected(trace: Trace): boolean {
  return first(trace, event('server', 'connection')) !== undefined && first(trace, spoken) !== undefined;
}

/** Whether the server has stopped to listen. */
export function isShut(trace: Trace): boolean {
  return first(trace, call('server', 'close')) !== undefined;
}

/** Whether the connection was ended or broken before the client had ended it. */
function isSentAway(trace: Trace): boolean {
  const told = first(trace, { type: 'event', program: 'client', where: ({ name }) => /^(?:end|error)$/.test(name) });
  return told !== undefined && !isBefore(first(trace, call('client', 'end')), told);
}

/** Where the client's words are, once it has written them. */
export function whereWordsAre(trace: Trace): string | undefined {
  const { kernel } = first(trace, spokenAndSeen) ?? {};
  const own = kernel?.find(({ program, object }) => program === 'server' && object === 'socket#1');
  if (!kernel || !own) return undefined;
  if (own.unread) return 'kernel';
  const isKept = kernel.some(({ program, unacknowledged }) => program === 'client' && unacknowledged);
  return isKept ? 'client' : 'node';
}

/** Whether a function of the server was given what the client had said. */
export function isHeard(trace: Trace): boolean {
  const arrivals = all(trace, event('server', 'data')).filter(({ object }) => object.startsWith('socket'));
  return arrivals.some(({ listeners }) => listeners > 0) || arrivals.slice(0, 1).some((each) => isUsed(each, trace));
}

/** Whether a function has read for itself what came, as one can at 'readable': it prints it, or dies of the fault in its first line. */
function isUsed(arrival: Seen, trace: Trace): boolean {
  const words = first(trace, spoken)?.data?.text;
  const later = after(trace, arrival);
  const printed = all(later, output('server')).some(({ text }) => words !== undefined && text.includes(words));
  return printed || first(later, crash('server')) !== undefined;
}

/** What became of the server while a visitor was there who said nothing. */
export function fateWithVisitor(trace: Trace): string | undefined {
  const dead = first(trace, crash('server'));
  const gone = first(trace, exit('visitor'));
  if (!dead) return gone && 'lives';
  if (isBefore(gone, dead)) return 'lives';
  return isBefore(first(trace, event('server', 'end')), dead) ? 'leaves' : 'comes';
}

/** Whether the server has answered its client, and lives. */
export function isAnswered(trace: Trace): boolean {
  return first(trace, answered) !== undefined && livesOn(trace);
}

/** In how many lines the client printed what the server had written. */
export function linesOfAnswer(trace: Trace): string | undefined {
  const [line, more] = all(trace, output('client')).filter(({ text }) => text.includes(HEARD));
  if (!line) return undefined;
  if (line.text.includes(PLEASE)) return 'one';
  if (more) return 'two';
  return first(trace, event('client', 'close')) && 'first';
}

/** Whether what the client was given shows where the first of the two sentences ends. */
export function isMarked(trace: Trace): boolean {
  const [front = '', rest] = textOfAnswer(trace).split(HELLO);
  const at = rest?.indexOf(PLEASE) ?? -1;
  return at > 0 || (at === 0 && tellsLength(front));
}

/** Whether the length of the first sentence, in characters or bytes, stands in front of it. */
function tellsLength(front: string): boolean {
  const lengths = [HELLO.length, Buffer.byteLength(HELLO)];
  return lengths.some((length) => new RegExp(`(?<!\\d)${length}(?!\\d)`).test(front));
}

/** Whether the client was given both sentences. */
export function isWhole(trace: Trace): boolean {
  return [HELLO, PLEASE].every((sentence) => textOfAnswer(trace).includes(sentence));
}

function textOfAnswer(trace: Trace): string {
  return all(trace, event('client', 'data'))
    .map(({ data }) => data?.text ?? '')
    .join('');
}

/** What the client's socket was told after the line about closing. */
export function afterClosingLine(trace: Trace): string | undefined {
  const line = closingLine(trace);
  const next = line && first(after(trace, line), { type: 'event', program: 'client' });
  if (next) return { close: 'close', finish: 'finish' }[next.name];
  return line && trace.over ? 'nothing' : undefined;
}

/** Whether the client printed the line about closing once, after its socket was closed. */
export function saysClosedInTime(trace: Trace): boolean {
  const lines = all(trace, output('client')).filter(({ text }) => text.includes(CLOSED));
  return lines.length === 1 && isBefore(first(trace, event('client', 'close')), lines[0]);
}

/** The line about closing, where the client printed it first. */
export function closingLine(trace: Trace): Seen | undefined {
  return all(trace, output('client')).find(({ text }) => text.includes(CLOSED));
}

/** What the client printed of a connection that was reset. */
export function printedOfReset(trace: Trace): string | undefined {
  if (!first(trace, exit('client'))) return undefined;
  const texts = all(trace, output('client')).map(({ text }) => text);
  const [failed, closed] = [FAILED, CLOSED].map((text) => texts.includes(text));
  if (failed) return closed ? 'both' : 'failed';
  return closed ? 'closed' : undefined;
}

/** Whether each client printed something of its own about its error, and the one that had been connected did not deny that. */
export function tellsErrors(trace: Trace): boolean {
  return tellsBoth(trace) && !deniesConnection(trace) && toldOfError('client', trace) !== toldOfError('late', trace);
}

/** Whether each client printed something about its error. */
export function tellsBoth(trace: Trace): boolean {
  return ['client', 'late'].every((program) => Boolean(toldOfError(program, trace)));
}

/** Whether the client that had been connected says that it has not been. */
export function deniesConnection(trace: Trace): boolean {
  return toldOfError('client', trace)?.includes(FAILED) ?? false;
}

/** What a program printed at its error, in one line. */
function toldOfError(program: string, trace: Trace): string | undefined {
  const error = first(trace, event(program, 'error'));
  const close = first(trace, event(program, 'close'));
  if (!error) return undefined;
  // A process that leaves at its error has no 'close'.
  const lines = all(after(trace, error), output(program)).filter((line) => isBefore(line, close));
  return lines.map(({ text }) => text).join(' ');
}

/** The code of the first error of a program, as its socket was told. */
export function codeOf(program: string, trace: Trace): string | undefined {
  return first(trace, event(program, 'error'))?.error?.code;
}

/** What the client that came later was told first. */
export function greetingOfNext(trace: Trace): string | undefined {
  const printed = first(trace, output('client'));
  if (!printed) return undefined;
  if (printed.text === CONNECTED) return 'connected';
  return { ECONNREFUSED: 'refused', ECONNRESET: 'reset' }[codeOf('client', trace) ?? ''];
}

/** Whether the server lives after a reset, and the client that came later was answered. */
export function outlives(trace: Trace): boolean {
  const reset = first(trace, call('rude', 'resetAndDestroy'));
  return reset !== undefined && livesOn(trace) && first(trace, event('client', 'data')) !== undefined;
}

/** Where the server listens. */
export function addressOf(trace: Trace): string | undefined {
  const { address } = first(trace, event('server', 'listening'))?.state ?? {};
  return typeof address === 'object' ? address?.address : undefined;
}

/** Who can reach the server. */
export function reach(trace: Trace): string | undefined {
  const address = addressOf(trace);
  if (address === undefined) return undefined;
  if (address === '::' || address === '0.0.0.0') return 'all';
  return isLoopback(address) ? 'local' : 'network';
}

/** Whether only programs of this machine can reach the server, and one did. */
export function isPrivate(trace: Trace): boolean {
  return reach(trace) === 'local' && isWhole(trace);
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}

function isBefore(one: Seen | undefined, other: Seen | undefined): boolean {
  return one !== undefined && (other === undefined || one.seq < other.seq);
}
