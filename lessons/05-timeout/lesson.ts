import { lesson } from '../../src/model/lesson.ts';
import { call, crash, event, exit, output, type Selector } from '../../src/model/select.ts';
import {
  comparedWithTalk,
  hangUp,
  howItEnded,
  howOften,
  isCutOff,
  isSentAway,
  lastWord,
  socketClosed,
  timeout,
  whatTextDoes,
  whatWasDone,
  whoHadAnError,
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
      pass: [...familiar, event('client', 'end'), event('client', 'close')],
      stopAtCalls: [call('server', 'setTimeout')],
      say: [
        { at: call('server', 'setTimeout'), say: 'set' },
        { at: timeout, say: 'fired' },
        { at: output('server', { nth: 2 }), say: 'open' },
        { at: event('server', 'data'), say: 'word' },
        { at: event('server', 'timeout', { nth: 2 }), say: 'again' },
      ],
      questions: [
        {
          id: 'often',
          kind: 'predict',
          at: 'start',
          about: [
            { file: 'server.js', line: ['socket.setTimeout(', "on('timeout'"] },
            { file: 'client.js', line: 'socket.write(' },
          ],
          choices: ['several', 'one', 'none'],
          answer: howOften,
        },
        { id: 'done', kind: 'predict', at: timeout, choices: ['destroyed', 'ended', 'nothing'], answer: whatWasDone },
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
        pass: [...familiar, event('client', 'close')],
        say: [
          { at: event('client', 'data'), say: 'told' },
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
      pass: [
        ...familiar,
        ...[2, 3, 4].map((nth) => event('server', 'data', { nth })),
        event('client', 'end'),
        event('client', 'close'),
      ],
      ends: { seen: [exit('client'), socketClosed('server')] },
      say: [
        { at: call('client', 'net.createConnection'), say: 'option' },
        { at: event('server', 'data', { nth: 1 }), say: 'word' },
        { at: lastWord, say: 'last' },
        { at: event('server', 'timeout'), say: 'reader' },
        { at: event('client', 'timeout'), say: 'writer' },
      ],
      questions: [
        {
          id: 'reader',
          kind: 'predict',
          at: 'start',
          about: [
            { file: 'listener.js', line: ['socket.setTimeout(', "on('timeout'"] },
            { file: 'talker.js', line: ['const words', 'socket.write(', '}, 300)'] },
          ],
          choices: ['during', 'after', 'never'],
          answer: (trace) => comparedWithTalk('server', trace),
        },
        {
          id: 'writer',
          kind: 'predict',
          at: event('server', 'data', { nth: 1 }),
          about: { file: 'talker.js', line: ['timeout: 800', "on('timeout'", 'socket.write(', '}, 300)'] },
          choices: ['after', 'during', 'never'],
          answer: (trace) => comparedWithTalk('client', trace),
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
        say: [{ at: event('client', 'data'), say: 'told' }],
        questions: [
          {
            id: 'words',
            kind: 'predict',
            at: event('server', 'connection'),
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
        { at: output('alone'), say: 'waiting' },
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
