import { ERROR_CODES, type ErrorCode } from '../codes.ts';

/** The error codes that can be asked for, and the one kind of error that gathers several. */
export const CODE_WORDS = [...ERROR_CODES, 'AggregateError'] as const;
export type CodeWord = (typeof CODE_WORDS)[number] & ErrorCode;

/** Who found the error: the operating system, the lookup of names, Node itself, or Node in the name of the operating system. */
export type CodeSource = 'system' | 'lookup' | 'node' | 'either';

export interface CodeFacts {
  source: CodeSource;
  /** Ids of the lessons in which it happens, whether or not they exist yet. */
  lessons: readonly string[];
  /** Where Node has not always had it: the first version of each release line that does. */
  since?: readonly string[];
  /** The programs that make it happen, in the folder of the code; each starts once the one before it listens. */
  programs?: readonly string[];
}

const ALONE = ['program.js'];
const PAIR = ['server.js', 'client.js'];

/** What is the same in each language. Codes without programs cannot be had on loopback alone: the texts say why. */
export const CODES: Record<CodeWord, CodeFacts> = {
  EACCES: { source: 'system', lessons: ['errors', 'ipc'], programs: ALONE },
  EADDRINUSE: { source: 'system', lessons: ['listen', 'errors'], programs: ALONE },
  EADDRNOTAVAIL: { source: 'system', lessons: [] },
  EAFNOSUPPORT: { source: 'system', lessons: [] },
  EAI_AGAIN: { source: 'lookup', lessons: [] },
  ECONNABORTED: { source: 'system', lessons: [] },
  ECONNREFUSED: { source: 'system', lessons: ['connect', 'errors'], programs: ALONE },
  ECONNRESET: { source: 'either', lessons: ['errors', 'close'], programs: PAIR },
  EHOSTUNREACH: { source: 'system', lessons: [] },
  EINVAL: { source: 'system', lessons: [], programs: ALONE },
  EMFILE: { source: 'system', lessons: [] },
  ENETUNREACH: { source: 'system', lessons: [] },
  ENOENT: { source: 'system', lessons: ['ipc', 'errors'], programs: ALONE },
  ENOTCONN: { source: 'system', lessons: [] },
  ENOTFOUND: { source: 'lookup', lessons: [] },
  EPIPE: { source: 'either', lessons: ['errors', 'half-open'], programs: PAIR },
  ETIMEDOUT: { source: 'either', lessons: [], programs: PAIR },
  ABORT_ERR: { source: 'node', lessons: ['limits'], programs: ALONE },
  ERR_INVALID_ADDRESS: { source: 'node', lessons: ['blocklist'], programs: ALONE },
  ERR_INVALID_ARG_TYPE: { source: 'node', lessons: ['createServer', 'timeout'], programs: ALONE },
  ERR_INVALID_ARG_VALUE: { source: 'node', lessons: [], programs: ALONE },
  ERR_INVALID_FD_TYPE: { source: 'node', lessons: [], programs: ALONE },
  ERR_INVALID_HANDLE_TYPE: { source: 'node', lessons: [], programs: ALONE },
  ERR_INVALID_IP_ADDRESS: { source: 'node', lessons: [], programs: ALONE },
  ERR_IP_BLOCKED: { source: 'node', lessons: ['blocklist'], since: ['v23.4.0', 'v22.13.0'], programs: ALONE },
  ERR_MISSING_ARGS: { source: 'node', lessons: [], programs: ALONE },
  ERR_OUT_OF_RANGE: { source: 'node', lessons: [], programs: ALONE },
  ERR_SERVER_ALREADY_LISTEN: { source: 'node', lessons: [], programs: ALONE },
  ERR_SERVER_NOT_RUNNING: { source: 'node', lessons: ['close'], programs: ALONE },
  ERR_SOCKET_BAD_PORT: { source: 'node', lessons: ['listen'], programs: ALONE },
  ERR_SOCKET_CLOSED: { source: 'node', lessons: ['errors'], programs: ALONE },
  ERR_SOCKET_CLOSED_BEFORE_CONNECTION: { source: 'node', lessons: [], programs: ALONE },
  ERR_SOCKET_CONNECTION_TIMEOUT: { source: 'node', lessons: [] },
  ERR_SOCKET_HANDLE_ADOPTED: {
    source: 'node',
    lessons: ['handles'],
    since: ['v26.4.0', 'v24.19.0'],
    programs: ALONE,
  },
  ERR_STREAM_DESTROYED: { source: 'node', lessons: ['errors'], programs: PAIR },
  ERR_STREAM_NULL_VALUES: { source: 'node', lessons: [], programs: ALONE },
  ERR_STREAM_PREMATURE_CLOSE: { source: 'node', lessons: [], programs: PAIR },
  ERR_STREAM_WRITE_AFTER_END: { source: 'node', lessons: ['errors'], programs: PAIR },
  ERR_UNKNOWN_ENCODING: { source: 'node', lessons: [], programs: ALONE },
  AggregateError: { source: 'node', lessons: ['localhost'], programs: ALONE },
};

/** What an error is called in its message, where people remember that and not the code. In lower case. */
export const CODE_ALIASES: Readonly<Record<string, CodeWord>> = {
  'address already in use': 'EADDRINUSE',
  'address in use': 'EADDRINUSE',
  'broken pipe': 'EPIPE',
  'ended by the other party': 'EPIPE',
  'connection refused': 'ECONNREFUSED',
  'connection reset': 'ECONNRESET',
  'reset by peer': 'ECONNRESET',
  'socket hang up': 'ECONNRESET',
  'connection timed out': 'ETIMEDOUT',
  'no such file': 'ENOENT',
  'permission denied': 'EACCES',
  'too many open files': 'EMFILE',
  'write after end': 'ERR_STREAM_WRITE_AFTER_END',
  'after a stream was destroyed': 'ERR_STREAM_DESTROYED',
  'premature close': 'ERR_STREAM_PREMATURE_CLOSE',
  'host unreachable': 'EHOSTUNREACH',
  'network is unreachable': 'ENETUNREACH',
  'server is not running': 'ERR_SERVER_NOT_RUNNING',
  'abort error': 'ABORT_ERR',
  aborterror: 'ABORT_ERR',
};
