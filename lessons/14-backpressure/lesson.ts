import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar: readonly Selector[] = ['listening', 'connection', 'connect', 'data', 'finish', 'end', 'close'].map(
  (name): Selector => ({ type: 'event', name }),
);
const pair = (server: string, client: string, faults: readonly string[] = []) => [
  { name: 'server', file: server, faults },
  { name: 'client', file: client, after: event('server', 'listening') },
];
const over = { seen: [exit('client'), event('server', 'close', { object: answers.SOCKET })] };
const waiting = { program: 'server', object: answers.SOCKET, property: 'writableLength' } as const;
const drains: Selector = { type: 'event', name: 'drain' };

export default lesson({
  id: 'backpressure',
  group: 'bytes',
  buildsOn: ['close', 'framing'],
  texts: { en, zh },
  scenes: [
    {
      id: 'false',
      api: ['net.Socket#event:drain', 'net.Socket#resume', 'net.Socket#write'],
      programs: [
        { name: 'server', file: 'sink.js' },
        { name: 'client', file: 'eager.js', after: event('server', 'listening') },
      ],
      pass: familiar,
      ends: over,
      say: [
        { at: call('client', 'write', { nth: 3 }), say: 'full' },
        { at: event('client', 'drain', { nth: 1 }), say: 'drain' },
        { at: output('server', { nth: 1 }), say: 'whole' },
      ],
      questions: [
        {
          id: 'returned',
          kind: 'predict',
          at: 'start',
          about: {
            file: 'eager.js',
            line: ['writableHighWaterMark', ...[1, 2, 3].map((nth) => ({ part: "'x'.repeat(half)", nth }))],
          },
          choices: ['true-true-true', 'true-false-false', 'false-false-false'],
          answer: answers.whatWasReturned,
        },
        {
          id: 'again',
          kind: 'predict',
          at: call('client', 'write', { nth: 4 }),
          about: { file: 'eager.js', line: ["on('drain'", "'one more'"] },
          choices: ['drain', 'read', 'nothing'],
          answer: answers.whatCameAfterTrue,
        },
      ],
    },
    {
      id: 'nap',
      api: [
        'Socket.options.onread',
        'Socket.options.onread.buffer',
        'Socket.options.onread.callback',
        'createServer.options.highWaterMark',
        'net.Socket#pause',
      ],
      programs: pair('flood.js', 'nap.js'),
      pass: familiar,
      kernel: [call('server', 'end')],
      chart: waiting,
      ends: over,
      say: [
        { at: call('client', 'pause'), say: 'onread' },
        { at: call('server', 'end'), say: 'waits' },
        { at: output('client', { nth: 1 }), say: 'whole' },
      ],
      questions: [
        {
          id: 'where',
          kind: 'predict',
          at: call('server', 'write', { nth: 2 }),
          about: [
            { file: 'flood.js', line: ['pieces === 4', 'socket.write(', 'setTimeout(more'] },
            { file: 'nap.js', line: ['socket.pause()', '1500'] },
          ],
          choices: ['lost', 'client', 'kernel', 'server'],
          answer: answers.whereItWaits,
          meets: ['B31'],
        },
      ],
      change: {
        file: 'flood.js',
        at: "socket.write(Buffer.alloc(8 * MIB, 'x'));",
        how: 'instead',
        about: { file: 'flood.js', line: ['const options', 'pieces === 4', 'setTimeout(more'] },
        candidates: [
          {
            id: 'limit',
            at: 'const options = { highWaterMark: 16 * MIB };',
            lines: ['const options = { highWaterMark: 1 * MIB };'],
          },
          {
            id: 'later',
            lines: [
              "    if (!socket.write(Buffer.alloc(8 * MIB, 'x'))) {",
              '      return setTimeout(more, 200);',
              '    }',
            ],
          },
          {
            id: 'always',
            at: 'setTimeout(more, 100);',
            lines: ["    socket.once('drain', more);"],
          },
          {
            id: 'drain',
            lines: [
              "    if (!socket.write(Buffer.alloc(8 * MIB, 'x'))) {",
              "      return socket.once('drain', more);",
              '    }',
            ],
            wanted: true,
          },
        ],
        does: answers.keepsItSmall,
        pass: [...familiar, drains],
        kernel: [],
        ends: { quietMs: 1800, nothing: 'quiet' },
        say: [{ at: event('server', 'drain', { nth: 1 }), say: 'awake' }],
      },
    },
    {
      id: 'pipe',
      programs: pair('sleeper.js', 'pieces.js', ['unread']),
      pass: familiar,
      ends: { quietMs: 1800, nothing: 'still' },
      say: [],
      questions: [
        {
          id: 'far',
          kind: 'predict',
          at: output('client', { nth: 1 }),
          about: [
            { file: 'pieces.js', line: ['piece <= 6', 'yield', 'source.pipe(socket)'] },
            { file: 'sleeper.js', line: 'socket.pause()' },
          ],
          choices: ['all', 'some', 'none'],
          answer: answers.howFarItGot,
        },
      ],
    },
    {
      id: 'fails',
      programs: pair('dishes.js', 'guest.js'),
      pass: familiar,
      ends: { quietMs: 1500, nothing: 'nothing' },
      say: [],
      questions: [
        {
          id: 'learns',
          kind: 'predict',
          at: answers.FAILED,
          about: [
            { file: 'dishes.js', line: ['throw', "source.on('error'", 'source.pipe(socket)'] },
            { file: 'guest.js', line: "on('end'" },
          ],
          choices: ['nothing', 'error', 'end'],
          answer: answers.whatTheClientLearns,
        },
      ],
      change: {
        file: 'dishes.js',
        at: 'source.pipe(socket);',
        how: 'instead',
        about: { file: 'dishes.js', line: ['throw', "source.on('error'", 'console.error(error.message)'] },
        candidates: [
          { id: 'end', lines: ['  source.pipe(socket, { end: true });'] },
          {
            id: 'listener',
            how: 'above',
            lines: ["  socket.on('error', () => socket.destroy());"],
          },
          {
            id: 'pipeline',
            lines: ['  stream.pipeline(source, socket, () => {', "    console.log('over');", '  });'],
            wanted: true,
          },
          {
            id: 'destroy',
            at: 'console.error(error.message);',
            how: 'below',
            lines: ['    socket.destroy();'],
            wanted: true,
          },
        ],
        does: answers.tellsTheClient,
        ends: { quietMs: 1500, nothing: 'quiet' },
        say: [{ at: output('client', { nth: 1 }), say: 'end' }],
      },
    },
  ],
});
