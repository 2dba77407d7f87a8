import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const FAMILIAR: readonly Selector[] = ['listening', 'connection', 'connect', 'data', 'finish', 'end', 'close'].map(
  (name): Selector => ({ type: 'event', name }),
);

const pair = (server: string, client: string) => [
  { name: 'server', file: server },
  { name: 'client', file: client, after: event('server', 'listening') },
];

const served = (socket: string): Selector => event('server', 'close', { object: socket });

export default lesson({
  id: 'encoding',
  group: 'bytes',
  buildsOn: ['framing'],
  texts: { en, zh },
  scenes: [
    {
      id: 'writing',
      api: ['net.Socket#bufferSize', 'net.Socket#bytesWritten', 'net.Socket#write'],
      programs: pair('printer.js', 'writer.js'),
      pass: FAMILIAR,
      ends: { seen: [exit('client'), served('socket#1')] },
      say: [],
      questions: [
        {
          id: 'counts',
          kind: 'predict',
          at: call('client', 'net.connect'),
          about: { file: 'writer.js', line: ["'€€€'", 'bytesWritten', 'writableLength'] },
          choices: ['0-9', '9-9', '9-3', '3-3'],
          answer: answers.counts,
          meets: ['B33'],
        },
        {
          id: 'base64',
          kind: 'predict',
          at: output('server', { nth: 1 }),
          about: [
            { file: 'writer.js', line: "'base64'" },
            { file: 'printer.js', line: 'console.log(data)' },
          ],
          choices: ['text', 'encoded', 'decoded'],
          answer: answers.asBase64,
        },
      ],
    },
    {
      id: 'pieces',
      api: ['net.Socket#bytesRead'],
      programs: pair('collect.js', 'halves.js'),
      pass: FAMILIAR,
      ends: { seen: [exit('client'), served('socket#1')] },
      say: [],
      questions: [
        {
          id: 'collected',
          kind: 'predict',
          at: event('server', 'end'),
          about: [
            { file: 'collect.js', line: ["let text = ''", 'text += data', 'console.log('] },
            { file: 'halves.js', line: ['socket.write(', 'socket.end('] },
          ],
          choices: ['whole', 'dropped', 'broken', 'thrown'],
          answer: answers.collected,
          meets: ['B29'],
        },
      ],
      change: {
        file: 'collect.js',
        at: 'text += data;',
        how: 'instead',
        about: { file: 'halves.js', line: ['socket.write(', 'socket.end('] },
        candidates: [
          { id: 'named', lines: ["    text += data.toString('utf8');"], meets: ['B29'] },
          {
            id: 'encoding',
            at: "socket.on('error', console.error);",
            how: 'below',
            lines: ["  socket.setEncoding('utf8');"],
            wanted: true,
          },
          {
            id: 'concat',
            lines: ['    const bytes = [Buffer.from(text), data];', '    text = Buffer.concat(bytes).toString();'],
          },
        ],
        does: answers.hasPrinted,
        say: [
          {
            at: event('server', 'data', {
              nth: 1,
              where: ({ data, state }) => data?.kind === 'string' && data.bytes < Number(state.bytesRead),
            }),
            say: 'kept',
          },
        ],
      },
    },
    {
      id: 'couple',
      programs: pair('shared.js', 'couple.js'),
      pass: FAMILIAR,
      ends: { seen: [exit('client'), served('socket#1'), served('socket#2')] },
      say: [{ at: output('server', { nth: 1 }), say: 'kept' }],
      questions: [
        {
          id: 'second',
          kind: 'predict',
          at: event('server', 'data', { nth: 2 }),
          about: [
            { file: 'shared.js', line: ['new StringDecoder(', 'decoder.write('] },
            { file: 'couple.js', line: ['ann.write(', 'bob.end(', 'ann.end('] },
          ],
          choices: ['nothing', 'alone', 'broken'],
          answer: answers.ofSecond,
        },
      ],
    },
    {
      id: 'image',
      api: ['net.Socket#setEncoding'],
      programs: pair('parrot.js', 'image.js'),
      pass: FAMILIAR,
      ends: { seen: [exit('client'), served('socket#1')] },
      say: [],
      questions: [
        {
          id: 'back',
          kind: 'predict',
          at: call('client', 'write'),
          about: [
            { file: 'parrot.js', line: ['setEncoding(', 'socket.write('] },
            { file: 'image.js', line: ['socket.write(', 'console.log('] },
          ],
          choices: ['same', 'mark', 'letter', 'replaced'],
          answer: answers.cameBack,
        },
      ],
      change: {
        file: 'parrot.js',
        at: "socket.setEncoding('utf8');",
        how: 'instead',
        about: [
          { file: 'parrot.js', line: 'socket.write(data)' },
          { file: 'image.js', line: 'socket.write(' },
        ],
        candidates: [
          { id: 'binary', lines: ["  socket.setEncoding('binary');"] },
          { id: 'writing', at: 'socket.write(data);', lines: ["    socket.write(data, 'latin1');"] },
          { id: 'bytes', lines: [], wanted: true },
          {
            id: 'both',
            lines: ["  socket.setEncoding('latin1');", "  socket.setDefaultEncoding('latin1');"],
            wanted: true,
          },
        ],
        does: answers.isReturned,
      },
    },
  ],
});
