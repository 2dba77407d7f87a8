import type { Explanation } from '../../../model/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';

/** The options of servers, sockets and their methods. */
export const ofOptions = {
  'listen.options.backlog': {
    what: 'How many connections may wait in the operating system until the program takes them in.',
    when: "Linux lets one more wait than you say, and 0 stands for Node's default, 511. The system can lower the number. Waiting clients already have their 'connect' and may even have sent data.",
    advice:
      'Leave it alone unless a server is flooded: a longer queue only helps while the program is busy for a moment.',
  },
  'listen.options.exclusive': {
    what: 'In a cluster, whether this worker keeps the port to itself instead of sharing it.',
    when: 'With true, a second worker on the same port gets `EADDRINUSE`, unless `reusePort` lets it in. Outside a cluster it changes nothing.',
  },
  'listen.options.handle': {
    what: 'A `net.BoundSocket` to listen on; `host`, `port` and `path` are ignored then.',
    when: 'The server takes the bound socket over: afterwards its own `address()`, `fd()` and `close()` throw `ERR_SOCKET_HANDLE_ADOPTED`.',
  },
  'listen.options.host': {
    what: 'The address, or name, of this machine at which the server listens.',
    when: 'Left out, it is every address of the machine: `::`, which mostly takes IPv4 clients too, or `0.0.0.0` where there is no IPv6.',
    advice:
      "Use '127.0.0.1' for what only this machine should reach. The address of another machine mostly gives `EADDRNOTAVAIL`.",
  },
  'listen.options.ipv6Only': {
    what: 'Whether a server on `::` keeps IPv4 clients out.',
    when: 'They then get `ECONNREFUSED`, unless another server listens there on IPv4. By default they come in, with addresses such as `::ffff:127.0.0.1`. Node 20 ignores it unless the host `::` is written out.',
  },
  'listen.options.reusePort': {
    what: 'Lets several sockets listen on the same port; the operating system shares the clients out among them.',
    when: 'Every one of them has to ask for it. Not all systems can do it, and those that cannot give an error.',
    advice: 'A Node that does not know the option ignores it, and the second server gets `EADDRINUSE`.',
  },
  'listen.options.path': {
    what: 'The path of a Unix socket, or the name of a pipe on Windows, to listen at.',
    when: 'If `port` is given too, the path is ignored; in `connect()` the path wins.',
    advice: 'Keep it short: about 100 bytes fit everywhere, and no more than 108 on Linux.',
  },
  'listen.options.port': {
    what: 'The port to listen on: 0 to 65535, as a number or a string of digits. 0 lets the system choose a free one.',
    when: "A number or text that is no port throws `ERR_SOCKET_BAD_PORT` at once, but undefined and null count as 0: a variable that is not set goes unnoticed. A port that is taken is an 'error' event with `EADDRINUSE`.",
    advice: "Use 0 in tests, and read `server.address().port` in 'listening'.",
  },
  'listen.options.readableAll': {
    what: 'Makes the file of a Unix socket readable for all users.',
    when: 'The exact rights differ between systems and versions of Node.',
    advice: 'To connect, others need the right to write: see `writableAll`.',
  },
  'listen.options.signal': {
    what: 'An `AbortSignal`: aborting it closes the server as `close()` would.',
    when: "If it was aborted before the call, no 'listening' comes, only 'close'; without a host, `listening` is true on the next line all the same.",
    advice: 'Connections go on, as after any `close()`.',
  },
  'listen.options.writableAll': {
    what: 'Makes the file of a Unix socket writable for all users, which is what others need in order to connect.',
    when: 'The exact rights differ between systems and versions of Node.',
    advice: 'Use it when the server runs as another user than its clients.',
  },
  'createServer.options.allowHalfOpen': {
    what: "Whether the server's sockets stay open for writing after their clients have ended.",
    when: "By default Node ends them too as soon as the listeners of 'end' have run, so an answer that takes a moment is lost.",
    advice:
      'Set it to true if you answer after the whole request is in, and then call `end()` yourself each time: a forgotten one keeps the connection, and `server.close()` waits for it.',
  },
  'createServer.options.highWaterMark': {
    what: 'How many bytes each accepted socket buffers in each direction before `write()` returns false and reading takes a break.',
    when: 'A string counts by its length, not by its bytes. The default differs between versions of Node.',
    advice: 'It does not limit writing by itself: a program that ignores false can fill any memory.',
  },
  'createServer.options.keepAlive': {
    what: 'Switches keep-alive on for every accepted socket, as `socket.setKeepAlive(true)` would.',
    advice: 'It finds dead clients late; for quick answers use a timeout.',
  },
  'createServer.options.keepAliveInitialDelay': {
    what: 'The silence, in milliseconds, before the first keep-alive check of an accepted socket.',
    when: 'It is rounded down to whole seconds, and only matters with `keepAlive: true`.',
  },
  'createServer.options.noDelay': {
    what: 'Sends small writes of every accepted socket at once, as `socket.setNoDelay(true)` would.',
    when: 'Off by default in `net`, on in `http`.',
    advice: 'Turn it on for protocols of short questions and answers.',
  },
  'createServer.options.pauseOnConnect': {
    what: 'Accepted sockets begin paused: nothing is read from the operating system until `resume()`, or until something else reads, such as `pipe()` or `for await`.',
    when: 'It is made for handing a connection to another process without losing its first bytes.',
    advice:
      "A 'data' listener alone does not begin to read, so remember to call `resume()`: until something reads, there is neither 'data' nor 'end', and not even a reset is noticed until you write.",
  },
  'createServer.options.blockList': {
    what: 'A `net.BlockList` of addresses that may not come in.',
    when: "A blocked client is connected and cut off at once; the server gets no event for it, neither 'connection' nor 'drop'. A Node that does not know the option lets everybody in.",
    advice: "Behind a proxy the address is the proxy's, so block there instead.",
  },
  'Socket.options.allowHalfOpen': {
    what: 'Whether this socket stays open for writing after the other side has ended.',
    when: 'False by default: Node then ends it too, and what is written later does not arrive.',
    advice: 'With true, ending is your job: call `end()`.',
  },
  'Socket.options.blockList': {
    what: 'A `net.BlockList` of addresses that this socket may not connect to.',
    when: "An attempt to is an 'error' event with `ERR_IP_BLOCKED`. If a name has several addresses, the others are tried. A Node that does not know the option connects.",
    advice: 'It guards a program that connects to addresses given by others.',
  },
  'Socket.options.fd': {
    what: 'A file descriptor that is an open socket or pipe, to be wrapped instead of opening a new one.',
    when: 'It counts as readable and writable unless `readable` or `writable` is false, even if it goes one way only. A descriptor of another kind throws `ERR_INVALID_FD_TYPE`.',
  },
  'Socket.options.handle': {
    what: 'A `net.BoundSocket` that becomes this socket: a connection then starts from its address and port, or its path.',
    when: 'The bound socket is taken over and cannot be used for anything else. Until `connect()`, this one looks connected: `pending` is false, its own address is there, and a write fails with `EPIPE`, or on a Unix socket with `ENOTCONN`.',
  },
  'Socket.options.keepAlive': {
    what: 'Switches keep-alive on as soon as the socket is connected.',
    advice: 'See `setKeepAlive`: it is slow to notice a dead peer, and puts off no timeout.',
  },
  'Socket.options.keepAliveInitialDelay': {
    what: 'The silence, in milliseconds, before the first keep-alive check.',
    when: 'It is rounded down to whole seconds, and only matters with `keepAlive: true`.',
  },
  'Socket.options.noDelay': {
    what: 'Sends small writes at once, from the beginning of the connection.',
    when: 'Without it a small write may wait until the one before it was acknowledged: tens of milliseconds, even on one machine.',
    advice: 'Turn it on for short questions and answers, or join your writes.',
  },
  'Socket.options.onread': {
    what: 'Reads into one buffer of yours, again and again, instead of making a new Buffer for each piece.',
    when: "There are no 'data' events then; 'end', 'error' and 'close' come as usual.",
    advice: "It saves memory where very much data runs through. For anything else, 'data' is simpler.",
  },
  'Socket.options.onread.buffer': {
    what: 'The buffer that is read into, or a function that returns one.',
    when: 'Each read overwrites what was in it.',
    advice: 'Copy what you want to keep. A small buffer means many calls.',
  },
  'Socket.options.onread.callback': {
    what: 'Called for each piece with the number of bytes and the buffer. Only that many bytes of the buffer are new.',
    advice: 'Return false to pause the socket, and call `resume()` to go on.',
  },
  'Socket.options.readable': {
    what: 'Whether the socket can be read. It is meant for use with `fd`.',
    when: 'It is true unless you say false, although the documentation says otherwise.',
  },
  'Socket.options.writable': {
    what: 'Whether the socket can be written to. It is meant for use with `fd`.',
    when: 'It is true unless you say false, although the documentation says otherwise.',
  },
  'Socket.options.signal': {
    what: 'An `AbortSignal`: aborting it destroys the socket.',
    when: "It comes as an 'error' with `ABORT_ERR`, and then 'close'.",
    advice:
      'Check `signal.aborted` before you connect: a signal that is aborted already does not keep the socket from connecting.',
  },
  'Socket.options.typeOfService': {
    what: 'The mark (0 to 255) for routers that the packets of this socket carry once it is connected; the handshake goes without it.',
    when: 'Numbers outside the range throw `ERR_OUT_OF_RANGE`.',
    advice: 'See `setTypeOfService`: many networks ignore it.',
  },
  'connect.options.autoSelectFamily': {
    what: 'Whether all addresses of a name are tried, IPv6 and IPv4 in turn, until a connection stands. If it has several and all fail, one AggregateError gathers all failures; with a single address it is an ordinary error.',
    when: 'It does nothing for an IP address, with `family` 4 or 6, with `localAddress`, or on a `BoundSocket`.',
    advice: "Leave it on: it is why 'localhost' works even if the server listens on `127.0.0.1` only.",
  },
  'connect.options.autoSelectFamilyAttemptTimeout': {
    what: 'How many milliseconds each address gets before the next one is tried. The last one has no such limit.',
    when: 'Values from 1 to 9 become 10; 0 and less throw `ERR_OUT_OF_RANGE`. The default differs between versions of Node.',
    advice: 'Raise it if distant hosts fail with timeouts although they answer.',
  },
  'connect.options.family': {
    what: 'Which kind of address a name may be turned into: 4, 6, or 0 for either.',
    when: 'With 4 or 6, only addresses of that family are asked for.',
    advice: '4 is a quick cure, and a good test, if `localhost` turns out to be `::1` and nobody listens there.',
  },
  'connect.options.hints': {
    what: 'Flags that are passed on to `dns.lookup()`, such as `dns.ADDRCONFIG`.',
    when: 'They matter only for names. `dns.lookup()` throws `ERR_INVALID_ARG_VALUE` for unknown ones.',
  },
  'connect.options.host': {
    what: "The name or IP address to connect to; left out, the name 'localhost'.",
    when: 'A name is looked up first, and may stand for several addresses; an IP address is used as it is.',
    advice: "If a local server is not found, try '127.0.0.1' instead of 'localhost'.",
  },
  'connect.options.localAddress': {
    what: 'The address of this machine that the connection shall come from.',
    when: 'It has to be an IP address, or empty, which counts as left out: anything else throws `ERR_INVALID_IP_ADDRESS`. It switches `autoSelectFamily` off.',
    advice:
      'Leave it out unless the machine has several and the other side cares. The address of another machine mostly fails with `EADDRNOTAVAIL`.',
  },
  'connect.options.localPort': {
    what: 'The port of this machine that the connection shall come from.',
    when: 'Left out, the system picks a free one, which nearly always is right. A fixed one may be in use already: `EADDRINUSE`, or perhaps `EADDRNOTAVAIL` if a connection to the same server holds it.',
  },
  'connect.options.lookup': {
    what: 'A function that turns a name into addresses, instead of `dns.lookup()`.',
    when: 'It is called for names only. Where several addresses may be tried, it gets `{ all: true }` and has to answer with a list of `{ address, family }`.',
    advice: 'Use it to test how a program treats DNS without any DNS. Answer later, not before it returns.',
  },
  'connect.options.port': {
    what: 'The port to connect to, as a number or a string of digits.',
    when: 'It is required unless there is a `path`: without both, `ERR_MISSING_ARGS` is thrown. A number or text that is no port throws `ERR_SOCKET_BAD_PORT`.',
  },
  'connect.options.path': {
    what: 'The path of a Unix socket, or the name of a pipe on Windows, to connect to.',
    when: 'If it is given, port and host are ignored; in `listen()` the port wins.',
  },
  'createConnection.options.handle': {
    what: 'A `net.BoundSocket` that the connection starts from, with its address and port, or its path.',
    when: 'It is taken over and cannot be used for anything else.',
  },
  'createConnection.options.timeout': {
    what: 'Calls `setTimeout()` on the new socket before it begins to connect, so the time it takes to connect counts as well.',
    when: "'timeout' comes after that many milliseconds of silence, and closes nothing.",
    advice:
      "For a limit on connecting: `socket.on('timeout', () => socket.destroy())`, and `setTimeout(0)` once it is connected.",
  },
  'setKeepAlive.options.enable': {
    what: 'Whether keep-alive is on. It is off if you leave it out.',
    when: 'A Node that does not know this form takes the object itself for "on".',
  },
  'setKeepAlive.options.initialDelay': {
    what: 'The silence, in milliseconds, before the first check. 0 leaves what was set before, at first the default of the system.',
    when: 'It is rounded down to whole seconds, so give 1000 or more.',
  },
  'setKeepAlive.options.interval': {
    what: 'The time, in milliseconds, between two checks that nobody answered.',
    when: 'It is rounded down to whole seconds, so give 1000 or more.',
  },
  'setKeepAlive.options.count': {
    what: 'How many checks may go unanswered before the system gives the connection up.',
    when: "The socket then gets an 'error', commonly `ETIMEDOUT`.",
    advice: 'Delay plus count times interval is how long a dead peer stays unnoticed.',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
