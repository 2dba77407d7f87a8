import type { Seen } from '../../../model/select.ts';
import { invocationOf } from '../../../narrator/argument.ts';
import { code, eventName, nameAndMessageOf } from '../../../narrator/facts.ts';
import type { Narration } from '../../../narrator/narration.ts';
import { crashed, hadNoPort, unhandledError } from '../../../narrator/past.ts';
import { isStreamEvent } from '../../../narrator/situation.ts';
import { capital, count, meaningOf, opener, sentences, subject } from './words.ts';

const program = (seen: Seen): string => (seen.program ? code(seen.program) : 'the program');

export const otherEvent: Narration['otherEvent'] = (seen) => [
  `${opener(seen, 'an object')} has emitted ${eventName(seen.name)}, for which it has ${count(seen.listeners, 'listener')}.`,
  isStreamEvent(seen)
    ? 'It is an event of streams, which tells how they are read and written: most programs need not care.'
    : '`net` itself documents no such event: it comes from streams, from another module, or from the program.',
];

export const otherCall: Narration['otherCall'] = (seen) => [
  `The program called ${invocationOf(seen)} of ${subject(seen, 'the module')}.`,
];

export const threw: Narration['threw'] = (seen) =>
  sentences(
    `${invocationOf(seen)} threw ${seen.error?.name ? nameAndMessageOf(seen.error) : 'an error'}.`,
    ...meaningOf(seen.error),
    "It was thrown, so a try/catch around the call sees it, and an 'error' listener does not.",
  );

export const crash: Narration['crash'] = (seen, trace) => {
  const unheard = unhandledError(trace, seen);
  const reason = seen.error ? `: ${nameAndMessageOf(seen.error)}` : '';
  const news = `Nothing in ${program(seen)} caught this error, so the process ends${reason}.`;
  return unheard
    ? [
        news,
        `It was the 'error' event of ${code(unheard.object)}, for which nobody listened: a listener would have kept the program alive.`,
      ]
    : sentences(news, ...meaningOf(seen.error));
};

export const exit: Narration['exit'] = (seen, trace) => {
  const freed = hadNoPort(trace, seen)
    ? []
    : [
        'The operating system has closed its sockets and given back its ports, except those that it shares with another process.',
      ];
  if (seen.ended)
    return [
      `net-lessons has ended ${program(seen)}, which would have gone on by itself.`,
      'A listening server, a socket that reads or is still sending, or a running timer keeps a process alive.',
      ...freed,
    ];
  if (seen.signal) return [`${capital(program(seen))} was ended by the signal ${code(seen.signal)}.`, ...freed];
  if (seen.code === null) return [`${capital(program(seen))} has ended.`, ...freed];
  if (seen.code !== 0)
    return [
      `${capital(program(seen))} has ended with exit code ${seen.code}${crashed(trace, seen) ? ', because of the error that nothing caught' : ''}.`,
      'A code that is not 0 tells whoever started it that something went wrong.',
      ...freed,
    ];
  return [
    `${capital(program(seen))} has ended with exit code 0, the code for success.`,
    'Either nothing kept it alive any more (no server, no socket that reads or sends, no timer), or it called `process.exit()`.',
    ...freed,
  ];
};
