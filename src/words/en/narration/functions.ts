import type { Seen } from '../../../model/select.ts';
import { hasCallback, invocationOf } from '../../../narrator/argument.ts';
import type { Describe, Narration, Sentences } from '../../../narrator/narration.ts';
import { opener, sentences, subject } from './words.ts';

const connect: Describe = (seen) => {
  const made = subject(seen, 'a socket');
  return seen.returned
    ? notYetConnected(seen, `${invocationOf(seen)} has made ${made} and returned at once.`)
    : notYetConnected(seen, `${invocationOf(seen)} makes ${made} and begins to connect it.`);
};

/** What a call that connects has not done yet. */
export function notYetConnected(seen: Seen, begun: string): Sentences {
  if (!seen.state.connecting)
    return [begun, "It is connected when 'connect' says so; a failure comes as an 'error' event."];
  return [
    begun,
    "It is not connected yet: 'connect' will say when it is, 'error' if it cannot be.",
    'What the program writes before that is kept, and sent then.',
  ];
}

export const functions: Narration['functions'] = {
  'net.connect': connect,
  'net.createConnection': connect,

  'net.createServer': (seen) =>
    sentences(
      `${opener(seen, 'a server')} exists now, but only as an object of this program.`,
      'It has no port and listens nowhere: that begins with `listen()`.',
      hasCallback(seen) ? "The function given here is its listener for 'connection'." : undefined,
    ),
};
