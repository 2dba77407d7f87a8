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
  EACCES: { source: 'system', programs: ALONE },
  EADDRINUSE: { source: 'system', programs: ALONE },
  EADDRNOTAVAIL: { source: 'system', near: 'localhost/spelling', programs: ALONE },
  EAFNOSUPPORT: { source: 'system', near: 'localhost/spelling' },
  EAI_AGAIN: { source: 'lookup', near: 'localhost/first' },
  EALREADY: { source: 'system', near: 'connect/early', programs: ALONE },
  EBADF: { source: 'system', near: 'handles/number', programs: ALONE },
  ECONNABORTED: { source: 'system', near: 'connection/broken' },
  ECONNREFUSED: {
    source: 'system',

    programs: ALONE,
  },
  ECONNRESET: { source: 'either', programs: PAIR },
  EHOSTUNREACH: { source: 'system', near: 'localhost/slow' },
  EINVAL: { source: 'system', programs: ALONE },
  EMFILE: { source: 'system', programs: ALONE },
  ENETUNREACH: { source: 'system', near: 'localhost/slow' },
  ENOBUFS: { source: 'system', near: 'backpressure/nap', programs: ALONE },
  ENOENT: { source: 'system', programs: ALONE },
  ENOTCONN: { source: 'system', near: 'close/goodbye' },
  ENOTFOUND: { source: 'lookup', near: 'localhost/first' },
  ENOTSOCK: { source: 'system', near: 'handles/number', programs: ALONE },
  EPIPE: { source: 'either', programs: PAIR },
  ETIMEDOUT: { source: 'either', programs: PAIR },
  ABORT_ERR: { source: 'node', programs: ALONE },
  ERR_INVALID_ADDRESS: { source: 'node', programs: ALONE },
  ERR_INVALID_ARG_TYPE: { source: 'node', programs: ALONE },
  ERR_INVALID_ARG_VALUE: { source: 'node', near: 'listen/taken', programs: ALONE },
  ERR_INVALID_FD_TYPE: { source: 'node', near: 'handles/number', programs: ALONE },
  ERR_INVALID_HANDLE_TYPE: { source: 'node', near: 'handles/given', programs: ALONE },
  ERR_INVALID_IP_ADDRESS: { source: 'node', near: 'localhost/first', programs: ALONE },
  ERR_IP_BLOCKED: { source: 'node', since: ['v23.4.0', 'v22.13.0'], programs: ALONE },
  ERR_MISSING_ARGS: { source: 'node', near: 'connect/nobody', programs: ALONE },
  ERR_OUT_OF_RANGE: { source: 'node', near: 'timeout/silence', programs: ALONE },
  ERR_SERVER_ALREADY_LISTEN: { source: 'node', near: 'listen/again', programs: ALONE },
  ERR_SERVER_NOT_RUNNING: { source: 'node', programs: ALONE },
  ERR_SOCKET_BAD_PORT: { source: 'node', programs: ALONE },
  ERR_SOCKET_CLOSED: { source: 'node', near: 'connect/early', programs: ALONE },
  ERR_SOCKET_CLOSED_BEFORE_CONNECTION: { source: 'node', near: 'connect/early', programs: ALONE },
  ERR_SOCKET_CONNECTION_TIMEOUT: { source: 'node', near: 'localhost/slow' },
  ERR_SOCKET_HANDLE_ADOPTED: {
    source: 'node',

    since: ['v26.4.0', 'v24.19.0'],
    programs: ALONE,
  },
  ERR_STREAM_DESTROYED: { source: 'node', near: 'errors/late', programs: PAIR },
  ERR_STREAM_NULL_VALUES: { source: 'node', near: 'encoding/writing', programs: ALONE },
  ERR_STREAM_PREMATURE_CLOSE: { source: 'node', programs: PAIR },
  ERR_STREAM_WRITE_AFTER_END: { source: 'node', programs: PAIR },
  ERR_UNKNOWN_ENCODING: { source: 'node', near: 'encoding/writing', programs: ALONE },
  AggregateError: { source: 'node', programs: ALONE },
  ...UPPER_LAYER_FACTS,
};
