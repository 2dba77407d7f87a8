import { formatEndpoint as join } from '../model/endpoint.ts';
import { escapeCharacter, quote, UNSAFE } from '../model/literal.ts';
import type { ErrorFacts, Payload } from '../model/record.ts';
import type { Seen } from '../model/select.ts';

/** How many characters of a message or an argument a sentence bears. */
const LONGEST_CODE = 120;
/** How many characters of the data a sentence bears. */
const LONGEST_PREVIEW = 30;
/** How many bytes of it, as hex pairs. */
const LONGEST_HEX = 8;

/** Text from the program in `backticks`, which it may not hold itself. */
export function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', "'")}\``;
}

/** The name of an event in 'quotes'. */
export function eventName(name: string): string {
  return `'${oneLine(name)}'`;
}

/** Text from the program on one line, not too long, with nothing in it that a terminal would obey. */
function oneLine(text: string): string {
  const characters = [...text.replace(/\s*[\r\n]+\s*/g, ' ').replace(UNSAFE, escapeCharacter)];
  return characters.length > LONGEST_CODE ? `${characters.slice(0, LONGEST_CODE - 1).join('')}…` : characters.join('');
}

/** `127.0.0.1:8000`, `[::1]:8000`, or a path; undefined without an address. */
export function quoteEndpoint(address: string | undefined, port?: number): string | undefined {
  if (!address) return undefined;
  if (port === undefined || port < 0) return code(address);
  return code(join(address, port));
}

/** The other end of a socket's connection; undefined for Unix sockets, and once it is gone. */
export function peerOf({ state }: Seen): string | undefined {
  return quoteEndpoint(state.remoteAddress, state.remotePort);
}

/** The own end of a socket's connection. */
export function localOf({ state }: Seen): string | undefined {
  return quoteEndpoint(state.localAddress, state.localPort);
}

/** Where a server listens; undefined if nowhere. */
export function addressOf({ state }: Seen): string | undefined {
  const { address } = state;
  if (!address) return undefined;
  return typeof address === 'string' ? code(address) : quoteEndpoint(address.address, address.port);
}

/** Where an error happened, if it says so. Node gives a path the port -1. */
export function endpointOfError(error: ErrorFacts): string | undefined {
  return quoteEndpoint(error.address, error.port);
}

/** Whether the error is about a path: a Unix socket or a named pipe. */
export function isAboutPath(error: ErrorFacts): boolean {
  return error.address !== undefined && !(error.port !== undefined && error.port >= 0);
}

/** Whether the error is about a name in the abstract namespace of Linux, where no file is: it begins with a zero byte. */
export function isAboutAbstractName(error: ErrorFacts): boolean {
  return error.address?.startsWith('\0') === true;
}

/** What an error says of itself. */
export function messageOf(error: ErrorFacts): string {
  return code(error.message || [error.name, error.code].filter(Boolean).join(' ') || 'Error');
}

/** `TypeError: socket.close is not a function` */
export function nameAndMessageOf(error: ErrorFacts): string {
  return error.message && error.name ? code(`${error.name}: ${error.message}`) : messageOf(error);
}

/** The beginning of the data as a programmer would write it; undefined if there is none. */
export function previewOf(data: Payload | undefined): string | undefined {
  if (data?.text) {
    const shown = [...data.text].slice(0, LONGEST_PREVIEW).join('');
    return code(`${quote(shown)}${data.cut || shown.length < data.text.length ? '…' : ''}`);
  }
  if (!data?.hex) return undefined;
  const pairs = data.hex.split(' ');
  return code(`${pairs.slice(0, LONGEST_HEX).join(' ')}${data.cut || pairs.length > LONGEST_HEX ? ' …' : ''}`);
}

/** An amount that the record has, or undefined: a program may have stored anything in `socket.timeout`. */
export function finiteNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
