import type { QuestionExplanation } from '../../../narrator/reference/explanation.ts';
import type { QuestionId } from '../../../narrator/reference/questions.ts';

/** Answers to what people ask in their own words. */
export const ofQuestions: Record<QuestionId, QuestionExplanation> = {
  'server close hangs': {
    title: 'Why does server.close() never finish?',
    what: "`server.close()` only stops taking new clients. Its callback and 'close' wait until the last connection is gone, and one that stays silent can stay forever.",
    when: 'An `http` server closes connections that have served a request and are idle now. It leaves alone one whose answer is not finished, a WebSocket and, before Node 26, one on which no request has come yet.',
    advice:
      "Keep the sockets in a `Set`: add each at 'connection', take it out at its 'close'. To shut down, call `close()`, `end()` every socket, and `destroy()` after a while what is left; an `http` server has `closeAllConnections()`.",
  },
  'process does not exit': {
    title: 'Why does my process not exit?',
    what: 'Node ends a process when nothing is left to wait for. A server that listens, a socket that connects, reads or is still sending, and a running timer each keep it alive.',
    when: 'Often it is a client that never calls `end()`, a server without `close()`, `setInterval()`, or a child process or worker.',
    advice:
      '`process.getActiveResourcesInfo()` lists what it waits for. Close that, or call `unref()` on what should not count.',
  },
  'how to notice that the other side is gone': {
    title: 'How do I notice that the other side is gone?',
    what: "If it ended, 'end' comes; if it was cut off, mostly 'error'. Clean up in 'close', which comes last, as long as somebody reads what came; after 'end' it waits until your side has ended too.",
    when: "Bytes that nobody reads hold 'end' back, so read: with 'data', `resume()` or `pipe()`. If the other machine lost power or network, nothing comes at all.",
    advice:
      'Against silence, set `setTimeout()` and destroy the socket, or send something now and then and expect an answer. No property tells for certain: `readyState` only says what is known so far.',
  },
  'connection closes by itself': {
    title: 'Why does my connection close by itself?',
    what: "Most often the other side ended it: by default Node then ends your side too, as soon as what came was read. 'end' before 'close' shows that.",
    when: "Other reasons: an error (`hadError` of 'close' is true), `maxConnections` of the server, a firewall or proxy that ends silent connections, or an HTTP server after its `keepAliveTimeout`.",
    advice:
      "Log 'end', 'error', 'timeout' and 'close' with their arguments: the order tells the reason. `allowHalfOpen: true` keeps your side open after 'end'.",
  },
  'process exits at once': {
    title: 'Why does my program end at once?',
    what: 'Nothing was left to wait for: Node ends as soon as no server listens, no socket connects, reads or sends, and no timer runs.',
    when: 'Perhaps `listen()` or `connect()` was never reached, `unref()` was called, or a promise is awaited that nothing will settle: then the exit status is 13 if the top level of a module waits for it, and 0 if only a function does.',
    advice:
      "Print in 'listening' and 'connect' to see how far it came. If it died of an exception, stderr and the exit status 1 say so.",
  },
  'no data arrives': {
    title: 'Why does no data arrive?',
    what: "Either nobody reads or nobody sends. Without a listener for 'data' or 'readable', `resume()`, `pipe()` or `for await`, bytes wait in the socket.",
    when: "The other side may wait as well: for a newline, for your `end()`, or for 'drain'. `pause()` and `pauseOnConnect` hold data back too.",
    advice:
      'Compare `bytesWritten` of the one side with `bytesRead` of the other: if they are equal, it did arrive. Then look at what your protocol waits for.',
  },
  'no end or close event': {
    title: "Why does 'end' or 'close' not come?",
    what: "'end' comes after the last byte was read: bytes that nobody reads hold it back. 'close' comes when both directions are over, or the socket was destroyed.",
    when: "With `allowHalfOpen: true` you have to call `end()` yourself. 'end' does not come either after `destroy()` or after an error, where only 'close' does.",
    advice: "Read or `resume()` every socket, and clean up in 'close', not in 'end'.",
  },
  'server crashes when a client leaves': {
    title: 'Why does my server crash when a client leaves?',
    what: "When a client cuts the connection off instead of ending it, the server's socket for it mostly gives 'error', often `ECONNRESET` or `EPIPE`. An 'error' that nobody listens for is thrown, and ends the whole process.",
    when: "A listener on the server does not help: its 'error' tells only of the server itself, such as `EADDRINUSE`.",
    advice:
      "In the 'connection' listener, first of all add `socket.on('error', …)`. It need not do more than log: 'close' follows by itself.",
  },
  'timeout does not close the socket': {
    title: 'Why does setTimeout() not close the socket?',
    what: "`setTimeout()` only tells: 'timeout' comes when the socket has been silent for that long. What to do about it is up to you.",
    when: 'Whatever Node reads or writes begins the time anew, and so does the end of the other side.',
    advice:
      '`socket.setTimeout(5000, () => socket.destroy())` closes it; `end()` does so politely, but only once the other side ends too. For a limit on the whole, whatever is said, use a timer of your own.',
  },
  'how to limit the time to connect': {
    title: 'How do I limit the time to connect?',
    what: '`net.connect()` has no such limit: where no answer comes, the operating system may go on trying for minutes.',
    when: "`setTimeout()` works before the connection is there as well: no byte moves, so 'timeout' comes.",
    advice:
      "Call `socket.setTimeout(3000)`, `destroy()` at 'timeout', and `setTimeout(0)` at 'connect'. Beside the port, `signal: AbortSignal.timeout(3000)` limits the connection as a whole.",
  },
  'write before connect': {
    title: "Do I have to wait for 'connect' before I write?",
    what: 'No: after `net.connect()` you can call `write()` and `end()` at once. Node keeps the data and sends it when the connection is there.',
    when: 'If the connection fails, the data is dropped, and the callbacks of `write()` get an error.',
    advice:
      "Wait for 'connect' where you want to know that the server is there. On a `new net.Socket()`, call `connect()` first.",
  },
  'how to reconnect': {
    title: 'How do I reconnect?',
    what: "Begin a new connection in 'close', which comes when the connection is over, whether it ended or failed.",
    when: "In 'error' it would be too early, and would happen twice where 'close' does the same.",
    advice:
      'Make a new socket with `net.connect()`, wait a little longer each time, and stop when your program ends. Calling `connect()` on the old socket works too, but its listeners must not be added again.',
  },
  'not reachable from another machine': {
    title: 'Why can another machine not connect?',
    what: 'A server on `127.0.0.1` or `localhost` takes clients of its own machine alone. The same holds within a container.',
    when: 'If the server listens on all addresses, a firewall, a missing port mapping of the container, or a wrong address is in the way.',
    advice:
      'Listen without a host, or on `0.0.0.0`, and print `server.address()`. `ECONNREFUSED` mostly means that the machine was reached but nobody listens; `ETIMEDOUT`, that something swallows the packets.',
  },
  'address is null': {
    title: 'Why is server.address() null?',
    what: "`server.address()` is `null` while the server has no address: before it got one (with a host, before 'listening'), and after `close()`.",
    when: '`listen()` with a host returns before the server listens, so the next line is too early: "Cannot read properties of null (reading \'port\')".',
    advice: "Ask in the callback of `listen()`, or after `await once(server, 'listening')`.",
  },
  'which address the client has': {
    title: "How do I get the client's IP address?",
    what: "`socket.remoteAddress` and `socket.remotePort` in the 'connection' listener. `socket.address()` is your own end.",
    when: 'IPv4 clients look like `::ffff:192.0.2.7` when the server listens on `::`. Behind a proxy it is the address of the proxy.',
    advice:
      'Read it at once: if it was not read before, it is undefined once the connection is closed. Only a proxy can tell who is behind it, as HTTP does with `X-Forwarded-For`.',
  },
  'broken characters': {
    title: 'Why are some characters broken?',
    what: 'A letter outside ASCII takes several bytes in UTF-8, and TCP may cut between them. `data.toString()` on each piece then turns the halves into `�`.',
    when: 'It happens rarely, mostly with long or slow data, so tests seldom show it.',
    advice:
      "Call `socket.setEncoding('utf8')` once: then 'data' gives whole characters. If everything is garbled, the sender uses another encoding: read Buffers and decode them with `TextDecoder`.",
  },
  'write to all clients': {
    title: 'How do I write to all clients?',
    what: "`net` keeps no list of them. Keep a `Set` of your own: add each socket at 'connection', take it out at its 'close'.",
    when: 'One slow client shall not hold up the others, and one that is just leaving shall not end the process.',
    advice:
      "Go through the set and `write()` to each, with a listener for 'error' on each. Where `write()` returns false, skip that client until 'drain', or drop it.",
  },
  'browser shows no page': {
    title: 'Why does the browser show nothing of my net server?',
    what: 'A browser sends an HTTP request and understands nothing but an HTTP answer. What `net` writes by itself is none.',
    when: 'If the answer is text, the browser says that it is invalid; if none comes or the connection stays open, it waits.',
    advice:
      'Use `http.createServer()`. To try `net` itself, take `nc 127.0.0.1 8000` or a client with `net.connect()`.',
  },
  'net in the browser': {
    title: 'Can I use net in the browser?',
    what: "No: pages may not open TCP connections, so there is no `net` in a browser, and bundlers say that they can't resolve it.",
    when: 'Often a package that is meant for servers, such as a driver for a database, was imported into the page.',
    advice:
      'Let the page speak HTTP or WebSocket with a server of yours, which then uses `net`. Import such packages on the server only.',
  },
  'did it arrive': {
    title: 'Does what I write arrive, and in order?',
    what: 'As long as the connection stands, every byte arrives once and in order. If it breaks, nobody knows how much of the last ones did.',
    when: "The callback of `write()` and 'finish' say that the operating system has the data, not that the other program has read it.",
    advice:
      'Have the other side confirm what it has handled, and number your messages if you repeat them after a new connection.',
  },
  'send an object': {
    title: 'How do I send an object, a number or a file?',
    what: '`write()` takes strings and bytes, nothing else: an object or a number gives `ERR_INVALID_ARG_TYPE`.',
    when: 'The receiver has to see where one ends: TCP does not keep two `write()` calls apart.',
    advice:
      "Send `JSON.stringify(value) + '\\n'`, and have the receiver cut at newlines and parse each line. A file goes with `pipeline(createReadStream(path), socket)`.",
  },
  'end or destroy': {
    title: 'How do I close a connection: end() or destroy()?',
    what: '`end()` sends what was written, then says that no more comes; the connection is over when the other side has ended too. `destroy()` closes at once and throws away what still waits.',
    when: 'A socket has no `close()`: only a server has one, and that leaves connections alone.',
    advice:
      'Use `end()` when all went well, `destroy()` after an error or a timeout, `destroySoon()` to send the rest and not wait for the other side.',
  },
};
