import type { UpperLayerCode } from '../../../narrator/codes.ts';
import type { CodeWord } from '../../../narrator/reference/codes.ts';
import type { CodeExplanation, Reference } from '../../../narrator/reference/explanation.ts';

/** What else there is to say about a code, after the narrator's sentence. */
export const codes: Record<Exclude<CodeWord, UpperLayerCode>, CodeExplanation> = {
  EACCES: {
    when: 'Listening at a path whose folder does not exist or may not be written to; connecting to a socket file without the right to write; on many systems also listening on a port under 1024 without being an administrator.',
    advice:
      'Make the folder, or choose a path of your own. For a low port, listen on a higher one and let a proxy or the system forward to it, rather than run as administrator.',
  },
  EADDRINUSE: {
    more: "From `listen()` it comes as the server's 'error' event.",
    when: 'Most often an earlier run of the same program still listens; a server on all addresses mostly takes the port of each of them. At a path, a file that a killed process left behind is enough.',
    advice:
      'Find the holder with `ss -ltnp` on Linux, `lsof -nP -iTCP -sTCP:LISTEN` on macOS, `netstat -ano` on Windows, and stop it; or use another port, where 0 takes a free one. Remove a socket file only after a test connection to it was refused.',
  },
  EADDRNOTAVAIL: {
    more: 'If the message says `connect`, it may also be a local port that cannot be had.',
    when: 'The host of `listen()`, or the `localAddress` of a connection, belongs to another machine or is mistyped. It also comes when a busy client has used up all its ports towards one server, and sometimes when it names a `localPort` from which it is connected there already.',
    advice: 'Listen on `127.0.0.1` or leave the host out. In containers, do not use the address of the host machine.',
  },
  EAFNOSUPPORT: {
    when: 'An IPv6 address is used on a system without IPv6; where it is merely switched off, as in many containers, the code is `EADDRNOTAVAIL`. Or a `BoundSocket` with an IPv4 address has to connect to an IPv6 one.',
    advice: 'Use the IPv4 address, or `family: 4`; or switch IPv6 on.',
  },
  EAI_AGAIN: {
    more: 'Whether the name exists is not known.',
    when: 'The network or the name server is away for a moment, or a container has no DNS at all.',
    advice: 'Try again after a pause. If it stays, look at the network and the DNS settings, not at the program.',
  },
  EALREADY: {
    when: 'A second `connect()` on a socket whose first one is still under way, mostly from code that connects again after a failure or a pause.',
    advice: "Call `connect()` once, and again only after 'close'. Look at `socket.connecting` where you are not sure.",
  },
  EBADF: {
    when: 'Something closed the descriptor under a socket that uses it, such as `fs.closeSync()` after `new net.Socket({ fd })`; or `fs` is given one that was closed before.',
    advice:
      'Leave the closing to the socket: `destroy()` closes its descriptor too. Give each descriptor one owner, since its number soon stands for another file.',
  },
  ECONNABORTED: {
    when: 'Mostly on Windows, and when the network changes under a connection: a cable, a VPN, a laptop that slept.',
    advice: 'Treat it like `ECONNRESET`: the connection is gone, and a client may begin a new one.',
  },
  ECONNREFUSED: {
    more: 'Something did answer, mostly the machine itself: it is there, but that door is closed.',
    when: 'The server does not run, has not begun to listen yet, listens on another port or another address: `localhost` may mean `::1` while the server is on `127.0.0.1`.',
    advice:
      "Check that the server runs, then compare its `address()` with what you connect to. In scripts that start both, connect after 'listening', or try again after a pause.",
  },
  ECONNRESET: {
    when: 'The other side called `resetAndDestroy()`, or closed or crashed while bytes from here were on their way or unread in its operating system; or something in between cut the connection. A process that merely dies ends its connections in the ordinary way, and before Node 24 some resets look like such an end. In `http` it also stands for "socket hang up", and often is a stale keep-alive: a kept connection was used again just as the server gave it up.',
    advice:
      "Have a listener for 'error' on every socket, so that it ends this connection and not your process. Whether the last message was handled is not known: repeat only what may happen twice.",
  },
  EHOSTUNREACH: {
    when: 'The machine is off, the address is wrong, or a router or firewall on the way says no.',
    advice: 'Check the address and try to reach it by other means. A program can only try again later.',
  },
  EINVAL: {
    when: 'The descriptor of a file is given to `listen({ fd })`; the path of a Unix socket is too long (an older Node cuts it off instead); `localAddress` has another family than the address to connect to.',
    advice: 'Look at what stands in the message: `listen`, `bind` or `connect`, and the address behind it.',
  },
  EMFILE: {
    more: 'Sockets count as files.',
    when: 'Many clients at once, or sockets that are never closed and pile up. A new client is then connected and cut off at once, and the server gets no event at all.',
    advice:
      'Look for the leak first: destroy sockets after a timeout. Then set `maxConnections`, and raise the limit (`ulimit -n`) if the load is real.',
  },
  ENETUNREACH: {
    when: 'No network is connected, or only one family: an IPv6 address on a machine with IPv4 alone.',
    advice: 'Check the network. If only IPv6 addresses fail, `autoSelectFamily` or `family: 4` gets around it.',
  },
  ENOBUFS: {
    when: '`spawnSync()` and `execFileSync()` give it where a child prints more than `maxBuffer` allows, which is 1 MiB by default. From the network it is rare: the operating system is short of memory for sockets.',
    advice:
      'For a child, raise `maxBuffer`, or read its output as a stream with `spawn()`. For sockets, keep fewer open and write less at once.',
  },
  ENOENT: {
    more: 'In `net` that is nearly always the file of a Unix socket.',
    when: "Connecting to a Unix socket whose server has not started, or has closed and removed its file. Often it is no path that was meant: `net.connect('localhost')` instead of a port first.",
    advice: 'For TCP, put the port first. For a path, start the server first and use the full path in both programs.',
  },
  ENOTCONN: {
    when: 'The connection broke while the program was just about to end it or to ask about it. Or a socket that was made of a `BoundSocket` was read before it connected.',
    advice: "Nothing is left to save: clean up in 'close'. It is rarely the cause; look for what came before it.",
  },
  ENOTFOUND: {
    when: 'The name is mistyped, holds more than a name (`http://…`, a port), or is known only in another network.',
    advice:
      'Pass the bare name and the port apart. Ask the same with `nslookup`. For this machine itself, use `127.0.0.1`.',
  },
  ENOTSOCK: {
    when: '`server.listen({ fd })` with the descriptor of a pipe, such as a stdin that comes from `cat file |`; that of a file gives `EINVAL`.',
    advice:
      'Look at which number the parent process passes, and what is behind it: on Linux, `ls -l /proc/PID/fd` with the id of the process shows it.',
  },
  EPIPE: {
    more: 'In the second case the error is made by Node itself.',
    when: "You write after the other side has gone. By default Node ends your side when 'end' comes, so an answer that takes a moment gets it too: the callback of `write()` is told, and an 'error' comes as well unless the socket is closed by then.",
    advice:
      "Write the answer in the 'end' listener itself, or set `allowHalfOpen: true` and `end()` by hand. Otherwise write nothing after 'end' and 'close'.",
  },
  ETIMEDOUT: {
    when: 'Packets vanish without an answer: a firewall that drops them, a machine that is off, a server whose queue is full. The operating system may take minutes to give up connecting; where a name has several addresses, Node gives each but the last only `autoSelectFamilyAttemptTimeout`.',
    advice:
      'Set a limit of your own with `setTimeout()` and `destroy()`. If a firewall is the reason, only its rules help.',
  },
  ABORT_ERR: {
    when: "Somebody called `abort()`, or `AbortSignal.timeout()` ran out, on the `signal` that the socket was made with; or your code left a `for await` over the socket, or, with `allowHalfOpen`, on some versions of Node, came to its end. It comes as 'error', then 'close'.",
    advice: "It is no failure but what was asked for: recognise it by `error.name === 'AbortError'` and pass over it.",
  },
  ERR_INVALID_ADDRESS: {
    when: "Adding something to a `net.BlockList`, or making a `net.SocketAddress`, with a name, a typo, or an IPv6 address while the type is 'ipv4'.",
    advice: "Test with `net.isIP()` first, and pass 'ipv6' where it is one.",
  },
  ERR_INVALID_ARG_TYPE: {
    more: 'The error is thrown at once.',
    when: "A string as timeout (`setTimeout('100')`), a number or an object in `write()`, something else than a function as listener.",
    advice:
      'Convert it: `Number(text)`, `String(value)`, `JSON.stringify(value)`. Values in `process.env` are always strings.',
  },
  ERR_INVALID_ARG_VALUE: {
    more: 'The error is thrown at once.',
    when: '`server.listen({})` without port and path, or with a port that is neither a number nor text; a range that ends before it begins; unknown `hints`.',
    advice:
      'Read the message: it names the argument and shows what came. A port that is undefined is not among the reasons: the server then listens on any free one.',
  },
  ERR_INVALID_FD_TYPE: {
    when: '`new net.Socket({ fd })` with the descriptor of a file, or one that is not open.',
    advice: 'Use `fs` for files. Pass a descriptor only if you know that a parent process opened a socket there.',
  },
  ERR_INVALID_HANDLE_TYPE: {
    more: 'The error is thrown at once.',
    when: '`resetAndDestroy()` on a Unix socket or a named pipe: only TCP knows a reset.',
    advice: 'Use `destroy()` there.',
  },
  ERR_INVALID_IP_ADDRESS: {
    more: "For `localAddress` it is thrown at once, for `lookup` it comes as 'error'.",
    when: '`localAddress` is a name, or the name of a network card; or a `lookup` of your own answered with something else than IP addresses, or with a string where a list was asked for.',
    advice: 'Give the address itself, as `os.networkInterfaces()` lists it, or leave it out.',
  },
  ERR_IP_BLOCKED: {
    when: "The socket was made with a `blockList`, and the address that it should connect to is on it. It comes as 'error', and nothing is sent; where another address of the name works, it is no 'error' but a 'connectionAttemptFailed'.",
    advice: 'If it should be allowed, change the list. Otherwise it has just done its work.',
  },
  ERR_MISSING_ARGS: {
    more: 'The error is thrown at once.',
    when: '`net.connect()` or `net.connect({})`: neither a port nor a path. Most often the port is undefined, from a variable that is not set.',
    advice: 'Print what you pass. Give ports a default: `process.env.PORT ?? 8000`.',
  },
  ERR_OUT_OF_RANGE: {
    more: 'The error is thrown at once.',
    when: '`setTimeout(-1)`, `new net.Socket({ fd: -1 })`, a type of service over 255.',
    advice: 'Check the arithmetic that led to the number: it often is a difference that came out negative.',
  },
  ERR_SERVER_ALREADY_LISTEN: {
    more: 'The error is thrown at once.',
    when: '`listen()` a second time, once the server has its address and before `close()`; perhaps a framework has called it already. With a host, two calls in the same turn are not caught, and one of them is lost.',
    advice: "After 'error' and after `close()` it may be called again.",
  },
  ERR_SERVER_NOT_RUNNING: {
    more: 'Only the callback of `close()` gets it; nothing is thrown.',
    when: '`close()` twice, or before `listen()`.',
    advice: 'Pass over it when you clean up: the server is closed, which is what you wanted.',
  },
  ERR_SOCKET_BAD_PORT: {
    more: 'The error is thrown at once.',
    when: 'A port of 65536 and more, a negative one, NaN, an empty string, or a text that is no number in `{ port }`. `Number(process.env.PORT)` is NaN if it is not set.',
    advice: 'Print the value. As the first argument, a text such as `8000x` is not caught: it counts as a path.',
  },
  ERR_SOCKET_CLOSED: {
    when: 'You write to a socket on which `connect()` was never called, or reset such a socket.',
    advice: "Call `connect()` first; you need not wait for 'connect'.",
  },
  ERR_SOCKET_CLOSED_BEFORE_CONNECTION: {
    more: 'The callback of `write()` gets it, or that of an `end()` with data; a bare `end()` gets `ERR_STREAM_DESTROYED`.',
    when: 'You wrote while the socket was connecting, and `destroy()` came first. After a failure only the first `write()` gets it, and what came later gets the failure itself.',
    advice: "Treat the data as not sent. If a failure closed it, the 'error' event tells the reason.",
  },
  ERR_SOCKET_CONNECTION_TIMEOUT: {
    more: 'The documentation names it, but it is practically never seen: in the `errors` of an AggregateError, such an attempt stands as `ETIMEDOUT`.',
    when: 'It is meant for a name with several addresses, one of which did not answer in time while none of the others worked.',
    advice: 'Look for `ETIMEDOUT` instead. If the host is well but far away, raise `autoSelectFamilyAttemptTimeout`.',
  },
  ERR_SOCKET_HANDLE_ADOPTED: {
    more: 'The error is thrown at once.',
    when: '`address()`, `fd()` or `close()` on a `BoundSocket` after `listen()` or a socket took it, or after `close()`.',
    advice: 'Read the address before you hand it on, or ask the server or socket that has it now.',
  },
  ERR_STREAM_DESTROYED: {
    more: "Only the callback of `write()` or `end()` gets it, and no 'error' comes; that of a bare `end()` after your own `destroy()` may not run at all.",
    when: 'Writing after your own `destroy()`, or after an error. If Node has ended your side it is `EPIPE`, and after your own `end()` `ERR_STREAM_WRITE_AFTER_END`. Timers and broadcasts to many sockets are the usual places.',
    advice: "Drop the socket from your lists in 'close', and look at `socket.destroyed` before you write.",
  },
  ERR_STREAM_NULL_VALUES: {
    more: 'The error is thrown at once.',
    when: '`socket.write(null)`, mostly from a function that returns null, such as `match()`; undefined gives `ERR_INVALID_ARG_TYPE`.',
    advice: 'To end the socket, call `end()`. To send the word, write `String(value)`.',
  },
  ERR_STREAM_PREMATURE_CLOSE: {
    when: "`pipeline()`, `finished()` or `for await` on a socket that you destroyed before its 'end' or 'finish'; or `pipeline()` was still writing into it when the other side ended. If the other side stops in the middle of its own message, that is an ordinary 'end' and no error: only your protocol can tell.",
    advice:
      'Take what was sent or came so far for incomplete: send it again or ask again. If you destroyed the socket yourself, pass over it.',
  },
  ERR_STREAM_WRITE_AFTER_END: {
    more: "It comes as 'error' and destroys the socket; on one that was destroyed before, only the callback gets it.",
    when: '`write()` in a timer or a callback that runs after `end()`; or `end()` right after adding the listeners, so that every answer comes too late.',
    advice: 'Call `end()` after the last write. If the other side still has to say something, wait for it first.',
  },
  ERR_UNKNOWN_ENCODING: {
    more: 'The error is thrown at once.',
    when: 'A misspelt name, or one that Node does not have, such as `gbk`, in `setEncoding()` or `write()`.',
    advice: 'Use `utf8`. For other encodings read Buffers and decode them with `TextDecoder`, which knows more names.',
  },
  AggregateError: {
    more: 'Its `code` is that of the first; its own message is empty.',
    when: 'Connecting to a name that stands for several addresses, none of which worked: typically `localhost` as `::1` and `127.0.0.1`.',
    advice: 'Print `error.errors`, not only `error.message`. Then see what the codes in it mean.',
  },
};

/** Why some codes are not made to happen here. */
export const notHere: Reference['notHere'] = {
  EAFNOSUPPORT:
    'It takes a machine without IPv6, and what this one has is not ours to change; or a `net.BoundSocket`, which not every Node has.',
  EAI_AGAIN: 'It takes a name server that does not answer, and net-lessons never asks one.',
  ECONNABORTED: 'It takes a network that changes under a connection; the loopback does not.',
  EHOSTUNREACH: 'It takes a way that leads nowhere; net-lessons uses the loopback only, which leads to this machine.',
  ENETUNREACH: 'It takes a network that is missing, and net-lessons uses the loopback only.',
  ENOTCONN:
    'It takes a connection that breaks in exactly the wrong moment, which cannot be had at will; or a `net.BoundSocket`, which not every Node has.',
  ENOTFOUND: 'It mostly takes the answer of a name server, and net-lessons never asks one.',
  ERR_SOCKET_CONNECTION_TIMEOUT:
    'An address that gives no answer can be had, but Node then says `ETIMEDOUT`: no way to this code is known. See `net-lessons explain ETIMEDOUT --run`.',
};
