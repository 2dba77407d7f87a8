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
  buildsOn: ['backpressure', 'connect'],
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
      api: ['Socket.options.fd'],
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
      id: 'cluster',
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
          choices: ['taken', 'moved', 'both'],
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
          about: { file: 'workers.js', line: ['socket.end(', 'cluster.schedulingPolicy', 'server.listen('] },
          choices: ['same', 'other', 'each'],
          answer: answers.servesNext,
        },
      ],
    },
    {
      id: 'place',
      api: [
        'BoundSocket.options.host',
        'BoundSocket.options.port',
        'createServer.options.pauseOnConnect',
        'listen.options.handle',
        'net.BoundSocket',
        'net.BoundSocket#address',
        'net.BoundSocket#constructor',
      ],
      codes: ['ERR_SOCKET_HANDLE_ADOPTED'],
      needs: ['net.BoundSocket'],
      programs: [
        { name: 'place', file: 'place.js' },
        { name: 'server', file: 'thread.js', after: exit('place') },
        { name: 'client', file: 'guest.js', after: listens },
      ],
      pass: [...familiar('server', 'client')],
      ends: { quietMs: 500, nothing: 'quiet' },
      say: [{ at: exit('place'), say: 'adopted' }],
      questions: [
        {
          id: 'again',
          kind: 'predict',
          at: answers.says('place', 'port'),
          about: { file: 'place.js', line: ['const handle', 'server.listen(', 'const again', 'for (const attempt'] },
          choices: ['both', 'event', 'thrown'],
          answer: answers.fateOfAgain,
        },
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
  ],
});
