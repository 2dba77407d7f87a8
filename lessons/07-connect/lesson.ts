import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): readonly Selector[] =>
  programs.flatMap((program) =>
    ['listening', 'connection', 'data', 'finish', 'end', 'close'].map((name) => event(program, name)),
  );
const afterListening = event('server', 'listening');
const attempts: readonly Selector[] = ['lookup', 'connectionAttempt', 'connectionAttemptFailed'].map((name) =>
  event('client', name),
);

/** Both of the crowd have got in. */
const CROWDED = event('crowd', 'connect', { nth: 2 });
const BUSY = {
  name: 'server',
  file: 'busy.js',
  frozen: { at: afterListening, until: exit('client') },
};
const CROWD = { name: 'crowd', file: 'crowd.js', after: afterListening };
const DIALER = { name: 'client', file: 'dialer.js', after: CROWDED };

export default lesson({
  id: 'connect',
  group: 'ends',
  buildsOn: ['address', 'timeout'],
  texts: { en, zh },
  scenes: [
    {
      id: 'early',
      api: [
        'connect.options.host',
        'connect.options.port',
        'net.Socket',
        'net.Socket#connect',
        'net.Socket#connect(port)',
        'net.Socket#constructor',
        'net.Socket#event:connect',
        'net.Socket#event:connectionAttempt',
        'net.Socket#event:ready',
        'net.Socket#pending',
        'net.Socket#readyState',
      ],
      programs: [
        { name: 'server', file: 'hearer.js' },
        { name: 'client', file: 'early.js', after: afterListening },
      ],
      pass: [...familiar('server', 'client'), event('client', 'connectionAttempt')],
      kernel: [event('client', 'connectionAttempt'), event('client', 'connect')],
      ends: { seen: [exit('client'), event('server', 'close')] },
      say: [
        { at: output('client', { nth: 1 }), say: 'made' },
        { at: event('client', 'connectionAttempt'), say: 'attempt' },
        { at: event('client', 'connect'), say: 'connect' },
        { at: output('client', { nth: 4 }), say: 'closed' },
      ],
      questions: [
        {
          id: 'called',
          kind: 'predict',
          at: output('client', { nth: 1 }),
          about: { file: 'early.js', line: ['console.log(', 'socket.connect(', { part: 'tell();', nth: 2 }] },
          choices: ['connected', 'opening', 'closed'],
          answer: answers.stateOnceCalled,
        },
        {
          id: 'written',
          kind: 'predict',
          at: output('client', { nth: 2 }),
          about: [
            { file: 'early.js', line: ['socket.connect(', "socket.write('hello')"] },
            { file: 'hearer.js', line: "on('data'" },
          ],
          choices: ['error', 'lost', 'kept'],
          answer: answers.fateOfEarlyWrite,
          meets: ['B22'],
        },
      ],
    },
    {
      id: 'nobody',
      api: [
        'connect.options.autoSelectFamily',
        'connect.options.autoSelectFamilyAttemptTimeout',
        'connect.options.lookup',
        'net.Socket#connect(options)',
        'net.Socket#event:connectionAttemptFailed',
        'net.Socket#event:lookup',
        'net.connect',
        'net.connect(options)',
      ],
      codes: ['ECONNREFUSED', 'AggregateError'],
      programs: [{ name: 'client', file: 'shopper.js' }],
      pass: [...attempts, ...familiar('client'), event('client', 'error'), exit('client')],
      say: [],
      questions: [
        {
          id: 'told',
          kind: 'predict',
          at: event('client', 'connectionAttempt', { nth: 1 }),
          about: { file: 'shopper.js', line: ["'::1'", "'127.0.0.1'", 'net.connect(', "on('error'"] },
          choices: ['each', 'last', 'all', 'none'],
          answer: answers.errorsOfName,
          meets: ['B15', 'B20'],
        },
        {
          id: 'message',
          kind: 'predict',
          at: event('client', 'error'),
          about: { file: 'shopper.js', line: "'message:'" },
          choices: ['first', 'both', 'empty'],
          answer: answers.messageOfAll,
          meets: ['B15'],
        },
      ],
      change: {
        file: 'shopper.js',
        at: "console.log('message:', error.message);",
        how: 'below',
        about: { file: 'shopper.js', line: ['const shop', 'net.connect(', "on('error'"] },
        // However long the server takes to start, the client tries again only when it listens.
        programs: [
          {
            name: 'client',
            file: 'shopper.js',
            frozen: { at: event('client', 'close', { nth: 1 }), until: afterListening },
          },
          { name: 'server', file: 'shop.js', after: event('client', 'close', { nth: 1 }) },
        ],
        candidates: [
          {
            id: 'callback',
            at: 'const socket = net.connect(shop, () => socket.end());',
            how: 'instead',
            lines: [
              'const socket = net.connect(shop, (error) => {',
              '  if (error) socket.connect(shop);',
              '  else socket.end();',
              '});',
            ],
            meets: ['B20'],
          },
          {
            id: 'patient',
            at: "host: 'shop.test',",
            how: 'below',
            lines: ['  timeout: 5000,', '  autoSelectFamilyAttemptTimeout: 5000,'],
          },
          {
            id: 'families',
            at: "host: 'shop.test',",
            how: 'below',
            lines: ['  autoSelectFamily: true,'],
          },
          {
            id: 'again',
            lines: ['  setTimeout(() => socket.connect(shop), 1000);'],
            wanted: true,
          },
        ],
        does: answers.getsThrough,
        pass: [
          ...attempts,
          ...familiar('client', 'server'),
          ...['error', 'connect', 'ready'].map((name) => event('client', name)),
          exit('client'),
          exit('server'),
        ],
      },
    },
    {
      id: 'full',
      api: [
        'createConnection.options.timeout',
        'listen.options.backlog',
        'net.Socket#connecting',
        'net.connect(port,host)',
        'net.createConnection',
        'net.createConnection(options)',
      ],
      programs: [BUSY, CROWD, DIALER],
      pass: [
        ...familiar('server', 'crowd', 'client'),
        ...['connectionAttempt', 'connect', 'ready'].map((name) => event('crowd', name)),
        event('client', 'connectionAttempt'),
      ],
      kernel: [event('client', 'timeout')],
      ends: { seen: [output('client')] },
      say: [
        { at: CROWDED, say: 'crowded' },
        { at: event('client', 'timeout'), say: 'timeout' },
        { at: output('client'), say: 'still' },
      ],
      questions: [
        {
          id: 'meets',
          kind: 'predict',
          at: call('client', 'net.createConnection'),
          about: [
            { file: 'busy.js', line: 'server.listen(' },
            { file: 'crowd.js', line: 'net.connect(' },
            { file: 'dialer.js', line: ['const options', 'net.createConnection('] },
          ],
          choices: ['connect', 'refused', 'nothing', 'endless'],
          answer: answers.callOfFull,
          meets: ['B8'],
        },
      ],
      change: {
        file: 'dialer.js',
        at: "console.log('connecting:', socket.connecting);",
        how: 'below',
        candidates: [
          { id: 'end', lines: ['  socket.end();'] },
          { id: 'reset', lines: ['  socket.resetAndDestroy();'] },
          { id: 'destroy', lines: ['  socket.destroy();'], wanted: true },
          { id: 'error', lines: ["  socket.destroy(new Error('no answer'));"], wanted: true },
        ],
        does: answers.givesUp,
        pass: [
          ...familiar('server', 'crowd', 'client'),
          ...['connectionAttempt', 'connect', 'ready'].map((name) => event('crowd', name)),
          event('client', 'connectionAttempt'),
          event('client', 'timeout'),
          event('client', 'error'),
          exit('client'),
        ],
        kernel: [],
        ends: { quietMs: 1000, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'limit',
      api: ['net.Server#event:drop', 'net.Server#maxConnections'],
      programs: [
        { name: 'server', file: 'limit.js' },
        { name: 'first', file: 'caller.js', after: afterListening },
        { name: 'second', file: 'caller.js', after: event('server', 'connection') },
      ],
      pass: [
        ...familiar('server', 'first', 'second'),
        ...['first', 'second'].flatMap((program) =>
          ['connectionAttempt', 'connect', 'ready'].map((name) => event(program, name)),
        ),
      ],
      ends: { seen: [exit('second'), event('first', 'ready')] },
      say: [],
      questions: [
        {
          id: 'over',
          kind: 'predict',
          at: call('second', 'net.connect'),
          about: [
            { file: 'limit.js', line: ['maxConnections', "on('drop'"] },
            { file: 'caller.js', line: 'net.connect(' },
          ],
          choices: ['dropped', 'refused', 'waits'],
          answer: answers.callOfOneTooMany,
          meets: ['B30'],
        },
      ],
    },
  ],
});
