import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector } from '../../src/model/select.ts';
import {
  familySeen,
  kindOf,
  left,
  outcome,
  ownAddress,
  reached,
  serverAddress,
  whatRemote,
  whoLeft,
} from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar: readonly Selector[] = [
  ...['client', 'quiet', 'talker'].flatMap((client) =>
    ['connectionAttempt', 'ready', 'end', 'finish', 'close'].map((name) => event(client, name)),
  ),
  event('server', 'end'),
  event('server', 'finish'),
];

export default lesson({
  id: 'address',
  group: 'core',
  api: [
    'net.Server#address',
    'net.Server#close',
    'net.Server#event:close',
    'net.Server#listen(path)',
    'listen.options.host',
    'net.Socket#address',
    'net.Socket#connect',
    'net.Socket#event:close',
    'net.Socket#event:lookup',
    'net.Socket#localPort',
    'net.Socket#remoteFamily',
    'net.Socket#remoteAddress',
    'net.Socket#remotePort',
    'net.connect(path)',
  ],
  scenes: [
    {
      id: 'server',
      programs: [{ name: 'server', file: 'server.js' }],
      say: [
        { at: output('server', { nth: 1 }), say: 'made' },
        { at: call('server', 'listen'), say: 'listen' },
        { at: event('server', 'listening'), say: 'listening' },
        { at: output('server', { nth: 2 }), say: 'place' },
        { at: event('server', 'close'), say: 'close' },
        { at: output('server', { nth: 3 }), say: 'closed' },
      ],
      questions: [
        {
          id: 'closed',
          kind: 'predict',
          at: event('server', 'listening'),
          about: { file: 'server.js', line: ['server.close(', "on('close'", "'closed:'"] },
          choices: ['object', 'throws', 'null'],
          answer: (trace) => kindOf({ ...serverAddress, nth: 3 }, trace),
        },
      ],
    },
    {
      id: 'ends',
      programs: [
        { name: 'server', file: 'host.js' },
        { name: 'client', file: 'guest.js', after: event('server', 'listening') },
      ],
      pass: [...familiar, event('server', 'close')],
      say: [
        { at: event('server', 'listening'), say: 'listening' },
        { at: output('client', { nth: 1 }), say: 'fresh' },
        { at: event('server', 'connection'), say: 'connection' },
        { at: output('server', { nth: 1 }), say: 'serverEnds' },
        { at: output('server', { nth: 2 }), say: 'serverAddress' },
        { at: event('client', 'connect'), say: 'connect' },
        { at: output('client', { nth: 2 }), say: 'clientEnds' },
        { at: output('client', { nth: 3 }), say: 'clientAddress' },
      ],
      questions: [
        {
          id: 'fresh',
          kind: 'predict',
          at: 'start',
          about: { file: 'guest.js', line: ['new net.Socket(', "'fresh:'"] },
          choices: ['null', 'throws', 'empty'],
          answer: (trace) => kindOf({ ...ownAddress('client'), nth: 1 }, trace),
        },
      ],
    },
    {
      id: 'gone',
      programs: [
        { name: 'server', file: 'farewell.js' },
        { name: 'quiet', file: 'mute.js', after: event('server', 'listening') },
        { name: 'talker', file: 'greeter.js', after: left(1) },
      ],
      pass: familiar,
      ends: { seen: [left(2), exit('quiet'), exit('talker')] },
      say: [
        { at: event('server', 'connection', { nth: 1 }), say: 'quiet' },
        { at: event('server', 'close', { nth: 1 }), say: 'closing' },
        { at: left(1), say: 'unknown' },
        { at: event('server', 'connection', { nth: 2 }), say: 'talker' },
        { at: event('server', 'data'), say: 'data' },
        { at: event('server', 'close', { nth: 2 }), say: 'closingAgain' },
        { at: left(2), say: 'known' },
        { at: exit('server'), say: 'ended' },
      ],
      questions: [
        {
          id: 'unknown',
          kind: 'predict',
          at: event('server', 'close', { nth: 1 }),
          about: { file: 'farewell.js', line: ["on('close'", "'goodbye,'"] },
          choices: ['client', 'undefined', 'server'],
          answer: (trace) => whoLeft(1, trace),
        },
        {
          id: 'known',
          kind: 'predict',
          at: event('server', 'close', { nth: 2 }),
          about: { file: 'farewell.js', line: ["on('data'", "'hello,'", "on('close'", "'goodbye,'"] },
          choices: ['undefined', 'client', 'server'],
          answer: (trace) => whoLeft(2, trace),
        },
      ],
    },
    {
      id: 'name',
      programs: [
        { name: 'server', file: 'six.js' },
        // What the server prints, it prints also where there is no ::1.
        { name: 'number', file: 'number.js', after: output('server', { nth: 1 }) },
        { name: 'name', file: 'name.js', after: exit('number') },
      ],
      pass: [
        event('server', 'listening'),
        event('name', 'lookup', { nth: 2 }),
        ...['number', 'name'].flatMap((client) =>
          ['connectionAttemptFailed', 'error', 'connect', 'ready', 'end', 'finish', 'close'].map((name) =>
            event(client, name),
          ),
        ),
        ...['connection', 'end', 'finish', 'close'].map((name) => event('server', name)),
      ],
      ends: { seen: [exit('number'), exit('name')] },
      say: [
        { at: output('server', { nth: 1 }), say: 'six' },
        { at: outcome('number'), say: 'number' },
        { at: event('name', 'lookup', { nth: 1 }), say: 'lookup' },
        { at: event('name', 'connectionAttempt', { nth: 1 }), say: 'attempt' },
        { at: outcome('name'), say: 'name' },
      ],
      questions: [
        {
          id: 'number',
          kind: 'predict',
          at: event('number', 'connectionAttempt'),
          about: [
            { file: 'six.js', line: 'server.listen(' },
            { file: 'number.js', line: 'net.connect(' },
          ],
          choices: ['connects', 'refused', 'waits'],
          answer: (trace) => reached('number', trace),
        },
        {
          id: 'name',
          kind: 'predict',
          at: event('name', 'connectionAttempt', { nth: 1 }),
          about: [
            { file: 'six.js', line: 'server.listen(' },
            { file: 'name.js', line: 'net.connect(' },
          ],
          choices: ['connects', 'refused'],
          answer: (trace) => reached('name', trace),
        },
      ],
    },
    {
      id: 'mapped',
      programs: [
        { name: 'server', file: 'mapped.js' },
        { name: 'client', file: 'mute.js', after: event('server', 'listening') },
      ],
      pass: [...familiar, event('client', 'connect'), event('server', 'close')],
      say: [
        { at: event('server', 'listening'), say: 'listening' },
        { at: output('server', { nth: 1 }), say: 'remote' },
        { at: output('server', { nth: 2 }), say: 'family' },
      ],
      questions: [
        {
          id: 'remote',
          kind: 'predict',
          at: event('server', 'listening'),
          about: [
            { file: 'mapped.js', line: ["'remote:'", "'::ffff:"] },
            { file: 'mute.js', line: 'net.connect(' },
          ],
          choices: ['plain', 'mapped', 'six'],
          answer: familySeen,
        },
      ],
    },
    {
      id: 'path',
      programs: [
        { name: 'server', file: 'inn.js' },
        { name: 'client', file: 'visitor.js', after: event('server', 'listening') },
      ],
      pass: [...familiar, event('server', 'close')],
      say: [
        { at: call('server', 'listen'), say: 'listen' },
        { at: event('server', 'listening'), say: 'listening' },
        { at: output('server', { nth: 1 }), say: 'place' },
        { at: call('client', 'net.connect'), say: 'connecting' },
        { at: event('server', 'connection'), say: 'connection' },
        { at: output('server', { nth: 2 }), say: 'empty' },
        { at: output('server', { nth: 3 }), say: 'nobody' },
        { at: event('client', 'connect'), say: 'connect' },
        { at: exit('server'), say: 'ended' },
      ],
      questions: [
        {
          id: 'place',
          kind: 'predict',
          at: 'start',
          about: { file: 'inn.js', line: ['server.listen(', "'server:'"] },
          choices: ['object', 'empty', 'null', 'text'],
          answer: (trace) => kindOf(serverAddress, trace),
        },
        {
          id: 'remote',
          kind: 'predict',
          at: event('server', 'listening'),
          about: [
            { file: 'inn.js', line: ["'remote:'", 'server.listen('] },
            { file: 'visitor.js', line: 'net.connect(' },
          ],
          choices: ['text', 'loopback', 'undefined'],
          answer: whatRemote,
        },
      ],
    },
  ],
  texts: { en, zh },
});
