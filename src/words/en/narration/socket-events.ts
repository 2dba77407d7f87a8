import type { Seen } from '../../../model/select.ts';
import { finiteNumber, messageOf, previewOf } from '../../../narrator/facts.ts';
import type { Narration } from '../../../narrator/narration.ts';
import { canRead, canWrite, hasUnread, hasUnsent, mayBeReset } from '../../../narrator/situation.ts';
import { connecting } from './connecting.ts';
import { count, endMark, fromPeer, meaningOf, opener, sentences, subject, unheard } from './words.ts';

const socket = (seen: Seen): string => subject(seen);

export const socketEvents: Narration['socketEvents'] = {
  ...connecting,

  data: (seen) => [
    arrived(seen),
    'A connection carries a stream of bytes, not messages: a piece may hold half of what was written, or several writes at once.',
    seen.data?.kind === 'string'
      ? "'data' carries a string here, not a Buffer, because the socket has been given an encoding."
      : "'data' carries them in a Buffer: bytes, not text, until somebody decodes them.",
  ],

  end(seen) {
    const read = finiteNumber(seen.state.bytesRead);
    const all = read === undefined ? 'all that came before it' : read > 0 ? `the ${count(read, 'byte')} before it` : '';
    const news = mayBeReset(seen)
      ? 'The other side sends nothing more'
      : `The other side says "nothing more from here": its ${endMark(seen)} has arrived`;
    return [
      `${news}, and ${all ? `${all} ${read && read > 1 ? 'have' : 'has'} been read` : 'no byte came before it'}.`,
      ...afterEnd(seen),
    ];
  },

  error(seen) {
    const { destroyed } = seen.state;
    return sentences(
      `${opener(seen)} has an error${seen.error ? `: ${messageOf(seen.error)}` : ''}.`,
      ...meaningOf(seen.error),
      unheard(seen) ??
        (destroyed
          ? "It comes as an event, which no try/catch sees; the socket is destroyed by now, and 'close' follows."
          : 'It comes as an event, which no try/catch around an earlier call sees.'),
    );
  },

  finish(seen) {
    const { state } = seen;
    if (state.pending) return [`${opener(seen)} was ended without being connected, so nothing was sent.`];
    const bytes = finiteNumber(state.bytesWritten);
    const mark = `the ${endMark(seen)} that says "nothing more from here"`;
    const all = bytes
      ? `All that ${socket(seen)} had to send, ${count(bytes, 'byte')} and then ${mark},`
      : `For ${socket(seen)}, ${mark}`;
    return sentences(
      `${all} has been handed to the operating system.`,
      'That is no receipt: whether the other side has read it, or even got it, is not known here.',
      afterFinish(seen),
    );
  },

  drain: (seen) => [
    `${opener(seen)} has room again: what it had buffered has been handed to the operating system.`,
    'After a `write()` that returned false, this is the sign to go on writing.',
  ],

  timeout(seen) {
    const ms = finiteNumber(seen.state.timeout);
    const idle = `For ${ms ? count(ms, 'millisecond') : 'the time set with `setTimeout`'}`;
    const trying = seen.state.connecting === true;
    return sentences(
      trying
        ? `${idle}, nothing has come of the attempt to connect ${socket(seen)}.`
        : `${idle}, Node has read no byte from ${socket(seen)} and handed none over.`,
      trying
        ? "'timeout' only tells: the attempt goes on and may still succeed, unless the program gives it up with `destroy()`."
        : "'timeout' only tells: it closes nothing, and if the connection should go, the program has to end or destroy it.",
      seen.listeners === 0 ? 'Nobody listens for it, so nothing comes of it.' : undefined,
    );
  },

  close(seen) {
    const { state } = seen;
    if (state.destroyed === false) return [`An earlier connection of ${socket(seen)} is closed; a new one has begun.`];
    const [hadError] = seen.args;
    if (hadError !== 'true' && hadError !== 'false')
      return [`${opener(seen)} is closed; it had no connection to give back.`];
    const why = hadError === 'true' ? 'because of an error' : 'without an error';
    return [
      `${opener(seen)} is closed, ${why}${counted(seen)}.`,
      hadError === 'true'
        ? "The 'error' event has told which one."
        : 'That does not mean that all was sent and read: after `destroy()`, which throws away what waits, it looks the same.',
    ];
  },
};

function arrived(seen: Seen): string {
  const { data, state } = seen;
  if (!data) return `Data has arrived${fromPeer(seen)} at ${socket(seen)}.`;
  const preview = previewOf(data);
  const all = finiteNumber(state.bytesRead);
  const sum = all !== undefined && all > data.bytes ? `, and \`bytesRead\` is ${all} by now` : '';
  const what =
    data.kind === 'string' ? `A string of ${count(data.bytes, 'byte')} (as UTF-8)` : count(data.bytes, 'byte');
  const verb = data.kind === 'string' || data.bytes === 1 ? 'has' : 'have';
  const lost = seen.listeners === 0 && state.readableFlowing === true;
  const fate = lost
    ? "; nobody listens for 'data', so no listener gets any of it, and the socket does not keep it"
    : '';
  return `${what} ${verb} arrived${fromPeer(seen)}${preview ? `: ${preview}` : ''}${sum}${fate}.`;
}

function afterEnd(seen: Seen): string[] {
  const { allowHalfOpen } = seen.state;
  if (canWrite(seen) === false)
    return [
      hasUnsent(seen)
        ? "This side was ended too, but not all of it has been handed over yet; 'close' follows when it has."
        : "This side had been ended before, so both directions are done, and 'close' follows.",
    ];
  const half = mayBeReset(seen)
    ? 'That was its FIN, "nothing more from here", which ends only the direction that bytes came in by; on Node 20 and 22, a reset right behind bytes looks the same.'
    : 'That is the end of one direction only, the one that bytes came in by.';
  if (canWrite(seen) === undefined || allowHalfOpen === undefined) return [half];
  return allowHalfOpen
    ? [half, 'As `allowHalfOpen` is true, this side can write on, and it stays open until it is ended too.']
    : [
        half,
        'But as `allowHalfOpen` is false, Node ends this side too once the listeners are done: a last answer has to be written right here.',
      ];
}

function afterFinish(seen: Seen): string | undefined {
  const may = canRead(seen);
  if (may === undefined) return undefined;
  if (may && hasUnread(seen))
    return 'Bytes that nobody has read yet are still here; the other side may have ended already.';
  return may
    ? 'Bytes can still come in, until the other side ends as well.'
    : "The other side had ended before, so 'close' follows.";
}

function counted({ state }: Seen): string {
  const [read, written] = [finiteNumber(state.bytesRead), finiteNumber(state.bytesWritten)];
  return read === undefined || written === undefined
    ? ''
    : `: its \`bytesRead\` came to ${read}, its \`bytesWritten\` to ${written}`;
}
