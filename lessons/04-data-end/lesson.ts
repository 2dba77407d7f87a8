import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const EARLY: readonly Selector[] = [{ type: 'event', name: 'listening' }];

/** Known from the lesson before. */
const MET: readonly Selector[] = ['connection', 'connect'].map((name): Selector => ({ type: 'event', name }));

export default lesson({
  id: 'data-end',
  group: 'core',
  buildsOn: ['connection'],
  texts: { en, zh },
  scenes: [
    {
      id: 'bytes',
      api: ['net.Socket#event:data', 'net.Socket#write'],
      programs: [
        { name: 'server', file: 'reader.js' },
        { name: 'client', file: 'writer.js', after: event('server', 'listening') },
      ],
      pass: [...EARLY, ...MET, event('server', 'data')],
      ends: { seen: [output('server', { nth: 2 }), event('client', 'ready')] },
      say: [
        { at: output('server', { nth: 1 }), say: 'hex' },
        { at: output('server', { nth: 2 }), say: 'length' },
      ],
      questions: [
        {
          id: 'arrives',
          kind: 'predict',
          at: 'start',
          about: [
            { file: 'reader.js', line: ["on('data'", 'data.length'] },
            { file: 'writer.js', line: ['const text', 'socket.write('] },
          ],
          choices: ['string-5', 'Buffer-5', 'Buffer-9', 'Buffer-10'],
          answer: answers.whatArrived,
        },
      ],
      change: {
        file: 'reader.js',
        at: "console.log(data.length, 'bytes');",
        how: 'instead',
        about: { file: 'writer.js', line: ['const text', 'text.length'] },
        candidates: [
          { id: 'spread', lines: ["    console.log([...data].length, 'characters');"] },
          { id: 'decoded', lines: ["    console.log(data.toString().length, 'characters');"], wanted: true },
          {
            id: 'encoding',
            at: "socket.on('error', console.error);",
            how: 'below',
            lines: ["  socket.setEncoding('utf8');"],
            wanted: true,
          },
        ],
        pass: [{ type: 'event' }],
        does: answers.countsAlike,
      },
    },
    {
      id: 'pieces',
      api: ['createServer.options.pauseOnConnect', 'net.Socket#end', 'net.Socket#event:end', 'net.Socket#resume'],
      programs: [
        { name: 'server', file: 'pieces.js' },
        { name: 'client', file: 'thrice.js', after: event('server', 'listening') },
      ],
      pass: [
        ...EARLY,
        ...MET,
        ...['data', 'finish', 'close'].map((name): Selector => ({ type: 'event', name })),
        event('client', 'end'),
      ],
      ends: { seen: [exit('client'), event('server', 'close', { object: 'socket#1' })] },
      say: [
        { at: event('server', 'data', { nth: 1 }), say: 'joined' },
        { at: event('server', 'end'), say: 'whole' },
      ],
      questions: [
        {
          id: 'joined',
          kind: 'predict',
          at: event('client', 'connect'),
          about: [
            { file: 'pieces.js', line: ['pauseOnConnect', 'resume()'] },
            { file: 'thrice.js', line: ["'one'", "'two'", "'three'"] },
          ],
          choices: ['three', 'chance', 'one'],
          answer: answers.eventsOfThree,
          meets: ['B1'],
        },
        {
          id: 'split',
          kind: 'predict',
          at: call('client', 'end'),
          about: [
            { file: 'pieces.js', line: "on('data'" },
            { file: 'thrice.js', line: '.repeat(' },
          ],
          choices: ['one', 'several', 'cut'],
          answer: answers.eventsOfOne,
          meets: ['B1'],
        },
      ],
    },
    {
      id: 'goodbye',
      programs: [
        { name: 'server', file: 'counter.js' },
        { name: 'client', file: 'sender.js', after: event('server', 'listening') },
      ],
      pass: [
        ...EARLY,
        ...MET,
        ...['finish', 'end', 'close'].map((name) => event('client', name)),
        ...['data', 'finish', 'close'].map((name) => event('server', name)),
      ],
      ends: { seen: [exit('client'), event('server', 'close')] },
      say: [
        { at: call('client', 'end'), say: 'saying' },
        { at: event('server', 'end'), say: 'heard' },
        { at: call('server', 'end'), say: 'answering' },
        { at: event('client', 'data'), say: 'answer' },
      ],
      questions: [
        {
          id: 'order',
          kind: 'order',
          at: 'end',
          about: [
            { file: 'counter.js', line: ["on('data'", "on('end'", 'socket.end('] },
            { file: 'sender.js', line: ['socket.end(', "on('data'"] },
          ],
          choices: ['close', 'data', 'finish', 'connect', 'end'],
          answer: answers.orderOfClient,
        },
      ],
    },
    {
      id: 'unread',
      programs: [
        { name: 'server', file: 'silent.js', faults: ['unread'] },
        { name: 'client', file: 'leaver.js', after: event('server', 'listening') },
      ],
      pass: [...EARLY, ...MET, { type: 'event', name: 'finish' }],
      ends: { quietMs: 800, nothing: 'nothing' },
      say: [{ at: exit('client'), say: 'hung' }],
      questions: [
        {
          id: 'goodbye',
          kind: 'predict',
          at: event('server', 'connection'),
          about: [
            { file: 'silent.js', line: "on('end'" },
            { file: 'leaver.js', line: 'socket.end(' },
          ],
          choices: ['end', 'nothing', 'error'],
          answer: answers.goodbye,
          meets: ['B26'],
        },
      ],
      change: {
        file: 'silent.js',
        at: "socket.on('error', console.error);",
        how: 'below',
        about: { file: 'leaver.js', line: 'socket.end(' },
        candidates: [
          {
            id: 'close',
            lines: ["  socket.on('close', () => {", "    console.log('the client has gone');", '  });'],
            meets: ['B26'],
          },
          { id: 'end', lines: ['  socket.end();'] },
          { id: 'resume', lines: ['  socket.resume();'], wanted: true },
          {
            id: 'late',
            lines: [
              '  setTimeout(() => {',
              "    socket.on('data', (data) => {",
              "      console.log('read:', data.toString());",
              '    });',
              '  }, 300);',
            ],
            wanted: true,
            meets: ['B27'],
          },
        ],
        does: answers.hearsGoodbye,
        pass: [
          ...EARLY,
          ...MET,
          { type: 'event', name: 'finish' },
          { type: 'event', name: 'close' },
          event('client', 'end'),
        ],
        ends: { quietMs: 800, nothing: 'quiet' },
        say: [
          { at: event('server', 'data', { where: ({ listeners }) => listeners === 0 }), say: 'unheard' },
          { at: event('server', 'end'), say: 'end' },
        ],
      },
    },
  ],
});
