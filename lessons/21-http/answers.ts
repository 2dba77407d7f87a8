import type { Trace } from '../../src/model/record.ts';
import { after, all, call, crash, event, exit, first, output, type Seen } from '../../src/model/select.ts';

/** How much the client had written when the server was told of the first request. */
export function whenServed(trace: Trace): string | undefined {
  const told = first(trace, output('server'));
  if (!told) return undefined;
  const before = { ...trace, records: trace.records.filter(({ seq }) => seq < told.seq) };
  if (first(before, call('client', 'end'))) return 'end';
  return ['line', 'host', 'blank'][Math.min(all(before, call('client', 'write')).length, 3) - 1];
}

/** Whether the socket of the request is the one that 'connection' brought. */
export function whoseSocket(trace: Trace): string | undefined {
  if (first(trace, crash('server'))) return 'none';
  const told = first(trace, output('server', { where: ({ text }) => text.startsWith('has come:') }));
  return told && (told.text.endsWith('true') ? 'same' : 'own');
}

/** What became of the connection after the first answer, and of the request that was sent there after it. */
export function whatOfNextRequest(trace: Trace): string | undefined {
  const asked = first(trace, call('client', 'write', { nth: 4 }));
  const ended = first(trace, event('client', 'end'));
  if (ended && (!asked || ended.seq < asked.seq)) return 'ends';
  if (asked && first(after(trace, asked), event('client', 'data'))) return 'stays';
  return trace.over ? 'deaf' : undefined;
}

/** The status of the answer that a client without `http` has got. */
function statusAt(program: string, trace: Trace): string | undefined {
  const isAnswer = event(program, 'data', { where: ({ data }) => data?.text?.startsWith('HTTP/1.1 ') === true });
  return first(trace, isAnswer)?.data?.text?.split(' ')[1];
}

/** What the server made of something that is no request. */
export function fateOfGarbage(trace: Trace): string | undefined {
  if (first(trace, crash('server'))) return 'crash';
  const status = statusAt('garbled', trace);
  if (status !== undefined) return status === '200' ? 'served' : 'refused';
  return trace.over ? 'waits' : undefined;
}

/** What came of the word that was sent over the connection once it had been handed over. */
export function whatComesBack(trace: Trace): string | undefined {
  const sent = first(trace, call('switcher', 'end'));
  if (!sent) return undefined;
  const back = first(after(trace, sent), event('switcher', 'data'));
  if (back) return back.data?.text?.startsWith('HTTP/') ? 'refused' : 'echo';
  return first(trace, exit('switcher')) || trace.over ? 'nothing' : undefined;
}

/** What the server printed about the garbage: the code of an error. */
export function codeSaid(trace: Trace): Seen | undefined {
  const came = first(trace, event('server', 'connection'));
  return came && first(after(trace, came), output('server', { where: ({ text }) => text.includes('HPE_') }));
}

/** Whether the client that sent garbage was told so. */
export function wasRefused(trace: Trace): boolean {
  return statusAt('garbled', trace) === '400';
}

/** Whether the server said what was wrong, and the client was told so, and let go. */
export function refusesAloud(trace: Trace): boolean {
  const isOver = first(trace, event('garbled', 'end')) !== undefined;
  return codeSaid(trace) !== undefined && wasRefused(trace) && isOver && !hasCrashed(trace);
}

/** Whether an exception has ended the server. */
export function hasCrashed(trace: Trace): boolean {
  return first(trace, crash('server')) !== undefined;
}

const tea = (path: string) => output('client', { where: ({ text }) => text.startsWith(`${path} tea`) });
const failed = output('client', { where: ({ text }) => text.startsWith('/second E') });

/** What came of the order that went over a connection which the server was giving up. */
export function fateOfSecondOrder(trace: Trace): string | undefined {
  if (first(trace, failed)) return 'error';
  if (first(trace, tea('/second'))) return 'again';
  if (first(trace, output('client', { where: ({ text }) => text.trim() === '/second' }))) return 'empty';
  return trace.over ? 'nothing' : undefined;
}

/** Whether both orders were answered, by the server. */
export function bothGotTea(trace: Trace): boolean {
  const isAnswer = ({ data }: Seen): boolean => data?.text?.startsWith('HTTP/1.1 200') === true;
  const answers = all(trace, event('client', 'data', { where: isAnswer }));
  return answers.length > 1 && ['/first', '/second'].every((path) => first(trace, tea(path)));
}

/** How many connections the server was told of. */
export function connections(trace: Trace): number {
  return all(trace, event('server', 'connection')).length;
}

/** The bodies that the client printed, each once it had the end of it. */
export function bodies(trace: Trace): string[] {
  return all(trace, output('client', { where: ({ text }) => text.startsWith('body: ') })).map(({ text }) =>
    text.slice('body: '.length),
  );
}

/** What became of the body of the first answer. */
export function fateOfBody(trace: Trace): string | undefined {
  if (bodies(trace).length > 0) return 'bytes';
  if (first(trace, output('client', { where: ({ text }) => text.startsWith('HPE_') }))) return 'error';
  return trace.over ? 'waits' : undefined;
}

/** Whether both bodies came whole, over one connection. */
export function bothWhole(trace: Trace): boolean {
  return bodies(trace).join() === '茶 /one,茶 /two' && connections(trace) === 1;
}

/** The line of a header, as it stands in an answer. */
export function headerOf(answer: string, name: string): string {
  return answer.split('\r\n').find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? name;
}
