import type { Explanation } from '../../../model/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';

/** The properties of `net.Socket`. */
export const ofSocketProperties = {
  'net.Socket#autoSelectFamilyAttemptedAddresses': {
    what: 'The addresses that were tried for this connection, as `ip:port`. If it worked, the last one is the one in use.',
    when: 'It is undefined until the socket connects to a name with several addresses that may be tried; a later connection that has only one leaves it as it was.',
    advice: 'Log it when a connection is slow or fails: it shows whether `::1` was tried before `127.0.0.1`.',
  },
  'net.Socket#bufferSize': {
    what: 'How much waits to be written: the same number as `writableLength`, which counts characters for strings. It is undefined before `connect()` (unless the socket was made of a `BoundSocket`) and once the socket is closed.',
    advice: 'It is deprecated: read `writableLength`.',
  },
  'net.Socket#bytesRead': {
    what: 'How many bytes have been taken in over this connection.',
    when: 'It also counts bytes that Node has taken in and your program has not read yet, and those that nobody listens for.',
    advice: 'It stays readable after the connection is closed: useful for logs.',
  },
  'net.Socket#bytesWritten': {
    what: 'How many bytes were written into this socket, including those that still wait in it. Strings count with their bytes.',
    when: 'It is not what the other side received: that cannot be known here. Once the socket is closed, what it threw away may no longer count.',
    advice: 'Do not compare it with `writableLength`, which counts characters for strings.',
  },
  'net.Socket#connecting': {
    what: 'True from `connect()` until the connection stands, has failed, or is called off by `destroy()`.',
    when: "It is false again when 'connect' is emitted. A fresh socket, on which `connect()` was never called, is not connecting either; see `pending`.",
  },
  'net.Socket#destroyed': {
    what: 'Whether the socket is destroyed: by you, by an error, or by having ended on both sides.',
    when: "It is true already when 'error' and 'close' come. Writing then only gives the callback an error.",
    advice:
      "Ask it before you write to one of many sockets, as a chat server does; it may change right after, so listen for 'error' all the same.",
  },
  'net.Socket#localAddress': {
    what: "The IP address of this side's end of the connection. On a server, it is the address at which the client came in: a client of `0.0.0.0` comes in at `127.0.0.1`.",
    when: 'Undefined before the socket begins to connect (unless it was made of a `BoundSocket`), after it is closed, and for Unix sockets (one that was made of a `BoundSocket` with a path always has that); while it is connecting, it may be there already. Having read it before does not help, unlike with `remoteAddress`.',
  },
  'net.Socket#localPort': {
    what: "The port of this side's end. On a server it is the port that the server listens on; on a client, one that the system picked, unless `localPort` or a `BoundSocket` named it.",
    when: 'Undefined before the socket begins to connect (unless it was made of a `BoundSocket`), after it is closed, and for Unix sockets. While it is connecting, it may be there already: that is no sign of a connection.',
    advice:
      'It is what the other side sees as its `remotePort`, unless a router or proxy in between changes it: that is how to match the two ends in logs.',
  },
  'net.Socket#localFamily': {
    what: "The family of this side's address: 'IPv4' or 'IPv6'.",
    when: 'Undefined before the socket begins to connect (unless it was made of a `BoundSocket`), after it is closed, and for Unix sockets. While it is connecting, it may be there already: that is no sign of a connection.',
  },
  'net.Socket#pending': {
    what: 'True as long as the socket is not connected: before `connect()` (unless it was made of a `BoundSocket`), while connecting, and again once it is closed.',
    advice:
      "It does not tell whether you can write: after `connect()` you can, as data is kept until 'connect'; before it, that is an error. `readyState` is no help, as a fresh socket says 'open'.",
  },
  'net.Socket#remoteAddress': {
    what: 'The IP address of the other end.',
    when: "In 'close' it is undefined unless it was read before. A server that listens on `::` sees IPv4 clients as `::ffff:127.0.0.1` and the like.",
    advice: 'Store it when the connection begins. It tells which machine, or which proxy, but not who.',
  },
  'net.Socket#remoteFamily': {
    what: "The family of the other end's address: 'IPv4' or 'IPv6'.",
    when: 'Undefined before the socket is connected and, unless it was read before, after it is closed.',
    advice: "An IPv4 client of a server on `::` counts as 'IPv6'.",
  },
  'net.Socket#remotePort': {
    what: 'The port of the other end. Of a client it is mostly a port that its system picked; open connections from one address to the same address and port each have another, while two machines may have the same.',
    when: 'Undefined before the socket is connected and, unless it was read before, after it is closed.',
    advice:
      'Together with `remoteAddress` it tells the clients of a server apart, if the server listens on one address only; otherwise add `localAddress`.',
  },
  'net.Socket#server': {
    what: 'The server that accepted this socket. Sockets that were made by a client have null here.',
    advice: 'It is a short way to tell the two kinds apart.',
  },
  'net.Socket#timeout': {
    what: 'The milliseconds of silence that `setTimeout()` was given. Undefined if it was never called, 0 if it is switched off.',
    advice: 'It is what was asked for, not how much of it is left.',
  },
  'net.Socket#readyState': {
    what: "In one word what the socket can do: 'opening' while it connects, 'open' for both directions, 'readOnly' after your own `end()`, 'writeOnly' after the other side's, 'closed' for neither.",
    when: "A fresh socket that was never connected says 'open' too: ask `pending` as well.",
    advice:
      "Print it when a connection hangs: 'readOnly' means that the other side has not ended or you have not read as far as its end (see `readableLength`), 'writeOnly' that you have not ended.",
  },
} satisfies Partial<Record<ItemId, Explanation>>;
