import { lesson } from '../../src/model/lesson.ts';
import { call, crash, event, exit, output } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const holder = { name: 'first', file: 'first.js' };
const afterHolder = event('first', 'listening');

export default lesson({
  id: 'listen',
  group: 'core',
  buildsOn: ['createServer'],
  scenes: [
    {
      id: 'later',
      api: [
        'listen.options.host',
        'listen.options.port',
        'net.Server#address',
        'net.Server#close',
        'net.Server#event:close',
        'net.Server#event:listening',
        'net.Server#listen',
        'net.Server#listen(port)',
        'net.Server#listening',
      ],
      programs: [{ name: 'server', file: 'listen.js' }],
      pass: [event('server', 'close')],
      say: [
        { at: output('server', { where: ({ text }) => text.startsWith('address: ') }), say: 'tooEarly' },
        { at: event('server', 'listening'), say: 'now' },
      ],
      questions: [
        {
          id: 'port',
          kind: 'predict',
          at: 'start',
          about: { file: 'listen.js', line: 'server.listen(' },
          choices: ['zero', 'throws', 'free'],
          answer: answers.chosenPort,
        },
      ],
    },
    {
      id: 'everywhere',
      programs: [{ name: 'server', file: 'nohost.js' }],
      pass: [event('server', 'close')],
      say: [{ at: call('server', 'address'), say: 'everywhere' }],
      questions: [
        {
          id: 'nextLines',
          kind: 'predict',
          at: 'start',
          about: { file: 'nohost.js', line: ['server.listen(', "'listening:'", "'address:'"] },
          choices: ['neither', 'half', 'both'],
          answer: answers.nextLinesOnceClosed,
          meets: ['B12'],
        },
      ],
    },
    {
      id: 'taken',
      api: ['net.Server#event:error'],
      codes: ['EADDRINUSE', 'ERR_SOCKET_BAD_PORT'],
      programs: [holder, { name: 'second', file: 'second.js', after: afterHolder }],
      pass: [afterHolder, crash('second'), exit('second')],
      ends: { seen: [exit('second')] },
      say: [{ at: event('second', 'error'), say: 'refused' }],
      questions: [
        {
          id: 'try',
          kind: 'predict',
          at: 'start',
          about: { file: 'second.js', line: ['try {', 'server.listen(', 'no exception', 'catch (', "'caught:'"] },
          choices: ['caught', 'quiet', 'nothing'],
          answer: answers.tryOutcome,
          meets: ['B16', 'B18'],
        },
        {
          id: 'fate',
          kind: 'predict',
          at: event('second', 'error'),
          about: { file: 'second.js', line: ['server.listen(', 'catch ('] },
          choices: ['dropped', 'waits', 'dies'],
          answer: answers.fateOfUnheard,
        },
      ],
      change: {
        file: 'second.js',
        at: "server.listen(port, '127.0.0.1');",
        how: 'instead',
        candidates: [
          { id: 'await', lines: ["  await server.listen(port, '127.0.0.1');"], meets: ['B16'] },
          {
            id: 'callback',
            lines: ["  server.listen(port, '127.0.0.1', (error) => {", "    console.log('callback:', error);", '  });'],
            meets: ['B18', 'B20'],
          },
          { id: 'larger', lines: ["  server.listen(99999, '127.0.0.1');"] },
          {
            id: 'listener',
            at: 'try {',
            how: 'above',
            lines: ["server.on('error', (error) => {", "  console.log('event:', error.message);", '});', ''],
            wanted: true,
          },
        ],
        does: answers.hearsAndEnds,
        pass: [event('second', 'error')],
      },
    },
    {
      id: 'again',
      api: ['net.Server#listen(options)'],
      programs: [holder, { name: 'second', file: 'again.js', after: afterHolder }],
      pass: [afterHolder, event('second', 'error'), event('second', 'listening')],
      ends: { quietMs: 800, nothing: 'quiet' },
      say: [],
      questions: [
        {
          id: 'told',
          kind: 'predict',
          at: event('second', 'listening'),
          about: { file: 'again.js', line: ['const tell', 'port: 0 }, tell', 'port }, tell'] },
          choices: ['never', 'once', 'twice'],
          answer: answers.timesTold,
          meets: ['B20'],
        },
      ],
      change: {
        file: 'again.js',
        at: 'server.listen({ host, port: 0 }, tell);',
        how: 'instead',
        about: { file: 'again.js', line: ['const tell', 'port }, tell'] },
        candidates: [
          {
            id: 'once',
            at: "server.on('error', (error) => {",
            how: 'instead',
            lines: ["server.once('error', (error) => {"],
          },
          { id: 'close', how: 'above', lines: ['  server.close();'] },
          { id: 'without', lines: ['  server.listen({ host, port: 0 });'], wanted: true },
        ],
        does: answers.tellsOnce,
      },
    },
  ],
  texts: { en, zh },
});
