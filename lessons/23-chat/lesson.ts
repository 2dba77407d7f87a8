import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, usualRecords } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const listens = event('server', 'listening');
const pair = (server: string, guests: string, faults: readonly string[] = []) => [
  { name: 'server', file: server, faults },
  { name: 'guests', file: guests, after: listens },
];
const familiar = usualRecords(['server', 'guests'], ['error']);

const SAYS = `guest.write(\`\${words}\\n\`);`;

export default lesson({
  id: 'chat',
  group: 'building',
  buildsOn: ['framing', 'backpressure', 'errors'],
  texts: { en, zh },
  scenes: [
    {
      id: 'table',
      api: ['net.Socket#end', 'net.Socket#event:close', 'net.Socket#write'],
      programs: pair('table.js', 'pair.js'),
      pass: familiar,
      ends: {
        seen: [exit('guests'), ...['socket#1', 'socket#2'].map((object) => event('server', 'close', { object }))],
      },
      say: [],
      questions: [
        {
          id: 'heard',
          kind: 'predict',
          at: call('guests', 'write', { nth: 1 }),
          about: [
            { file: 'table.js', line: ['let rest', '(rest + data)', 'for (const line'] },
            { file: 'pair.js', line: ["'hel'", "write('lo"] },
          ],
          choices: ['whole', 'mixed', 'pieces'],
          answer: answers.whatWasHeard,
        },
      ],
    },
    {
      id: 'hall',
      api: ['net.Socket#destroy'],
      codes: ['ECONNRESET'],
      programs: pair('hall.js', 'leavers.js', ['lateWrite']),
      pass: familiar,
      ends: { seen: [exit('guests'), event('server', 'close', { object: 'socket#1' })] },
      say: [],
      questions: [
        {
          id: 'late',
          kind: 'predict',
          at: call('guests', 'end', { nth: 2 }),
          about: { file: 'hall.js', line: ['each.write(', "on('error'", "on('end'", 'guests.delete('] },
          choices: ['nothing', 'error', 'throws'],
          answer: answers.fateOfLateWords,
        },
      ],
      change: {
        file: 'hall.js',
        at: "socket.on('end', () => {",
        how: 'instead',
        about: [
          { file: 'hall.js', line: ["on('end'", 'guests.delete('] },
          { file: 'leavers.js', line: ['bob.end()', 'cal.reset', '.repeat('] },
        ],
        candidates: [
          {
            id: 'error',
            at: "socket.on('error', (e) => console.log(e.message));",
            lines: [`  socket.on('error', () => say(\`\${name} left\`));`],
          },
          {
            id: 'polite',
            at: 'if (rest.length > 500) socket.destroy();',
            lines: ['    if (rest.length > 500) socket.end();'],
            meets: ['B5'],
          },
          { id: 'close', lines: ["  socket.on('close', () => {"], wanted: true },
        ],
        does: answers.tellsOfEach,
        ends: { quietMs: 500, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'inn',
      codes: ['ERR_STREAM_WRITE_AFTER_END'],
      programs: pair('inn.js', 'quitter.js', ['noErrorListener', 'lateWrite']),
      pass: familiar,
      ends: { seen: [exit('guests'), event('server', 'close', { object: 'socket#1' })] },
      say: [],
      questions: [
        {
          id: 'bye',
          kind: 'predict',
          at: event('server', 'data', { nth: 1 }),
          about: { file: 'inn.js', line: ['guest.write(', "on('close'", 'socket.end(', { part: 'say(', nth: 2 }] },
          choices: ['both', 'silent', 'dies'],
          answer: answers.fateOfRoom,
          meets: ['B25'],
        },
      ],
      change: {
        file: 'inn.js',
        at: SAYS,
        how: 'instead',
        about: { file: 'inn.js', line: ['for (const guest', "on('close'", 'socket.end('] },
        candidates: [
          {
            id: 'listener',
            at: "socket.on('close', () => guests.delete(socket));",
            how: 'below',
            lines: ["  socket.on('error', () => guests.delete(socket));"],
          },
          { id: 'destroyed', lines: [`    if (!guest.destroyed) ${SAYS}`] },
          { id: 'writable', lines: [`    if (guest.writable) ${SAYS}`], wanted: true },
          {
            id: 'first',
            at: "if (line === '/quit') socket.end('bye\\n');",
            how: 'above',
            lines: ["      if (line === '/quit') guests.delete(socket);"],
            wanted: true,
          },
        ],
        does: answers.goesOn,
      },
    },
    {
      id: 'wall',
      programs: [
        { name: 'server', file: 'wall.js' },
        { name: 'sleeper', file: 'sleeper.js', after: listens },
        { name: 'reader', file: 'reader.js', after: event('server', 'connection') },
      ],
      pass: usualRecords(['server', 'sleeper', 'reader'], ['error', 'drain']),
      chart: { program: 'server', object: 'socket#1', property: 'writableLength' },
      ends: { seen: [exit('reader'), event('server', 'close', { object: 'socket#2' })] },
      say: [],
      questions: [
        {
          id: 'waits',
          kind: 'predict',
          at: call('reader', 'write', { nth: 1 }),
          about: [
            { file: 'wall.js', line: ['const SIZE', 'guest.write(', 'repeat('] },
            { file: 'sleeper.js', line: 'pause()' },
            { file: 'reader.js', line: ['3 * SIZE'] },
          ],
          choices: ['none', 'one', 'most'],
          answer: answers.whatWaits,
          meets: ['B31'],
        },
      ],
      change: {
        file: 'wall.js',
        at: 'guest.write(words);',
        how: 'instead',
        about: { file: 'wall.js', line: ['for (const guest', 'for (const line'] },
        candidates: [
          { id: 'pause', lines: ['    if (!guest.write(words)) guest.pause();'] },
          { id: 'false', lines: ['    if (!guest.write(words)) guest.destroy();'] },
          {
            id: 'away',
            lines: ['    if (guest.writableLength > SIZE) guest.destroy();', '    else guest.write(words);'],
            wanted: true,
          },
          { id: 'skip', lines: ['    if (!guest.writableNeedDrain) guest.write(words);'], wanted: true },
        ],
        does: answers.keepsItSmall,
        ends: { quietMs: 500, nothing: 'quiet' },
        say: [],
      },
    },
  ],
});
