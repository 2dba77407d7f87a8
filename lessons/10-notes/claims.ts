import { call, event, exit, type Selector } from '../../src/model/select.ts';
import * as answers from './claims.answers.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): readonly Selector[] =>
  programs.flatMap((program) =>
    ['listening', 'connection', 'connect', 'data', 'end', 'finish', 'close'].map((name) => event(program, name)),
  );
const listens = event('server', 'listening');

/** What the page says, each sentence decided by a run; at the end, its two programs without faults. */
export const CLAIMS = [
  {
    id: 'server',
    programs: [
      { name: 'server', file: 'hall.js' },
      { name: 'client', file: 'guest.js', after: listens },
    ],
    pass: [...familiar('server', 'client'), exit('server'), exit('client')],
    ends: { seen: [exit('client'), exit('server')] },
    say: [
      { at: answers.nameless, say: 'made' },
      { at: event('client', 'data', { nth: 1 }), say: 'served' },
    ],
    questions: [
      {
        id: 'made',
        kind: 'predict',
        at: 'start',
        about: { file: 'hall.js', line: ["'socket:'", "'events:'"] },
        choices: ['both', 'socket', 'emitter', 'neither'],
        answer: answers.whatServerIs,
      },
      {
        id: 'early',
        kind: 'predict',
        at: answers.nameless,
        about: {
          file: 'hall.js',
          line: ["listen(port, '127.0.0.1')", "'with a host:'", 'listen(0)', "'without one:'"],
        },
        choices: ['empty', 'null', 'object', 'host'],
        answer: answers.earlyAddresses,
        meets: ['B12'],
      },
      {
        id: 'closed',
        kind: 'predict',
        at: call('server', 'close', { object: 'server#1' }),
        about: { file: 'hall.js', line: ["on('data'", 'server.close(', "'listening:'", "'destroyed:'"] },
        choices: ['connection', 'server', 'all'],
        answer: answers.whatCloseCloses,
        meets: ['B9'],
      },
    ],
  },
  {
    id: 'socket',
    programs: [
      { name: 'server', file: 'listener.js' },
      { name: 'client', file: 'speaker.js', after: listens },
    ],
    pass: [
      ...familiar('server', 'client'),
      ...['lookup', 'connectionAttempt', 'connectionAttemptFailed'].map((name) => event('client', name)),
      exit('server'),
      exit('client'),
    ],
    ends: { seen: [exit('client'), exit('server')] },
    say: [
      { at: answers.labelled('server', 'Duplex'), say: 'duplex' },
      { at: event('client', 'data', { nth: 1 }), say: 'answer' },
    ],
    questions: [
      {
        id: 'host',
        kind: 'predict',
        at: call('client', 'net.connect'),
        about: [
          { file: 'speaker.js', line: ['net.connect(', "on('lookup'", 'console.log(name'] },
          { file: 'listener.js', line: 'server.listen(' },
        ],
        choices: ['number', 'name', 'missing'],
        answer: answers.defaultHost,
        meets: ['B14'],
      },
      {
        id: 'bytes',
        kind: 'predict',
        // Before 'data', whose row has the number of bytes.
        at: answers.labelled('server', 'Duplex'),
        about: [
          { file: 'speaker.js', line: 'socket.end(' },
          { file: 'listener.js', line: "on('data'" },
        ],
        choices: ['same', 'utf8', 'text'],
        answer: answers.bytesOfBuffer,
      },
      {
        id: 'end',
        kind: 'predict',
        at: event('server', 'end'),
        about: { file: 'listener.js', line: ["on('end'", "'destroyed:'", "'writable:'", 'socket.write('] },
        choices: ['closed', 'deaf', 'half'],
        answer: answers.stateAtEnd,
        meets: ['B4'],
      },
    ],
  },
  {
    id: 'pipe',
    programs: [{ name: 'pipe', file: 'pipe.js' }],
    pass: [exit('pipe')],
    say: [],
    questions: [
      {
        id: 'pipe',
        kind: 'predict',
        at: 'start',
        about: { file: 'pipe.js', line: ['const source', 'const target', "on('data'", 'source.pipe(', 'source.end('] },
        choices: ['throws', 'nothing', 'arrives'],
        answer: answers.whatPipeDoes,
      },
    ],
  },
  {
    id: 'http',
    programs: [
      { name: 'server', file: 'web.js' },
      { name: 'client', file: 'hand.js', after: listens },
    ],
    pass: [...familiar('server', 'client'), exit('server'), exit('client')],
    ends: { seen: [exit('client'), exit('server')] },
    say: [{ at: event('client', 'close'), say: 'layer' }],
    questions: [
      {
        id: 'http',
        kind: 'predict',
        at: event('client', 'connect'),
        about: [
          { file: 'hand.js', line: ["'GET /notes", 'socket.pipe('] },
          { file: 'web.js', line: ['http.createServer(', 'res.end('] },
        ],
        choices: ['nothing', 'text', 'body', 'error'],
        answer: answers.whatHttpAnswers,
        meets: ['B40'],
      },
    ],
  },
  {
    id: 'whole',
    programs: [
      { name: 'server', file: 'corrected-server.js' },
      { name: 'rude', file: 'slam.js', after: listens },
      {
        name: 'client',
        file: 'corrected-client.js',
        after: answers.closed(1),
        // So that the two lines of the server arrive as one, always.
        frozen: { at: call('client', 'write'), until: answers.bothWritten },
      },
    ],
    pass: [
      ...familiar('server', 'rude', 'client'),
      event('server', 'error'),
      ...['rude', 'client'].map((program) => exit(program)),
    ],
    ends: { seen: [exit('client'), answers.closed(2)] },
    say: [
      { at: event('server', 'error'), say: 'reset' },
      { at: event('client', 'data', { nth: 1 }), say: 'joined' },
    ],
    questions: [
      {
        id: 'ended',
        kind: 'choose',
        at: 'end',
        about: [
          { file: 'corrected-server.js', line: "socket.on('close'" },
          { file: 'slam.js', line: 'socket.resetAndDestroy(' },
        ],
        choices: ['polite', 'both', 'neither'],
        answer: answers.whoSaidGoodbye,
      },
    ],
  },
] as const;
