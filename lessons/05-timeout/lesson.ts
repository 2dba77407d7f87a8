import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector } from '../../src/model/select.ts';
import {
  howItEnded,
  isCutOff,
  isSentAway,
  socketClosed,
  timeout,
  whatWasDone,
  whenAgain,
  whoseClockRanOut,
} from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar: readonly Selector[] = [
  ...['listening', 'connection', 'finish', 'end', 'close'].map((name) => event('server', name)),
  ...['connect', 'finish', 'end', 'close'].map((name) => event('client', name)),
];
const pair = (server: string, client: string, faults: readonly string[] = []) => [
  { name: 'server', file: server },
  { name: 'client', file: client, after: event('server', 'listening'), faults },
];

export default lesson({
  id: 'timeout',
  group: 'core',
  buildsOn: ['data-end'],
  scenes: [
    {
      id: 'silence',
      api: [
        'createServer.options.keepAlive',
        'createServer.options.keepAliveInitialDelay',
        'net.Socket#destroyed',
        'net.Socket#event:timeout',
        'net.Socket#readyState',
        'net.Socket#setTimeout',
      ],
      programs: pair('server.js', 'client.js'),
      pass: [...familiar, event('server', 'timeout', { nth: 2 }), event('server', 'data')],
      ends: { seen: [exit('client'), socketClosed('server')] },
      stopAtCalls: [call('server', 'setTimeout')],
      say: [
        { at: call('server', 'setTimeout'), say: 'set' },
        { at: timeout, say: 'fired' },
      ],
      questions: [
        {
          id: 'done',
          kind: 'predict',
          at: timeout,
          about: { file: 'server.js', line: ['socket.setTimeout(', "on('timeout'"] },
          choices: ['destroyed', 'ended', 'nothing'],
          answer: whatWasDone,
          meets: ['B6'],
        },
        {
          id: 'again',
          kind: 'predict',
          at: output('server', { nth: 2 }),
          about: [
            { file: 'server.js', line: 'socket.setTimeout(' },
            { file: 'client.js', line: ['setTimeout(() => {', 'socket.write(', '}, 800)', '1600'] },
          ],
          choices: ['silent', 'word', 'never'],
          answer: whenAgain,
        },
      ],
      change: {
        file: 'server.js',
        at: "console.log('readyState:', socket.readyState);",
        how: 'below',
        about: { file: 'client.js', line: ['setTimeout(() => {', 'socket.write(', '}, 800)'] },
        candidates: [
          {
            id: 'keepAlive',
            at: 'const server = net.createServer((socket) => {',
            how: 'instead',
            lines: [
              'const options = {',
              '  keepAlive: true,',
              '  keepAliveInitialDelay: 1000,',
              '};',
              'const server = net.createServer(options, (socket) => {',
            ],
            meets: ['B34'],
          },
          { id: 'end', lines: ["    socket.end('too quiet');"], wanted: true },
          { id: 'destroy', lines: ['    socket.destroy();'], wanted: true },
        ],
        does: isSentAway,
        // Where it was sent away, the client writes in vain.
        programs: pair('server.js', 'client.js', ['lateWrite']),
        pass: [...familiar, event('client', 'data'), event('server', 'data'), event('server', 'timeout', { nth: 2 })],
        say: [{ at: output('client', { where: ({ text }) => text === 'back: false' }), say: 'late' }],
      },
    },
    {
      id: 'chatty',
      api: ['createConnection.options.timeout', 'net.createConnection'],
      programs: pair('listener.js', 'talker.js'),
      pass: [...familiar, event('server', 'data')],
      ends: { seen: [exit('client'), socketClosed('server')] },
      say: [
        { at: call('client', 'net.createConnection'), say: 'option' },
        { at: event('server', 'timeout'), say: 'reader' },
        { at: event('client', 'timeout'), say: 'writer' },
      ],
      questions: [
        {
          id: 'whose',
          kind: 'predict',
          at: event('server', 'data', { nth: 1 }),
          about: [
            { file: 'listener.js', line: 'socket.setTimeout(' },
            { file: 'talker.js', line: ['timeout: 800', 'const words', 'socket.write(', '}, 300)'] },
          ],
          choices: ['both', 'neither', 'client', 'server'],
          answer: whoseClockRanOut,
          meets: ['B7'],
        },
      ],
      change: {
        file: 'listener.js',
        at: 'socket.setTimeout(800);',
        how: 'below',
        about: { file: 'talker.js', line: ['const words', 'socket.write(', '}, 300)'] },
        candidates: [
          {
            id: 'idle',
            how: 'instead',
            lines: ["  socket.setTimeout(750, () => socket.end('enough'));"],
            meets: ['B7'],
          },
          { id: 'server', lines: ["  server.setTimeout(750, () => socket.end('enough'));"] },
          { id: 'timer', lines: ["  setTimeout(() => socket.end('enough'), 750);"], wanted: true },
        ],
        does: isCutOff,
        pass: [...familiar, event('server', 'data'), event('client', 'data')],
        ends: { seen: [socketClosed('server'), event('client', 'close')] },
      },
    },
    {
      id: 'alone',
      api: ['net.Socket#setKeepAlive', 'net.Socket#setKeepAlive(enable)', 'net.Socket#timeout'],
      programs: [{ name: 'alone', file: 'alone.js' }],
      stopAtCalls: [call('alone', 'setTimeout')],
      say: [
        { at: call('alone', 'setTimeout'), say: 'set' },
        { at: exit('alone'), say: 'ended' },
      ],
      questions: [
        {
          id: 'alone',
          kind: 'predict',
          at: 'start',
          about: { file: 'alone.js', line: ['new net.Socket(', 'setKeepAlive(', 'socket.setTimeout(', "on('timeout'"] },
          choices: ['fires', 'waits', 'ends'],
          answer: howItEnded,
        },
      ],
    },
  ],
  texts: { en, zh },
});
