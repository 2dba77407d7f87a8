import { formatEndpoint } from '../../model/endpoint.ts';
import type { Finding, NeverClosed, NeverFires, SocketRole } from '../../model/finding.ts';
import type { FindingWords } from '../findings.ts';

/** `3 sockets`, `1 socket` */
function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

function times(amount: number): string {
  return amount === 1 ? 'once' : amount === 2 ? 'twice' : `${amount} times`;
}

/** `the socket made here`, `3 sockets accepted here` */
function sockets({ count: amount, role }: Finding & { role: SocketRole }): string {
  const made = role === 'accepted' ? 'accepted' : 'made';
  return amount === 1 ? `The socket ${made} here` : `${amount} sockets ${made} here`;
}

const has = ({ count: amount }: Finding): string => (amount === 1 ? 'has' : 'have');
const was = ({ count: amount }: Finding): string => (amount === 1 ? 'was' : 'were');

const OWNER: Record<NeverFires['object'], string> = {
  server: 'a `net.Server`',
  accepted: 'a socket that a server accepted',
  client: 'a socket',
};

function advice({ object, event }: NeverFires): string {
  if (event === 'timeout' && object !== 'server')
    return "'timeout' comes only where an idle time was set with `setTimeout()` or the option `timeout`: set one, or take the listener away.";
  if (object === 'accepted' && ['connect', 'ready', 'lookup', 'connectionAttempt'].includes(event))
    return "It is connected already when 'connection' hands it over: what belongs here can run at once.";
  if (object === 'server')
    return "A server only tells about itself: 'listening', 'connection', 'close', 'error', 'drop'. Bytes and their end come on the socket that 'connection' brings.";
  return "A socket carries bytes and knows of no messages, requests or connections: what arrives comes as 'data'.";
}

const OPEN: Record<NeverClosed['because'], string> = {
  peerEnded:
    'With `allowHalfOpen: true` Node does not end this side for you. Call `end()` when you have answered, or the socket stays open, and `server.close()` waits for it.',
  timeout:
    "'timeout' only tells that nothing happened; it closes nothing. Call `end()` or `destroy()` in its listener.",
  serverClosed:
    '`server.close()` was called in this program, and it waits until every connection has ended. Call `end()` on this socket when you are done with it.',
  exit: 'The program ended with the socket still open: what was on its way may be lost, and the other side may see a reset. Call `end()`, and let the process end by itself.',
};

const LATE = {
  end: [
    'after this side had been ended',
    'Whoever calls `end()` promises that nothing more will come. The bytes are not sent, and the socket is destroyed with ERR_STREAM_WRITE_AFTER_END: write first, end last.',
  ],
  destroy: [
    'after the program had destroyed the socket',
    "The bytes are not sent, and no 'error' event tells. If they matter, call `end(data)` instead of `destroy()`.",
  ],
  gone: [
    'after the other side was gone',
    "The bytes reach nobody, and often no 'error' event tells. Stop writing when 'close' comes (clear timers, leave lists), or ask `socket.writable` before.",
  ],
} as const;

export const findings: FindingWords = {
  noErrorListener(finding) {
    const came =
      finding.code === undefined ? '' : finding.code === '' ? ', and an error came' : `, and ${finding.code} came`;
    return {
      what: `${sockets(finding)} ${has(finding)} no 'error' listener${came}.`,
      why:
        finding.code === undefined
          ? "Any peer may reset its connection, and an 'error' without a listener is thrown: uncaught, it ends the whole process. Add `socket.on('error', …)` right where you get the socket."
          : "An 'error' without a listener is thrown: uncaught, it ends the whole process. Add `socket.on('error', …)` right where you get the socket.",
    };
  },

  neverFires: (finding) => ({
    what: `A listener for '${finding.event}' that can never run: ${OWNER[finding.object]} ${finding.event === 'timeout' && finding.object !== 'server' ? 'without an idle time has no such event' : 'has no such event'}.`,
    why: advice(finding),
  }),

  unread: (finding) => ({
    what: `${sockets(finding)} got bytes that nobody reads${finding.count === 1 ? ` (${count(finding.bytes, 'byte')})` : ` (up to ${count(finding.bytes, 'byte')} each)`}.`,
    why: finding.paused
      ? "After `pause()` no `resume()` came: the bytes wait, and 'end' can't come before they are read. Call `resume()` when you can take more."
      : "As long as they wait, 'end' can't come, and the socket stays open when the other side ends. Listen for 'data', or call `resume()` to throw the bytes away.",
  }),

  lateWrite: ({ after, count: amount }) => ({
    what: `Something was written ${LATE[after][0]}, ${times(amount)}.`,
    why: LATE[after][1],
  }),

  ignoredFalse: ({ count: amount, waiting }) => ({
    what: `\`write()\` returned false ${times(amount)}, and the program wrote on: \`writableLength\` grew to ${waiting}.`,
    why: "False says that the buffer is full enough; what you write all the same waits in memory, without any limit. Stop until 'drain' comes, or let `pipe()` or `pipeline()` do it.",
  }),

  neverClosed: (finding) => ({
    what: `${sockets(finding)} ${was(finding)} never ended or destroyed.`,
    why: OPEN[finding.because],
  }),

  piling: ({ count: amount, event, object }) => ({
    what: `This line adds one more '${event}' listener to the same ${object} again and again: there are ${amount}.`,
    why: 'All of them run when the event comes, and all take memory; above 10, Node warns of a leak unless told otherwise. Add it once, outside of the listener that runs again and again, or remove it when it is no longer needed.',
  }),

  openToAll: ({ address, port }) => ({
    what: `The server listens on all addresses of this machine (${formatEndpoint(address, port)}).`,
    why: "Other computers may reach it, if no firewall stands between. If that is not meant, name the host: `listen(port, '127.0.0.1')`.",
  }),
};
