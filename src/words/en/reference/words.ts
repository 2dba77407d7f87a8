import type { Explanation } from '../../../model/explanation.ts';
import type { WordId } from '../../../narrator/reference/words.ts';

/** Words that people meet around `net`. */
export const ofWords: Record<WordId, Explanation> = {
  net: {
    what: "Node's module for connections: it makes servers and clients that exchange bytes over TCP, or over a file on the same machine.",
    when: '`http`, `https`, `tls` and `fetch` all run over it, so their errors are often those of `net`.',
    advice:
      "Write `import net from 'node:net'`, or `require('node:net')`; nothing has to be installed. Browsers do not have it.",
  },
  http: {
    what: 'The protocol of the web: a client sends a request, the server an answer. In HTTP/1.1 both begin as text, over a TCP connection. In Node, `http.Server` is a `net.Server`, and `request.socket` is a `net.Socket`.',
    when: 'Take it instead of `net` whenever one question has one answer: it brings message borders, headers and status codes with it.',
    advice:
      "A server that was made with `net` is no HTTP server until it writes whole HTTP answers. An HTTP server tells with 'clientError' what did not parse; if you listen for it, Node no longer answers and closes: call `socket.destroy()` at least, or the connection stays open.",
  },
  fetch: {
    what: 'The HTTP client that is built into Node. It is made by the project undici, uses `net` and `tls` below, and keeps connections for the next request.',
    when: 'Where no answer comes, its promise is rejected; 404 and 500 are answers.',
    advice:
      'Look into `error.cause` when it says "fetch failed". Give it a limit of time with `AbortSignal.timeout()`.',
  },
  WebSocket: {
    what: 'A connection that begins as an HTTP request and then goes on as messages in both directions over the same TCP connection. Unlike TCP, it keeps messages apart.',
    when: 'Browsers can speak it, but not plain TCP. Node has had the client, `WebSocket`, from version 22 on, and no server: that is what packages such as `ws` are for.',
    advice:
      'A `net` client cannot simply talk to such a server: it would have to do the HTTP request and the frames itself.',
  },
  TLS: {
    what: 'Encryption for a TCP connection: after a handshake of its own, nobody on the way can read the bytes, or change them unnoticed, and a certificate shows who the server is. `https` is HTTP over TLS.',
    when: "In Node, `tls.TLSSocket` is a `net.Socket`: first comes 'connect', and 'secureConnect' once the certificate was checked.",
    advice: 'Keep the check of certificates on. Ask for the code of an error, such as `CERT_HAS_EXPIRED`.',
  },
  TCP: {
    what: 'The protocol below `net`: a connection between two programs, over which bytes go in both directions and arrive in order, or not at all.',
    when: 'What is lost on the way is sent again without your doing. It knows bytes and no messages: one `write()` may arrive in several pieces, and several in one.',
    advice: "Say in your own protocol where a message ends, and listen for 'error' on every socket.",
  },
  UDP: {
    what: 'The other protocol for sending: single packets without a connection. Each arrives whole or not at all, possibly twice or out of order.',
    when: 'Games, calls and name lookups use it, where late data is worth nothing. `net` does not speak it.',
    advice: 'In Node it is `node:dgram`. Where everything has to arrive, stay with TCP.',
  },
  handshake: {
    what: 'How a TCP connection begins: the client sends a SYN, the server answers SYN and ACK, the client sends an ACK.',
    when: "The operating system does it for a server that listens, whether or not the program has time: the client's 'connect' may come before the server's 'connection'.",
    advice: "Wait for 'connect' to know that a server is there. It does not say that the program has noticed you.",
  },
  stream: {
    what: 'An object that gives or takes data piece by piece, as it comes, instead of all at once. A socket is one that does both.',
    when: "Reading begins with a listener for 'data' or 'readable', with `resume()`, `pipe()` or `for await`; before that, bytes wait.",
    advice:
      'Do not count on where one piece ends and the next begins. Read what comes, or say with `resume()` that you do not want it.',
  },
  duplex: {
    what: 'A duplex stream can be read and written; the two have nothing to do with each other. `net.Socket` is one: what you read is what the other side wrote, not what you wrote.',
    when: 'Each direction ends by itself. By default Node ends yours when the other one has ended; `allowHalfOpen` leaves that to you.',
    advice: "'end' tells that reading is over, 'finish' that writing is, and 'close' that both are.",
  },
  pipe: {
    what: '`source.pipe(target)` writes into one stream what comes out of another, pauses the source while the target is full, and ends the target when the source ends.',
    when: '`socket.pipe(socket)` is a whole echo server; two pipes between two sockets are a proxy.',
    advice:
      'It does not pass on errors: if one side fails, the other stays open. `pipeline()` from `node:stream` destroys both.',
  },
  'named pipe': {
    what: 'On Windows, what a Unix socket is elsewhere: a connection between two programs of one machine, by a name instead of a port.',
    when: '`listen()` and `connect()` take it as a path that begins with `\\\\.\\pipe\\` or `\\\\?\\pipe\\`.',
    advice: 'It vanishes with the server, so no file is left behind. In a string each backslash is written twice.',
  },
  'Unix socket': {
    what: 'A connection between two programs of one machine that is found by the path of a file instead of a port. It works like TCP, but has no addresses and no ports.',
    when: '`listen()` and `connect()` take the path where a port could stand. Nobody on another machine can reach it, and the rights of the file say who may.',
    advice:
      'Keep the path short, about 100 bytes at most. `close()` removes the file; after a crash it stays, and the next `listen()` gives `EADDRINUSE`.',
  },
  framing: {
    what: "How a receiver knows where a message ends. TCP carries bytes and no messages: two `write()` calls may come as one 'data', and one as several.",
    when: 'Every protocol over `net` needs it: a mark at the end, such as a newline, or the length in front. On your own machine the lack of it often goes unnoticed.',
    advice:
      "Collect what comes in a buffer, take out each message that is complete, and keep the rest for the next 'data'. `node:readline` does it for lines.",
  },
  backpressure: {
    what: 'How a slow reader slows a fast writer down. Once the buffers on the way are full, `write()` returns false, and what you go on writing piles up in your own memory.',
    when: "It shows with large files, slow clients and proxies. 'drain' tells that there is room again.",
    advice:
      "Stop when `write()` returns false and go on at 'drain', or let `pipe()` or `pipeline()` do it. A socket that nobody reads holds the other side back in the same way.",
  },
  'half-close': {
    what: 'One side has said that it sends no more (it sent a FIN), the other may go on sending. That is not broken: it is how TCP ends a connection, one direction after the other.',
    when: "`end()` does it. The other side gets 'end', and by default Node then ends its side too.",
    advice:
      "To go on answering after 'end', set `allowHalfOpen: true` and call `end()` yourself, or the connection stays forever.",
  },
  'half-open': {
    what: 'A connection of which only one side still knows: the other machine lost power or network and could not say so. People also use the word for half-close, and the option `allowHalfOpen` means that.',
    when: 'Whoever only reads notices nothing, however long it waits. Whoever writes gets an error after a while, mostly `ETIMEDOUT` or `ECONNRESET`.',
    advice:
      "Have one side send something now and then and the one that only reads set `setTimeout()`, or use `setKeepAlive()`, so that a dead connection shows. What a side writes puts its own 'timeout' off.",
  },
  'keep-alive': {
    what: 'Two things have this name. In TCP, `setKeepAlive()` has the operating system ask on a silent connection whether the other side is still there; in HTTP, it means that one connection serves several requests.',
    when: 'An HTTP server closes a connection that stays silent for longer than `keepAliveTimeout`. A client that uses it again in just that moment gets `ECONNRESET`, or "socket hang up": a stale keep-alive.',
    advice:
      'Let the server keep connections longer than its clients do, and repeat requests that may be repeated. For TCP, pass the delay: `setKeepAlive(true, 60_000)`.',
  },
  Nagle: {
    what: "Nagle's algorithm: the operating system holds a small piece of data back while an earlier one is not confirmed, so as to send it in one packet with what is written meanwhile.",
    when: 'Together with a receiver that confirms late, it can cost some 40 ms for each small write. Node leaves it on for `net` and switches it off for `http`.',
    advice: 'Write what belongs together in one `write()`. Where each small message counts, call `setNoDelay()`.',
  },
  FIN: {
    what: 'The mark with which one side says: nothing more comes from here. What was written before it still arrives.',
    when: "`end()` sends it after all data, and the other side gets 'end'. When both sides have sent theirs, the connection is over and 'close' comes.",
    advice: "It is the polite end. Read what comes until 'end', since an end behind unread bytes is not seen.",
  },
  RST: {
    what: 'The reset: one side cuts the connection off, and what was on its way may be lost.',
    when: 'The operating system sends it where a socket is closed before the program has fetched what came for it, where data comes for a socket that is gone, and where nobody listens. In Node it is mostly `ECONNRESET` or `ECONNREFUSED`.',
    advice:
      "Have a listener for 'error' on every socket. End with `end()` and read to the end; `resetAndDestroy()` sends a reset on purpose.",
  },
  TIME_WAIT: {
    what: 'The side that ended first remembers a closed connection for a while, a minute on Linux, so that late packets do not get into a new one.',
    when: '`ss -tan` shows it in the operating system after the socket is closed in Node. It is no leak, and a Node server can listen on its port again at once.',
    advice:
      'Only a client that makes thousands of short connections to one server can run out of ports by it: let it keep its connections. The state then is on the side that closes first.',
  },
  CLOSE_WAIT: {
    what: 'The other side has ended its direction, and this program has not closed its own yet.',
    when: "A moment of it is normal. If it stays, the program mostly forgot the socket: it does not read up to 'end', or it has `allowHalfOpen` and never calls `end()`. Or it still has data to send that the other side does not read.",
    advice:
      'Read or `resume()` every socket, end or destroy it, and set a timeout. Waiting does not help: this state has no limit.',
  },
  FIN_WAIT: {
    what: 'This side has ended its direction, and waits for the other one: in FIN_WAIT1 for the confirmation, in FIN_WAIT2 for the FIN of the other side.',
    when: 'The other side still sends, or its program does not close: there, it is CLOSE_WAIT.',
    advice: 'If you do not want the rest, use `destroySoon()` or a timeout with `destroy()`.',
  },
  ESTABLISHED: {
    what: 'The state of a connection after the handshake, with both directions open.',
    when: '`ss -tan` or `netstat -an` show it for each end. It says nothing about whether the program has taken the connection from the operating system.',
    advice: 'In Node, `readyState` tells more exactly what you may still do with a socket.',
  },
  localhost: {
    what: 'The name of your own machine. It stands for `127.0.0.1`, for `::1`, or for both, and which comes first differs from machine to machine.',
    when: 'A server on `127.0.0.1` is not found at `::1`: that is `ECONNREFUSED`. Node tries all addresses of a name one after the other.',
    advice:
      "Use the same address on both sides, best of all `127.0.0.1`. What listens there can't be reached from another machine, nor from outside a container.",
  },
  '::1': {
    what: 'The address of your own machine in IPv6, as `127.0.0.1` is in IPv4. They are two addresses: a server on the one does not answer on the other.',
    when: '`localhost` may mean it. Some containers have no IPv6, and `listen()` there gives `EADDRNOTAVAIL` or `EAFNOSUPPORT`.',
    advice: 'In an address with a port it stands in brackets, `http://[::1]:8000`; as `host` without them.',
  },
  '0.0.0.0': {
    what: 'As the host of a server: all IPv4 addresses of this machine. `::` means all IPv6 ones and, on most systems, the IPv4 ones too; that is what `listen(port)` without a host does.',
    when: 'A server in a container needs it, or `::`, to be reached from outside. Do not connect to it: on Linux that reaches this machine, elsewhere it may fail.',
    advice: 'For yourself alone, listen on `127.0.0.1`: on all addresses, other machines can reach the server as well.',
  },
  '::ffff:': {
    what: 'An IPv4 address written as an IPv6 one: `::ffff:127.0.0.1` is `127.0.0.1`.',
    when: 'A server that listens on `::`, which it does without a host, sees IPv4 clients in `remoteAddress` in this form.',
    advice:
      'Take the beginning off before you compare or print addresses, or listen on `0.0.0.0`, where it does not come up.',
  },
  'happy eyeballs': {
    what: 'A way to connect to a name with several addresses: try one, and if it gives no answer soon, the next, IPv6 and IPv4 in turn. RFC 8305 describes it.',
    when: 'Node does it with `autoSelectFamily`, by default. When none works, the errors come together as an AggregateError.',
    advice:
      'For hosts that are far away, raise `autoSelectFamilyAttemptTimeout`: what each address gets by default can be too short.',
  },
  DNS: {
    what: "The lookup of a name's addresses. `net.connect()` has the operating system do it, by `dns.lookup()`, and tells of it with 'lookup'.",
    when: 'If the name does not exist, it is `ENOTFOUND`; if no name server gave an answer that helps, `EAI_AGAIN`.',
    advice: 'Pass a name without `http://` and without a port. The option `lookup` takes a function of your own.',
  },
  'port number': {
    what: "A number from 0 to 65535 that says which program of a machine is meant. A connection has two: the server's, which everybody has to know, and the client's, which the operating system picks.",
    when: 'On one address, a second server at the same port normally gets `EADDRINUSE`. Port 0 asks for any that is free.',
    advice:
      'Take 1024 or a higher one, since low ones are often reserved. `server.address().port` tells which it became.',
  },
  'ephemeral port': {
    what: 'The port of a client: the operating system takes one that is free, for this connection. A server gets such a one by `listen(0)`.',
    when: "It is the server's `remotePort` and the client's `localPort`, and the next connection normally has another one.",
    advice:
      "Do not recognise a client by it. In tests, listen on port 0 and read `server.address().port` at 'listening'.",
  },
  kernel: {
    what: 'The core of the operating system. It does TCP: handshakes, confirmations, sending again; and it keeps bytes and new connections until your program asks for them.',
    when: 'So a client can be connected, and can have sent data, before your server has run a single line for it. `write()` hands bytes to it: that they were taken does not mean that they arrived.',
    advice: 'To know that something arrived, have the other program answer.',
  },
  'event loop': {
    what: 'Node runs one piece of your code at a time; in between, it asks the operating system what has happened, and calls the listeners.',
    when: 'While your code computes, no event comes: bytes and new clients wait in the operating system. When nothing is left to wait for (server, socket, timer), the process ends.',
    advice: 'Keep listeners short. `unref()` on a server or socket lets the process end all the same.',
  },
};
