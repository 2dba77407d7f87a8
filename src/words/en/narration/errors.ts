import { code, endpointOfError, gatheredIn, isAboutAbstractName, isAboutPath } from '../../../narrator/facts.ts';
import type { Narration } from '../../../narrator/narration.ts';
import { errorsAbove } from './errors-above.ts';

export const errors: Narration['errors'] = {
  EACCES(error) {
    const place = endpointOfError(error);
    if (!place) return 'The operating system does not allow this, or the folder of a path is missing.';
    if (!isAboutPath(error))
      return `The operating system does not allow this program to use ${place}; low ports, for one, are often reserved.`;
    return error.syscall === 'connect'
      ? `The operating system does not allow this program to connect at ${place}: the rights are missing.`
      : `No socket could be made at ${place}: its folder is missing, or this program may not write there.`;
  },

  EADDRINUSE(error) {
    const place = endpointOfError(error);
    if (!place) return 'What was to be bound, an address and port or a path, is in use already.';
    if (error.syscall === 'connect' || error.syscall === 'bind')
      return 'The local address and port are already in use by another socket.';
    if (isAboutPath(error))
      return `Something is at ${place} already: a running server's socket, or a file that was left behind.`;
    return `Another socket already holds ${place}, often an earlier server that still runs: stop it, or take another port.`;
  },

  EADDRNOTAVAIL: (error) =>
    error.syscall === 'connect'
      ? 'This machine has no address, or no free port, from which it could get there; or the local port that was named has a connection there already.'
      : `${endpointOfError(error) ?? 'That'} is no address of this machine, so nothing here can use it as its own.`,

  EAFNOSUPPORT: () => 'Addresses of that kind cannot be used here: most often the machine has no IPv6.',

  EAI_AGAIN: () => 'The name could not be looked up just now: the name server gave no answer, or none that helps.',

  EALREADY: () => 'The socket is connecting already, and `connect()` was called once more.',

  EBADF: () =>
    'The file descriptor is not open any more, or never was, or was not opened for this: to be read only, say.',

  ECONNABORTED: () => 'The operating system gave the connection up.',

  ECONNREFUSED(error) {
    const place = endpointOfError(error);
    if (!place) return 'The other side refused the connection: most often because nobody listens there.';
    if (isAboutAbstractName(error)) return `No server listens at ${place}.`;
    if (isAboutPath(error)) return `There is a file at ${place}, but no server listens behind it.`;
    return `${place} refused the connection: most often because nobody listens there.`;
  },

  ECONNRESET: (error) =>
    error.syscall
      ? 'The connection was reset: the other side cut it off instead of ending it, and what was still on its way may be lost.'
      : 'The connection broke off before its time.',

  EHOSTUNREACH: (error) =>
    `No way leads to ${endpointOfError(error) ?? 'that address'}: the network says that it cannot be reached.`,

  EINVAL: () => 'The operating system could not make sense of what it was asked.',

  EMFILE: () => 'The process has as many files and sockets open as it may have.',

  ENETUNREACH: (error) => `This machine has no network that leads to ${endpointOfError(error) ?? 'that address'}.`,

  ENOBUFS: () => 'A buffer that would be needed is full, or there is no memory for it.',

  ENOENT: (error) =>
    error.syscall === 'connect' && endpointOfError(error)
      ? `There is no socket file at ${endpointOfError(error)}: a text that is no number is taken for a path.`
      : 'What was asked for does not exist.',

  ENOTCONN: () => 'The socket is not connected, and the operation needs a connection.',

  ENOTFOUND(error) {
    const name = /\bENOTFOUND (\S+)/.exec(error.message)?.[1];
    return `No address is known for ${name ? `the name ${code(name)}` : 'that name'}: look for a typo, or for a missing network.`;
  },

  ENOTSOCK: () => 'The file descriptor is open, but it is no socket.',

  EPIPE: () =>
    'Nothing can be written to this connection any more: the other side is gone, or this side was ended after the other had finished.',

  ETIMEDOUT: (error) =>
    error.syscall
      ? `No answer came${endpointOfError(error) ? ` from ${endpointOfError(error)}` : ''} in time: the limit is that of the operating system, or the one that Node has for each of several addresses, and not that of \`setTimeout\`.`
      : 'No answer came in the time that was allowed for it.',

  ABORT_ERR: () =>
    'It was called off through an `AbortSignal`, or by a `for await` over it that was left, or had come to its end while the socket could still write.',

  ERR_INVALID_ADDRESS: () => 'That is no IP address of the kind that was said.',

  ERR_INVALID_ARG_TYPE: () => 'An argument has the wrong type: the message names it and says what it should be.',

  ERR_INVALID_ARG_VALUE: () => 'An argument has a value that makes no sense here.',

  ERR_INVALID_FD_TYPE: () =>
    'The file descriptor is none that a socket can be made of: no TCP or Unix socket and no pipe, or not open.',

  ERR_INVALID_HANDLE_TYPE: () =>
    'This does not work for a socket or handle of this kind: a reset, for one, exists in TCP only.',

  ERR_INVALID_IP_ADDRESS: () => 'What was given as an IP address is none.',

  ERR_IP_BLOCKED: () => "The address stands on the socket's own `blockList`.",

  ERR_MISSING_ARGS: () => 'An argument is missing that cannot be left out.',

  ERR_OUT_OF_RANGE: () => 'A number is too large, too small or not whole: the message says what is allowed.',

  ERR_SERVER_ALREADY_LISTEN: () =>
    'A server listens in one place at a time: close it first, or make a second server for the second port.',

  ERR_SERVER_NOT_RUNNING: () => '`close()` was called on a server that was not listening.',

  ERR_SOCKET_BAD_PORT: () => 'Ports are whole numbers from 0 to 65535.',

  ERR_SOCKET_CLOSED: () => 'The socket has no connection: it never had one, or it is closed.',

  ERR_SOCKET_CLOSED_BEFORE_CONNECTION: () =>
    'The socket was closed before it was connected, so what was waiting in it was never sent.',

  ERR_SOCKET_CONNECTION_TIMEOUT: () => 'The attempts to reach several addresses took longer than they may.',

  ERR_SOCKET_HANDLE_ADOPTED: () =>
    'The `BoundSocket` was closed, or has given its socket away: to a server or a connection.',

  ERR_STREAM_DESTROYED: () => 'The socket had been destroyed before.',

  ERR_STREAM_NULL_VALUES: () => '`null` cannot be written: streams use it as their end mark.',

  ERR_STREAM_PREMATURE_CLOSE: () => 'The stream was closed before it had come to its end.',

  ERR_STREAM_WRITE_AFTER_END: () =>
    'Something was written after `end()`, which had promised that nothing more would come.',

  ERR_UNKNOWN_ENCODING: () => 'Node knows no encoding of that name.',

  AggregateError({ errors = [] }) {
    const several = 'Several attempts failed, each with an error of its own';
    if (errors.length === 0) return `${several}: they are all in \`error.errors\`.`;
    const { told, left } = gatheredIn(errors);
    return `${several}, all in \`error.errors\`: ${[...told, ...(left > 0 ? [`${left} more`] : [])].join(', ')}.`;
  },

  ...errorsAbove,

  notAFunction(error) {
    const name = error.message.slice(0, -' is not a function'.length);
    return `There is nothing to call under the name ${code(name)}: is it spelled right, and is it this object's method?`;
  },

  notDefined(error) {
    const name = error.message.slice(0, -' is not defined'.length);
    return `Nothing of the name ${code(name)} exists here, and JavaScript finds out only when the line runs; most often it is a typo.`;
  },
};
