import { lesson } from '../../src/model/lesson.ts';
import { event, exit, type Selector, usualRecords } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): Selector[] => usualRecords(programs, ['connectionAttemptFailed']);
const listens = event('server', 'listening');

export default lesson({
  id: 'handles',
  group: 'network',
  buildsOn: ['ipc', 'backpressure'],
  texts: { en, zh },
  scenes: [
    {
      id: 'given',
      api: ['net.Socket'],
      programs: [
        { name: 'server', file: 'family.js' },
        { name: 'client', file: 'talker.js', after: listens },
      ],
      pass: familiar('server', 'client'),
      ends: { quietMs: 900, nothing: 'quiet' },
      say: [],
      questions: [
        {
          id: 'hello',
          kind: 'predict',
          at: event('server', 'connection'),
          about: [
            { file: 'family.js', line: ['setTimeout(', "on('data'"] },
            { file: 'talker.js', line: ["write('hello')", "end('bye')"] },
          ],
          choices: ['kept', 'reset', 'lost'],
          answer: answers.fateOfHello,
        },
        {
          id: 'told',
          kind: 'predict',
          at: event('client', 'data', { nth: 1 }),
          about: { file: 'family.js', line: ['net.createServer(', 'setTimeout('] },
          choices: ['all', 'close', 'nothing'],
          answer: answers.toldToParent,
        },
      ],
      change: {
        file: 'family.js',
        at: 'const server = net.createServer((socket) => {',
        how: 'instead',
        about: { file: 'family.js', line: ['setTimeout(', "on('data'"] },
        candidates: [
          { id: 'pause', how: 'below', lines: ['    socket.pause();'], meets: ['B32'] },
          {
            id: 'mark',
            lines: ['  const how = { highWaterMark: 0 };', '  const server = net.createServer(how, (socket) => {'],
          },
          {
            id: 'held',
            lines: ['  const how = { pauseOnConnect: true };', '  const server = net.createServer(how, (socket) => {'],
            wanted: true,
          },
        ],
        does: answers.hearsAll,
        ends: { quietMs: 900, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'number',
      api: ['Socket.options.fd', 'Socket.options.readable', 'Socket.options.writable'],
      programs: [
        { name: 'server', file: 'copy.js' },
        { name: 'client', file: 'guest.js', after: listens },
      ],
      pass: familiar('server', 'client'),
      ends: { quietMs: 1000, nothing: 'quiet' },
      say: [],
      questions: [
        {
          id: 'end',
          kind: 'predict',
          at: event('client', 'data'),
          about: { file: 'copy.js', line: ['socket.write(', 'const stdio', 'const child'] },
          choices: ['end', 'reset', 'nothing'],
          answer: answers.endOfClient,
        },
      ],
      change: {
        file: 'copy.js',
        at: 'const child = spawn(node, args, { stdio });',
        how: 'below',
        about: { file: 'copy.js', line: ['socket.write(', 'const stdio'] },
        candidates: [
          { id: 'ends', how: 'above', lines: ['    socket.end();'] },
          {
            id: 'child',
            at: "socket.write('got it', () => socket.destroy());",
            how: 'instead',
            lines: ["    socket.write('got it', () => socket.end());"],
          },
          { id: 'own', lines: ['    socket.destroy();'], wanted: true },
        ],
        does: answers.leavesNothing,
        ends: { quietMs: 1000, nothing: 'quiet' },
        say: [],
        pass: [...familiar('server', 'client'), event('client', 'error')],
      },
    },
    {
      id: 'twins',
      api: ['net.Server#listen(handle)', 'net.Socket#server'],
      codes: ['ECONNREFUSED'],
      programs: [
        { name: 'server', file: 'twins.js' },
        { name: 'first', file: 'guest.js', after: event('server', 'listening', { nth: 2 }) },
        { name: 'second', file: 'guest.js', after: answers.serverCloses },
      ],
      pass: familiar('server', 'first', 'second'),
      ends: { seen: [exit('server'), exit('second')] },
      say: [{ at: event('second', 'error'), say: 'gone' }],
      questions: [
        {
          id: 'whose',
          kind: 'predict',
          at: event('server', 'listening', { nth: 2 }),
          about: { file: 'twins.js', line: ['const one', 'const two', 'one.listen('] },
          choices: ['both', 'two', 'one'],
          answer: answers.whoseClient,
        },
      ],
    },
    {
      id: 'cluster',
      api: ['listen.options.exclusive'],
      codes: ['EADDRINUSE'],
      programs: [
        { name: 'server', file: 'workers.js' },
        { name: 'first', file: 'guest.js', after: answers.says('server', '3 ') },
        { name: 'second', file: 'guest.js', after: exit('first') },
      ],
      pass: familiar('server', 'first', 'second'),
      kernel: [answers.says('server', '3 ')],
      ends: { seen: [exit('second')] },
      say: [],
      questions: [
        {
          id: 'two',
          kind: 'predict',
          at: answers.says('server', '1 '),
          about: { file: 'workers.js', line: ['server.listen(', 'if (id < 3'] },
          choices: ['taken', 'both', 'moved'],
          answer: answers.fateOfTwo,
        },
        {
          id: 'three',
          kind: 'predict',
          at: answers.says('server', '2 '),
          about: { file: 'workers.js', line: ['const exclusive', 'server.listen(', "server.on('error'"] },
          choices: ['alone', 'beside', 'taken'],
          answer: answers.fateOfThree,
        },
        {
          id: 'next',
          kind: 'predict',
          at: event('first', 'data'),
          about: { file: 'workers.js', line: ['.end(', 'cluster.schedulingPolicy', 'server.listen('] },
          choices: ['same', 'other', 'each'],
          answer: answers.servesNext,
        },
      ],
    },
    {
      id: 'full',
      api: ['net.Server#dropMaxConnection'],
      needs: ['net.Server#dropMaxConnection'],
      programs: [
        { name: 'server', file: 'full.js' },
        { name: 'crowd', file: 'crowd.js', after: answers.says('server', '2 listens') },
      ],
      pass: familiar('server', 'crowd'),
      ends: { seen: [answers.drops, event('crowd', 'close')] },
      say: [],
      questions: [
        {
          id: 'third',
          kind: 'predict',
          at: answers.says('crowd', 'I am 2'),
          about: { file: 'full.js', line: ['server.maxConnections', 'server.dropMaxConnection =', "'drop'"] },
          choices: ['one', 'two', 'waits'],
          answer: answers.fateOfThird,
        },
      ],
    },
    {
      id: 'thread',
      api: ['createServer.options.pauseOnConnect'],
      programs: [
        { name: 'server', file: 'thread.js' },
        { name: 'client', file: 'guest.js', after: listens },
      ],
      pass: familiar('server', 'client'),
      ends: { quietMs: 500, nothing: 'quiet' },
      say: [],
      questions: [
        {
          id: 'thread',
          kind: 'predict',
          at: event('server', 'connection'),
          about: { file: 'thread.js', line: ['for (const list', 'thread.postMessage(', 'catch', 'socket.end('] },
          choices: ['shared', 'copy', 'thrown'],
          answer: answers.fateOfPosted,
        },
      ],
    },
    {
      id: 'place',
      api: [
        'BoundSocket.options.host',
        'BoundSocket.options.ipv6Only',
        'BoundSocket.options.path',
        'BoundSocket.options.port',
        'BoundSocket.options.reusePort',
        'Socket.options.handle',
        'createConnection.options.handle',
        'listen.options.handle',
        'listen.options.reusePort',
        'net.BoundSocket',
        'net.BoundSocket#[Symbol.dispose]',
        'net.BoundSocket#address',
        'net.BoundSocket#close',
        'net.BoundSocket#constructor',
        'net.BoundSocket#fd',
        'net.BoundSocket#isPipe',
      ],
      codes: ['EADDRINUSE', 'ERR_SOCKET_HANDLE_ADOPTED'],
      needs: ['net.BoundSocket', 'net.BoundSocket#isPipe'],
      programs: [
        { name: 'server', file: 'place.js' },
        { name: 'client', file: 'caller.js', after: listens },
        { name: 'bound', file: 'bound.js', after: exit('client') },
      ],
      pass: familiar('server', 'client', 'bound'),
      ends: { seen: [exit('server'), answers.bothListen] },
      say: [
        { at: answers.says('server', 'thrown: ERR_SOCKET'), say: 'adopted' },
        { at: answers.says('bound', 'after close:'), say: 'file' },
        { at: answers.bothListen, say: 'both' },
      ],
      questions: [
        {
          id: 'again',
          kind: 'predict',
          at: answers.says('server', 'has a number:'),
          about: { file: 'place.js', line: ['const handle', 'server.listen(', 'const again', 'for (const attempt'] },
          choices: ['thrown', 'both', 'event'],
          answer: answers.fateOfAgain,
        },
        {
          id: 'from',
          kind: 'predict',
          at: answers.says('client', 'mine:'),
          about: [
            { file: 'caller.js', line: ['const handle', 'const there', 'net.createConnection('] },
            { file: 'place.js', line: "'from'" },
          ],
          choices: ['mine', 'picked', 'listens'],
          answer: answers.portOfCaller,
        },
      ],
    },
  ],
});
