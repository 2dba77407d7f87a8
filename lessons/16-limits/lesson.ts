import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector, usualRecords } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): Selector[] => usualRecords(programs, ['ready']);
const listens = event('server', 'listening');
const guests = ['drip', 'steady'] as const;

export default lesson({
  id: 'limits',
  group: 'network',
  buildsOn: ['connect', 'framing'],
  texts: { en, zh },
  scenes: [
    {
      id: 'rush',
      api: ['listen.options.backlog'],
      programs: [
        { name: 'server', file: 'busy.js', frozen: { at: listens, until: output('late', { nth: 1 }) } },
        { name: 'crowd', file: 'crowd.js', after: listens },
        { name: 'late', file: 'late.js', after: answers.crowded },
      ],
      // Whoever has called once is heard again after a second, however long the world stands still: nothing stops it meanwhile.
      pass: [...familiar('server', 'crowd', 'late'), event('late', 'timeout')],
      kernel: [answers.crowded],
      ends: { seen: [exit('late'), event('server', 'close')] },
      say: [
        { at: answers.crowded, say: 'full' },
        { at: output('late', { nth: 2 }), say: 'late' },
      ],
      questions: [
        {
          id: 'when',
          kind: 'predict',
          at: call('late', 'net.connect'),
          about: [
            { file: 'busy.js', line: 'server.listen(' },
            { file: 'crowd.js', line: 'net.connect(' },
            { file: 'late.js', line: ['net.connect(', "socket.once('timeout'"] },
          ],
          choices: ['once', 'refused', 'later', 'never'],
          answer: answers.whenLateIsIn,
        },
      ],
    },

    {
      id: 'few',
      api: ['net.Server#event:drop', 'net.Server#maxConnections'],
      codes: ['EMFILE'],
      programs: [
        { name: 'server', file: 'few.js' },
        { name: 'guests', file: 'guests.js', after: answers.ready },
      ],
      pass: familiar('server', 'guests'),
      ends: { seen: [answers.allHaveCome] },
      say: [{ at: answers.ready, say: 'room' }],
      questions: [
        {
          id: 'file',
          kind: 'predict',
          at: answers.limited,
          about: { file: 'few.js', line: ['fs.readFile(', 'socket.write(', 'const most', 'const set'] },
          choices: ['read', 'error', 'waits'],
          answer: answers.fateOfFile,
        },
        {
          id: 'told',
          kind: 'predict',
          at: answers.toldCode,
          about: { file: 'few.js', line: ['createServer(', "on('error', () ", "on('drop'"] },
          choices: ['error', 'drop', 'nothing'],
          answer: answers.toldOfFourth,
        },
      ],
      change: {
        file: 'few.js',
        at: "server.on('drop', () => stdout.write('drop\\n'));",
        how: 'below',
        about: { file: 'few.js', line: ['fs.readFile(', 'const next', 'const few', 'const set'] },
        candidates: [
          {
            id: 'backlog',
            at: "server.listen(port, '127.0.0.1', () => {",
            how: 'instead',
            lines: ["const place = { port, host: '127.0.0.1', backlog: 2 };", 'server.listen(place, () => {'],
          },
          { id: 'full', lines: ['server.maxConnections = 3;'] },
          { id: 'more', at: 'const most = next + 3;', how: 'instead', lines: ['  const most = next + 4;'] },
          { id: 'spare', lines: ['server.maxConnections = 2;'], wanted: true, meets: ['B30'] },
        ],
        does: answers.isFair,
        ends: { quietMs: 500, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'weigh',
      programs: [{ name: 'weigh', file: 'weigh.js' }],
      pass: familiar('weigh'),
      say: [{ at: answers.weighed, say: 'few' }],
      questions: [
        {
          id: 'each',
          kind: 'predict',
          at: 'start',
          about: { file: 'weigh.js', line: ['socket.resume()', 'guest < 400', 'net.connect(', 'const each'] },
          choices: ['nothing', 'few', 'buffer', 'stack'],
          answer: answers.weight,
        },
      ],
    },
    {
      id: 'slow',
      programs: [
        { name: 'server', file: 'desk.js' },
        { name: 'drip', file: 'drip.js', after: listens },
        { name: 'steady', file: 'steady.js', after: event('server', 'connection', { nth: 1 }) },
      ],
      pass: [...familiar('server', ...guests), event('server', 'timeout')],
      ends: { seen: [...guests.map((name) => exit(name)), event('server', 'close', { nth: 2 })] },
      say: [],
      questions: [
        {
          id: 'cut',
          kind: 'predict',
          at: event('server', 'connection', { nth: 2 }),
          about: [
            { file: 'desk.js', line: ['const late', 'socket.setTimeout('] },
            { file: 'drip.js', line: 'for (const letter' },
            { file: 'steady.js', line: 'for (const word' },
          ],
          choices: ['drip', 'both', 'neither'],
          answer: answers.whoWasCut,
          meets: ['B7'],
        },
      ],
      change: {
        file: 'desk.js',
        at: 'for (const line of lines) {',
        how: 'below',
        about: { file: 'desk.js', line: ['const late', 'socket.setTimeout(', "on('data'"] },
        candidates: [
          {
            id: 'idle',
            at: 'const late = setTimeout(leave, 1500);',
            how: 'instead',
            lines: ['  const late = undefined;'],
            meets: ['B7'],
          },
          {
            id: 'longer',
            at: 'const late = setTimeout(leave, 1500);',
            how: 'instead',
            lines: ['  const late = setTimeout(leave, 5000);'],
          },
          { id: 'data', at: 'text += data;', how: 'below', lines: ['    late.refresh();'], meets: ['B7'] },
          { id: 'line', lines: ['      late.refresh();'], wanted: true },
        ],
        does: answers.isJust,
      },
    },
  ],
});
