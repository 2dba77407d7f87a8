import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector, usualRecords } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): Selector[] => usualRecords(programs);
const listens = event('server', 'listening');
const pair = (server: string, client: string) => [
  { name: 'server', file: server },
  { name: 'client', file: client, after: listens },
];
const over = { seen: [exit('client'), event('server', 'close')] };
const received = { program: 'client', object: 'socket#1', property: 'bytesRead' } as const;

export default lesson({
  id: 'tuning',
  group: 'network',
  buildsOn: ['backpressure', 'connect'],
  texts: { en, zh },
  scenes: [
    {
      id: 'silence',
      api: [
        'Socket.options.keepAlive',
        'Socket.options.keepAliveInitialDelay',
        'createServer.options.keepAlive',
        'createServer.options.keepAliveInitialDelay',
        'net.Socket#setKeepAlive',
        'net.Socket#setKeepAlive(enable)',
        'net.Socket#setKeepAlive(options)',
        'setKeepAlive.options.count',
        'setKeepAlive.options.enable',
        'setKeepAlive.options.initialDelay',
        'setKeepAlive.options.interval',
      ],
      programs: [
        { name: 'server', file: 'porter.js' },
        {
          name: 'client',
          file: 'sleeper.js',
          after: listens,
          frozen: { at: answers.SLEEPS, until: exit('server') },
        },
      ],
      pass: familiar('server', 'client'),
      kernel: [event('client', 'connect'), call('client', 'setKeepAlive')],
      ends: { quietMs: 2500, nothing: 'nothing' },
      say: [{ at: answers.SLEEPS, say: 'object' }],
      questions: [
        {
          id: 'half',
          kind: 'choose',
          at: event('client', 'connect', { where: (seen) => (answers.probeIn(seen, 'client') ?? 0) > 60 }),
          about: { file: 'sleeper.js', line: ['keepAlive: true', 'keepAliveInitialDelay: 500'] },
          choices: ['least', 'seconds', 'server'],
          answer: () => 'seconds',
        },
        {
          id: 'told',
          kind: 'predict',
          at: answers.SLEEPS,
          about: {
            file: 'porter.js',
            line: ['keepAlive: true', 'keepAliveInitialDelay', "on('error'", "on('data'"],
          },
          choices: ['error', 'data', 'nothing'],
          answer: answers.whatThePorterIsTold,
        },
      ],
      change: {
        file: 'porter.js',
        at: "socket.on('error', console.error);",
        how: 'below',
        about: { file: 'porter.js', line: ['keepAlive: true', 'keepAliveInitialDelay'] },
        candidates: [
          { id: 'often', lines: ['  socket.setKeepAlive(true, 1000, 1000, 1);'] },
          { id: 'write', lines: ["  setTimeout(() => socket.write('?'), 1500);"] },
          { id: 'end', lines: ['  setTimeout(() => socket.end(), 1500);'] },
          {
            id: 'timeout',
            lines: ['  socket.setTimeout(1500, () => socket.destroy());'],
            wanted: true,
            meets: ['B34'],
          },
        ],
        does: answers.isRidOfIt,
        kernel: [event('server', 'timeout')],
        ends: { quietMs: 2500, nothing: 'quiet' },
        say: [{ at: event('server', 'timeout'), say: 'alive' }],
      },
    },
    {
      id: 'label',
      api: ['Socket.options.typeOfService', 'net.Socket#getTypeOfService', 'net.Socket#setTypeOfService'],
      needs: ['Socket.options.typeOfService', 'net.Socket#getTypeOfService', 'net.Socket#setTypeOfService'],
      programs: pair('desk.js', 'phone.js'),
      pass: familiar('server', 'client'),
      ends: over,
      say: [{ at: output('client', { nth: 1 }), say: 'own' }],
      questions: [
        {
          id: 'other',
          kind: 'predict',
          at: answers.asked,
          about: [
            { file: 'phone.js', line: ['typeOfService: 184'] },
            { file: 'desk.js', line: "'desk:'" },
          ],
          choices: ['same', 'own'],
          answer: answers.serviceOfTheDesk,
        },
      ],
    },
    {
      id: 'pieces',
      api: ['net.Socket#setNoDelay'],
      programs: pair('clerk.js', 'asker.js'),
      pass: familiar('server', 'client'),
      isTimed: true,
      chart: received,
      ends: over,
      say: [{ at: call('client', 'end'), say: 'waits' }],
      questions: [
        {
          id: 'late',
          kind: 'predict',
          at: event('client', 'data', { nth: 3 }),
          about: [
            { file: 'clerk.js', line: ['const pieces', 'questions <= 3', 'for (const piece'] },
            { file: 'asker.js', line: ["endsWith('", 'lines < 6'] },
          ],
          choices: ['together', 'apart', 'late'],
          answer: answers.arrivalOfLineEnd,
        },
      ],
      change: {
        file: 'clerk.js',
        at: 'for (const piece of pieces) socket.write(piece);',
        how: 'instead',
        candidates: [
          {
            id: 'callback',
            lines: ["    socket.write('noon', () => socket.write('\\n'));"],
            meets: ['B23'],
          },
          {
            id: 'mark',
            at: 'const server = net.createServer((socket) => {',
            lines: ['const options = { highWaterMark: 1 };', 'const server = net.createServer(options, (socket) => {'],
          },
          {
            id: 'whole',
            lines: ["    socket.write(pieces.join(''));"],
            wanted: true,
          },
          {
            id: 'method',
            at: 'let questions = 0;',
            how: 'below',
            lines: ['  socket.setNoDelay(true);'],
            wanted: true,
          },
        ],
        does: answers.isPrompt,
        say: [],
      },
    },
  ],
});
