import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector } from '../../src/model/select.ts';
import {
  familySeen,
  foundAsTexts,
  kindOf,
  left,
  namesClient,
  outcome,
  reached,
  serverAddress,
  useOfName,
  whoGetsIn,
  whoLeft,
} from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar: readonly Selector[] = [
  ...['connect', 'end', 'finish', 'close'].map((name) => event('client', name)),
  ...['listening', 'connection', 'end', 'finish', 'close'].map((name) => event('server', name)),
];

export default lesson({
  id: 'address',
  group: 'core',
  buildsOn: ['connection'],
  scenes: [
    {
      id: 'gone',
      api: ['listen.options.host', 'net.Socket#event:close', 'net.Socket#localPort', 'net.Socket#remotePort'],
      programs: [
        { name: 'server', file: 'farewell.js' },
        { name: 'client', file: 'mute.js', after: event('server', 'listening') },
      ],
      pass: [...familiar, exit('client')],
      ends: { seen: [left, exit('client')] },
      say: [{ at: left, say: 'unknown' }],
      questions: [
        {
          id: 'unknown',
          kind: 'predict',
          at: event('server', 'close'),
          about: { file: 'farewell.js', line: ['const who', "on('close'", "'goodbye,'"] },
          choices: ['client', 'throws', 'undefined'],
          answer: whoLeft,
          meets: ['B37'],
        },
      ],
      change: {
        file: 'farewell.js',
        at: 'const who = () => socket.remotePort;',
        how: 'instead',
        about: { file: 'farewell.js', line: ["on('close'", "'goodbye,'"] },
        candidates: [
          { id: 'local', lines: ['  const who = () => socket.address().port;'], meets: ['B13'] },
          { id: 'kept', lines: ['  const { remotePort } = socket;', '  const who = () => remotePort;'], wanted: true },
          { id: 'end', at: "socket.on('close', () => {", lines: ["  socket.on('end', () => {"], wanted: true },
        ],
        does: namesClient,
        ends: { seen: [left, event('server', 'close'), exit('client')] },
      },
    },
    {
      id: 'name',
      api: ['listen.options.ipv6Only', 'net.Socket#event:lookup', 'net.Socket#localAddress'],
      codes: ['ECONNREFUSED'],
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
          id: 'localhost',
          kind: 'predict',
          at: call('name', 'net.connect'),
          about: { file: 'name.js', line: 'net.connect(' },
          choices: ['fixed', 'asks', 'server'],
          answer: useOfName,
          meets: ['B14'],
        },
      ],
      change: {
        file: 'six.js',
        at: "server.listen(port, '::1');",
        how: 'instead',
        about: [
          { file: 'number.js', line: 'net.connect(' },
          { file: 'name.js', line: 'net.connect(' },
        ],
        candidates: [
          { id: 'dual', lines: ["server.listen({ port, host: '::1', ipv6Only: false });"] },
          { id: 'four', lines: ["server.listen(port, '127.0.0.1');"], wanted: true },
          { id: 'twice', how: 'below', lines: ["server.listen(port, '127.0.0.1');"], wanted: true },
        ],
        does: (trace) => whoGetsIn(trace) === 'both',
        ends: { quietMs: 1000, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'mapped',
      api: ['net.Server#constructor', 'net.Socket#localFamily', 'net.Socket#remoteAddress', 'net.Socket#remoteFamily'],
      programs: [
        { name: 'server', file: 'mapped.js' },
        { name: 'client', file: 'mute.js', after: event('server', 'listening') },
      ],
      pass: familiar,
      ends: { seen: [exit('client'), event('server', 'close')] },
      say: [{ at: output('server', { nth: 1 }), say: 'remote' }],
      questions: [
        {
          id: 'remote',
          kind: 'predict',
          at: event('server', 'listening'),
          about: [
            { file: 'mapped.js', line: "'remote:'" },
            { file: 'mute.js', line: 'net.connect(' },
          ],
          choices: ['plain', 'mapped', 'six'],
          answer: familySeen,
        },
      ],
    },
    {
      id: 'list',
      api: [
        'SocketAddress.options.address',
        'SocketAddress.options.family',
        'net.BlockList',
        'net.BlockList#addAddress',
        'net.BlockList#addRange',
        'net.BlockList#addSubnet',
        'net.BlockList#check',
        'net.BlockList#rules',
        'net.SocketAddress',
        'net.SocketAddress#address',
        'net.SocketAddress#constructor',
        'net.SocketAddress#family',
        'net.isIP',
        'net.isIPv6',
      ],
      programs: [{ name: 'list', file: 'list.js' }],
      say: [
        { at: output('list', { nth: 1 }), say: 'rules' },
        { at: output('list', { nth: 2 }), say: 'four' },
        { at: exit('list'), say: 'places' },
      ],
      questions: [
        {
          id: 'found',
          kind: 'predict',
          at: 'start',
          about: { file: 'list.js', line: ['home.addAddress(', 'home.addRange(', 'const own', 'home.check(text)'] },
          choices: ['all', 'two', 'one'],
          answer: foundAsTexts,
        },
      ],
    },
    {
      id: 'path',
      api: [
        'connect.options.path',
        'listen.options.path',
        'net.Server#address',
        'net.Server#close',
        'net.Server#event:close',
        'net.Server#listen(path)',
        'net.Socket#address',
        'net.connect(path)',
      ],
      programs: [
        { name: 'server', file: 'inn.js' },
        { name: 'client', file: 'visitor.js', after: event('server', 'listening') },
      ],
      pass: familiar,
      say: [
        { at: call('server', 'listen'), say: 'listen' },
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
          meets: ['B39'],
        },
      ],
    },
  ],
  texts: { en, zh },
});
