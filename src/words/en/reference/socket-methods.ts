import type { Explanation } from '../../../model/explanation.ts';
import type { Seen } from '../../../model/select.ts';
import { meaningIn } from '../../../narrator/reference/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';
import { language } from '../language.ts';
import { socketMethods } from '../narration/socket-methods.ts';

const means = (name: keyof typeof socketMethods, given: Partial<Seen> = {}): string =>
  meaningIn(language, socketMethods[name], given);

/** `net.Socket` itself and its methods. */
export const ofSocketMethods = {
  'net.Socket': {
    what: 'One end of a connection. It is a duplex stream: what the other end wrote comes out of it, and what you write into it goes there.',
    when: "Servers get one for each client with 'connection'; clients make theirs with `net.connect()`. Both are the same class.",
    advice:
      "Give each one a listener for 'error'. There is no `socket.close()`: use `end()` to finish politely, `destroy()` to be rid of it.",
  },
  'net.Socket#constructor': {
    what: "`new net.Socket()` makes a socket that is connected to nothing. Its `pending` is true, yet its `readyState` says 'open'.",
    when: 'You need it to connect later or to wrap a file descriptor; otherwise `net.connect()` makes the socket and connects it, and takes the same options, such as `onread`.',
    advice: 'Call `connect()` before you write: a write before that is an error, `ERR_SOCKET_CLOSED`.',
  },
  'net.Socket#address': {
    what: "Returns this side's end of the connection: `address`, `family` and `port`. On a server's socket the port is the server's, not the client's.",
    when: 'Before it begins to connect (unless it was made of a `BoundSocket`), after it is closed, and for Unix sockets it returns an empty object; one that was made of a `BoundSocket` with a path always has that. While it is connecting, the address may be there already: that is no sign of a connection.',
    advice: 'The other end is in `remoteAddress` and `remotePort`.',
  },
  'net.Socket#connect': {
    what: `Begins to connect this socket, and returns it at once. ${means('connect')}`,
    when: "On a socket that you made with `new net.Socket()`, or again after 'close': a closed socket can be connected anew.",
    advice:
      "Don't call it while a connection is there: nothing throws, but what happens is not defined. On reconnecting, don't add the listeners a second time.",
  },
  'net.Socket#connect(options)': {
    what: 'The form with an options object: `{ port, host }` or `{ path }`, and how to get there: `family`, `lookup`, `localAddress` and others.',
    advice:
      'With `path` all options of TCP are ignored. Options of the socket itself, such as `allowHalfOpen`, belong to `new net.Socket()`.',
  },
  'net.Socket#connect(path)': {
    what: 'Connects the socket to a Unix socket or a named pipe.',
    advice:
      'Any string that is neither empty nor a number counts as a path. A missing one gives `ENOENT`, and one with nobody behind it `ECONNREFUSED`.',
  },
  'net.Socket#connect(port)': {
    what: "Connects the socket by TCP to a port of a host. Left out, the host is the name 'localhost'.",
    advice:
      "A number that is no port throws `ERR_SOCKET_BAD_PORT`, and text that is no number counts as a path; what goes wrong on the way is an 'error' event.",
  },
  'net.Socket#destroy': {
    what: `Closes the socket now: what still waited in it is thrown away. ${means('destroy')}`,
    when: "An error that you pass comes back as 'error'; without one only 'close' comes.",
    advice:
      'Use it when the connection is of no more use, as after a timeout. If what you wrote has to arrive, use `end()` or `destroySoon()`.',
  },
  'net.Socket#destroySoon': {
    what: `Ends this side, and destroys the socket as soon as all that was written is handed to the operating system. ${means('destroySoon')}`,
    when: 'Use it when you have said all you want to say and do not care for an answer. With `end()` alone, a client that never ends keeps the socket open.',
  },
  'net.Socket#end': {
    what: 'Ends this side: what was written goes out first, then a FIN that says "nothing more from here". It may take a last piece of data along.',
    when: "The other side can go on sending, and you still get it. The callback runs at 'finish', which does not mean that anybody has received it, or mostly gets the error for which there is no 'finish'; after your own `destroy()` it may not run at all: wait for 'close'.",
    advice:
      'Write nothing afterwards: that is `ERR_STREAM_WRITE_AFTER_END`. If the other side never ends, call `destroy()` after a while.',
  },
  'net.Socket#pause': {
    what: `No more 'data' until \`resume()\`, unless \`read()\` is called. ${means('pause')}`,
    when: 'To slow a sender down: once its buffers and ours are full, it has to wait.',
    advice:
      "`pipe()` and `pipeline()` do this by themselves. Do not leave a socket paused: bytes that nobody reads hold back its 'end'.",
  },
  'net.Socket#resume': {
    what: `Lets the bytes flow. ${means('resume')}`,
    when: "After `pause()` or `pauseOnConnect`, or to read and forget, so that 'end' can come. As long as there is a 'readable' listener, nothing flows.",
    advice:
      "Add the 'data' listener before it, or right after it in the same turn; later, what came until then is gone.",
  },
  'net.Socket#ref': {
    what: 'Makes the socket keep the process alive again, after `unref()`. That is the default: a socket that is connecting, reading or sending keeps its process running, while one that has not begun to read, or has stopped because its buffer is full, does not.',
    advice: 'It is a switch and not a counter: calling it twice is no harm.',
  },
  'net.Socket#unref': {
    what: `The process may end although this socket is open. ${means('unref')}`,
    advice: 'To close the connection, use `end()` or `destroy()`; this only says that nobody waits for it.',
  },
  'net.Socket#resetAndDestroy': {
    what: `Cuts the connection with a reset instead of an end. ${means('resetAndDestroy')}`,
    when: "While it still connects, the reset is sent once it is connected. On a `new net.Socket()` that never began to connect it is an 'error' with `ERR_SOCKET_CLOSED`, on a closed one nothing happens; on a Unix socket it throws `ERR_INVALID_HANDLE_TYPE`.",
    advice: "It suits tests of the other side's error handling. What was on its way may be lost in both directions.",
  },
  'net.Socket#setEncoding': {
    what: `From now on 'data' carries strings instead of Buffers; without an argument in UTF-8. ${means('setEncoding')}`,
    when: 'It changes only what you read. The pieces are still cut anywhere, in UTF-8 just never within a character.',
    advice:
      'Prefer it to `data.toString()` on each piece, which breaks characters that arrive in halves. An unknown name throws `ERR_UNKNOWN_ENCODING`.',
  },
  'net.Socket#setKeepAlive': {
    what: 'Asks the operating system to check now and then whether the other side of a silent connection is still there. It is off by default.',
    when: means('setKeepAlive', { values: [{ kind: 'boolean', value: true }] }),
    advice:
      'To notice a dead peer within seconds, send messages that have to be answered, and give each answer a timer. The first check comes late if you give no delay.',
  },
  'net.Socket#setKeepAlive(options)': {
    what: 'The form with an object: `{ enable, initialDelay, interval, count }`.',
    when: 'A Node without this form takes any object for "on", so that even `{ enable: false }` switches keep-alive on there.',
    advice: 'If your program has to run on older versions too, use `setKeepAlive(true, ms)`.',
  },
  'net.Socket#setKeepAlive(enable)': {
    what: 'The form with single values: on or off, then the silence in milliseconds before the first check.',
    when: 'The operating system counts in whole seconds. The last two, `interval` and `count`, are younger than the rest and ignored before that.',
    advice: 'Give at least 1000 as the delay; 0 leaves what was set before, at first the default of the system.',
  },
  'net.Socket#setNoDelay': {
    what: `Sends small writes at once instead of collecting them for a moment (Nagle's algorithm); false allows that again. ${means('setNoDelay', { values: [{ kind: 'boolean', value: true }] })}`,
    when: 'In `net` it is off until you ask for it; `http` switches it on.',
    advice:
      'Switch it on for short questions and answers, where waiting can cost tens of milliseconds each time. Better still, join small writes into one.',
  },
  'net.Socket#setTimeout': {
    what: `Asks for a 'timeout' event after so many milliseconds of silence; 0 switches it off. ${means('setTimeout')}`,
    when: 'Your own writes start the time anew as well, and so does the end of the other side: it is no deadline for an answer. The callback runs at the first timeout only.',
    advice:
      'Destroy the socket in the listener if silence should end it. Pass a number: a string throws `ERR_INVALID_ARG_TYPE`.',
  },
  'net.Socket#getTypeOfService': {
    what: 'Returns the mark (0 to 255) that packets of this socket carry for routers: the TOS byte of IPv4, the traffic class of IPv6.',
    when: "Before `connect()` is called, it returns what was set. While the socket is connecting, it may throw or still return 0: ask after 'connect'.",
  },
  'net.Socket#setTypeOfService': {
    what: 'Sets the mark (0 to 255) by which routers may treat packets of this socket as more or less urgent.',
    when: "It may be set before `connect()` or after 'connect'; in between it may throw. Numbers outside the range throw `ERR_OUT_OF_RANGE`.",
    advice: "Don't expect much: many networks ignore or erase the mark, and some bits belong to the system.",
  },
  'net.Socket#write': {
    what: "Sends data: a string, a Buffer, a typed array or a DataView. It returns false when the socket's own buffer is full, which loses nothing, or when the socket cannot be written to, which loses the data.",
    when: 'While the socket is still connecting, data is kept. The callback runs when the operating system has taken it, which is no sign that anybody received it, or with an error.',
    advice:
      "After false, wait for 'drain', or memory fills up. One write is not one 'data' at the other end: mark where your messages end.",
  },
} satisfies Partial<Record<ItemId, Explanation>>;
