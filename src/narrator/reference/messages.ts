import { hasHan, lazyPattern } from '../../model/characters.ts';
import { CODE_WORDS, type CodeWord } from './codes.ts';

/**
 * Error messages that people remember instead of the code, in lower case with single spaces. If one contains another, the longer one is
 * used.
 */
export const MESSAGES: Readonly<Record<string, CodeWord>> = {
  'address already in use': 'EADDRINUSE',
  'address in use': 'EADDRINUSE',
  'port already in use': 'EADDRINUSE',
  'port is already in use': 'EADDRINUSE',
  'port in use': 'EADDRINUSE',
  端口被占用: 'EADDRINUSE',
  端口已被占用: 'EADDRINUSE',
  端口占用: 'EADDRINUSE',
  地址已被占用: 'EADDRINUSE',
  'broken pipe': 'EPIPE',
  'ended by the other party': 'EPIPE',
  'connection refused': 'ECONNREFUSED',
  'connect refused': 'ECONNREFUSED',
  连接被拒绝: 'ECONNREFUSED',
  拒绝连接: 'ECONNREFUSED',
  'connection reset': 'ECONNRESET',
  'reset by peer': 'ECONNRESET',
  'disconnected before secure tls connection was established': 'ECONNRESET',
  连接被重置: 'ECONNRESET',
  连接重置: 'ECONNRESET',
  'connection aborted': 'ECONNABORTED',
  'software caused connection abort': 'ECONNABORTED',
  'connection timed out': 'ETIMEDOUT',
  'operation timed out': 'ETIMEDOUT',
  'no such file': 'ENOENT',
  'permission denied': 'EACCES',
  'too many open files': 'EMFILE',
  'bad file descriptor': 'EBADF',
  'socket operation on non socket': 'ENOTSOCK',
  'path contains unescaped characters': 'ERR_UNESCAPED_CHARACTERS',
  'address family not supported': 'EAFNOSUPPORT',
  'endpoint is not connected': 'ENOTCONN',
  'socket is not connected': 'ENOTCONN',
  'name or service not known': 'ENOTFOUND',
  'nodename nor servname provided': 'ENOTFOUND',
  'cannot assign requested address': 'EADDRNOTAVAIL',
  'address not available': 'EADDRNOTAVAIL',
  'temporary failure in name resolution': 'EAI_AGAIN',
  'no buffer space available': 'ENOBUFS',
  'operation already in progress': 'EALREADY',
  'invalid argument': 'EINVAL',
  'write after end': 'ERR_STREAM_WRITE_AFTER_END',
  'after a stream was destroyed': 'ERR_STREAM_DESTROYED',
  'premature close': 'ERR_STREAM_PREMATURE_CLOSE',
  'may not write null values': 'ERR_STREAM_NULL_VALUES',
  'unknown encoding': 'ERR_UNKNOWN_ENCODING',
  'host unreachable': 'EHOSTUNREACH',
  'no route to host': 'EHOSTUNREACH',
  'network is unreachable': 'ENETUNREACH',
  'server is not running': 'ERR_SERVER_NOT_RUNNING',
  'called more than once without closing': 'ERR_SERVER_ALREADY_LISTEN',
  'port should be': 'ERR_SOCKET_BAD_PORT',
  'socket is closed': 'ERR_SOCKET_CLOSED',
  'socket closed before the connection': 'ERR_SOCKET_CLOSED_BEFORE_CONNECTION',
  'abort error': 'ABORT_ERR',
  aborterror: 'ABORT_ERR',
  'operation was aborted': 'ABORT_ERR',
  'socket hangup': 'socket hang up',
  'socket hung up': 'socket hang up',
  'certificate has expired': 'CERT_HAS_EXPIRED',
  'certificate expired': 'CERT_HAS_EXPIRED',
  证书过期: 'CERT_HAS_EXPIRED',
  证书已过期: 'CERT_HAS_EXPIRED',
  'self signed certificate': 'DEPTH_ZERO_SELF_SIGNED_CERT',
  自签名证书: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  'self signed cert': 'DEPTH_ZERO_SELF_SIGNED_CERT',
  'self signed cert in chain': 'SELF_SIGNED_CERT_IN_CHAIN',
  'self signed certificate in': 'SELF_SIGNED_CERT_IN_CHAIN',
  'self signed certificate in certificate chain': 'SELF_SIGNED_CERT_IN_CHAIN',
  'unable to verify first certificate': 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'unable to verify the first certificate': 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'unable to get local issuer certificate': 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'does not match certificate': 'ERR_TLS_CERT_ALTNAME_INVALID',
  'wrong version number': 'ERR_SSL_WRONG_VERSION_NUMBER',
  'invalid method encountered': 'HPE_INVALID_METHOD',
  'expected space after method': 'HPE_INVALID_METHOD',
  'invalid char in url': 'HPE_INVALID_URL',
  'invalid characters in url': 'HPE_INVALID_URL',
  'header overflow': 'HPE_HEADER_OVERFLOW',
  'expected http/': 'HPE_INVALID_CONSTANT',
  'headers overflow error': 'UND_ERR_HEADERS_OVERFLOW',
  'headers timeout error': 'UND_ERR_HEADERS_TIMEOUT',
  'connect timeout error': 'UND_ERR_CONNECT_TIMEOUT',
  'other side closed': 'UND_ERR_SOCKET',
  'possible eventemitter memory leak': 'MaxListenersExceededWarning',
  'memory leak detected': 'MaxListenersExceededWarning',
};

