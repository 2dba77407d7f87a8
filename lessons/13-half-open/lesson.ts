import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector, usualEvents } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): Selector[] => usualEvents(programs);
const listens = event('server', 'listening');
const heard = event('server', 'end');
const told = event('client', 'end');

export default lesson({
  id: 'half-open',
  group: 'bytes',
  buildsOn: ['close'],
  texts: { en, zh },
  scenes: [
    {
      id: 'pause',
      api: ['net.Socket#end', 'net.Socket#event:end'],
      codes: ['EPIPE'],
      programs: [
        { name: 'server', file: 'clerk.js', faults: ['lateWrite'] },
        { name: 'client', file: 'asker.js', after: listens },
      ],
      pass: [...familiar('server', 'client'), exit('client')],
      kernel: [heard],
      ends: { seen: [exit('client'), output('server')] },
      say: [{ at: output('server'), say: 'late' }],
      questions: [
        {
          id: 'came',
          kind: 'predict',
          at: heard,
          about: { file: 'clerk.js', line: ["on('end'", 'await setTimeout(', 'socket.write('] },
          choices: ['answer', 'end', 'error'],
          answer: answers.whatCame,
          meets: ['B28'],
        },
      ],
      change: {
        file: 'clerk.js',
        at: 'const server = net.createServer((socket) => {',
        how: 'instead',
        candidates: [
          {
            id: 'first',
            at: 'await setTimeout(300);',
            how: 'above',
            lines: ["    socket.write('one moment: ');"],
            meets: ['B28'],
          },
          {
            id: 'data',
            at: "socket.on('end', async () => {",
            lines: ["  socket.on('data', async () => {"],
            meets: ['B28'],
          },
          {
            id: 'option',
            lines: [
              'const options = { allowHalfOpen: true };',
              'const server = net.createServer(options, (socket) => {',
            ],
            wanted: true,
          },
        ],
        does: answers.isAnsweredLate,
        pass: [...familiar('server', 'client'), exit('client')],
        kernel: [heard, answers.numberInTime],
        ends: { quietMs: 800, nothing: 'quiet' },
        say: [{ at: answers.numberInTime, say: 'open' }],
      },
    },
    {
      id: 'whose',
      api: ['Socket.options.allowHalfOpen', 'net.Socket#readyState'],
      programs: [
        { name: 'server', file: 'teacher.js' },
        { name: 'client', file: 'pupil.js', after: listens },
      ],
      pass: [...familiar('server', 'client'), exit('client')],
      kernel: [told],
      ends: { seen: [exit('client'), event('server', 'close')] },
      say: [{ at: event('server', 'data', { nth: 1 }), say: 'own' }],
      questions: [
        {
          id: 'state',
          kind: 'predict',
          at: told,
          about: [
            { file: 'teacher.js', line: 'socket.end(' },
            { file: 'pupil.js', line: ['allowHalfOpen', 'socket.readyState'] },
          ],
          choices: ['open', 'readOnly', 'closed', 'writeOnly'],
          answer: answers.stateAfterEnd,
        },
        {
          id: 'word',
          kind: 'predict',
          at: call('client', 'write', { nth: 1 }),
          about: [
            { file: 'teacher.js', line: ['createServer(', "on('data'", 'socket.end('] },
            { file: 'pupil.js', line: ['allowHalfOpen', 'socket.write('] },
          ],
          choices: ['arrives', 'lost', 'error'],
          answer: answers.whatBecame,
        },
      ],
    },
    {
      id: 'queue',
      api: ['createServer.options.allowHalfOpen'],
      programs: [
        { name: 'server', file: 'desk.js', faults: ['neverClosed'] },
        { name: 'clients', file: 'queue.js', after: listens },
      ],
      pass: [...familiar('server', 'clients'), exit('server')],
      kernel: [exit('clients')],
      ends: { seen: [exit('clients')] },
      say: [{ at: output('server', { nth: 2 }), say: 'two' }],
      questions: [
        {
          id: 'told',
          kind: 'predict',
          at: answers.leaves,
          about: [
            { file: 'desk.js', line: ['allowHalfOpen', "on('end'", 'socket.write('] },
            { file: 'queue.js', line: 'socket.destroy(' },
          ],
          choices: ['close', 'error', 'nothing'],
          answer: answers.whatWasTold,
        },
        {
          id: 'turn',
          kind: 'choose',
          // Not all platforms tell what it is about.
          at: { ...exit('clients'), where: ({ kernel }) => kernel !== undefined },
          about: { file: 'desk.js', line: ['allowHalfOpen', 'socket.write('] },
          choices: ['clients', 'desk', 'kernel'],
          answer: answers.whoseTurn,
        },
      ],
      change: {
        file: 'desk.js',
        at: 'socket.write(String(total));',
        how: 'instead',
        about: { file: 'queue.js', line: ['socket.destroy(', 'socket.end('] },
        candidates: [
          {
            id: 'close',
            at: "socket.on('error', console.error);",
            how: 'below',
            lines: ["  socket.on('close', () => socket.destroy());"],
          },
          { id: 'early', at: 'await setTimeout(300);', how: 'above', lines: ['    socket.end();'] },
          {
            id: 'default',
            at: 'const options = { allowHalfOpen: true };',
            lines: ['const options = { allowHalfOpen: false };'],
          },
          { id: 'end', lines: ['    socket.end(String(total));'], wanted: true },
        ],
        does: answers.isTidy,
        // Some answers come after all clients have gone.
        ends: { quietMs: 800, nothing: 'quiet' },
        say: [],
        kernel: [exit('clients')],
        pass: [...familiar('server', 'clients'), event('server', 'error'), exit('clients'), exit('server')],
      },
    },
  ],
});
