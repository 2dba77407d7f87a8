import type { Trace } from '../../../model/record.ts';
import type { Seen } from '../../../model/select.ts';
import type { Describe, Sentences } from '../../../narrator/narration.ts';
import { destroyedBefore, endedBefore } from '../../../narrator/past.ts';
import { type EndState, endStateOf, type SendState, sendStateOf } from '../../../narrator/situation.ts';
import { count, endMark, opener } from './words.ts';

type Words = (socket: string, load: string) => string;

/** The bytes that a call gave away: `5 bytes`, or `the data` where they were not counted. */
function load(seen: Seen): string {
  return seen.data ? count(seen.data.bytes, 'byte') : 'the data';
}

const WRITTEN: Record<SendState, Words> = {
  handed: (socket, bytes) => `${socket} has handed ${bytes} to the operating system, to be sent in its own time`,
  waiting: (socket, bytes) =>
    `${socket} has taken ${bytes}, and for now keeps in its buffer what is not handed over yet`,
  connecting: (socket, bytes) => `${socket} is not connected yet, and keeps ${bytes} in its buffer until it is`,
  unconnected: (socket, bytes) => `${socket} cannot send ${bytes}: it has no connection, and is not making one`,
  destroyed: (socket, bytes) => `${socket} cannot send ${bytes} any more: it is destroyed`,
  refused: (socket, bytes) => `${socket} could not hand ${bytes} to the operating system, which did not take any`,
  unknown: (socket, bytes) => `${socket} is to send ${bytes}`,
};

/** `socket.write(…)` */
export const write: Describe = (seen, trace) => {
  const how = sendStateOf(seen);
  const works = !['unconnected', 'destroyed', 'refused'].includes(how);
  const returned = works && seen.returned ? `; \`write()\` returned ${seen.returned}` : '';
  return [`${WRITTEN[how](opener(seen), load(seen))}${returned}.`, ...consequence(seen, trace, how)];
};

function consequence(seen: Seen, trace: Trace, how: SendState): string[] {
  if (how === 'unconnected' || how === 'refused') return ["An 'error' event will tell."];
  if (how === 'destroyed') return lost(seen, trace);
  if (seen.returned === 'true')
    return ['True only says that there is room for more; whether the other side has got any of it is not known here.'];
  return seen.returned === 'false'
    ? [
        "False says that the buffer holds as much as it likes to: nothing is lost, and 'drain' will tell when to go on, unless `end()` is called first.",
      ]
    : [];
}

function lost(seen: Seen, trace: Trace): string[] {
  const lost = 'What was written is lost; the callback of `write()`, if one was given, gets the error.';
  return destroyedBefore(trace, seen)
    ? [lost, "No 'error' event comes of it."]
    : [lost, "If this side had only been ended until then, an 'error' event follows as well."];
}

const ENDED: Record<Exclude<EndState, 'destroyed' | 'unconnected'>, string> = {
  theyMaySend: 'That is one direction only: what the other side sends can still come in, until it ends as well.',
  unread:
    'That is one direction only: bytes that nobody has read yet are still here, and the other side may have ended already.',
  bothEnded: "The other side had ended before, so 'close' follows once all this is handed over.",
  connecting: 'It is not connected yet, so all this waits until it is.',
  unknown: 'Nothing can be written after that.',
};

/** `socket.end(…)` */
export const end: Describe = (seen, trace) => {
  const how = endStateOf(seen);
  const socket = opener(seen);
  const lost = seen.data ? `, and ${load(seen)} cannot be sent` : '';
  if (how === 'unconnected') return [`${socket} has no connection that \`end()\` could end${lost}.`];
  if (how === 'destroyed') {
    const since = destroyedBefore(trace, seen) ? 'was destroyed before' : 'is destroyed by now';
    return [`${socket} ${since}: \`end()\` has nothing to end${lost}.`];
  }
  if (!seen.data && endedBefore(trace, seen)) return [`${socket} was ended before, so this call changes nothing.`];
  return ended(seen, ENDED[how]);
};

function ended(seen: Seen, meaning: string): Sentences {
  const last = seen.data ? `${load(seen)} and then ` : '';
  return [
    `${opener(seen)} ends its side: after all that was written before, it sends ${last}its ${endMark(seen)}, which says "nothing more from here".`,
    meaning,
  ];
}
