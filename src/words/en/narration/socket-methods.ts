import { idOf, numberOf, textOf } from '../../../model/argument.ts';
import type { Seen } from '../../../model/select.ts';
import { hasCallback, invocationOf, isFalsy, switchOf } from '../../../narrator/argument.ts';
import { code, finiteNumber, localOf } from '../../../narrator/facts.ts';
import type { Narration, Sentences } from '../../../narrator/narration.ts';
import { destroyedBefore } from '../../../narrator/past.ts';
import { endStateOf, isOtherThanTcp } from '../../../narrator/situation.ts';
import { notYetConnected } from './functions.ts';
import { count, opener, sentences, subject } from './words.ts';
import { end, write } from './writing.ts';

const socket = (seen: Seen): string => subject(seen);

export const socketMethods: Narration['socketMethods'] = {
  address(seen) {
    const local = localOf(seen);
    if (local)
      return [
        `${local} is this side's end of the connection: that is what \`address()\` tells.`,
        'The other end is in `remoteAddress` and `remotePort`.',
      ];
    if (seen.returned !== '{}') return [`The program asks ${socket(seen)} for the address of its own end.`];
    return [
      '`address()` gave an empty object.',
      `${opener(seen)} has no address of its own now: it is not connected, or of a kind that has none, such as a Unix socket.`,
    ];
  },

  connect: (seen) =>
    notYetConnected(
      seen,
      `${invocationOf(seen)} ${seen.returned ? 'has returned, and' : 'is running:'} ${socket(seen)} begins to connect.`,
    ),

  destroy(seen, trace) {
    if (destroyedBefore(trace, seen)) return wasDestroyed(seen);
    return [
      `${opener(seen)} is destroyed: it reads and writes nothing more, and what still waited in it is thrown away.`,
      'If there is another side, it sees an ordinary end, or a reset if bytes from it still waited in the operating system here.',
      isFalsy(seen.values[0]) ? "'close' follows." : "As an error was given, 'error' comes before 'close'.",
    ];
  },

  destroySoon(seen, trace) {
    if (destroyedBefore(trace, seen)) return wasDestroyed(seen);
    if (endStateOf(seen) === 'unconnected')
      return [`${opener(seen)} has no connection that \`destroySoon()\` could end.`];
    return [
      `${opener(seen)} ends its side, and destroys itself as soon as all that was written is handed to the operating system.`,
      'It does not wait for the other side to end.',
    ];
  },

  end,

  pause: (seen) =>
    seen.state.destroyed
      ? isDestroyed(seen)
      : [
          `${opener(seen)} gives out no more 'data' by itself until it is resumed.`,
          'Bytes can still arrive: some wait in the socket, the rest in the operating system.',
          "As long as there are any that nobody has read, 'end' does not come either.",
        ],

  pipe: (seen) => [
    `From now on, all that ${socket(seen)} reads goes to ${target(seen)}, no faster than that can take it.`,
    "Errors are not passed on: each of the two needs its own 'error' listener.",
  ],

  ref: (seen) => [
    `${opener(seen)} keeps the process alive while it connects, reads or sends: that is what \`ref()\` asks for, and the default. Before it begins to read, and once it has stopped because its buffer is full, it does not.`,
  ],

  resetAndDestroy(seen, trace) {
    if (destroyedBefore(trace, seen)) return wasDestroyed(seen);
    if (seen.state.connecting)
      return [`${opener(seen)} is not connected yet: it will reset the connection as soon as there is one.`];
    return [
      `${opener(seen)} is destroyed, and its connection, if it had one, is cut off with a reset (RST): it is over, whatever was on its way.`,
      "If the other side is still reading, it gets an 'error' with `ECONNRESET`; on Node 20 and 22, behind bytes, it can be an ordinary 'end'.",
    ];
  },

  resume(seen) {
    if (seen.state.destroyed) return isDestroyed(seen);
    if (seen.state.readableFlowing === false)
      return [
        `${opener(seen)} does not begin to give out 'data' by this call: it has a 'readable' listener, and that decides when bytes are read.`,
      ];
    return [
      `${opener(seen)} lets its bytes flow: each piece that arrives comes as 'data' without being asked for.`,
      "Pieces for which there is no 'data' listener are thrown away.",
    ];
  },

  setEncoding: (seen) => [
    `From now on, ${socket(seen)} gives out strings in the encoding ${code(textOf(seen.values[0]) ?? 'utf8')} instead of Buffers.`,
    'In UTF-8, a character whose bytes come in two pieces is held back until it is whole.',
  ],

  setKeepAlive(seen) {
    if (seen.state.destroyed) return isDestroyed(seen);
    if (isOtherThanTcp(seen)) return [TCP_ONLY];
    const on = switchOf(seen.values[0], false);
    if (on === false)
      return [`The operating system no longer has to check whether the other side of ${socket(seen)} is still there.`];
    const asked = on ? 'is asked to check' : 'is told whether to check';
    return [
      `The operating system ${asked}, when ${socket(seen)} has been silent for long, if the other side is still there.`,
      "The program sees nothing of it as long as all is well, and it does not put off 'timeout'.",
    ];
  },

  setNoDelay(seen) {
    if (seen.state.destroyed) return isDestroyed(seen);
    if (isOtherThanTcp(seen)) return [TCP_ONLY];
    if (switchOf(seen.values[0], true) === false)
      return [
        `The operating system may hold back small writes of ${socket(seen)} for a moment, and send several at once.`,
      ];
    return [
      `The operating system is asked to send small writes of ${socket(seen)} at once instead of collecting them.`,
      "That makes no messages of them: the other side can still get several in one 'data'.",
    ];
  },

  setTimeout: (seen) => timed(seen),

  unref: (seen) => [
    `${opener(seen)} no longer keeps the process alive.`,
    'That closes nothing: while the process lives, the connection works as before.',
  ],

  write,
};

const TCP_ONLY = 'This option belongs to TCP, the connections with addresses and ports; others do without it.';

function isDestroyed(seen: Seen): Sentences {
  return [`${opener(seen)} is destroyed, so this call has nothing left to change.`];
}

function wasDestroyed(seen: Seen): Sentences {
  return [`${opener(seen)} was destroyed before, so this call changes nothing.`];
}

function target(seen: Seen): string {
  const id = idOf(seen.values[0]);
  return id ? code(id) : 'the stream given here';
}

function timed(seen: Seen): Sentences {
  const { state } = seen;
  const ms = numberOf(seen.values[0]) ?? finiteNumber(state.timeout);
  if (state.destroyed) return isDestroyed(seen);
  if (ms === 0) return [`${opener(seen)} gives no 'timeout' any more: 0 switches it off.`];
  const silence = ms === undefined ? 'the time given' : count(ms, 'millisecond');
  return sentences(
    `When Node has read no byte from ${socket(seen)} and handed none over for ${silence}, a 'timeout' event will tell.`,
    "It only tells: it closes nothing, and each byte, as well as the other side's end, starts the time anew.",
    hasCallback(seen) ? "The function given here runs at the first 'timeout' only." : undefined,
  );
}
