import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, first, output } from '../../src/model/select.ts';
import { receivedBy, sentBy } from './bytes.ts';

/** What stands for bytes that are no character. */
const REPLACEMENT = '\u{fffd}';

/** What the client's socket counts while its first string waits: bytes written, and what is still to be sent. */
export function counts(trace: Trace): string | undefined {
  const [written, waiting] = all(trace, output('client')).map(({ text }) => Number.parseInt(text, 10));
  return waiting === undefined ? undefined : `${written}-${waiting}`;
}

/** What a string that was handed over as base64 has become. */
export function asBase64(trace: Trace): string | undefined {
  const given = first(trace, call('client', 'write', { nth: 2 }));
  const came = given && first(after(trace, given), event('server', 'data'))?.data?.text;
  if (came === undefined) return undefined;
  if (came === given?.data?.text) return 'text';
  return came.length > (given?.data?.text?.length ?? 0) ? 'encoded' : 'decoded';
}

/** What the server has collected, once it prints it. */
export function collected(trace: Trace): string | undefined {
  if (first(trace, { type: 'crash', program: 'server' })) return 'thrown';
  const printed = first(trace, output('server'))?.text;
  if (printed === undefined) return undefined;
  if (printed.includes(REPLACEMENT)) return 'broken';
  return hasPrinted(trace) ? 'whole' : 'dropped';
}

/** What the server prints of the second client's text. */
export function ofSecond(trace: Trace): string | undefined {
  const printed = first(trace, output('server', { nth: 2 }))?.text;
  if (printed === undefined) return undefined;
  if (printed.includes(REPLACEMENT)) return 'broken';
  return sentBy('client', trace).some((bytes) => printed.includes(`'${bytes}'`)) ? 'alone' : 'nothing';
}

/** Whether the server has printed the text of each connection whole and apart from the others, and nothing that is broken. */
export function hasPrinted(trace: Trace): boolean {
  const printed = all(trace, output('server')).map(({ text }) => text);
  const sent = sentBy('client', trace).map(String);
  const isApart = (text: string, line: string): boolean => sent.filter((each) => line.includes(each)).join() === text;
  return (
    sent.length > 0 &&
    sent.every((text) => printed.some((line) => isApart(text, line))) &&
    !printed.some((line) => line.includes(REPLACEMENT))
  );
}

/** How the client's bytes have come back. */
export function cameBack(trace: Trace): string | undefined {
  const [sent] = sentBy('client', trace);
  const came = receivedBy('client', trace);
  if (!sent || came.length === 0) return undefined;
  if (came.equals(sent)) return 'same';
  const more = came.length - sent.length;
  return { 0: 'mark', 1: 'letter' }[more] ?? 'replaced';
}

/** Whether the client has got back what it has sent, byte for byte. */
export function isReturned(trace: Trace): boolean {
  return cameBack(trace) === 'same';
}
