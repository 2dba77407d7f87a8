import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, type Selector, usualEvents } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): Selector[] => usualEvents(programs);
const listens = event('server', 'listening');
const greeted = event('client', 'connect');
const heard = event('server', 'end');
const over = event('client', 'close');

export default lesson({
  id: 'close',
  group: 'ends',
  buildsOn: ['data-end', 'timeout'],
  texts: { en, zh },
  scenes: [
    {
      id: 'goodbye',
      api: ['net.Socket#end', 'net.Socket#event:close'],
      codes: ['ECONNRESET'],
      programs: [
        { name: 'server', file: 'host.js' },
        { name: 'client', file: 'guest.js', after: listens },
      ],
      pass: familiar('server', 'client'),
      kernel: [greeted, heard, over],
      ends: { seen: [exit('client'), answers.closeOf('socket')] },
      say: [
        { at: greeted, say: 'established' },
        { at: heard, say: 'half' },
        { at: over, say: 'remains' },
      ],
      questions: [
        {
          id: 'order',
          kind: 'predict',
          at: call('client', 'end'),
          about: [
            { file: 'host.js', line: ["on('connection'", "on('data'"] },
            { file: 'guest.js', line: ['socket.resume()', 'socket.end()'] },
          ],
          choices: ['both', 'server', 'client', 'neither'],
          answer: answers.endedBeforeHearing,
          meets: ['B4'],
        },
      ],
      change: {
        file: 'host.js',
        at: "console.log('heard:', data.toString());",
        how: 'below',
        about: { file: 'guest.js', line: 'socket.end()' },
        candidates: [
          {
            id: 'answer',
            at: "socket.on('error', console.error);",
            lines: ["  socket.on('end', () => socket.end('bye'));"],
          },
          { id: 'reset', lines: ['    socket.resetAndDestroy();'] },
          { id: 'end', lines: ["    socket.end('bye');"], wanted: true },
          { id: 'destroy', lines: ['    socket.destroy();'], wanted: true },
        ],
        does: answers.serverEndsFirst,
        kernel: [event('client', 'end'), over],
        questions: [
          {
            id: 'kept',
            kind: 'predict',
            at: answers.heardFirst,
            choices: ['client', 'both', 'server', 'none'],
            answer: answers.whoseIsKept,
          },
        ],
      },
    },
    {
      id: 'book',
      api: ['net.Socket#destroy'],
      programs: [
        { name: 'server', file: 'library.js' },
        { name: 'reader', file: 'reader.js', after: listens },
      ],
      pass: familiar('server', 'reader'),
      kernel: [event('reader', 'end')],
      ends: { seen: [exit('reader'), answers.closeOf('socket')] },
      say: [
        { at: call('server', 'write'), say: 'taken' },
        { at: event('reader', 'end'), say: 'cut' },
      ],
      questions: [
        {
          id: 'arrives',
          kind: 'predict',
          at: event('server', 'connection'),
          about: [
            { file: 'library.js', line: ['const book', 'socket.write(', 'socket.destroy('] },
            { file: 'reader.js', line: ["on('error'", "on('end'"] },
          ],
          choices: ['whole', 'part', 'error', 'nothing'],
          answer: answers.whatArrived,
          meets: ['B38'],
        },
      ],
      change: {
        file: 'library.js',
        at: 'socket.destroy();',
        how: 'instead',
        about: { file: 'reader.js', line: ['total += ', 'allowHalfOpen = true', 'socket.end()'] },
        candidates: [
          { id: 'both', how: 'above', lines: ['  socket.end();'], meets: ['B38'] },
          { id: 'end', lines: ['  socket.end();'] },
          { id: 'soon', lines: ['  socket.destroySoon();'], wanted: true },
          { id: 'finish', lines: ['  socket.end(() => socket.destroy());'], wanted: true },
        ],
        does: answers.isDelivered,
      },
    },
    {
      id: 'porch',
      api: ['net.Server#ref', 'net.Server#unref', 'net.Socket#ref', 'net.Socket#unref'],
      programs: [
        { name: 'server', file: 'porch.js' },
        { name: 'visitor', file: 'visitor.js', after: listens },
      ],
      pass: familiar('server', 'visitor'),
      say: [{ at: exit('server'), say: 'gone' }],
      questions: [
        {
          id: 'process',
          kind: 'predict',
          at: call('server', 'unref'),
          about: [
            { file: 'porch.js', line: ['socket.write(', 'server.unref()', 'server.listen('] },
            { file: 'visitor.js', line: 'socket.end()' },
          ],
          choices: ['now', 'left', 'never'],
          answer: answers.whenItEnded,
          meets: ['B36'],
        },
      ],
      change: {
        file: 'porch.js',
        at: 'server.unref();',
        how: 'below',
        candidates: [
          { id: 'ref', lines: ['  socket.ref();'] },
          { id: 'unref', lines: ['  socket.unref();'] },
          { id: 'back', lines: ["  socket.on('close', () => server.ref());"], wanted: true },
        ],
        does: answers.waitsForMore,
        pass: [...familiar('server', 'visitor'), exit('visitor'), exit('server')],
        ends: { quietMs: 1000, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'shut',
      api: ['net.Server#close', 'net.Server#event:close', 'net.Socket#destroySoon'],
      codes: ['ECONNREFUSED'],
      programs: [
        { name: 'server', file: 'inn.js' },
        { name: 'guests', file: 'guests.js', after: listens },
      ],
      pass: [
        ...familiar('server', 'guests'),
        event('guests', 'connectionAttemptFailed'),
        exit('guests'),
        exit('server'),
      ],
      kernel: [event('guests', 'error')],
      say: [
        { at: event('guests', 'error'), say: 'late' },
        { at: call('guests', 'destroySoon'), say: 'leaves' },
      ],
      questions: [
        {
          id: 'ada',
          kind: 'predict',
          at: call('server', 'close'),
          about: [
            { file: 'inn.js', line: ['socket.write(', 'server.close()'] },
            { file: 'guests.js', line: "ada.write('tea')" },
          ],
          choices: ['served', 'cut', 'nothing', 'error'],
          answer: answers.whatAdaGot,
          meets: ['B9'],
        },
        {
          id: 'closes',
          kind: 'predict',
          at: answers.bobLeaves,
          about: { file: 'inn.js', line: ["socket.on('close'", "server.on('close'"] },
          choices: ['socket', 'neither', 'server'],
          answer: answers.whichCloseIsFirst,
          meets: ['B10'],
        },
      ],
      change: {
        file: 'inn.js',
        at: 'server.close();',
        how: 'below',
        about: { file: 'guests.js', line: ['allowHalfOpen: true', 'ada.destroySoon', 'bob.end()'] },
        candidates: [
          { id: 'exit', lines: ['  process.exit();'] },
          { id: 'destroy', lines: ['  for (const guest of guests) guest.destroy();'] },
          { id: 'end', lines: ["  for (const guest of guests) guest.end('bye');"] },
          {
            id: 'grace',
            lines: [
              '  for (const guest of guests) {',
              "    guest.end('bye');",
              '    setTimeout(() => guest.destroy(), 300);',
              '  }',
            ],
            wanted: true,
          },
        ],
        does: answers.isShutDown,
        programs: [
          { name: 'server', file: 'inn.js' },
          { name: 'guests', file: 'guests.js', after: listens, faults: ['lateWrite', 'neverClosed'] },
        ],
      },
    },
  ],
});
