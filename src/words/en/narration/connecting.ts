import { numberOf, textOf } from '../../../model/argument.ts';
import type { SocketEvent } from '../../../model/events.ts';
import type { Seen } from '../../../model/select.ts';
import { connectErrorCode } from '../../../narrator/argument.ts';
import { code, localOf, messageOf, peerOf, quoteEndpoint } from '../../../narrator/facts.ts';
import type { Describe } from '../../../narrator/narration.ts';
import { canWrite } from '../../../narrator/situation.ts';
import { capital, endMark, opener, sentences, subject } from './words.ts';

const socket = (seen: Seen): string => subject(seen);

/** The address that a connection attempt is about. */
function attempted({ values }: Seen): string {
  return quoteEndpoint(textOf(values[0]), numberOf(values[1])) ?? 'an address';
}

/** Events on the way to a connection. */
export const connecting: Pick<
  Record<SocketEvent, Describe>,
  'lookup' | 'connectionAttempt' | 'connectionAttemptFailed' | 'connectionAttemptTimeout' | 'connect' | 'ready'
> = {
  lookup(seen) {
    const name = textOf(seen.values[3]);
    const the = name ? `The name ${code(name)}` : 'The name';
    if (seen.error)
      return [
        `${the} could not be turned into an address: ${messageOf(seen.error)}.`,
        'Without an address there is nothing to connect to.',
      ];
    const address = textOf(seen.values[1]);
    return [
      address ? `${the} was looked up, and stands for the address ${code(address)}.` : `${the} was looked up.`,
      'Nothing is connected yet; with an IP address instead of a name, this step would not have been needed.',
    ];
  },

  connectionAttempt: (seen) => [
    `Node tries to connect ${socket(seen)} to ${attempted(seen)}.`,
    "Nobody has answered yet: if it works, 'connect' will say so.",
  ],

  connectionAttemptFailed(seen) {
    const reason = connectErrorCode(seen);
    return [
      `The attempt to connect ${socket(seen)} to ${attempted(seen)} has failed${reason ? `: ${code(reason)}` : ''}.`,
      seen.state.connecting === false
        ? "There is no other address to try, so 'error' follows."
        : "If the name has another address that may be tried, Node tries that one; 'error' comes only when none is left.",
    ];
  },

  connectionAttemptTimeout: (seen) => [
    `${capital(attempted(seen))} did not answer in the time that each address gets, so Node gives this attempt up.`,
    "The next address has its turn now; 'error' comes when none of them is left.",
  ],

  connect(seen) {
    const [local, peer] = [localOf(seen), peerOf(seen)];
    return sentences(
      `${opener(seen)} is connected${peer ? `${local ? `, from ${local}` : ''} to ${peer}` : ''}.`,
      'It was the operating system at the other end that accepted: the program there may not have noticed yet.',
      outlook(seen),
    );
  },

  ready: (seen) => [
    `${opener(seen)} is ready, which says once more what 'connect' has just said.`,
    'The two come together, so listening for one of them is enough.',
  ],
};

function outlook(seen: Seen): string | undefined {
  if (seen.state.writableLength) return 'What was written before now goes out; until here it had waited in the socket.';
  if (seen.state.readyState === 'open') return 'From now on bytes can go both ways.';
  return canWrite(seen) === false
    ? `This side was ended before, so the ${endMark(seen)} that says "nothing more from here" goes out now.`
    : undefined;
}
