import { lesson } from '../../src/model/lesson.ts';
import { call, crash, event, exit, output, type Selector } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const EARLY: readonly Selector[] = [
  { type: 'event', name: 'connectionAttempt' },
  { type: 'event', name: 'ready' },
];
const PARTING: readonly Selector[] = [
  { type: 'event', name: 'finish' },
  { type: 'event', name: 'end' },
  { type: 'event', name: 'close' },
];
const RUDE: readonly Selector[] = [
  ...EARLY,
  event('server', 'listening'),
  event('rude', 'connect'),
  event('rude', 'close'),
];
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
      pass: [...EARLY, ...PARTING],
      ends: { seen: [exit('client'), event('server', 'close', { object: 'socket#1' })] },
      say: [
        { at: event('client', 'connect'), say: 'connect' },
        { at: event('server', 'connection'), say: 'connection' },
        { at: output('server', { nth: 1 }), say: 'address' },
        { at: output('server', { nth: 2 }), say: 'family' },
        { at: event('client', 'data'), say: 'welcome' },
        { at: exit('server'), say: 'served' },
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
        { name: 'client-2', file: 'guest.js', after: event('client-1', 'data') },
      ],
      pass: EARLY,
      ends: { seen: [output('client-1'), output('client-2')] },
      say: [
        { at: event('server', 'listening'), say: 'listening' },
        { at: event('client-1', 'connect'), say: 'connect1' },
        { at: event('server', 'connection', { nth: 1 }), say: 'connection1' },
        { at: event('server', 'data', { nth: 1 }), say: 'data1' },
        { at: event('client-1', 'data'), say: 'answer1' },
        { at: event('client-2', 'connect'), say: 'connect2' },
        { at: event('server', 'connection', { nth: 2 }), say: 'connection2' },
        { at: event('server', 'data', { nth: 2 }), say: 'data2' },
        { at: event('client-2', 'data'), say: 'answer2' },
      ],
      questions: [
        {
          id: 'local',
          kind: 'predict',
          at: event('server', 'listening'),
          about: [
            { file: 'greeter.js', line: 'server.listen(' },
            { file: 'guest.js', line: 'net.connect(' },
          ],
          choices: ['new', 'server', 'client'],
          answer: answers.portOfSecond,
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
    },
    {
      id: 'leaving',
      programs: [
        { name: 'server', file: 'counter.js' },
        { name: 'client', file: 'visitor.js', after: event('server', 'listening') },
      ],
      pass: [...EARLY, { type: 'event', program: 'client', where: ({ name }) => name !== 'connect' }],
      ends: { seen: [exit('client'), output('server', { nth: 3 })] },
      say: [
        { at: event('server', 'connection'), say: 'connection' },
        { at: event('server', 'end'), say: 'goodbye' },
        { at: call('server', 'getConnections', { nth: 1 }), say: 'asking' },
        { at: output('server', { nth: 1 }), say: 'asked' },
        { at: output('server', { nth: 2 }), say: 'atEnd' },
        { at: event('server', 'finish'), say: 'ownEnd' },
        { at: event('server', 'close'), say: 'closed' },
        { at: output('server', { nth: 3 }), say: 'atClose' },
      ],
      questions: [
        {
          id: 'gone',
          kind: 'predict',
          at: event('server', 'connection'),
          about: { file: 'counter.js', line: ["on('end'", "'at end:'"] },
          choices: ['0', '1', '2'],
          answer: answers.countAtEnd,
        },
        {
          id: 'first',
          kind: 'predict',
          at: event('server', 'end'),
          about: { file: 'counter.js', line: ["on('end'", "'at end:'", "'asked'"] },
          choices: ['count', 'asked'],
          answer: answers.printedFirst,
        },
      ],
    },
    {
      id: 'broken',
      programs: [
        { name: 'server', file: 'fragile.js', faults: ['noErrorListener'] },
        { name: 'rude', file: 'rude.js', after: event('server', 'listening') },
      ],
      pass: RUDE,
      say: [
        { at: event('server', 'connection'), say: 'connection' },
        { at: event('rude', 'data'), say: 'welcomed' },
        { at: call('rude', 'resetAndDestroy'), say: 'reset' },
        { at: event('server', 'error'), say: 'told' },
        { at: crash('server'), say: 'thrown' },
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
    },
    {
      id: 'kept',
      programs: [
        { name: 'server', file: 'sturdy.js' },
        { name: 'rude', file: 'rude.js', after: event('server', 'listening') },
        { name: 'next', file: 'client.js', after: output('server', { where: ({ text }) => text === 'closed' }) },
      ],
      pass: [...RUDE, event('next', 'connect')],
      ends: { seen: [exit('rude'), output('next', { nth: 2 })] },
      say: [
        { at: event('server', 'connection', { nth: 1 }), say: 'connection' },
        { at: event('rude', 'data'), say: 'again' },
        { at: event('server', 'error'), say: 'heard' },
        { at: event('server', 'close'), say: 'closed' },
        { at: event('next', 'data'), say: 'next' },
      ],
      questions: [
        {
          id: 'after',
          kind: 'predict',
          at: event('server', 'error'),
          about: { file: 'sturdy.js', line: ["socket.on('error'", "socket.on('end'", "socket.on('close'"] },
          choices: ['end', 'open', 'close'],
          answer: answers.nextAfterError,
        },
      ],
    },
    {
      id: 'asleep',
      programs: [
        { name: 'server', file: 'sleeper.js', frozen: { at: event('server', 'listening'), until: WRITTEN } },
        { name: 'client', file: 'caller.js', after: event('server', 'listening') },
      ],
      pass: [...EARLY, ...PARTING],
      ends: { seen: [exit('client'), event('server', 'close', { object: 'socket#1' })] },
      say: [
        { at: event('server', 'listening'), say: 'frozen' },
        { at: event('client', 'connect'), say: 'connect' },
        { at: WRITTEN, say: 'written' },
        { at: output('server', { nth: 1 }), say: 'awake' },
        { at: event('server', 'connection'), say: 'connection' },
        { at: event('server', 'data'), say: 'data' },
        { at: event('client', 'data'), say: 'answer' },
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
        {
          id: 'text',
          kind: 'predict',
          at: event('client', 'connect'),
          about: [
            { file: 'sleeper.js', line: "once('data'" },
            { file: 'caller.js', line: 'socket.write(' },
          ],
          choices: ['lost', 'kept', 'error'],
          answer: answers.fateOfText,
        },
        {
          id: 'order',
          kind: 'order',
          at: 'end',
          about: [
            { file: 'sleeper.js', line: ["on('connection'", "once('data'"] },
            { file: 'caller.js', line: ["on('connect'", "'written'"] },
          ],
          choices: ['connection', 'data', 'connect', 'written'],
          answer: answers.orderOfNews,
        },
      ],
    },
  ],
});
