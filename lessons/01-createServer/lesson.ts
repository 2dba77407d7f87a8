import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output, type Selector } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Of a client, all but these goes by without a stop. */
const TELLING = ['data', 'error'];
const passing = (client: string): Selector => ({
  type: 'event',
  program: client,
  where: ({ name }) => !TELLING.includes(name),
});
/** How a connection goes on and ends is for later lessons. */
const OF_SOCKETS: Selector = { type: 'event', program: 'server', where: ({ object }) => object.startsWith('socket#') };

const SERVER = { name: 'server', file: 'server.js' };
const CLIENT = { name: 'client', file: 'client.js', after: event('server', 'listening') };

export default lesson({
  id: 'createServer',
  group: 'core',
  api: [
    'net.createServer',
    'net.Server',
    'net.Server#address',
    'net.Server#event:close',
    'net.Server#event:connection',
    'net.Server#listening',
  ],
  scenes: [
    {
      id: 'made',
      programs: [{ name: 'server', file: 'made.js' }],
      stopAtCalls: [call('server', 'net.createServer'), call('server', 'address')],
      say: [
        { at: call('server', 'net.createServer'), say: 'made' },
        { at: call('server', 'address'), say: 'noAddress' },
        { at: exit('server'), say: 'gone' },
      ],
      questions: [
        {
          id: 'state',
          kind: 'predict',
          at: 'start',
          about: { file: 'made.js', line: ['server.listening', 'server.address()'] },
          choices: ['open', 'empty', 'nothing', 'throws'],
          answer: answers.selfPortrait,
        },
        {
          id: 'process',
          kind: 'predict',
          at: call('server', 'address'),
          choices: ['waits', 'crashes', 'ends'],
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
        ends: { quietMs: 800, nothing: 'quiet' },
        say: [{ at: answers.LISTENS, say: 'open' }],
      },
    },
    {
      id: 'twice',
      programs: [SERVER, CLIENT],
      pass: [OF_SOCKETS, { type: 'event', program: 'client', where: ({ name }) => name !== 'data' }],
      say: [
        { at: call('server', 'net.createServer'), say: 'withListener' },
        { at: call('server', 'listen'), say: 'port' },
        { at: event('server', 'listening'), say: 'reachable' },
        { at: event('server', 'connection'), say: 'arrived' },
        { at: call('server', 'resume'), say: 'rude' },
        { at: output('server', { nth: 2 }), say: 'bothRan' },
        { at: event('client', 'data'), say: 'oneHello' },
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
        },
        {
          id: 'count',
          kind: 'choose',
          at: 'end',
          about: { file: 'server.js', line: ['createServer((', "on('connection'"] },
          choices: ['listeners', 'one', 'ends'],
          answer: answers.connectionEvents,
        },
      ],
      change: {
        file: 'server.js',
        at: "server.listen(port, '127.0.0.1');",
        how: 'above',
        programs: [SERVER, CLIENT, { name: 'next', file: 'client.js', after: exit('client') }],
        pass: [OF_SOCKETS, passing('client'), passing('next')],
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
          { id: 'open', at: 'server.close();', how: 'instead', lines: [], wanted: true },
        ],
        does: answers.greetsTheNext,
        ends: { seen: [exit('next'), event('server', 'close', { object: 'socket#2' })] },
        say: [
          { at: event('next', 'error'), say: 'refused' },
          { at: event('next', 'data'), say: 'greeted' },
        ],
        questions: [
          {
            id: 'again',
            kind: 'predict',
            at: event('server', 'connection', { nth: 2 }),
            about: { file: 'server.js', line: ['createServer((', "on('connection'"] },
            choices: ['none', 'added', 'both'],
            answer: answers.listenersRunAgain,
          },
        ],
      },
    },
  ],
  texts: { en, zh },
});