/** Errors that wrap the actual cause, or that say the same less precisely. */
const VAGUE: readonly CodeWord[] = ['fetch failed', 'AggregateError', 'ABORT_ERR', 'EPROTO'];

/** If an error contains two codes, the one that says more. */
const RATHER: Readonly<Partial<Record<CodeWord, CodeWord>>> = { ECONNRESET: 'socket hang up' };

/** How many characters are read. This is enough for any stack, and still fast. */
export const MOST_READ = 20_000;

/**
 * Finds the code in a word or a message: `connect ECONNREFUSED 127.0.0.1:8000`. If the error has a cause, the innermost known error is
 * used.
 */
export function findCode(text: string): CodeWord | undefined {
  const levels = text
    .slice(0, MOST_READ)
    .split(/\[?\bcause\b\]?\s*:/i)
    .map(findCodes);
  const all = levels.flat();
  const innermost = levels.findLast((codes) => codes.some((code) => !VAGUE.includes(code))) ?? all;
  const telling = innermost.find((code) => !VAGUE.includes(code)) ?? innermost.at(-1);
  const rather = telling && RATHER[telling];
  return rather && innermost.includes(rather) ? rather : telling;
}

const letterOrDigit = lazyPattern(String.raw`[\p{L}\p{N}]`);

/** All codes in a text, in order. */
function findCodes(text: string): CodeWord[] {
  const words = text.toUpperCase().split(/[^A-Z0-9_]+/);
  const low = normalizeSpaces(text);
  const named = CODE_WORDS.flatMap((code) => {
    const at = code.includes(' ') ? low.indexOf(code) : words.indexOf(code.toUpperCase());
    return at < 0 ? [] : [{ code, at: code.includes(' ') ? at : low.indexOf(normalizeSpaces(code)) }];
  });
  const told = Object.keys(MESSAGES).filter((message) => indexOfMessage(message, low) >= 0);
  const longest = told.filter((one) => !told.some((other) => other !== one && other.includes(one)));
  const meant = longest.map((message) => ({ code: MESSAGES[message] as CodeWord, at: indexOfMessage(message, low) }));
  return [...named, ...meant].sort((one, other) => one.at - other.at).map(({ code }) => code);
}

/**
 * Where a message begins, or -1. It must begin at a word boundary, so that `socket is closed` is not found in a message about a WebSocket.
 * Chinese has no word boundaries.
 */
function indexOfMessage(message: string, low: string): number {
  let at = low.indexOf(message);
  if (at < 0 || hasHan(message)) return at;
  while (at >= 0 && letterOrDigit().test(low[at - 1] ?? '')) at = low.indexOf(message, at + 1);
  return at;
}

/** In lower case. Whitespace, hyphens and underscores become single spaces. */
export function normalizeSpaces(text: string): string {
  return text.toLowerCase().replace(/[-_\s]+/g, ' ');
}
