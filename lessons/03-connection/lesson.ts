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
  api: [
    'net.Server#event:connection',
    'net.Server#getConnections',
    'net.Socket#event:error',
    'net.Socket#remoteAddress',
    'net.Socket#remoteFamily',
    'net.Socket#resetAndDestroy',
  ],
  texts: { en, zh },
  scenes: [
    {
      id: 'arrival',
      programs: [
        { name: 'server', file: 'server.js' },
        { name: 'client', file: 'client.js', after: event('server', 'listening') },
      ],
      pass: [event('server', 'listening'), ...PARTING],
      ends: { seen: [exit('client'), event('server', 'close', { object: 'socket#1' })] },
      say: [
        { at: event('client', 'connect'), say: 'connect' },
        { at: event('server', 'connection'), say: 'connection' },
        { at: output('server', { nth: 2 }), say: 'who' },
        { at: event('client', 'data'), say: 'welcome' },
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
      ],
    },
    {
      id: 'two',
      programs: [
        { name: 'server', file: 'greeter.js' },
        { name: 'client-1', file: 'guest.js', after: event('server', 'listening') },
        { name: 'client-2', file: 'guest.js', after: output('client-1') },
      ],
      pass: BEGINNING,
      ends: { seen: [output('client-1'), output('client-2')] },
      say: [
        { at: event('client-1', 'connect'), say: 'connect1' },
        { at: event('server', 'data', { nth: 1 }), say: 'data1' },
        { at: event('client-1', 'data'), say: 'answer1' },
        { at: event('client-2', 'connect'), say: 'connect2' },
        { at: event('server', 'data', { nth: 2 }), say: 'data2' },
        { at: event('client-2', 'data'), say: 'answer2' },
      ],
      questions: [
        {
          id: 'local',
          kind: 'predict',
          at: event('client-1', 'connect'),
          about: [
            { file: 'greeter.js', line: ["on('connection'", 'server.listen('] },
            { file: 'guest.js', line: 'net.connect(' },
          ],
          choices: ['new', 'server', 'client'],
          answer: answers.portOfFirst,
        },
        {
          id: 'object',
          kind: 'predict',
          at: event('client-1', 'data'),
          about: [
            { file: 'greeter.js', line: ["on('connection'", "once('data'"] },
            { file: 'guest.js', line: "write('hi')" },
          ],
          choices: ['server', 'first', 'second'],
          answer: answers.objectOfSecond,
        },
        {
          id: 'property',
          kind: 'type',
          at: 'end',
          about: { file: 'guest.js', line: 'net.connect(' },
          answer: answers.sameAsRemotePort,
        },
      ],
      change: {
        file: 'greeter.js',
        at: 'socket.write(greeting);',
        how: 'instead',
        candidates: [
          { id: 'server', lines: ['    server.write(greeting);'] },
          {
            id: 'sockets',
            lines: ['    for (const guest of server.sockets) {', '      guest.write(greeting);', '    }'],
          },
          {
            id: 'online',
            lines: ['    for (const guest of online) {', '      guest.write(greeting);', '    }'],
            wanted: true,
          },
        ],
        does: answers.allAreTold,
        pass: [{ type: 'event' }, crash('server'), exit('server')],
        ends: { seen: [output('client-1', { nth: 2 }), output('client-2')] },
      },
    },
    {
      id: 'leaving',
      programs: [
        { name: 'server', file: 'counter.js' },
        { name: 'client', file: 'visitor.js', after: event('server', 'listening') },
      ],
      pass: [...BEGINNING, { type: 'event', program: 'client' }],
      ends: { seen: [exit('client'), output('server', { nth: 2 })] },
      say: [
        { at: event('server', 'end'), say: 'goodbye' },
        { at: call('server', 'getConnections', { nth: 1 }), say: 'asking' },
        { at: event('server', 'finish'), say: 'ownEnd' },
        { at: event('server', 'close'), say: 'closed' },
      ],
      questions: [
        {
          id: 'gone',
          kind: 'predict',
          at: event('server', 'connection'),
          about: { file: 'counter.js', line: ["on('end'", { part: 'getConnections(', nth: 1 }, "'at end:'"] },
          choices: ['0', '1', '2'],
          answer: answers.countAtEnd,
        },
      ],
    },
    {
      id: 'asleep',
      programs: [
        { name: 'server', file: 'sleeper.js', frozen: { at: event('server', 'listening'), until: WRITTEN } },
        { name: 'client', file: 'caller.js', after: event('server', 'listening') },
      ],
      pass: [event('server', 'listening'), event('client', 'data'), ...PARTING],
      ends: { seen: [exit('client'), event('server', 'close', { object: 'socket#1' })] },
      say: [
        { at: event('client', 'connect'), say: 'connect' },
        { at: WRITTEN, say: 'written' },
        { at: event('server', 'connection'), say: 'connection' },
        { at: event('server', 'data'), say: 'data' },
      ],
      questions: [
        {
          id: 'meets',
          kind: 'predict',
          at: event('server', 'listening'),
          about: [
            { file: 'sleeper.js', line: "server.on('listening'" },
            { file: 'caller.js', line: 'net.connect(' },
          ],
          choices: ['waits', 'error', 'connect'],
          answer: answers.callOfSleeper,
        },
      ],
      change: {
        file: 'caller.js',
        at: "console.log('answer:', data.toString());",
        how: 'above',
        candidates: [
          {
            id: 'connected',
            at: "socket.on('connect', () => {",
            how: 'below',
            lines: ["  console.log('the server has seen me');"],
          },
          {
            id: 'taken',
            at: "console.log('written');",
            lines: ["    console.log('the server has seen me');"],
          },
          { id: 'answered', lines: ["  console.log('the server has seen me');"], wanted: true },
        ],
        does: answers.saysSoWhenSeen,
        pass: [{ type: 'event' }],
      },
    },
    {
      id: 'broken',
      programs: [
        { name: 'server', file: 'fragile.js', faults: ['noErrorListener'] },
        { name: 'rude', file: 'rude.js', after: event('server', 'listening') },
      ],
      pass: [...BEGINNING, { type: 'event', program: 'rude' }, crash('server')],
      say: [
        { at: call('rude', 'resetAndDestroy'), say: 'reset' },
        { at: event('server', 'error'), say: 'told' },
        { at: exit('server'), say: 'dead' },
      ],
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
        },
      ],
      change: {
        file: 'fragile.js',
        at: "server.on('connection', (socket) => {",
        how: 'below',
        candidates: [
          { id: 'goodbye', lines: ["  socket.on('end', () => socket.destroy());"] },
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
        ends: { seen: [exit('rude'), output('next', { nth: 2 })] },
        questions: [
          {
            id: 'after',
            kind: 'predict',
            at: HEARD,
            about: { file: 'fragile.js', line: ["socket.on('error'", "socket.on('end'", "socket.on('close'"] },
            choices: ['end', 'open', 'close'],
            answer: answers.nextAfterError,
          },
        ],
      },
    },
  ],
});
