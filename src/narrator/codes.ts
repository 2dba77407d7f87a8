import type { ErrorFacts } from '../model/record.ts';

/** Error codes of the layers above `net`: `fetch`, `http` and TLS, which use its sockets. */
const UPPER_LAYER_CODES = [
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'EPROTO',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_UNESCAPED_CHARACTERS',
  'HPE_HEADER_OVERFLOW',
  'HPE_INVALID_CONSTANT',
  'HPE_INVALID_METHOD',
  'HPE_INVALID_URL',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
] as const;

/** Errors of these layers that are known by their message or name. */
export const UPPER_LAYER_KINDS = ['fetch failed', 'socket hang up', 'MaxListenersExceededWarning'] as const;

/** The keys of the texts about errors of these layers. */
export type UpperLayerCode = (typeof UPPER_LAYER_CODES)[number] | (typeof UPPER_LAYER_KINDS)[number];

/**
 * Error codes that a program with `net` is likely to get: of the operating system, of `dns.lookup`, and of Node itself
 * (https://nodejs.org/api/errors.html).
 */
export const ERROR_CODES = [
  'EACCES',
  'EADDRINUSE',
  'EADDRNOTAVAIL',
  'EAFNOSUPPORT',
  'EAI_AGAIN',
  'EALREADY',
  'EBADF',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'EINVAL',
  'EMFILE',
  'ENETUNREACH',
  'ENOBUFS',
  'ENOENT',
  'ENOTCONN',
  'ENOTFOUND',
  'ENOTSOCK',
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
  ...UPPER_LAYER_CODES,
] as const;

/** An error code that has a text, or a kind of error without a code. */
export type ErrorCode = (typeof ERROR_CODES)[number] | ErrorKind;

/**
 * Errors that are recognized without a code: several errors in one, a call of something that is not a function, an unknown name, or a
 * message.
 */
type ErrorKind = 'AggregateError' | 'notAFunction' | 'notDefined' | (typeof UPPER_LAYER_KINDS)[number];

/** The code or kind under which an error is explained, if there is one. */
export function errorCodeOf(error: ErrorFacts): ErrorCode | undefined {
  if (error.name === 'AggregateError') return 'AggregateError';
  const kind = UPPER_LAYER_KINDS.find((each) => each === error.message || each === error.name);
  if (kind) return kind;
  const known = ERROR_CODES.find((code) => code === error.code);
  if (known) return known;
  if (error.name === 'TypeError' && error.message.endsWith(' is not a function')) return 'notAFunction';
  return error.name === 'ReferenceError' && error.message.endsWith(' is not defined') ? 'notDefined' : undefined;
}
