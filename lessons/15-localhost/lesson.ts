import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector, usualEvents } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): Selector[] =>
  usualEvents(programs, ['lookup', 'connectionAttempt', 'connectionAttemptFailed', 'ready']);
const listens = event('server', 'listening');
/** The server's socket is closed, or the server could not listen. */
const over: Selector = {
  type: 'event',
  program: 'server',
  where: ({ name }) => name === 'close' || name === 'error',
};

/** The server has closed the one connection that is ended, or the client's has failed. */
const settled: Selector = {
  type: 'event',
  where: ({ program, name, args: [hadError] }) =>
    name === 'close' && (program === 'server' || (program === 'client' && hadError === 'true')),
};

export default lesson({
  id: 'localhost',
  group: 'network',
  buildsOn: ['connect'],
  texts: { en, zh },
  scenes: [
    {
      id: 'first',
      api: [
        'connect.options.autoSelectFamily',
        'connect.options.family',
        'connect.options.hints',
        'connect.options.host',
        'connect.options.lookup',
        'listen.options.host',
        'net.Socket#event:connectionAttempt',
        'net.Socket#event:connectionAttemptFailed',
        'net.Socket#event:lookup',
        'net.getDefaultAutoSelectFamily',
        'net.setDefaultAutoSelectFamily',
      ],
      codes: ['ECONNREFUSED', 'EINVAL'],
      programs: [
        { name: 'server', file: 'house.js' },
        { name: 'client', file: 'caller.js', after: listens },
      ],
      pass: [...familiar('server', 'client'), event('client', 'error'), exit('client')],
      ends: { seen: [exit('client')] },
      say: [{ at: output('client', { nth: 2 }), say: 'error' }],
      questions: [
        {
          id: 'calls',
          kind: 'predict',
          at: call('client', 'net.connect'),
          about: [
            { file: 'house.js', line: 'server.listen(' },
            { file: 'caller.js', line: ["'localhost'", 'if (wanted.all)', 'else setImmediate', 'setDefault'] },
          ],
          choices: ['fixed', 'next', 'one', 'all'],
          answer: answers.callsOfName,
          meets: ['B14'],
        },
      ],
      change: {
        file: 'caller.js',
        at: 'const options = { port, lookup, ...name };',
        how: 'instead',
        about: {
          file: 'caller.js',
          line: ['const both', 'const one', 'if (wanted.all)', 'else setImmediate', 'setDefault'],
        },
        candidates: [
          {
            id: 'local',
            lines: [
              "const from = { localAddress: '127.0.0.1' };",
              'const options = { port, lookup, ...name, ...from };',
            ],
          },
          {
            id: 'again',
            at: "socket.on('error', (error) => {",
            how: 'above',
            lines: ["socket.once('close', () => socket.connect(options));"],
          },
          { id: 'four', lines: ['const options = { port, lookup, ...name, family: 4 };'], wanted: true },
          {
            id: 'all',
            lines: ['const all = { autoSelectFamily: true };', 'const options = { port, lookup, ...name, ...all };'],
            wanted: true,
          },
        ],
        does: answers.isIn,
        pass: [...familiar('server', 'client'), event('client', 'error'), exit('client')],
        ends: { quietMs: 500, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'club',
      api: ['connect.options.localAddress', 'connect.options.localPort', 'listen.options.ipv6Only'],
      programs: [
        { name: 'server', file: 'club.js' },
        { name: 'client', file: 'member.js', after: output('server', { nth: 1 }) },
      ],
      pass: [...familiar('server', 'client'), event('server', 'error'), event('client', 'error'), exit('client')],
      ends: { seen: [exit('client'), over] },
      say: [],
      questions: [
        {
          id: 'member',
          kind: 'predict',
          at: call('client', 'net.connect'),
          about: [
            { file: 'club.js', line: ['const host', 'const members', 'const isIn', "'welcome,'"] },
            { file: 'member.js', line: 'const localAddress' },
          ],
          choices: ['member', 'stranger', 'out'],
          answer: answers.tookFor,
        },
      ],
      change: {
        file: 'club.js',
        at: "const address = socket.remoteAddress ?? '';",
        how: 'instead',
        about: { file: 'club.js', line: ['const host', 'const members', 'const isIn', 'server.listen('] },
        candidates: [
          {
            id: 'only',
            at: 'server.listen({ port, host });',
            lines: ['server.listen({ port, host, ipv6Only: true });'],
          },
          {
            id: 'object',
            lines: [
              '  const { address } = new net.SocketAddress({',
              '    address: socket.remoteAddress,',
              "    family: 'ipv6',",
              '  });',
            ],
          },
          {
            id: 'cut',
            lines: ["  const text = socket.remoteAddress ?? '';", "  const address = text.replace(/^::ffff:/, '');"],
            wanted: true,
          },
          { id: 'host', at: "const host = '::ffff:127.0.0.1';", lines: ["const host = '127.0.0.1';"], wanted: true },
        ],
        does: answers.isWelcome,
      },
    },
    {
      id: 'spelling',
      api: [
        'SocketAddress.options.address',
        'SocketAddress.options.family',
        'SocketAddress.options.flowlabel',
        'SocketAddress.options.port',
        'net.SocketAddress',
        'net.SocketAddress#address',
        'net.SocketAddress#constructor',
        'net.SocketAddress#family',
        'net.SocketAddress#flowlabel',
        'net.SocketAddress#port',
        'net.SocketAddress.parse',
        'net.isIPv4',
      ],
      programs: [{ name: 'program', file: 'spelling.js' }],
      pass: [],
      say: [
        { at: output('program', { nth: 3 }), say: 'texts' },
        { at: output('program', { where: ({ text }) => text.startsWith('flow label:') }), say: 'flow' },
        { at: output('program', { where: ({ text }) => text.startsWith('parsed:') }), say: 'parsed' },
      ],
      questions: [
        {
          id: 'spelled',
          kind: 'predict',
          at: output('program', { nth: 3 }),
          about: { file: 'spelling.js', line: ['new net.SocketAddress(', "address: '0:0", "'ipv6'", "'address:'"] },
          choices: ['same', 'short', 'four', 'throws'],
          answer: answers.spelled,
        },
      ],
    },
    {
      id: 'slow',
      api: [
        'connect.options.autoSelectFamilyAttemptTimeout',
        'net.Socket#autoSelectFamilyAttemptedAddresses',
        'net.Socket#event:connectionAttemptTimeout',
        'net.getDefaultAutoSelectFamilyAttemptTimeout',
        'net.setDefaultAutoSelectFamilyAttemptTimeout',
      ],
      codes: ['ETIMEDOUT', 'AggregateError'],
      programs: [
        { name: 'server', file: 'busy.js', frozen: { at: listens, until: event('client', 'timeout') } },
        { name: 'crowd', file: 'crowd.js', after: listens },
        { name: 'client', file: 'hurry.js', after: event('crowd', 'connect', { nth: 2 }) },
      ],
      pass: [
        ...familiar('server', 'crowd', 'client'),
        ...['error', 'timeout', 'connectionAttemptTimeout'].map((name) => event('client', name)),
        exit('client'),
      ],
      ends: { seen: [exit('client')] },
      say: [
        { at: event('client', 'connectionAttemptFailed'), say: 'up' },
        { at: exit('client'), say: 'gone' },
      ],
      questions: [
        {
          id: 'silence',
          kind: 'predict',
          at: event('client', 'connectionAttempt', { nth: 1 }),
          about: [
            { file: 'busy.js', line: 'server.listen(' },
            { file: 'hurry.js', line: ['const four', 'const six', 'setImmediate', 'net.connect('] },
          ],
          choices: ['waits', 'both', 'next', 'error'],
          answer: answers.afterSilence,
          meets: ['B8'],
        },
        {
          id: 'code',
          kind: 'predict',
          at: event('client', 'connectionAttemptFailed'),
          about: { file: 'hurry.js', line: ['[four, six]', "on('error'", '.code'] },
          choices: ['last', 'first', 'none'],
          answer: answers.codeOfAll,
          meets: ['B15'],
        },
      ],
      change: {
        file: 'hurry.js',
        at: 'timeout: 750,',
        how: 'instead',
        about: { file: 'hurry.js', line: ['setImmediate', 'net.connect('] },
        candidates: [
          { id: 'timeout', lines: ['  timeout: 5000,'] },
          {
            id: 'late',
            at: "socket.on('error', (error) => {",
            how: 'above',
            lines: ['net.setDefaultAutoSelectFamilyAttemptTimeout(5000);'],
          },
          { id: 'limit', how: 'below', lines: ['  autoSelectFamilyAttemptTimeout: 5000,'], wanted: true },
          {
            id: 'last',
            at: 'setImmediate(tell, null, [four, six]);',
            lines: ['    setImmediate(tell, null, [six, four]);'],
            wanted: true,
          },
        ],
        does: answers.isIn,
        ends: { seen: [exit('client'), settled] },
        pass: [
          ...familiar('server', 'crowd', 'client'),
          ...['error', 'timeout', 'connectionAttemptTimeout'].map((name) => event('client', name)),
          exit('client'),
        ],
      },
    },
  ],
});
