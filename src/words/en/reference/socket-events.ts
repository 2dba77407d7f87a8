import type { Explanation } from '../../../model/explanation.ts';
import type { Seen } from '../../../model/select.ts';
import { meaningIn } from '../../../narrator/reference/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';
import { language } from '../language.ts';
import { socketEvents } from '../narration/socket-events.ts';

const means = (name: keyof typeof socketEvents, given: Partial<Seen> = {}): string =>
  meaningIn(language, socketEvents[name], given);

/** The events of `net.Socket`. */
export const ofSocketEvents = {
  'net.Socket#event:close': {
    what: `The socket is done and its connection is gone. \`hadError\` is true if an error closed it and false if none did; it is undefined if there was nothing to close, as on a \`new net.Socket()\` that never began to connect. ${means('close', { args: ['false'] })}`,
    when: "Last of all, after those of 'end', 'finish' and 'error' that come (only 'lookup' may be later, if you destroyed the socket before the name was found); after `destroy()` it may be none of them, after `destroySoon()` 'finish' alone.",
    advice:
      'Clean up here, since every way to the end leads through it. Read `remoteAddress` earlier: by now it is undefined unless it was read before.',
  },
  'net.Socket#event:connect': {
    what: `The connection stands. ${means('connect')}`,
    when: "Once for each connection that succeeds, on the side that connected; accepted sockets never emit it. A failure brings 'error' instead.",
    advice: 'There is no need to wait for it before `write()`: what is written earlier is kept and sent now.',
  },
  'net.Socket#event:connectionAttempt': {
    what: `Node begins to try an address; the arguments tell which. ${means('connectionAttempt')}`,
    when: "Once for each address that is tried, so a name like 'localhost' may bring two. With a Unix socket it comes before `connect()` returns: only a listener that was there before hears it.",
    advice: 'Listen for it to see where the time goes while a connection hangs.',
  },
  'net.Socket#event:connectionAttemptFailed': {
    what: 'An address could not be reached; the last argument tells why.',
    when: means('connectionAttemptFailed'),
    advice: "Only 'error' means that the connection failed: don't give up here.",
  },
  'net.Socket#event:connectionAttemptTimeout': {
    what: 'An address did not answer within the time that each address gets.',
    when: `Only when there are several addresses, and never for the last one. ${means('connectionAttemptTimeout')}`,
    advice: 'If good hosts are given up too early, raise `autoSelectFamilyAttemptTimeout`.',
  },
  'net.Socket#event:data': {
    what: `Bytes have arrived. ${means('data')}`,
    when: "After `setEncoding()` they come as a string. Until somebody listens they wait and are not lost, unless `resume()` was called; the first listener makes them come, unless the socket was paused or has a 'readable' listener.",
    advice:
      'Collect the pieces and cut them at a mark of your own, such as a line break or a length: one event is not one message.',
  },
  'net.Socket#event:drain': {
    what: `The socket has handed on all that it had buffered. ${means('drain')}`,
    when: "Only after a `write()` that returned false: one that returned true brings no 'drain'. While the other side does not read, it may not come at all.",
    advice: '`pipe()` and `pipeline()` do the waiting for you.',
  },
  'net.Socket#event:end': {
    what: `The other side has said that it will send no more, and everything it sent has been read. ${means('end')}`,
    when: "Bytes that nobody reads hold it back; without bytes it comes all the same, unless the socket was paused before it began to read, as by `pauseOnConnect` or by `pause()` in 'connect'. After a reset there should be none, but before Node 24 a reset that comes while bytes still wait in the operating system can look like an ordinary 'end', with part of the data missing.",
    advice:
      "Let your protocol say whether a message is complete. By default Node now ends your side too, so answer at once or set `allowHalfOpen`; for cleaning up, use 'close'.",
  },
  'net.Socket#event:error': {
    what: "Something went wrong with this connection; the error's `code` says what.",
    when: "It is followed by 'close'. It comes as an event, so a try/catch around `connect()` or `write()` does not see it.",
    advice:
      'Every socket needs a listener for it, accepted ones too: an error that nobody listens for ends the process. Ask `explain` for the code.',
  },
  'net.Socket#event:lookup': {
    what: 'A name was looked up; the arguments tell the error or null, the address, its family, and the name.',
    when: `Before the connection begins, once for each address that comes of it, or once with the error. ${means('lookup')}`,
    advice: 'If it takes long, looking names up is slow, not the connection.',
  },
  'net.Socket#event:ready': {
    what: `Says once more what 'connect' has just said: the socket can be used. ${means('ready')}`,
    when: "Immediately after 'connect'.",
  },
  'net.Socket#event:timeout': {
    what: `For as long as \`setTimeout()\` said, nothing was read and nothing was written. ${means('timeout')}`,
    when: 'Once for each stretch of silence: it does not come again until something was read or written, the other side ended, the name was looked up, the connection was made, or `setTimeout()` was called anew. The time also counts while the socket is still connecting.',
    advice:
      'Call `socket.destroy()` in the listener, or `socket.end()` to be polite. Without `setTimeout()` or the option `timeout` it never comes.',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
