import { ERROR_CODES, type ErrorCode, UPPER_LAYER_KINDS } from '../codes.ts';
import { ALONE, type CodeFacts, PAIR } from './code-facts.ts';
import { UPPER_LAYER_FACTS } from './upper-layer-codes.ts';

/** All error codes that can be explained, and errors that are known by their name or message. */
export const CODE_WORDS = [...ERROR_CODES, 'AggregateError', ...UPPER_LAYER_KINDS] as const;
export type CodeWord = (typeof CODE_WORDS)[number] & ErrorCode;

/** The folder of a code's programs, below `codes`. Spaces are replaced. */
export function codeFolder(code: CodeWord): string {
  return code.replaceAll(' ', '-');
}

/** Facts about each code. Errors without programs can't be produced on loopback alone. The texts explain why. */
export const CODES: Record<CodeWord, CodeFacts> = {
  EACCES: { source: 'system', lessons: ['errors'], programs: ALONE },
  EADDRINUSE: { source: 'system', lessons: ['listen', 'errors', 'ipc', 'handles'], programs: ALONE },
  EADDRNOTAVAIL: { source: 'system', lessons: [], programs: ALONE },
  EAFNOSUPPORT: { source: 'system', lessons: [] },
  EAI_AGAIN: { source: 'lookup', lessons: [] },
  EALREADY: { source: 'system', lessons: [], programs: ALONE },
  EBADF: { source: 'system', lessons: [], programs: ALONE },
  ECONNABORTED: { source: 'system', lessons: [] },
  ECONNREFUSED: {
    source: 'system',
    lessons: ['close', 'createServer', 'address', 'connect', 'errors', 'notes', 'localhost', 'ipc'],
    programs: ALONE,
  },
  ECONNRESET: { source: 'either', lessons: ['connection', 'errors', 'close', 'notes', 'http'], programs: PAIR },
  EHOSTUNREACH: { source: 'system', lessons: [] },
  EINVAL: { source: 'system', lessons: ['localhost'], programs: ALONE },
  EMFILE: { source: 'system', lessons: ['limits'], programs: ALONE },
  ENETUNREACH: { source: 'system', lessons: [] },
  ENOBUFS: { source: 'system', lessons: [], programs: ALONE },
  ENOENT: { source: 'system', lessons: ['ipc', 'errors'], programs: ALONE },
  ENOTCONN: { source: 'system', lessons: [] },
  ENOTFOUND: { source: 'lookup', lessons: [] },
  ENOTSOCK: { source: 'system', lessons: [], programs: ALONE },
  EPIPE: { source: 'either', lessons: ['errors', 'half-open'], programs: PAIR },
  ETIMEDOUT: { source: 'either', lessons: ['localhost'], programs: PAIR },
  ABORT_ERR: { source: 'node', lessons: ['async'], programs: ALONE },
  ERR_INVALID_ADDRESS: { source: 'node', lessons: ['blocklist'], programs: ALONE },
  ERR_INVALID_ARG_TYPE: { source: 'node', lessons: ['createServer'], programs: ALONE },
  ERR_INVALID_ARG_VALUE: { source: 'node', lessons: [], programs: ALONE },
  ERR_INVALID_FD_TYPE: { source: 'node', lessons: [], programs: ALONE },
  ERR_INVALID_HANDLE_TYPE: { source: 'node', lessons: [], programs: ALONE },
  ERR_INVALID_IP_ADDRESS: { source: 'node', lessons: [], programs: ALONE },
  ERR_IP_BLOCKED: { source: 'node', lessons: ['blocklist'], since: ['v23.4.0', 'v22.13.0'], programs: ALONE },
  ERR_MISSING_ARGS: { source: 'node', lessons: [], programs: ALONE },
  ERR_OUT_OF_RANGE: { source: 'node', lessons: [], programs: ALONE },
  ERR_SERVER_ALREADY_LISTEN: { source: 'node', lessons: [], programs: ALONE },
  ERR_SERVER_NOT_RUNNING: { source: 'node', lessons: [], programs: ALONE },
  ERR_SOCKET_BAD_PORT: { source: 'node', lessons: ['listen', 'errors'], programs: ALONE },
  ERR_SOCKET_CLOSED: { source: 'node', lessons: [], programs: ALONE },
  ERR_SOCKET_CLOSED_BEFORE_CONNECTION: { source: 'node', lessons: [], programs: ALONE },
  ERR_SOCKET_CONNECTION_TIMEOUT: { source: 'node', lessons: [] },
  ERR_SOCKET_HANDLE_ADOPTED: {
    source: 'node',
    lessons: ['handles'],
    since: ['v26.4.0', 'v24.19.0'],
    programs: ALONE,
  },
  ERR_STREAM_DESTROYED: { source: 'node', lessons: [], programs: PAIR },
  ERR_STREAM_NULL_VALUES: { source: 'node', lessons: [], programs: ALONE },
  ERR_STREAM_PREMATURE_CLOSE: { source: 'node', lessons: [], programs: PAIR },
  ERR_STREAM_WRITE_AFTER_END: { source: 'node', lessons: ['errors'], programs: PAIR },
  ERR_UNKNOWN_ENCODING: { source: 'node', lessons: [], programs: ALONE },
  AggregateError: { source: 'node', lessons: ['connect', 'errors', 'localhost'], programs: ALONE },
  ...UPPER_LAYER_FACTS,
};
