import { lesson } from '../../src/model/lesson.ts';
import { call, crash, event, exit, type Selector } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** How a server comes to listen, and how a connection goes on and ends, is for later lessons. */
const LATER: readonly Selector[] = [
  event('server', 'listening'),
  { type: 'event', program: 'server', where: ({ object }) => object.startsWith('socket#') },
];
/** Of a client, all but its errors goes by without a stop. */
const passing = (client: string): Selector => ({
  type: 'event',
  program: client,
  where: ({ name }) => name !== 'error',
});

const SERVER = { name: 'server', file: 'server.js' };
const CLIENT = { name: 'client', file: 'client.js', after: event('server', 'listening') };

export default lesson({
  id: 'createServer',
  group: 'core',
  buildsOn: [],
  scenes: [
    {
      id: 'made',
      api: ['net.Server', 'net.Server#address', 'net.Server#listening', 'net.createServer'],
      codes: ['ERR_INVALID_ARG_TYPE'],
      programs: [{ name: 'server', file: 'made.js' }],
      stopAtCalls: [call('server', 'net.createServer')],
      say: [{ at: call('server', 'net.createServer'), say: 'made' }],
      questions: [
        {
          id: 'state',
          kind: 'predict',
          at: 'start',
          about: { file: 'made.js', line: ['server.listening', 'server.address()'] },
          choices: ['open', 'empty', 'nothing', 'throws'],
          answer: answers.selfPortrait,
          meets: ['B12'],
        },
        {
          id: 'process',
          kind: 'predict',
          at: call('server', 'address'),
          about: { file: 'made.js', line: ['net.createServer()', "on('listening'", 'server.address()'] },
          choices: ['waits', 'listens', 'ends'],
          answer: answers.processEnd,
        },
      ],
      change: {
        file: 'made.js',
        at: "console.log('address:', server.address());",
        how: 'below',
        candidates: [
          {
            id: 'number',
            at: 'const server = net.createServer();',
            how: 'instead',
            lines: ['const server = net.createServer(port);'],
          },
          {
            id: 'option',
            at: 'const server = net.createServer();',
            how: 'instead',
            lines: ['const server = net.createServer({ port });'],
          },
          { id: 'timer', lines: ['setInterval(() => {}, 1000);'] },
          { id: 'listen', lines: ["server.listen(port, '127.0.0.1');"], wanted: true },
        ],
        does: answers.waitsForClients,
        pass: [event('server', 'listening'), crash('server'), exit('server')],
        stopAtCalls: [],
        ends: { quietMs: 800, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'twice',
      api: ['net.Server#event:close', 'net.Server#event:connection', 'net.Server#maxConnections'],
      codes: ['ECONNREFUSED'],
      programs: [SERVER, CLIENT],
      pass: [...LATER, passing('client')],
      say: [
        { at: event('server', 'connection'), say: 'arrived' },
        { at: call('server', 'resume'), say: 'rude' },
        { at: event('server', 'close', { object: 'server#1' }), say: 'closed' },
      ],
      questions: [
        {
          id: 'runs',
          kind: 'predict',
          at: event('server', 'connection'),
          about: { file: 'server.js', line: ['createServer((', "on('connection'"] },
          choices: ['given', 'added', 'both', 'reversed'],
          answer: answers.listenersRun,
          meets: ['B20'],
        },
      ],
      change: {
        file: 'server.js',
        at: "server.listen(port, '127.0.0.1');",
        how: 'above',
        about: { file: 'server.js', line: ['createServer((', "on('connection'", 'server.close()'] },
        programs: [SERVER, CLIENT, { name: 'next', file: 'client.js', after: exit('client') }],
        pass: [event('server', 'connection'), ...LATER, passing('client'), passing('next')],
        candidates: [
          {
            id: 'another',
            lines: ["server.on('connection', () => {", "  console.log('for the next client');", '});', ''],
          },
          {
            id: 'once',
            at: "server.on('connection', () => {",
            how: 'instead',
            lines: ["server.once('connection', () => {"],
          },
          { id: 'two', lines: ['server.maxConnections = 2;', ''] },
          { id: 'open', at: 'server.close();', how: 'instead', lines: [], wanted: true },
        ],
        does: answers.greetsTheNext,
        ends: { seen: [exit('next'), event('server', 'close', { object: 'socket#2' })] },
        say: [{ at: event('next', 'error'), say: 'refused' }],
      },
    },
  ],
  texts: { en, zh },
});
