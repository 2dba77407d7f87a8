import { lesson } from '../../src/model/lesson.ts';
import { call, crash, event, exit, output, type Selector } from '../../src/model/select.ts';
import {
  comparedWithTalk,
  farewell,
  howItEnded,
  howOften,
  lastWord,
  onceMore,
  socketClosed,
  timeout,
  whatTextDoes,
  whatWasDone,
  whoHadAnError,
} from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar: readonly Selector[] = [
  event('client', 'connectionAttempt'),
  event('client', 'ready'),
  event('client', 'finish'),
  event('server', 'finish'),
  event('server', 'close', { where: ({ object }) => object.startsWith('server') }),
];
const pair = (server: string, client: string) => [
  { name: 'server', file: server },
  { name: 'client', file: client, after: event('server', 'listening') },
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
        { at: output('server', { nth: 1 }), say: 'destroyed' },
        { at: output('server', { nth: 2 }), say: 'open' },
        { at: event('server', 'data'), say: 'word' },
        { at: event('server', 'timeout', { nth: 2 }), say: 'again' },
        { at: event('server', 'end'), say: 'over' },
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
        {
          id: 'again',
          kind: 'predict',
          at: event('server', 'data'),
          about: [
            { file: 'server.js', line: ['socket.setTimeout(', "on('timeout'"] },
            { file: 'client.js', line: ['socket.write(', 'socket.end('] },
          ],
          choices: ['yes', 'no'],
          answer: onceMore,
        },
      ],
    },
    {
      id: 'chatty',
      programs: pair('listener.js', 'talker.js'),
      pass: [
        ...familiar,
        ...[2, 3, 4, 5].map((nth) => event('server', 'data', { nth })),
        event('client', 'end'),
        event('client', 'close'),
      ],
      say: [
        { at: call('server', 'setTimeout'), say: 'set' },
        { at: call('client', 'net.createConnection'), say: 'option' },
        { at: event('server', 'data', { nth: 1 }), say: 'word' },
        { at: lastWord, say: 'last' },
        { at: event('server', 'timeout'), say: 'reader' },
        { at: event('client', 'timeout'), say: 'writer' },
        { at: event('server', 'end'), say: 'over' },
      ],
      questions: [
        {
          id: 'reader',
          kind: 'predict',
          at: 'start',
          about: [
            { file: 'listener.js', line: ['socket.setTimeout(', "on('timeout'"] },
            { file: 'talker.js', line: ['const words', 'socket.write(', '}, 200)'] },
          ],
          choices: ['during', 'after', 'never'],
          answer: (trace) => comparedWithTalk('server', trace),
        },
        {
          id: 'writer',
          kind: 'predict',
          at: event('server', 'data', { nth: 1 }),
          about: { file: 'talker.js', line: ['timeout: 800', "on('timeout'", 'socket.write(', '}, 200)'] },
          choices: ['after', 'during', 'never'],
          answer: (trace) => comparedWithTalk('client', trace),
        },
      ],
    },
    {
      id: 'goodbye',
      programs: pair('polite.js', 'silent.js'),
      pass: familiar,
      say: [
        { at: call('server', 'setTimeout'), say: 'set' },
        { at: event('server', 'timeout'), say: 'fired' },
        { at: call('server', 'end'), say: 'hangUp' },
        { at: event('client', 'data'), say: 'words' },
        { at: event('client', 'end'), say: 'noMore' },
        { at: event('client', 'close'), say: 'closed' },
        { at: socketClosed('server'), say: 'gone' },
      ],
      questions: [
        {
          id: 'error',
          kind: 'predict',
          at: 'start',
          about: [
            { file: 'polite.js', line: ["on('error'", 'socket.setTimeout(', 'socket.end('] },
            { file: 'silent.js', line: "on('error'" },
          ],
          choices: ['server', 'nobody', 'client'],
          answer: whoHadAnError,
        },
        {
          id: 'order',
          kind: 'order',
          at: 'end',
          about: [
            { file: 'polite.js', line: 'socket.end(' },
            { file: 'silent.js', line: ["on('data'", "on('end'", "on('close'"] },
          ],
          choices: ['close', 'data', 'end'],
          answer: farewell,
        },
      ],
    },
    {
      id: 'alone',
      programs: [
        { name: 'alone', file: 'alone.js' },
        { name: 'quoted', file: 'quoted.js', after: exit('alone') },
      ],
      stopAtCalls: [call('alone', 'setTimeout')],
      say: [
        { at: call('alone', 'setTimeout'), say: 'set' },
        { at: output('alone'), say: 'waiting' },
        { at: exit('alone'), say: 'ended' },
        { at: crash('quoted'), say: 'thrown' },
        { at: exit('quoted'), say: 'died' },
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
