import { idOf } from '../../../model/argument.ts';
import type { Wildcard } from '../../../model/endpoint.ts';
import type { Seen } from '../../../model/select.ts';
import { droppedFrom, hasCallback, invocationOf } from '../../../narrator/argument.ts';
import { addressOf, code, finiteNumber, messageOf, quoteEndpoint } from '../../../narrator/facts.ts';
import type { Narration, Sentences } from '../../../narrator/narration.ts';
import { askedForAnyPort, listensAgain } from '../../../narrator/past.ts';
import { wildcardOf } from '../../../narrator/situation.ts';
import { count, meaningOf, opener, sentences, subject, unheard } from './words.ts';

const server = (seen: Seen): string => subject(seen, 'the server');

/** ` on 127.0.0.1:8000`, ` at /tmp/some.sock`, or nothing. */
function onAddress(seen: Seen): string {
  const address = addressOf(seen);
  if (!address) return '';
  return typeof seen.state.address === 'string' ? ` at ${address}` : ` on ${address}`;
}

const STANDS_FOR: Record<Wildcard, string> = {
  '::': 'every IPv6 address of this machine and, unless `ipv6Only` is set, every IPv4 one',
  '0.0.0.0': 'every IPv4 address of this machine',
};

function openToOthers(seen: Seen): string | undefined {
  const wildcard = wildcardOf(seen);
  return wildcard
    ? `${code(wildcard)} stands for ${STANDS_FOR[wildcard]}, so other computers may reach it too; the host \`127.0.0.1\` would keep them out.`
    : undefined;
}

export const serverEvents: Narration['serverEvents'] = {
  listening(seen, trace) {
    const chosen = askedForAnyPort(trace, seen) ? '; the program asked for port 0, which means any free one' : '';
    return sentences(
      `The operating system now listens${onAddress(seen)} for ${server(seen)}${chosen}.`,
      'Clients can get in by now, even while this program is busy: the system lets them wait in a queue.',
      openToOthers(seen),
    );
  },

  connection(seen) {
    return sentences(
      arrival(seen),
      'The client did not wait for this event: it may have been connected, and sending, for a while.',
      seen.listeners === 0
        ? "Nobody listens for 'connection', so no code of this program will answer."
        : 'What this client sends and gets goes through this socket, not through the server object.',
    );
  },

  drop(seen) {
    const from = droppedFrom(seen);
    return [
      `${opener(seen, 'the server')} turned away a client${from ? ` from ${from}` : ''}${limit(seen)}.`,
      'The operating system had let that client in already, so it could believe itself connected until it was cut off; nobody tells it why.',
      "There is no 'connection' event for it.",
    ];
  },

  error(seen) {
    const reason = seen.error ? `: ${messageOf(seen.error)}` : '';
    return sentences(
      `${opener(seen, 'the server')} has an error${reason}.`,
      ...meaningOf(seen.error),
      unheard(seen) ?? 'It comes as an event: a try/catch around the call that led to it sees nothing.',
    );
  },

  close(seen, trace) {
    if (seen.state.listening) return [`${opener(seen, 'the server')} was closed, and by now it listens again.`];
    if (listensAgain(trace, seen))
      return [
        `${opener(seen, 'the server')} was closed. It has been told to listen once more since; that is still under way.`,
      ];
    return [
      `${opener(seen, 'the server')} is closed: it does not listen, and it has no connection left.`,
      "Its last sockets may still have their own 'close' to come.",
      'Unless something else is going on, the process can end now.',
    ];
  },
};

/** What happened before Node knew of the client. */
const HANDSHAKE = 'the operating system did the handshake by which TCP opens a connection';

function arrival(seen: Seen): string {
  const id = idOf(seen.values[0]);
  const socket = id ? `, ${code(id)}` : '';
  const wrapped = `Node has put the connection into a new \`net.Socket\`${socket}`;
  const { address } = seen.state;
  const peer = quoteEndpoint(seen.socket.remoteAddress, seen.socket.remotePort);
  if (peer) return `A client has arrived from ${peer}: ${HANDSHAKE}, and ${wrapped}.`;
  if (typeof address === 'string') return `A client has arrived at ${code(address)}, and ${wrapped}.`;
  return address ? `A client has arrived: ${HANDSHAKE}, and ${wrapped}.` : `A client has arrived, and ${wrapped}.`;
}

function limit({ state }: Seen): string {
  const open = finiteNumber(state.connections);
  const most = finiteNumber(state.maxConnections);
  const has = open === undefined ? '' : `: it has ${count(open, 'open connection')}`;
  return most === undefined ? has : `${has || ':'}${has ? ', and' : ''} its \`maxConnections\` is ${most}`;
}

export const serverMethods: Narration['serverMethods'] = {
  listen(seen) {
    if (!seen.state.listening) return listensLater(seen);
    return [
      `${invocationOf(seen)} took its place${onAddress(seen)} at once: \`server.listening\` is true on the next line already.`,
      "The 'listening' event itself comes when the code that runs now has finished, if the server still listens then.",
    ];
  },

  close(seen) {
    return [
      `${opener(seen, 'the server')} takes in no new clients from now on.`,
      closing(seen),
      "Its 'close' event comes when it has no connection left.",
    ];
  },

  address: (seen) => addressed(seen),

  getConnections(seen) {
    const open = finiteNumber(seen.state.connections);
    const now = open === undefined ? '' : ` It has ${open} now.`;
    return [
      `The program asks how many connections of ${server(seen)} are open.${now}`,
      'The answer is not what the call returns: it comes later, to the callback.',
    ];
  },

  ref: (seen) => [
    `As long as ${server(seen)} listens, it keeps the process alive: that is what \`ref()\` asks for, and the default.`,
  ],

  unref: (seen) => [
    `${opener(seen, 'the server')} no longer keeps the process alive.`,
    'That closes nothing: the server goes on listening, and open connections that are read keep the process alive by themselves.',
  ],
};

function listensLater(seen: Seen): Sentences {
  const called = invocationOf(seen);
  return sentences(
    seen.returned ? `${called} has returned, and nothing listens yet.` : `${called} asks for a place to listen.`,
    "The 'listening' event says when it does; a failure comes as an 'error' event, not as an exception here.",
    hasCallback(seen) ? "The function given here runs at 'listening'; a failure does not call it." : undefined,
  );
}

function closing({ state }: Seen): string {
  const open = finiteNumber(state.connections);
  if (open === undefined) return '`close()` ends no connection: those that exist go on.';
  return open === 0
    ? 'No connection is open that it would have to wait for.'
    : `\`close()\` ends no connection: ${count(open, 'connection')} ${open === 1 ? 'is' : 'are'} still open and can go on.`;
}

function addressed(seen: Seen): Sentences {
  const address = addressOf(seen);
  if (address)
    return [`${opener(seen, 'the server')} listens${onAddress(seen)}, and \`address()\` tells the program so.`];
  if (seen.returned !== 'null') return [`The program asks ${server(seen)} for its address.`];
  return [
    '`address()` gave `null`.',
    `${opener(seen, 'the server')} holds no address: it does not listen yet, or does not any more.`,
  ];
}
