import { formatEndpoint as join } from '../model/endpoint.ts';
import { escapeUnsafe, quote } from '../model/literal.ts';
import type { ErrorFacts, Payload, SingleErrorFacts } from '../model/record.ts';
import type { Seen } from '../model/select.ts';

/** The longest message or argument in a sentence, in characters. */
const LONGEST_CODE = 120;
/** The longest part of data in a sentence, in characters. */
const LONGEST_PREVIEW = 30;
/** The same for hex pairs, in bytes. */
const LONGEST_HEX = 8;
/** The most errors of an AggregateError that a sentence tells. */
const MOST_GATHERED = 3;

/** Text from the program in `backticks`. Backticks in the text are replaced. */
export function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', "'")}\``;
}

/** The name of an event in 'quotes'. */
export function eventName(name: string): string {
  return `'${oneLine(name)}'`;
}

/** Makes a text from the program safe: one line, not too long, and without control characters. */
function oneLine(text: string): string {
  const characters = [...escapeUnsafe(text.replace(/\s*[\r\n]+\s*/g, ' '))];
  return characters.length > LONGEST_CODE ? `${characters.slice(0, LONGEST_CODE - 1).join('')}…` : characters.join('');
}

/** `127.0.0.1:8000`, `[::1]:8000`, or a path, in backticks. Undefined without an address. */
export function quoteEndpoint(address: string | undefined, port?: number): string | undefined {
  if (!address) return undefined;
  if (port === undefined || port < 0) return code(address);
  return code(join(address, port));
}

/** The remote end of a socket. Undefined for Unix sockets, and after the connection has ended. */
export function peerOf({ state }: Seen): string | undefined {
  return quoteEndpoint(state.remoteAddress, state.remotePort);
}

/** The local end of a socket. */
export function localOf({ state }: Seen): string | undefined {
  return quoteEndpoint(state.localAddress, state.localPort);
}

/** Where a server listens. Undefined if it does not. */
export function addressOf({ state }: Seen): string | undefined {
  const { address } = state;
  if (!address) return undefined;
  return typeof address === 'string' ? code(address) : quoteEndpoint(address.address, address.port);
}

/** The address in an error, if it has one. For a path, Node sets the port to -1. */
export function endpointOfError(error: ErrorFacts): string | undefined {
  return quoteEndpoint(error.address, error.port);
}

/** Whether the error is about a path: a Unix socket or a named pipe. */
export function isAboutPath(error: ErrorFacts): boolean {
  return error.address !== undefined && !(error.port !== undefined && error.port >= 0);
}

/** Whether the error is about a name in Linux's abstract namespace, which is not a file. Such names begin with a zero byte. */
export function isAboutAbstractName(error: ErrorFacts): boolean {
  return error.address?.startsWith('\0') === true;
}

/** The message of an error. */
export function messageOf(error: SingleErrorFacts): string {
  return code(error.message || [error.name, error.code].filter(Boolean).join(' ') || 'Error');
}

/** The messages of the first errors in an AggregateError, and how many more it has. */
export function gatheredIn(errors: readonly SingleErrorFacts[]): { told: string[]; left: number } {
  return { told: errors.slice(0, MOST_GATHERED).map(messageOf), left: Math.max(0, errors.length - MOST_GATHERED) };
}

/** `TypeError: socket.close is not a function` */
export function nameAndMessageOf(error: ErrorFacts): string {
  return error.message && error.name ? code(`${error.name}: ${error.message}`) : messageOf(error);
}

/** The beginning of the data, written as JavaScript. Undefined if there is none. */
export function previewOf(data: Payload | undefined): string | undefined {
  if (data?.text) {
    const shown = [...data.text].slice(0, LONGEST_PREVIEW).join('');
    return code(`${quote(shown)}${data.cut || shown.length < data.text.length ? '…' : ''}`);
  }
  if (!data?.hex) return undefined;
  const pairs = data.hex.split(' ');
  return code(`${pairs.slice(0, LONGEST_HEX).join(' ')}${data.cut || pairs.length > LONGEST_HEX ? ' …' : ''}`);
}

/** A finite number, or undefined: a program may have stored anything in `socket.timeout`. */
export function finiteNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
