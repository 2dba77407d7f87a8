import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector } from '../../src/model/select.ts';
import {
  familySeen,
  kindOf,
  left,
  namesAll,
  outcome,
  reached,
  serverAddress,
  whatRemote,
  whoGetsIn,
  whoLeft,
  whoseAddress,
} from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar: readonly Selector[] = [
  ...['client', 'quiet', 'talker'].flatMap((client) => ['end', 'finish', 'close'].map((name) => event(client, name))),
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
      id: 'ends',
      programs: [
        { name: 'server', file: 'host.js' },
        { name: 'client', file: 'guest.js', after: event('server', 'listening') },
      ],
      pass: [...familiar, event('server', 'connection'), event('server', 'close')],
      say: [
        { at: event('server', 'listening'), say: 'listening' },
        { at: output('client', { nth: 1 }), say: 'fresh' },
        { at: output('server', { nth: 2 }), say: 'serverAddress' },
      ],
      questions: [
        {
          id: 'whose',
          kind: 'predict',
          at: event('server', 'connection'),
          about: { file: 'host.js', line: 'socket.address()' },
          choices: ['client', 'both', 'server'],
          answer: whoseAddress,
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
      pass: [
        ...familiar,
        event('server', 'listening'),
        ...['connection', 'data', 'close'].map((name) => event('server', name)),
        ...['server', 'quiet', 'talker'].map(exit),
      ],
      ends: { seen: [left(2), exit('quiet'), exit('talker')] },
      say: [{ at: left(1), say: 'unknown' }],
      questions: [
        {
          id: 'unknown',
          kind: 'predict',
          at: event('server', 'close', { nth: 1 }),
          about: { file: 'farewell.js', line: ['const who', "on('close'", "'goodbye,'"] },
          choices: ['client', 'undefined', 'server'],
          answer: (trace) => whoLeft(1, trace),
        },
        {
          id: 'known',
          kind: 'predict',
          at: event('server', 'close', { nth: 2 }),
          about: { file: 'farewell.js', line: ['const who', "on('data'", "'hello,'", "on('close'", "'goodbye,'"] },
          choices: ['undefined', 'client', 'server'],
          answer: (trace) => whoLeft(2, trace),
        },
      ],
      change: {
        file: 'farewell.js',
        at: 'const who = () => socket.remotePort;',
        how: 'instead',
        candidates: [
          { id: 'local', lines: ['  const who = () => socket.address().port;'] },
          { id: 'stranger', lines: ["  const who = () => socket.remotePort ?? 'stranger';"] },
          { id: 'kept', lines: ['  const { remotePort } = socket;', '  const who = () => remotePort;'], wanted: true },
          { id: 'end', at: "socket.on('close', () => {", lines: ["  socket.on('end', () => {"], wanted: true },
        ],
        does: namesAll,
        ends: { seen: [left(2), event('server', 'close', { nth: 2 }), exit('quiet'), exit('talker')] },
        questions: [
          {
            id: 'first',
            kind: 'predict',
            at: event('server', 'connection', { nth: 1 }),
            about: { file: 'farewell.js', line: ['const who', "'goodbye,'"] },
            choices: ['undefined', 'server', 'client', 'other'],
            answer: (trace) => whoLeft(1, trace),
          },
        ],
      },
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
        event('number', 'connectionAttempt'),
        event('name', 'lookup', { nth: 2 }),
        ...['number', 'name'].flatMap((client) =>
          ['connectionAttemptFailed', 'error', 'connect', 'end', 'finish', 'close'].map((name) => event(client, name)),
        ),
        ...['connection', 'end', 'finish', 'close'].map((name) => event('server', name)),
      ],
      ends: { seen: [exit('number'), exit('name')] },
      say: [
        { at: output('server', { nth: 1 }), say: 'six' },
        { at: event('name', 'lookup', { nth: 1 }), say: 'lookup' },
        { at: outcome('name'), say: 'name' },
      ],
      questions: [
        {
          id: 'number',
          kind: 'predict',
          at: call('number', 'net.connect'),
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
      change: {
        file: 'six.js',
        at: "server.listen(port, '::1');",
        how: 'instead',
        candidates: [
          { id: 'dual', lines: ["server.listen({ port, host: '::1', ipv6Only: false });"] },
          { id: 'families', how: 'above', lines: ['net.setDefaultAutoSelectFamily(true);'] },
          { id: 'four', lines: ["server.listen(port, '127.0.0.1');"], wanted: true },
          { id: 'twice', how: 'below', lines: ["server.listen(port, '127.0.0.1');"], wanted: true },
        ],
        does: (trace) => whoGetsIn(trace) === 'both',
        ends: { quietMs: 1000, nothing: 'quiet' },
        say: [],
        questions: [
          {
            id: 'who',
            kind: 'predict',
            at: call('number', 'net.connect'),
            about: [
              { file: 'number.js', line: 'net.connect(' },
              { file: 'name.js', line: 'net.connect(' },
            ],
            choices: ['both', 'number', 'name', 'none'],
            answer: whoGetsIn,
          },
        ],
      },
    },
    {
      id: 'mapped',
      programs: [
        { name: 'server', file: 'mapped.js' },
        { name: 'client', file: 'mute.js', after: event('server', 'listening') },
      ],
      pass: [...familiar, ...['listening', 'connection', 'close'].map((name) => event('server', name))],
      say: [
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
      pass: [...familiar, ...['listening', 'connection', 'close'].map((name) => event('server', name))],
      say: [
        { at: call('server', 'listen'), say: 'listen' },
        { at: output('server', { nth: 1 }), say: 'place' },
        { at: call('client', 'net.connect'), say: 'connecting' },
        { at: output('server', { nth: 2 }), say: 'empty' },
        { at: output('server', { nth: 3 }), say: 'nobody' },
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
          at: event('server', 'connection'),
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
