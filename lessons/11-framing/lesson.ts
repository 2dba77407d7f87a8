import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...more: string[]): readonly Selector[] =>
  ['listening', 'connection', 'connect', 'finish', 'end', 'close', ...more].map((name) => ({ type: 'event', name }));
const pair = (server: string, client: string) => [
  { name: 'server', file: server },
  { name: 'client', file: client, after: event('server', 'listening') },
];
/** Both ends are through with each other. */
const parted: readonly Selector[] = [exit('client'), event('server', 'close')];

export default lesson({
  id: 'framing',
  group: 'bytes',
  buildsOn: ['data-end'],
  texts: { en, zh },
  scenes: [
    {
      id: 'joined',
      api: [
        'createServer.options.noDelay',
        'createServer.options.pauseOnConnect',
        'net.Socket#event:data',
        'net.Socket#setNoDelay',
      ],
      programs: pair('kitchen.js', 'waiter.js'),
      pass: familiar('data'),
      ends: { seen: parted },
      say: [{ at: output('server', { nth: 1 }), say: 'name' }],
      questions: [
        {
          id: 'first',
          kind: 'predict',
          at: event('client', 'connect'),
          about: [
            { file: 'kitchen.js', line: ['pauseOnConnect', 'console.log(', 'resume()'] },
            { file: 'waiter.js', line: ['setNoDelay', "'rice'"] },
          ],
          choices: ['soup', 'all', 'tea'],
          answer: answers.firstPrinted,
          meets: ['B1', 'B35'],
        },
      ],
    },
    {
      id: 'half',
      programs: pair('orders.js', 'guest.js'),
      pass: familiar('data', 'error'),
      ends: { seen: parted },
      say: [],
      questions: [
        {
          id: 'piece',
          kind: 'predict',
          at: call('client', 'write', { nth: 2 }),
          about: [
            { file: 'orders.js', line: ["on('error'", "on('data'", 'JSON.parse('] },
            { file: 'guest.js', line: ['"ri', 'ce"'] },
          ],
          choices: ['waits', 'line', 'dies'],
          answer: answers.whatBecameOfPiece,
          meets: ['B1'],
        },
      ],
      change: {
        file: 'orders.js',
        about: { file: 'guest.js', line: ['soup', '"ri', 'ce"'] },
        at: "socket.on('data', (data) => take(data.toString()));",
        how: 'instead',
        candidates: [
          {
            id: 'caught',
            how: 'above',
            lines: ["  process.on('uncaughtException', console.error);"],
          },
          {
            id: 'end',
            lines: [
              "  let all = '';",
              "  socket.on('data', (data) => (all += data));",
              "  socket.on('end', () => all.split('\\n').map(take));",
            ],
          },
          {
            id: 'rest',
            lines: [
              "  let rest = '';",
              "  socket.on('data', (data) => {",
              "    const lines = (rest + data).split('\\n');",
              "    rest = lines.pop() ?? '';",
              '    lines.forEach(take);',
              '  });',
            ],
            wanted: true,
          },
        ],
        does: answers.takesEachInTime,
        pass: familiar('data', 'error'),
      },
    },
    {
      id: 'length',
      api: ['Socket.options.noDelay'],
      programs: pair('prefix.js', 'sender.js'),
      pass: familiar('data'),
      ends: { seen: [...parted, output('server', { where: ({ text }) => text.startsWith('left over') })] },
      say: [{ at: output('server', { where: ({ text }) => text.startsWith('left over') }), say: 'left' }],
      questions: [
        {
          id: 'counted',
          kind: 'predict',
          at: call('client', 'write', { nth: 2 }),
          about: [
            { file: 'prefix.js', line: ['while (', 'const end'] },
            { file: 'sender.js', line: ['dish.length', '米饭', "'tea'"] },
          ],
          choices: ['both', 'tea', 'neither'],
          answer: answers.whatWasRead,
        },
      ],
    },
    {
      id: 'endless',
      programs: pair('lines.js', 'endless.js'),
      pass: familiar('data'),
      ends: { seen: parted },
      say: [],
      questions: [
        {
          id: 'rest',
          kind: 'predict',
          at: event('server', 'data', { nth: 2 }),
          about: [
            { file: 'lines.js', line: ['(rest + data)', 'lines.pop()'] },
            { file: 'endless.js', line: ['.repeat(', 'socket.write(part), 300', 'socket.write(part), 600'] },
          ],
          choices: ['handed', 'kept', 'slowed'],
          answer: answers.whatBecameOfRest,
        },
      ],
      change: {
        file: 'lines.js',
        at: "rest = lines.pop() ?? '';",
        how: 'below',
        about: [
          { file: 'lines.js', line: ['(rest + data)', 'for (const line'] },
          { file: 'endless.js', line: '.repeat(' },
        ],
        candidates: [
          { id: 'piece', lines: ["    if (data.length > 500) socket.end('too long\\n');"] },
          {
            id: 'complete',
            at: "console.log('line:', line.length, 'characters');",
            lines: ["      if (line.length > 500) socket.end('too long\\n');"],
          },
          { id: 'limit', lines: ["    if (rest.length > 500) socket.end('too long\\n');"], wanted: true },
        ],
        does: answers.isCutOff,
        pass: familiar('data'),
        ends: { seen: parted },
      },
    },
  ],
});
