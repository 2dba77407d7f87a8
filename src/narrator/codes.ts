import type { ErrorFacts } from '../model/record.ts';

/**
 * Error codes that a program of `net` is likely to meet: of the operating system, of `dns.lookup`, and of Node itself
 * (https://nodejs.org/api/errors.html).
 */
export const ERROR_CODES = [
  'EACCES',
  'EADDRINUSE',
  'EADDRNOTAVAIL',
  'EAFNOSUPPORT',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'EINVAL',
  'EMFILE',
  'ENETUNREACH',
  'ENOENT',
  'ENOTCONN',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'ABORT_ERR',
  'ERR_INVALID_ADDRESS',
  'ERR_INVALID_ARG_TYPE',
  'ERR_INVALID_ARG_VALUE',
  'ERR_INVALID_FD_TYPE',
  'ERR_INVALID_HANDLE_TYPE',
  'ERR_INVALID_IP_ADDRESS',
  'ERR_IP_BLOCKED',
  'ERR_MISSING_ARGS',
  'ERR_OUT_OF_RANGE',
  'ERR_SERVER_ALREADY_LISTEN',
  'ERR_SERVER_NOT_RUNNING',
  'ERR_SOCKET_BAD_PORT',
  'ERR_SOCKET_CLOSED',
  'ERR_SOCKET_CLOSED_BEFORE_CONNECTION',
  'ERR_SOCKET_CONNECTION_TIMEOUT',
  'ERR_SOCKET_HANDLE_ADOPTED',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_NULL_VALUES',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_WRITE_AFTER_END',
  'ERR_UNKNOWN_ENCODING',
] as const;

/** A code with a text of its own, or one of the kinds of error that carry none. */
export type ErrorCode = (typeof ERROR_CODES)[number] | ErrorKind;

/** Errors that are known by their shape: several in one, a call of what is no function, an unknown name. */
export type ErrorKind = 'AggregateError' | 'notAFunction' | 'notDefined';

/** Under which code or kind an error's meaning is to be found, if it has one. */
export function codeOf(error: ErrorFacts): ErrorCode | undefined {
  if (error.name === 'AggregateError') return 'AggregateError';
  const known = ERROR_CODES.find((code) => code === error.code);
  if (known) return known;
  if (error.name === 'TypeError' && error.message.endsWith(' is not a function')) return 'notAFunction';
  return error.name === 'ReferenceError' && error.message.endsWith(' is not defined') ? 'notDefined' : undefined;
}
