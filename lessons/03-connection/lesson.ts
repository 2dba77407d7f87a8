import { lesson } from '../../src/model/lesson.ts';
import { call, crash, event, exit, output, type Selector } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const PARTING: readonly Selector[] = [
  { type: 'event', name: 'finish' },
  { type: 'event', name: 'end' },
  { type: 'event', name: 'close' },
];
/** How a server comes to listen, and that a client has come: lessons and scenes before have told that. */
const BEGINNING: readonly Selector[] = [event('server', 'listening'), event('server', 'connection')];
/** The error of a socket that somebody listens for. */
const HEARD = event('server', 'error', { where: ({ listeners }) => listeners > 0 });
const WRITTEN = output('client', { where: ({ text }) => text === 'written' });

export default lesson({
  id: 'connection',
  group: 'core',
  buildsOn: ['listen'],
  texts: { en, zh },
  scenes: [
    {
      id: 'arrival',
      api: ['net.Server#event:connection', 'net.Socket#remoteAddress'],
      programs: [
        { name: 'server', file: 'server.js' },
        { name: 'client', file: 'client.js', after: event('server', 'listening') },
      ],
      pass: [event('server', 'listening'), event('client', 'data'), ...PARTING],
      ends: { seen: [exit('client'), event('server', 'close', { object: 'socket#1' })] },
      say: [
        { at: event('client', 'connect'), say: 'connect' },
        { at: event('server', 'connection'), say: 'connection' },
        { at: output('server'), say: 'who' },
      ],
      questions: [
        {
          id: 'sockets',
          kind: 'predict',
          at: event('server', 'listening'),
          about: [
            { file: 'server.js', line: "on('connection'" },
            { file: 'client.js', line: 'net.connect(' },
          ],
          choices: ['1', '2', '3'],
          answer: answers.socketsInAll,
        },
        {
          id: 'local',
          kind: 'predict',
          at: call('server', 'resume'),
          about: [
            { file: 'server.js', line: ["on('connection'", 'server.listen('] },
            { file: 'client.js', line: 'net.connect(' },
          ],
          choices: ['new', 'server', 'client'],
          answer: answers.portOfServer,
        },
        {
          id: 'property',
          kind: 'type',
          at: 'end',
          about: { file: 'client.js', line: 'net.connect(' },
          answer: answers.sameAsRemotePort,
        },
      ],
    },
    {
      id: 'leaving',
      api: ['net.Server#getConnections'],
      programs: [
        { name: 'server', file: 'counter.js' },
        { name: 'client', file: 'leaving.js', after: event('server', 'listening') },
      ],
      pass: [...BEGINNING, event('server', 'close'), { type: 'event', program: 'client' }],
      ends: { seen: [exit('client'), output('server', { nth: 2 })] },
      say: [
        { at: event('server', 'end'), say: 'goodbye' },
        { at: event('server', 'finish'), say: 'answered' },
      ],
      questions: [
        {
          id: 'gone',
          kind: 'predict',
          at: event('server', 'connection'),
          about: { file: 'counter.js', line: ["on('end'", "'at end:'", "on('close'", "'at close:'"] },
          choices: ['none', 'one', 'both'],
          answer: answers.countsTold,
          meets: ['B4'],
        },
      ],
    },
    {
      id: 'asleep',
      programs: [
        { name: 'server', file: 'sleeper.js', frozen: { at: event('server', 'listening'), until: WRITTEN } },
        { name: 'client', file: 'caller.js', after: event('server', 'listening') },
      ],
      pass: [event('server', 'listening'), event('server', 'data'), event('client', 'data'), ...PARTING],
      ends: { seen: [exit('client'), event('server', 'close', { object: 'socket#1' })] },
      say: [
        { at: event('client', 'connect'), say: 'connect' },
        { at: WRITTEN, say: 'written' },
        { at: event('server', 'connection'), say: 'connection' },
      ],
      questions: [
        {
          id: 'meets',
          kind: 'predict',
          at: event('server', 'listening'),
          about: [
            { file: 'sleeper.js', line: 'server.listen(' },
            { file: 'caller.js', line: 'net.connect(' },
          ],
          choices: ['waits', 'error', 'connect'],
          answer: answers.callOfSleeper,
          meets: ['B21'],
        },
      ],
      change: {
        file: 'caller.js',
        at: "console.log('answer:', data.toString());",
        how: 'above',
        about: [
          { file: 'sleeper.js', line: ["once('data'", "end('hello')"] },
          { file: 'caller.js', line: ["on('connect'", 'socket.write('] },
        ],
        candidates: [
          {
            id: 'connected',
            at: "socket.on('connect', () => {",
            how: 'below',
            lines: ["  console.log('the server has seen me');"],
            meets: ['B21'],
          },
          {
            id: 'taken',
            at: "console.log('written');",
            lines: ["    console.log('the server has seen me');"],
            meets: ['B23'],
          },
          { id: 'answered', lines: ["  console.log('the server has seen me');"], wanted: true },
        ],
        does: answers.saysSoWhenSeen,
        pass: [{ type: 'event' }],
      },
    },
    {
      id: 'broken',
      api: ['net.Socket#event:error', 'net.Socket#resetAndDestroy'],
      codes: ['ECONNRESET'],
      programs: [
        { name: 'server', file: 'fragile.js', faults: ['noErrorListener'] },
        { name: 'rude', file: 'rude.js', after: event('server', 'listening') },
      ],
      pass: [
        ...BEGINNING,
        { type: 'event', program: 'rude' },
        event('server', 'error'),
        crash('server'),
        exit('server'),
      ],
      say: [{ at: call('rude', 'resetAndDestroy'), say: 'reset' }],
      questions: [
        {
          id: 'fate',
          kind: 'predict',
          at: event('rude', 'data'),
          about: [
            { file: 'fragile.js', line: ["server.on('error'", "socket.on('end'", "socket.on('close'"] },
            { file: 'rude.js', line: 'resetAndDestroy' },
          ],
          choices: ['goodbye', 'handled', 'dies', 'unaware'],
          answer: answers.fateOfServer,
          meets: ['B5', 'B17'],
        },
      ],
      change: {
        file: 'fragile.js',
        at: "server.on('connection', (socket) => {",
        how: 'below',
        about: [
          { file: 'fragile.js', line: "server.on('error'" },
          { file: 'rude.js', line: 'resetAndDestroy' },
        ],
        candidates: [
          { id: 'goodbye', lines: ["  socket.on('end', () => socket.destroy());"], meets: ['B5'] },
          {
            id: 'caught',
            at: "socket.write('welcome');",
            how: 'instead',
            lines: [
              '  try {',
              "    socket.write('welcome');",
              '  } catch (error) {',
              "    console.log('caught:', error.message);",
              '  }',
            ],
            meets: ['B16'],
          },
          {
            id: 'listener',
            lines: ["  socket.on('error', (error) => {", "    console.log('socket:', error.message);", '  });'],
            wanted: true,
          },
        ],
        does: answers.servesTheNext,
        programs: [
          { name: 'server', file: 'fragile.js' },
          { name: 'rude', file: 'rude.js', after: event('server', 'listening') },
          { name: 'next', file: 'client.js', after: event('server', 'close', { object: 'socket#1' }) },
        ],
        pass: [{ type: 'event' }, crash('server'), exit('server')],
        ends: { seen: [exit('rude'), output('next')] },
        questions: [
          {
            id: 'after',
            kind: 'predict',
            at: HEARD,
            about: { file: 'fragile.js', line: ["socket.on('error'", "socket.on('end'", "socket.on('close'"] },
            choices: ['end', 'open', 'close'],
            answer: answers.nextAfterError,
            meets: ['B5'],
          },
        ],
      },
    },
  ],
});
