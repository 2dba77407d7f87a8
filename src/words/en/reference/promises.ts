import type { Explanation } from '../../../model/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';

/** What the documentation announces, and no released Node had when this was written. */
export const ofPromises = {
  'net.promises': {
    what: 'Holds the functions of `net` that return promises; also to be had as `node:net/promises`.',
    when: 'It is documented but was in none of the released versions looked at.',
    advice:
      "Until your Node has it: `await once(socket, 'connect')` from `node:events` waits for a connection, and rejects if 'error' comes first.",
  },
  'netPromises.connect': {
    what: 'Is to return a promise of a connected socket. It rejects when connecting fails, and the socket is destroyed then.',
    advice: "Where it is missing, `once(net.connect(…), 'connect')` from `node:events` does nearly the same.",
  },
  'netPromises.connect(options)': {
    what: 'Takes the options of `net.connect()`, and a `signal` to call the attempt off.',
    advice: 'The promise is the only thing to wait for: no listener is needed until you have the socket.',
  },
  'netPromises.connect(path)': {
    what: 'Promises a connection to a Unix socket or a named pipe.',
    advice: 'As with `net.connect()`, any string that is no number is a path.',
  },
  'netPromises.connect(port)': {
    what: "Promises a TCP connection to a port. Left out, the host is the name 'localhost'.",
    advice: 'Once the promise is fulfilled, the socket needs an error listener like any other.',
  },
  'netPromises.connect.options.signal': {
    what: 'An `AbortSignal` that calls the attempt to connect off.',
    when: 'The promise then rejects with an `AbortError`, and the socket is destroyed.',
  },
  'netPromises.listen': {
    what: 'Is to make a server, begin to listen, and return a promise of it. A busy port rejects the promise instead of being an event.',
    advice:
      "Where it is missing: `server.listen(…)` and then `await once(server, 'listening')`, which rejects on 'error' too.",
  },
  'netPromises.listen.options.connectionListener': {
    what: "A function that runs for each client: a listener for 'connection', given along with the options.",
    advice: 'Use it or `for await (const socket of server)`, as you like; both get every connection.',
  },
  'netPromises.listen.options.signal': {
    what: 'An `AbortSignal` for the server.',
    when: 'Aborted before the server listens, it rejects the promise; later on, it closes the server as `close()` would.',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
