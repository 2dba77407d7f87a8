import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector, usualRecords } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): Selector[] =>
  usualRecords(programs, ['ready', 'connectionAttemptFailed']);
const listens = event('first', 'listening');

export default lesson({
  id: 'ipc',
  group: 'network',
  buildsOn: ['errors'],
  texts: { en, zh },
  scenes: [
    {
      id: 'file',
      api: ['connect.options.path', 'listen.options.path', 'net.Server#listen(options)', 'net.createConnection(path)'],
      codes: ['ENOENT'],
      programs: [
        { name: 'server', file: 'desk.js' },
        { name: 'client', file: 'talker.js', after: event('server', 'listening') },
        { name: 'late', file: 'latecomer.js', after: event('server', 'data') },
      ],
      pass: [...familiar('server', 'client', 'late'), event('late', 'error')],
      say: [
        { at: event('client', 'connect'), say: 'connect' },
        { at: output('late'), say: 'late' },
      ],
      questions: [
        {
          id: 'closed',
          kind: 'predict',
          at: event('server', 'connection'),
          about: { file: 'desk.js', line: ['server.close()', 'fs.existsSync(', 'server.listen('] },
          choices: ['used', 'process', 'gone'],
          answer: answers.fileAfterClose,
          meets: ['B39'],
        },
        {
          id: 'connected',
          kind: 'predict',
          at: answers.looked,
          about: [
            { file: 'desk.js', line: ["on('data'", 'server.close()'] },
            { file: 'talker.js', line: 'socket.end(' },
          ],
          choices: ['ends', 'error', 'arrives'],
          answer: answers.fateOfConnection,
          meets: ['B9'],
        },
      ],
    },
    {
      id: 'doors',
      api: ['listen.options.readableAll', 'listen.options.writableAll'],
      programs: [{ name: 'doors', file: 'doors.js' }],
      pass: familiar('doors'),
      say: [{ at: output('doors', { nth: 3 }), say: 'write' }],
      questions: [
        {
          id: 'others',
          kind: 'predict',
          at: event('doors', 'listening', { nth: 1 }),
          about: { file: 'doors.js', line: ["'./plain.sock'", "'./read.sock'", "'./write.sock'", 'S_IWOTH'] },
          choices: ['all', 'read', 'both', 'write'],
          answer: answers.openToOthers,
          meets: ['B39'],
        },
      ],
    },
    {
      id: 'left',
      api: ['net.Server#listen(path)', 'net.Socket#connect(path)'],
      codes: ['ECONNREFUSED', 'EADDRINUSE'],
      programs: [
        { name: 'first', file: 'killed.js' },
        { name: 'client', file: 'caller.js', after: exit('first') },
        { name: 'second', file: 'heir.js', after: exit('client') },
      ],
      pass: [...familiar('client', 'second'), listens, event('client', 'error'), event('second', 'error')],
      say: [{ at: output('second', { nth: 2 }), say: 'same' }],
      questions: [
        {
          id: 'dead',
          kind: 'predict',
          at: call('client', 'connect'),
          about: [
            { file: 'killed.js', line: ['server.listen(', "'SIGKILL'"] },
            { file: 'caller.js', line: 'socket.connect(' },
          ],
          choices: ['missing', 'refused', 'waits'],
          answer: answers.answerOfTheDead,
          meets: ['B39'],
        },
        {
          id: 'heir',
          kind: 'predict',
          at: call('second', 'listen'),
          about: [
            { file: 'killed.js', line: "'SIGKILL'" },
            { file: 'heir.js', line: ['const path', 'server.listen('] },
          ],
          choices: ['free', 'over', 'taken'],
          answer: answers.placeOfTheDead,
          meets: ['B39'],
        },
      ],
      change: {
        file: 'heir.js',
        at: 'server.listen(path);',
        how: 'below',
        candidates: [
          {
            id: 'again',
            lines: ['setTimeout(() => server.listen(path), 500);'],
            meets: ['B39'],
          },
          {
            id: 'remove',
            how: 'above',
            lines: ['fs.rmSync(path, { force: true });'],
            wanted: true,
          },
          {
            id: 'rights',
            how: 'instead',
            lines: ['server.listen({ path, writableAll: true });'],
            meets: ['B39'],
          },
          {
            id: 'close',
            at: "console.log('a file:', fs.existsSync(path));",
            lines: ['  server.close();'],
          },
        ],
        does: answers.hasItsPlace,
        programs: [
          { name: 'first', file: 'killed.js' },
          { name: 'second', file: 'heir.js', after: exit('first') },
        ],
        ends: { quietMs: 1500, nothing: 'quiet' },
        say: [],
        pass: [...familiar('first', 'second'), event('second', 'error')],
      },
    },
    {
      id: 'two',
      api: ['net.connect(path)'],
      programs: [
        { name: 'first', file: 'elder.js' },
        {
          name: 'client',
          file: 'regular.js',
          after: listens,
          // However long the second server takes to start, it listens before the client calls again.
          frozen: { at: output('client', { nth: 1 }), until: event('second', 'listening') },
        },
        { name: 'second', file: 'taker.js', after: output('client', { nth: 1 }) },
      ],
      pass: [...familiar('first', 'client', 'second'), event('client', 'error')],
      ends: { seen: [exit('client'), exit('first'), event('second', 'close')] },
      say: [{ at: output('client', { nth: 2 }), say: 'unreached' }],
      questions: [
        {
          id: 'taken',
          kind: 'predict',
          at: call('second', 'listen'),
          about: [
            { file: 'elder.js', line: 'server.listen(' },
            { file: 'taker.js', line: ['fs.rmSync(', 'server.listen('] },
          ],
          choices: ['taken', 'told', 'unnoticed'],
          answer: answers.whoHasIt,
          meets: ['B39'],
        },
        {
          id: 'closed',
          kind: 'predict',
          at: event('first', 'end'),
          about: [
            { file: 'elder.js', line: 'server.close()' },
            { file: 'taker.js', line: 'server.listen(' },
            { file: 'regular.js', line: "old.on('close'" },
          ],
          choices: ['second', 'refused', 'missing'],
          answer: answers.lastCall,
          meets: ['B39'],
        },
      ],
      change: {
        file: 'taker.js',
        at: 'take();',
        how: 'instead',
        about: { file: 'taker.js', line: ['fs.rmSync(', 'server.listen('] },
        programs: [
          { name: 'other', file: 'killed.js' },
          { name: 'second', file: 'taker.js', after: event('other', 'listening') },
          { name: 'third', file: 'taker.js', after: exit('other') },
        ],
        candidates: [
          { id: 'missing', lines: ['if (!fs.existsSync(path)) take();'] },
          {
            id: 'kind',
            lines: ['if (fs.statSync(path).isSocket()) take();'],
          },
          {
            id: 'ask',
            lines: ['const call = net.connect(path, () => call.end());', "call.on('error', take);"],
            wanted: true,
          },
          {
            id: 'code',
            lines: ["server.on('error', take);", 'server.listen(path);'],
            meets: ['B39'],
          },
        ],
        does: answers.asksFirst,
        pass: [
          ...familiar('other', 'second', 'third'),
          ...['second', 'third'].map((program) => event(program, 'error')),
        ],
        ends: { quietMs: 1500, nothing: 'quiet' },
        say: [],
      },
    },
  ],
});
