import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector, usualRecords } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): Selector[] => usualRecords(programs);
const listens = event('server', 'listening');

const ANSWER = `socket.write(\`\${line}\\r\\n\${body}\`);`;
const WITH_LENGTH = `    socket.write(\`\${line}\${length}\\r\\n\${body}\`);`;

export default lesson({
  id: 'http',
  group: 'building',
  buildsOn: ['notes', 'encoding'],
  texts: { en, zh },
  scenes: [
    {
      id: 'typed',
      api: ['net.Server#event:connection', 'net.Socket#event:data', 'net.Socket#write'],
      programs: [
        { name: 'server', file: 'kitchen.js' },
        { name: 'client', file: 'typist.js', after: listens },
      ],
      pass: familiar('server', 'client'),
      say: [
        { at: output('client', { nth: 1 }), say: 'parts' },
        { at: output('client', { nth: 2 }), say: 'again' },
      ],
      questions: [
        {
          id: 'complete',
          kind: 'predict',
          at: event('client', 'connect'),
          about: [
            { file: 'typist.js', line: ["'GET /tea", "'Host: here\\r\\n'", { part: 'socket.write(', nth: 3 }] },
            { file: 'kitchen.js', line: ['createServer(', 'req.method'] },
          ],
          choices: ['line', 'host', 'blank', 'end'],
          answer: answers.whenServed,
        },
        {
          id: 'socket',
          kind: 'predict',
          at: output('server', { nth: 1 }),
          about: { file: 'kitchen.js', line: ["'has come:'", "on('connection'", 'sockets.add('] },
          choices: ['same', 'own', 'none'],
          answer: answers.whoseSocket,
          meets: ['B40'],
        },
        {
          id: 'stays',
          kind: 'predict',
          at: event('client', 'data', { nth: 1 }),
          about: [
            { file: 'kitchen.js', line: 'res.end(' },
            { file: 'typist.js', line: ["'GET /soup", 'socket.end('] },
          ],
          choices: ['ends', 'deaf', 'stays'],
          answer: answers.whatOfNextRequest,
        },
      ],
    },
    {
      id: 'others',
      codes: ['HPE_INVALID_METHOD'],
      programs: [
        { name: 'server', file: 'desk.js' },
        { name: 'garbled', file: 'garbled.js', after: listens },
        { name: 'switcher', file: 'switcher.js', after: exit('garbled') },
      ],
      pass: familiar('server', 'garbled', 'switcher'),
      ends: { seen: [exit('switcher'), event('server', 'close', { object: 'socket#2' })] },
      say: [
        { at: event('server', 'error'), say: 'parse' },
        { at: output('switcher', { nth: 2 }), say: 'plain' },
      ],
      questions: [
        {
          id: 'garbage',
          kind: 'predict',
          at: event('garbled', 'connect'),
          about: [
            { file: 'garbled.js', line: 'socket.write(' },
            { file: 'desk.js', line: ['createServer(', 'res.end('] },
          ],
          choices: ['served', 'waits', 'crash', 'refused'],
          answer: answers.fateOfGarbage,
        },
        {
          id: 'upgraded',
          kind: 'predict',
          at: event('switcher', 'data', { nth: 1 }),
          about: [
            { file: 'desk.js', line: ["on('upgrade'", "'HTTP/1.1 101", 'socket.pipe('] },
            { file: 'switcher.js', line: "socket.end('hello" },
          ],
          choices: ['refused', 'nothing', 'echo'],
          answer: answers.whatComesBack,
        },
      ],
      change: {
        file: 'desk.js',
        at: "server.listen(port, '127.0.0.1');",
        how: 'above',
        about: { file: 'garbled.js', line: 'socket.write(' },
        programs: [
          { name: 'server', file: 'desk.js' },
          { name: 'garbled', file: 'garbled.js', after: listens },
        ],
        candidates: [
          {
            id: 'error',
            lines: ["server.on('error', (e) => console.log(e.code));"],
            meets: ['B17'],
          },
          {
            id: 'log',
            lines: ["server.on('clientError', (e) => console.log(e.code));"],
          },
          {
            id: 'destroy',
            lines: [
              "server.on('clientError', (e, socket) => {",
              '  console.log(e.code);',
              '  socket.destroy();',
              '});',
            ],
          },
          {
            id: 'answer',
            lines: [
              "server.on('clientError', (e, socket) => {",
              '  console.log(e.code);',
              "  socket.end('HTTP/1.1 400 Bad Request\\r\\n\\r\\n');",
              '});',
            ],
            wanted: true,
          },
        ],
        does: answers.refusesAloud,
        ends: { quietMs: 800, nothing: 'quiet' },
        pass: [...familiar('server', 'garbled'), event('server', 'error')],
        say: [],
      },
    },
    {
      id: 'again',
      codes: ['ECONNRESET', 'socket hang up'],
      programs: [
        { name: 'server', file: 'bar.js' },
        { name: 'client', file: 'regular.js', after: listens },
      ],
      pass: familiar('server', 'client'),
      ends: { seen: [exit('client'), event('server', 'close', { object: 'socket#1' })] },
      say: [{ at: output('client', { where: ({ text }) => text.startsWith('reused:') }), say: 'reused' }],
      questions: [
        {
          id: 'stale',
          kind: 'predict',
          at: call('server', 'destroy', { nth: 1 }),
          about: [
            { file: 'bar.js', line: ['served.has(', 'destroy('] },
            { file: 'regular.js', line: ['http.get(', 'await text(', "on('error'"] },
          ],
          choices: ['again', 'empty', 'error', 'nothing'],
          answer: answers.fateOfSecondOrder,
        },
      ],
      change: {
        file: 'regular.js',
        at: "console.log('reused:', req.reusedSocket);",
        how: 'below',
        about: { file: 'regular.js', line: ['const options', 'http.get(', "on('error'"] },
        candidates: [
          {
            id: 'header',
            at: 'const options = { host, port, path };',
            how: 'instead',
            lines: [
              "  const headers = { Connection: 'keep-alive' };",
              '  const options = { host, port, path, headers };',
            ],
          },
          {
            id: 'timeout',
            at: 'const options = { host, port, path };',
            how: 'instead',
            lines: ['  const options = { host, port, path, timeout: 5000 };'],
          },
          {
            id: 'again',
            lines: ['    if (req.reusedSocket) order(path);'],
            wanted: true,
          },
          {
            id: 'fresh',
            at: 'const options = { host, port, path };',
            how: 'instead',
            lines: ['  const options = { host, port, path, agent: false };'],
            wanted: true,
          },
        ],
        does: answers.bothGotTea,
        ends: { quietMs: 800, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'answer',
      codes: ['HPE_INVALID_CONSTANT'],
      programs: [
        { name: 'server', file: 'byhand.js' },
        { name: 'client', file: 'asker.js', after: listens },
      ],
      pass: familiar('server', 'client'),
      ends: { quietMs: 800, nothing: 'quiet' },
      say: [],
      questions: [
        {
          id: 'done',
          kind: 'predict',
          at: output('client', { nth: 1 }),
          about: [
            { file: 'byhand.js', line: ['const body', 'const line', 'socket.write('] },
            { file: 'asker.js', line: 'await text(res)' },
          ],
          choices: ['bytes', 'error', 'waits'],
          answer: answers.fateOfBody,
        },
      ],
      change: {
        file: 'byhand.js',
        at: ANSWER,
        how: 'instead',
        about: [
          { file: 'byhand.js', line: ['const body', 'const line'] },
          { file: 'asker.js', line: "ask('/two')" },
        ],
        candidates: [
          { id: 'blank', lines: [`    socket.write(\`\${line}\\r\\n\${body}\\r\\n\\r\\n\`);`] },
          { id: 'end', lines: [`    socket.end(\`\${line}\\r\\n\${body}\`);`] },
          {
            id: 'length',
            lines: [
              '    const size = body.length;',
              `    const length = \`Content-Length: \${size}\\r\\n\`;`,
              WITH_LENGTH,
            ],
          },
          {
            id: 'bytes',
            lines: [
              '    const size = Buffer.byteLength(body);',
              `    const length = \`Content-Length: \${size}\\r\\n\`;`,
              WITH_LENGTH,
            ],
            wanted: true,
          },
        ],
        does: answers.bothWhole,
        pass: familiar('server', 'client'),
        say: [],
      },
    },
  ],
});
