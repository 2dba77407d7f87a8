import { escapeUnsafe, safeExcerpt } from '../../../model/literal.ts';
import { key } from '../../keys.ts';
import type { WatchWords } from '../../screens/watch.ts';
import { count, list } from './phrasing.ts';

export const watch: WatchWords = {
  watch: {
    findings: (count) => (count === 1 ? 'One thing to look at' : `${count} things to look at`),
    folded: 'What comes again and again is told in one row. `--all` tells each.',
    noFindings: ({ sockets, events }) =>
      sockets + events === 0
        ? 'No findings: what was watched used no socket.'
        : `No findings: ${count(sockets, 'socket', 'sockets')}, ${count(events, 'event', 'events')}`,
    quit: key('q', 'quit'),
    help: [
      '`Enter` lets the programs move on to the next event. Until then everything stands still: the processes, their timers, the clock.',
      '`s` shows the file, with the line where this happened.',
      '`i` shows the properties of the server or socket that this is about, and how the operating system sees each connection.',
      '`r` runs on without stopping.',
      '`q` ends the programs and leaves. So does `Ctrl-C`.',
    ],
    stacks: (option) =>
      `With \`${option}\`, a stack that Node prints may show lines of net-lessons, or lack some at its end. All else is as it would be.`,
    noNode: (programs) =>
      `${list(programs)} did not run Node in a way that can be watched, so there was nothing to narrate.`,
    unwatched: ({ what, count: number, files, node }, inTurn) => {
      const names = list(files.map((file) => `\`${safeExcerpt(file)}\``));
      const file = safeExcerpt(files[0] ?? '');
      switch (what) {
        case 'old':
          return `${names || 'The program'} ran under Node ${escapeUnsafe(node)}, just as it does without net-lessons. To be watched, it needs Node 16 or newer.`;
        case 'options':
          return `Options for Node in ${names} went unheeded. Let net-lessons start Node itself, and they count: net-lessons watch -- node --env-file=${file} …`;
        case 'other':
          return `${count(number, 'process', 'processes')}${names && ` (${names})`} ran while another one was watched, and could not be watched too. One after the other, all are${inTurn === undefined ? '' : `: add ${inTurn}`}.`;
        case 'child':
          return `The program started ${count(number, 'process', 'processes')} of Node${names && ` (${names})`}, not watched here.${file && ` To see the sockets there: net-lessons watch -- node ${file}`}`;
        case 'worker':
          return `Only the primary of the cluster was watched, not its ${count(number, 'worker', 'workers')}. To see their sockets, run without \`cluster\` what a worker does.`;
        case 'thread':
          return `Only the main thread was watched, not ${count(number, 'worker thread', 'worker threads')}${names && ` (${names})`}. To see the sockets there, run the file by itself.`;
      }
    },
  },
};
