import type { Explanation } from '../../../model/explanation.ts';
import { meaningIn } from '../../../narrator/reference/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';
import { language } from '../language.ts';
import { serverEvents, serverMethods } from '../narration/server.ts';

const event = (name: keyof typeof serverEvents): string => meaningIn(language, serverEvents[name]);
const method = (name: keyof typeof serverMethods): string => meaningIn(language, serverMethods[name]);

/** `net.Server`. */
export const ofServer = {
  'net.Server': {
    what: "Waits for clients, and makes a `net.Socket` for each of them. It is an event emitter and no stream: it has no 'data' event, no `write()` and no `end()`.",
    when: "`server.on('data', …)` is accepted without a word and never runs; everything a client sends comes through the socket that 'connection' brings.",
    advice: "Give it a listener for 'error', and give every socket one of its own as well.",
  },
  'net.Server#constructor': {
    what: '`new net.Server()` does what `net.createServer()` does, and takes the same options. It binds nothing.',
    advice: 'Use `net.createServer()` unless you write a class that extends `net.Server`.',
  },
  'net.Server#event:close': {
    what: `The server is closed: it does not listen any more, and all its connections have ended. ${event('close')}`,
    when: 'After `server.close()`, once the last connection is gone. It also comes when `close()` is called on a server that never listened.',
    advice: 'If it never comes, a connection is still open: end or destroy the sockets.',
  },
  'net.Server#event:connection': {
    what: 'A client is connected, and here is its `net.Socket`.',
    when: event('connection'),
    advice:
      "Add the socket's listeners right here, 'error' among them: without it, one client that resets its connection can end the whole process.",
  },
  'net.Server#event:error': {
    what: `The server itself is in trouble, most often because it could not listen (\`EADDRINUSE\`, \`EACCES\`). ${event('error')}`,
    when: "Without a listener the error is thrown, and ends the process unless something catches it. No 'close' follows it, and the server can be told to `listen()` again.",
    advice: 'Always add a listener. It does not hear the errors of accepted sockets: they need listeners of their own.',
  },
  'net.Server#event:listening': {
    what: 'The server listens: from here on clients get in, and `server.address()` tells where.',
    when: 'Once after each successful `listen()`, unless the server was closed first, and never in the same turn as the call. The callback of `listen()` is a listener for this event.',
    advice: 'Start whatever needs the port here, not on the line after `listen()`.',
  },
  'net.Server#event:drop': {
    what: 'A client was turned away because the server already had `maxConnections` connections. The argument tells both addresses; servers at a path get none.',
    when: event('drop'),
    advice: 'Count or log it: it is the only trace that the client left.',
  },
  'net.Server#address': {
    what: 'Returns where the server listens: an object with `address`, `family` and `port`, or the path as a string. It is null while the server has no address.',
    when: 'With a host, even as an IP address, `listen()` binds later, so the next line still gets null. Without a host, the address is there at once, except in a worker of a cluster.',
    advice:
      "Read it in a listener for 'listening'. After `close()` it is null again, so remember the port if you need it.",
  },
  'net.Server#close': {
    what: `Takes in no new clients from now on. ${method('close')}`,
    when: "The callback runs at 'close'; if the server was not open, it gets an error with `ERR_SERVER_NOT_RUNNING`.",
    advice:
      'To get rid of clients too, keep their sockets in a `Set` and `end()` or `destroy()` them; only the servers of `http` and `https` have `closeAllConnections()`.',
  },
  'net.Server#[Symbol.asyncDispose]': {
    what: '`close()` as a promise, for `await using`: it is fulfilled when the server has closed.',
    when: 'Like `close()`, it waits for all connections to end, so a client that stays keeps the block from ending.',
    advice: 'End the sockets before the block ends.',
  },
  'net.Server#[Symbol.asyncIterator]': {
    what: "Is to let a loop take connections one by one, instead of listening for 'connection'. The loop ends at 'close', and throws at 'error'.",
    advice:
      "Don't `await` a client's whole visit inside the loop: the next client would have to wait for it. Until your Node has it: `on(server, 'connection', { close: ['close'] })` from `node:events` gives arrays of one socket each.",
  },
  'net.Server#getConnections': {
    what: `Asks how many connections are open. ${method('getConnections')}`,
    when: "A connection no longer counts once its socket is destroyed, even before 'close'. Connections that were sent to child processes count too.",
  },
  'net.Server#listen': {
    what: "Asks the operating system to take in connections at a port or a path. It returns the server at once; 'listening' or 'error' tells how it went.",
    when: 'What throws is a wrong argument (`ERR_SOCKET_BAD_PORT`, `ERR_INVALID_ARG_VALUE`), or a second call once the server has its address (`ERR_SERVER_ALREADY_LISTEN`). A busy port is an event.',
    advice:
      "For a retry after 'error', leave the callback out of the second call: the one of the failed call still waits, and would run as well.",
  },
  'net.Server#listen(handle)': {
    what: 'Listens on something that is already bound: another server, a `BoundSocket`, or `{ fd }` with a file descriptor.',
    when: 'It is for programs that get their listening socket from elsewhere, from a parent process for one. Descriptors do not work on Windows.',
    advice:
      "A descriptor that is no socket comes back as an 'error' event: for a file its code is `EINVAL`, for a pipe another one.",
  },
  'net.Server#listen(options)': {
    what: 'The form that takes everything: `{ port, host }` or `{ path }`, with `backlog`, `exclusive`, `signal` and others.',
    when: 'If `port` and `path` are both there, `port` wins; in `connect()` it is the other way round. With neither, and no `fd`, it throws `ERR_INVALID_ARG_VALUE`.',
  },
  'net.Server#listen(path)': {
    what: "Listens at a path: a Unix socket, which is a file, or on Windows a named pipe. A string that is no number is a path, so `listen('abc')` leaves a file called `abc` in the current folder.",
    when: 'A file that is already there gives `EADDRINUSE`, even if no server is behind it; a folder that is not, `EACCES`.',
    advice:
      '`close()` removes the file; a process that is killed leaves it behind. Try to connect to it, and remove it only if nobody answers.',
  },
  'net.Server#listen(port)': {
    what: 'Listens for TCP at a port. 0, or no port at all, lets the operating system choose a free one, which `server.address().port` tells.',
    when: 'Without a host the server can be reached through every address of this machine, from other computers too if nothing stands between.',
    advice:
      "Say '127.0.0.1' as the host if only this machine is meant. A string of digits counts as a number; one such as 'abc' is a path.",
  },
  'net.Server#listening': {
    what: 'Whether the server listens right now.',
    when: "With a host, or in a cluster worker, it becomes true just before 'listening'; otherwise on the very next line. `close()` makes it false at once, even while connections go on.",
  },
  'net.Server#maxConnections': {
    what: "The most connections that the server keeps. One more is accepted and closed at once: the server gets 'drop', and the client sees 'connect' and then 'end', or an 'error' if it had begun to send.",
    when: 'It can be changed at any time, and does not touch connections that exist. 0 drops everybody from Node 21 on, and meant no limit before.',
    advice:
      'If a client should be told why, accept it, write a line, and end it yourself: this property cannot do that. In a cluster, one more is passed on to another worker instead; if all are full, the client is connected and waits (see `dropMaxConnection`).',
  },
  'net.Server#dropMaxConnection': {
    what: 'In a cluster, decides what a full worker does with one more connection: true closes it, otherwise it is passed on to another worker. If all workers are full, "otherwise" means that the client waits.',
    when: 'It has no effect outside a cluster, where a full server always closes.',
  },
  'net.Server#ref': {
    what: 'Makes the server keep the process alive again, after `unref()`. That is the default: as long as a server listens, the process stays.',
    advice: 'Calling it twice is no harm: it is a switch and not a counter.',
  },
  'net.Server#unref': {
    what: `The process may end although the server still listens. ${method('unref')}`,
    advice: 'It is meant for servers on the side, such as metrics. To stop a server, `close()` it.',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
