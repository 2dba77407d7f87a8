import type { Notes } from '../../src/model/lesson-text.ts';
import { program, shown } from './notes.lines.ts';
import { seenIn } from './notes.seen.ts';

/** The page of notes, corrected, in English. */
export const notes: Notes = (runs) => {
  const was = seenIn(runs);
  const otherPort = shown` (Port ${was.written} was taken, so the programs ran with ${was.port} in its place.)` ?? '';
  return `${[
    '# The net module, corrected',
    '',
    `What is *seen* comes from the runs of this lesson, with Node ${runs.node}.${otherPort}`,
    '',
    '## Basic notions',
    '1. Exchanging information',
    '    * `net`: a core module, for TCP connections (and for sockets with a path). It carries bytes, and wraps nothing around them.',
    item(
      '`http`: a layer on top of TCP, which wraps the data a good deal more.',
      shown`an \`http.Server\` is a \`net.Server\`: ${was.isNetServer}`,
      shown`a plain socket wrote ${was.request} and got ${was.status}`,
    ),
    '    * Client and server communicate by sockets: a `net.Socket` at each end of the connection.',
    '2. What it is made of',
    item(
      '`net.Server` (with a capital S): emits events, and makes a `net.Socket` for each client. It is no socket itself.',
      shown`\`net.server\` is ${was.nameless}`,
      shown`is it a socket: ${was.isSocket}`,
      shown`does it emit events: ${was.emits}`,
    ),
    item(
      '`net.Socket` (with a capital S): a full-duplex stream. Each of its two directions has an end of its own.',
      shown`is it a \`Duplex\`: ${was.duplex}`,
    ),
    '3. How server and client interact',
    '    * The connection: the server listens on a port, the client connects to it. Once it is there, both ends can do the same.',
    item(
      '`pipe()` is something else: a method that reads from one stream and writes to another.',
      shown`without any connection, it brought ${was.piped}`,
    ),
    '',
    '## An example in which server and client interact',
    '1. Making a server, in these 3 steps:',
    '    * `createServer()`',
    item(
      '`listen(port, host)`: waits for clients, here for those of this machine only.',
      shown`the server below listens at ${was.place}`,
    ),
    "    * 'connection' brings the socket: 'data', 'error' and 'close' of a client are listened for there, not on the server.",
    '2. The server. It prints 监听成功 地址是 (“listening, at”), 有新的链接 (“a new connection”), 出错了 (“something went wrong”), 链接已关闭 (“the connection is closed”); its answers are 你好我是服务端 (“hello, I am the server”) and 客户端请关闭链接 (“client, please close the connection”).',
    ...program(runs.sources.get('corrected-server.js')),
    '3. The client. It prints 客户端与服务端链接已经建立 (“connected to the server”), 客户端收到服务端的数据 (“data from the server”), 服务端发送完毕 (“the server sends no more”).',
    '    * `net.connect(port, host)` makes a socket and connects it',
    "    * listen for 'data', 'error' and 'close'",
    ...program(runs.sources.get('corrected-client.js')),
    '4. What was wrong in the programs before',
    item(
      '`socket.close()`: sockets have `end()` and `destroy()`; `close()` is for servers.',
      shown`the server died of ${was.closeThrows}`,
      shown`the client, which was connected, was told ${was.clientError}`,
    ),
    item(
      "`server.on('data')`: a server has no 'data'. No error says so: the listener waits for ever.",
      shown`${was.unheardBytes} bytes were sent to it, and nobody was told`,
    ),
    item(
      '`consoe`: a name is looked up when its line runs, and no earlier.',
      shown`when there was data, the server died of ${was.typo}`,
    ),
    item(
      "Two `write()` are not two 'data': TCP keeps the bytes in order, and no borders. Here each message ends with a line break.",
      shown`one 'data' brought ${was.glued}`,
    ),
    item(
      "'end' was taken for “closed”.",
      was.saidClosedEarly && "the client said that the connection was closed before its 'close' came",
    ),
    item(
      "'error' was taken for “connecting failed”: it may come at any time, and `error.code` tells what it was.",
      shown`after 'connect', the client was told ${was.errorAfterConnect}`,
    ),
    item(
      "The server's sockets had no 'error' listener, and then a single client is enough to end the whole server.",
      shown`after a reset, the server died of ${was.diedOf}, with exit code ${was.exitCode}`,
    ),
    item(
      '`listen()` had a port, and no host: everybody who gets to the machine gets in. (That the port was a string does no harm.)',
      shown`the server listened at ${was.openAt}`,
    ),
    '',
    '## The class net.Server',
    '1. `Making a server`: `net.createServer()`',
    '2. `listen()`: begins to listen. `server.listen(port, host)`; the host is a name or an IP address.',
    '3. `Listening for events, on`:',
    "    * 'listening': the server listens",
    "    * 'connection': there is a connection to a client; the listener is given its socket",
    "    * 'close': after `close()`, once the last connection has ended",
    "    * 'error': it could not listen, since the port is taken for instance",
    '4. `Methods`',
    '    * `listen()`: begins to listen',
    item(
      '`close()`: takes nobody new. It closes no connection: those that are there go on.',
      shown`right after it, \`listening\` of the server was ${was.listening}, \`destroyed\` of a guest's socket ${was.destroyed}`,
      shown`the guest was still sent ${was.served}`,
    ),
    item(
      "`address()`: where the server listens; `null` while it does not. (`{}` is what a socket gives that has no connection.) Without a host, a server listens even before 'listening'.",
      shown`right after \`listen()\`, it was ${was.early} with a host`,
      shown`without one, it was at ${was.everywhere} already`,
    ),
    '',
    '## The class net.Socket',
    '1. `Making a connection`: `net.connect(port, host)`',
    item(
      'The host is a name or an IP address. The default is a name, `localhost`, and what it stands for depends on the machine.',
      shown`${was.defaultHost} was looked up, and stood for ${was.addresses}`,
    ),
    '2. `Listening for events, on`',
    "    * 'connect': the socket is connected",
    item(
      "'data': bytes have come, as a `Buffer`, or as a string after `socket.setEncoding('utf8')`. Reading has no default encoding.",
      shown`${was.buffer}`,
    ),
    item(
      "'end': the other side sends no more. Nothing is closed yet, and the listener can still write; after it, Node ends this side too, unless `allowHalfOpen` was set.",
      shown`in its listener, \`destroyed\` was ${was.destroyedAtEnd} and \`writable\` ${was.writableAtEnd}`,
    ),
    item(
      "'close': the socket is closed. It comes last, also after a reset, and where there was no connection at all.",
      shown`a connection that was reset told ${was.resetTold}`,
    ),
    "    * 'timeout': for some time nothing was sent and nothing came. It closes nothing, and comes only where a time was set, with `setTimeout()` for instance.",
    "    * 'error': something failed; without a listener, it ends the process. 'close' follows.",
    '3. Methods',
    '    * `connect()`: begins to connect; `net.connect()` does that by itself',
    item(
      '`write(what to write)`: a string is encoded as utf8 by default, a `Buffer` goes as it is.',
      shown`a string of two characters became ${was.stringBytes} bytes`,
      shown`a \`Buffer\` in another encoding arrived as ${was.buffer}`,
    ),
    '    * `end()`: no more comes from this side. `destroy()`: gives the connection up at once.',
    "    * `setTimeout(ms)`: after so many milliseconds of silence, 'timeout' comes",
    '4. Properties (read them while the connection is there)',
    item('`localAddress` and `localPort`: this end.', shown`of the client, ${was.local}`),
    item('`remoteAddress` and `remotePort`: the other end.', shown`of the client, ${was.remote}`),
  ].join('\n')}\n`;
};

/** An item of a list, with what was seen of it. */
function item(text: string, ...seen: readonly (string | undefined)[]): string {
  const facts = seen.filter((fact) => fact !== undefined);
  return `    * ${text}${facts.length > 0 ? ` *Seen:* ${facts.join('; ')}.` : ''}`;
}
