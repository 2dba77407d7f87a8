import { lesson } from '../../src/model/lesson.ts';
import { call, event, type Selector, usualRecords } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar: Selector[] = [...usualRecords(['server', 'client']), event('server', 'drain')];
const pair = (server: string, client: string, faults: readonly string[] = []) => [
  { name: 'server', file: server, faults },
  { name: 'client', file: client, after: event('server', 'listening') },
];
const READS = "socket.on('data', (data) => socket.write(data));";

export default lesson({
  id: 'echo',
  group: 'building',
  buildsOn: ['backpressure', 'half-open', 'errors'],
  texts: { en, zh },
  scenes: [
    {
      id: 'first',
      api: ['net.createConnection(port,host)'],
      codes: ['ECONNRESET'],
      programs: pair('first.js', 'callers.js', ['noErrorListener']),
      pass: familiar,
      say: [],
      questions: [
        {
          id: 'back',
          kind: 'predict',
          at: event('client', 'connect', { nth: 1 }),
          about: [
            { file: 'callers.js', line: "brief.end('hello')" },
            { file: 'first.js', line: ['createServer(', 'socket.pipe('] },
          ],
          choices: ['none', 'all', 'open'],
          answer: answers.whatCameBack,
        },
        {
          id: 'rude',
          kind: 'predict',
          at: call('client', 'resetAndDestroy'),
          about: { file: 'first.js', line: ['createServer(', 'socket.pipe('] },
          choices: ['pipe', 'untold', 'dies'],
          answer: answers.fateOfServer,
        },
      ],
    },
    {
      id: 'second',
      programs: pair('second.js', 'greedy.js', ['ignoredFalse']),
      pass: familiar,
      hides: answers.FLOOD,
      chart: { program: 'server', object: 'socket#1', property: 'writableLength' },
      ends: { quietMs: 300, nothing: 'kept' },
      say: [],
      questions: [
        {
          id: 'keeps',
          kind: 'predict',
          at: event('server', 'data', { nth: 1 }),
          about: [
            { file: 'second.js', line: "on('data'" },
            { file: 'greedy.js', line: ['socket.pause(', 'socket.write('] },
          ],
          choices: ['stops', 'error', 'kernels', 'keeps'],
          answer: answers.whatTheServerDoes,
          meets: ['B31'],
        },
      ],
      change: {
        file: 'second.js',
        at: READS,
        how: 'instead',
        about: { file: 'greedy.js', line: ['socket.pause(', 'socket.write('] },
        candidates: [
          {
            id: 'mark',
            at: 'const server = net.createServer((socket) => {',
            lines: [
              'const options = { highWaterMark: 1024 };',
              'const server = net.createServer(options, (socket) => {',
            ],
          },
          {
            id: 'room',
            lines: [
              "  socket.on('data', (data) => {",
              '    if (!socket.writableNeedDrain) socket.write(data);',
              '  });',
            ],
          },
          {
            id: 'pause',
            lines: [
              "  socket.on('data', (data) => {",
              '    if (!socket.write(data)) socket.pause();',
              '  });',
              "  socket.on('drain', () => socket.resume());",
            ],
            wanted: true,
          },
          { id: 'pipe', lines: ['  socket.pipe(socket);'], wanted: true },
        ],
        programs: pair('second.js', 'greedy.js', ['ignoredFalse', 'unread']),
        does: answers.keepsLittle,
        ends: { quietMs: 300, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'third',
      programs: pair('third.js', 'greedy.js'),
      pass: familiar,
      hides: answers.FLOOD,
      ends: { quietMs: 800, nothing: 'stays' },
      say: [],
      questions: [
        {
          id: 'stays',
          kind: 'predict',
          at: event('server', 'timeout'),
          about: [
            { file: 'third.js', line: ['socket.pipe(', 'socket.setTimeout(', 'socket.end('] },
            { file: 'greedy.js', line: ['socket.pause(', 'socket.write('] },
          ],
          choices: ['ends', 'cut', 'error', 'stays'],
          answer: answers.fateOfIdle,
        },
      ],
    },
    {
      id: 'fourth',
      api: ['net.Server#close', 'net.Socket#destroySoon'],
      codes: ['ERR_SERVER_NOT_RUNNING'],
      programs: pair('fourth.js', 'talker.js'),
      pass: familiar,
      say: [],
      questions: [
        {
          id: 'twice',
          kind: 'predict',
          at: call('server', 'close', { nth: 2 }),
          about: { file: 'fourth.js', line: ["emit('SIGINT')", "on('SIGINT'", 'server.close(', 'console.log('] },
          choices: ['nothing', 'well', 'throws', 'error'],
          answer: answers.whatTheSecondIsTold,
          meets: ['B11'],
        },
      ],
      change: {
        file: 'fourth.js',
        at: 'function shut() {',
        how: 'below',
        about: { file: 'fourth.js', line: ['sockets.add(', 'socket.pipe('] },
        candidates: [
          { id: 'exit', lines: ['  process.exit();'] },
          { id: 'unref', lines: ['  server.unref();'] },
          { id: 'end', lines: ['  for (const socket of sockets) socket.end();'] },
          { id: 'soon', lines: ['  for (const socket of sockets) socket.destroySoon();'], wanted: true },
        ],
        does: answers.closesInTime,
        say: [],
      },
    },
  ],
});
