import { lesson } from '../../src/model/lesson.ts';
import { call, crash, event, exit, output, type Selector, usualEvents } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): Selector[] => usualEvents(programs);
const listens = event('server', 'listening');

export default lesson({
  id: 'errors',
  group: 'ends',
  buildsOn: ['close', 'connect'],
  texts: { en, zh },
  scenes: [
    {
      id: 'print',
      api: ['net.Socket#event:error', 'net.Socket#resetAndDestroy'],
      codes: ['ECONNRESET'],
      programs: [
        { name: 'server', file: 'tearoom.js', faults: ['noErrorListener'] },
        { name: 'clients', file: 'guests.js', after: listens },
      ],
      pass: [
        ...familiar('server', 'clients'),
        event('server', 'error'),
        crash('server'),
        exit('server'),
        event('clients', 'error'),
        exit('clients'),
      ],
      ends: { seen: [exit('clients')] },
      say: [{ at: exit('server'), say: 'status' }],
      questions: [
        {
          id: 'print',
          kind: 'choose',
          at: output('server', { stream: 'stderr' }),
          about: { file: 'tearoom.js', line: ['createServer(', "'connection'", "'data'", 'setTimeout('] },
          choices: ['stack', 'emitted', 'syscall'],
          answer: answers.whereToMend,
        },
        {
          id: 'guests',
          kind: 'predict',
          at: exit('server'),
          about: [
            { file: 'tearoom.js', line: 'setTimeout(' },
            { file: 'guests.js', line: ["'error'", "'data'", "'green tea'", "'black tea'"] },
          ],
          choices: ['tea', 'error', 'end', 'nothing'],
          answer: answers.guestsAreTold,
        },
      ],
      change: {
        file: 'tearoom.js',
        at: "server.on('connection', (socket) => {",
        how: 'below',
        about: { file: 'guests.js', line: 'resetAndDestroy' },
        candidates: [
          {
            id: 'server',
            at: 'const server = net.createServer();',
            lines: ["server.on('error', console.error);"],
            meets: ['B17'],
          },
          { id: 'listener', lines: ["  socket.on('error', console.error);"], wanted: true },
          { id: 'close', lines: ["  socket.on('close', () => console.log('gone'));"] },
        ],
        does: answers.servesThoseWhoStay,
        pass: [{ type: 'event' }, crash('server'), exit('server'), exit('clients')],
        ends: {
          seen: [
            exit('clients'),
            ...['socket#1', 'socket#2', 'socket#3'].map((object) => event('server', 'close', { object })),
          ],
        },
      },
    },
    {
      id: 'order',
      programs: [
        { name: 'server', file: 'desk.js' },
        { name: 'clients', file: 'tables.js', after: listens },
      ],
      pass: [...familiar('server', 'clients'), event('clients', 'timeout'), exit('server'), exit('clients')],
      ends: { seen: [exit('clients')] },
      say: [],
      questions: [
        {
          id: 'who',
          kind: 'predict',
          at: answers.GARBLED_CAME,
          about: { file: 'desk.js', line: ["server.on('error'", "socket.on('error'", 'JSON.parse('] },
          choices: ['socket', 'server', 'nobody'],
          answer: answers.whoGetsIt,
        },
      ],
      change: {
        file: 'desk.js',
        at: 'const order = JSON.parse(data.toString());',
        how: 'instead',
        candidates: [
          {
            id: 'uncaught',
            at: "server.on('error', console.error);",
            how: 'below',
            lines: ["process.on('uncaughtException', console.error);"],
          },
          { id: 'async', at: "socket.on('data', (data) => {", lines: ["  socket.on('data', async (data) => {"] },
          {
            id: 'inside',
            lines: [
              '    let order = [];',
              '    try {',
              '      order = JSON.parse(data.toString());',
              '    } catch (error) {',
              "      console.log('caught:', String(error));",
              '    }',
            ],
            wanted: true,
          },
        ],
        does: answers.answersBoth,
        pass: [{ type: 'event' }, crash('server'), exit('server'), exit('clients')],
        ends: {
          seen: [exit('clients'), ...['socket#1', 'socket#2'].map((object) => event('server', 'close', { object }))],
        },
      },
    },
    {
      id: 'ways',
      programs: [
        { name: 'server', file: 'notebook.js' },
        {
          name: 'ways',
          file: 'ways.js',
          after: listens,
          frozen: { at: event('ways', 'ready', { nth: 5 }), until: event('server', 'timeout') },
        },
      ],
      pass: [...familiar('server', 'ways'), event('server', 'error'), event('server', 'timeout'), exit('ways')],
      ends: { seen: [exit('ways'), output('server', { nth: answers.WAYS.length })] },
      say: [],
      questions: [
        {
          id: 'unread',
          kind: 'predict',
          at: answers.says('unread'),
          about: [
            { file: 'notebook.js', line: ["on('end'", "on('error'", "write('hello')"] },
            { file: 'ways.js', line: ["'unread') socket.pause", "'unread') socket.destroy"] },
          ],
          choices: ['end', 'error', 'both'],
          answer: (trace) => answers.noted('unread', trace),
          meets: ['B5'],
        },
        {
          id: 'frozen',
          kind: 'predict',
          at: answers.says('frozen'),
          about: { file: 'notebook.js', line: ["on('end'", "on('error'", 'setTimeout('] },
          choices: ['timeout', 'end', 'error'],
          answer: (trace) => answers.noted('frozen', trace),
        },
        {
          id: 'killed',
          kind: 'predict',
          at: answers.says('killed'),
          about: [
            { file: 'notebook.js', line: ["on('end'", "on('error'", 'setTimeout('] },
            { file: 'ways.js', line: 'process.kill(' },
          ],
          choices: ['error', 'end', 'timeout'],
          answer: (trace) => answers.noted('killed', trace),
        },
        {
          id: 'reset',
          kind: 'choose',
          at: 'end',
          about: [
            { file: 'notebook.js', line: 'error.message' },
            { file: 'ways.js', line: ["'destroys') ", "'unread') socket.destroy", "'resets') ", 'process.kill('] },
          ],
          choices: ['unread', 'died', 'destroyed'],
          answer: answers.whyReset,
        },
        {
          id: 'ended',
          kind: 'choose',
          at: 'end',
          about: [
            { file: 'notebook.js', line: "on('end'" },
            { file: 'ways.js', line: ["'ends') ", "'destroys') ", 'process.kill('] },
          ],
          choices: ['said', 'chosen', 'any'],
          answer: answers.whyEnded,
        },
      ],
    },
    {
      id: 'late',
      codes: ['EPIPE'],
      programs: [{ name: 'late', file: 'late.js', faults: ['lateWrite'] }],
      pass: [...familiar('late'), event('late', 'error')],
      ends: { seen: [output('late', { nth: 4 })] },
      say: [{ at: output('late', { where: ({ text }) => text.startsWith('three') }), say: 'destroyed' }],
      questions: [
        {
          id: 'late',
          kind: 'predict',
          at: event('late', 'end'),
          about: {
            file: 'late.js',
            line: ['socket.destroy()', 'allowHalfOpen', 'for (', 'socket.write(', 'error?.message'],
          },
          choices: ['one', 'two', 'none'],
          answer: answers.firstToFail,
          meets: ['B24'],
        },
      ],
    },
    {
      id: 'places',
      api: ['net.Server#event:error'],
      codes: [
        'ECONNREFUSED',
        'AggregateError',
        'EADDRINUSE',
        'ENOENT',
        'EACCES',
        'ERR_STREAM_WRITE_AFTER_END',
        'ERR_SOCKET_BAD_PORT',
      ],
      programs: [
        { name: 'shop', file: 'shop.js' },
        { name: 'codes', file: 'codes.js', faults: ['lateWrite'], after: event('shop', 'listening') },
      ],
      pass: [
        ...familiar('shop', 'codes'),
        ...['lookup', 'connectionAttempt', 'connectionAttemptFailed', 'error'].map((name) => event('shop', name)),
        event('codes', 'error'),
        event('codes', 'connectionAttemptFailed'),
        exit('codes'),
      ],
      ends: { seen: [exit('codes')] },
      say: [{ at: exit('codes'), say: 'folder' }],
      questions: [
        {
          id: 'caught',
          kind: 'predict',
          at: call('codes', 'net.connect', { nth: 2 }),
          about: { file: 'codes.js', line: [".end('b')", '65536', "'event', error", 'catch (', "'caught', error"] },
          choices: ['both', 'number', 'write', 'neither'],
          answer: answers.whatIsCaught,
          meets: ['B16'],
        },
        {
          id: 'syscall',
          kind: 'choose',
          at: 'end',
          about: [
            { file: 'shop.js', line: 'console.log(' },
            { file: 'codes.js', line: 'console.log(' },
          ],
          choices: ['node', 'thrown', 'connecting'],
          answer: answers.withoutSyscall,
        },
      ],
    },
  ],
});
