import { lesson } from '../../src/model/lesson.ts';
import { call, crash, event, exit, output, type Selector } from '../../src/model/select.ts';
import {
  hangUp,
  howItEnded,
  isCutOff,
  isSentAway,
  socketClosed,
  timeout,
  whatTextDoes,
  whatWasDone,
  whenAgain,
  whoHadAnError,
  whoseClockRanOut,
  wordsHeard,
} from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar: readonly Selector[] = [
  event('client', 'finish'),
  event('server', 'finish'),
  event('server', 'end'),
  event('server', 'close'),
];
const pair = (server: string, client: string, faults: readonly string[] = []) => [
  { name: 'server', file: server },
  { name: 'client', file: client, after: event('server', 'listening'), faults },
];

export default lesson({
  id: 'timeout',
  group: 'core',
  api: [
    'net.Socket#event:timeout',
    'net.Socket#setTimeout',
    'net.Socket#timeout',
    'net.Socket#destroyed',
    'net.Socket#readyState',
    'net.createConnection',
    'createConnection.options.timeout',
  ],
  scenes: [
    {
      id: 'silence',
      programs: pair('server.js', 'client.js'),
      pass: [
        ...familiar,
        event('server', 'timeout', { nth: 2 }),
        event('server', 'data'),
        event('client', 'end'),
        event('client', 'close'),
      ],
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
          about: { file: 'server.js', line: ["on('timeout'", "'destroyed:'", "'readyState:'"] },
          choices: ['destroyed', 'ended', 'nothing'],
          answer: whatWasDone,
        },
        {
          id: 'again',
          kind: 'predict',
          at: output('server', { nth: 2 }),
          about: [
            { file: 'server.js', line: ['socket.setTimeout(', "on('timeout'"] },
            { file: 'client.js', line: ['socket.write(', '}, 800)'] },
          ],
          choices: ['silent', 'word', 'never'],
          answer: whenAgain,
        },
      ],
      change: {
        file: 'server.js',
        at: "console.log('readyState:', socket.readyState);",
        how: 'below',
        candidates: [
          { id: 'close', lines: ['    server.close();'] },
          { id: 'keepAlive', at: 'socket.setTimeout(200);', lines: ['  socket.setKeepAlive(true);'] },
          { id: 'end', lines: ["    socket.end('too quiet');"], wanted: true },
          { id: 'destroy', lines: ['    socket.destroy();'], wanted: true },
        ],
        does: isSentAway,
        // Where it was sent away, the client writes in vain.
        programs: pair('server.js', 'client.js', ['lateWrite']),
        pass: [...familiar, event('client', 'data'), event('client', 'close')],
        say: [
          // Not where it had ended its own side before.
          { at: event('client', 'end', { where: ({ state }) => state.readyState === 'writeOnly' }), say: 'left' },
          { at: output('client', { where: ({ text }) => text === 'back: false' }), say: 'late' },
        ],
        questions: [
          {
            id: 'error',
            kind: 'predict',
            at: hangUp,
            about: [
              { file: 'server.js', line: "socket.on('error'" },
              { file: 'client.js', line: ["socket.on('error'", 'socket.write('] },
            ],
            choices: ['server', 'nobody', 'client'],
            answer: whoHadAnError,
          },
        ],
      },
    },
    {
      id: 'chatty',
      programs: pair('listener.js', 'talker.js'),
      pass: [...familiar, event('server', 'data'), ...['data', 'end', 'close'].map((name) => event('client', name))],
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
        },
      ],
      change: {
        file: 'listener.js',
        at: 'socket.setTimeout(800);',
        how: 'below',
        candidates: [
          { id: 'idle', how: 'instead', lines: ["  socket.setTimeout(700, () => socket.end('enough'));"] },
          { id: 'server', lines: ["  server.setTimeout(700, () => socket.end('enough'));"] },
          { id: 'timer', lines: ["  setTimeout(() => socket.end('enough'), 700);"], wanted: true },
        ],
        does: isCutOff,
        ends: { seen: [socketClosed('server'), event('client', 'close')] },
        questions: [
          {
            id: 'words',
            kind: 'predict',
            at: event('server', 'connection'),
            about: [
              { file: 'listener.js', line: "'enough'" },
              { file: 'talker.js', line: ['const words', 'socket.write(', '}, 300)'] },
            ],
            choices: ['all', 'none', 'some'],
            answer: wordsHeard,
          },
        ],
      },
    },
    {
      id: 'alone',
      programs: [
        { name: 'alone', file: 'alone.js' },
        { name: 'quoted', file: 'quoted.js', after: exit('alone') },
      ],
      pass: [exit('quoted')],
      stopAtCalls: [call('alone', 'setTimeout')],
      say: [
        { at: call('alone', 'setTimeout'), say: 'set' },
        { at: exit('alone'), say: 'ended' },
        { at: crash('quoted'), say: 'thrown' },
      ],
      questions: [
        {
          id: 'alone',
          kind: 'predict',
          at: 'start',
          about: { file: 'alone.js', line: ['new net.Socket(', 'socket.setTimeout(', "on('timeout'"] },
          choices: ['fires', 'waits', 'ends'],
          answer: howItEnded,
        },
        {
          id: 'quoted',
          kind: 'predict',
          at: exit('alone'),
          about: { file: 'quoted.js', line: ['const file', 'socket.setTimeout('] },
          choices: ['number', 'throws', 'ignored'],
          answer: whatTextDoes,
        },
      ],
    },
  ],
  texts: { en, zh },
});
