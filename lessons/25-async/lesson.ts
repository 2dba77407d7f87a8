import { lesson } from '../../src/model/lesson.ts';
import { event, exit, type Selector, usualRecords } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): Selector[] => usualRecords(programs);
const listens = event('server', 'listening');
const WRITE = `    socket.write(await cook(\`\${data}\`));`;

export default lesson({
  id: 'async',
  group: 'building',
  buildsOn: ['half-open', 'backpressure', 'errors'],
  texts: { en, zh },
  scenes: [
    {
      id: 'loop',
      api: ['listen.options.signal'],
      codes: ['ECONNREFUSED'],
      programs: [
        { name: 'server', file: 'counter.js' },
        { name: 'client', file: 'reader.js', after: listens },
      ],
      pass: [...familiar('server', 'client'), event('client', 'connectionAttemptFailed')],
      say: [
        { at: event('client', 'error', { nth: 1 }), say: 'aborted' },
        { at: answers.says('client', 'caught'), say: 'once' },
        { at: answers.says('client', 'net.promises'), say: 'promises' },
      ],
      questions: [
        {
          id: 'abort',
          kind: 'predict',
          at: event('server', 'connection'),
          about: { file: 'counter.js', line: ['closing.abort()', 'socket.write(', 'server.listen('] },
          choices: ['cut', 'stays', 'error'],
          answer: answers.fateOfConnected,
          meets: ['B9'],
        },
        {
          id: 'left',
          kind: 'predict',
          at: answers.lastPiece,
          about: { file: 'reader.js', line: ['for await', 'break', "'after the loop'"] },
          choices: ['flows', 'waits', 'closed'],
          answer: answers.fateOfLeft,
        },
      ],
    },
    {
      id: 'overtakes',
      programs: [
        { name: 'server', file: 'desk.js' },
        { name: 'client', file: 'guest.js', after: listens },
      ],
      pass: familiar('server', 'client'),
      ends: { seen: [exit('client'), event('server', 'close', { object: 'socket#1' })] },
      say: [],
      questions: [
        {
          id: 'first',
          kind: 'predict',
          at: event('server', 'data', { nth: 2 }),
          about: [
            { file: 'desk.js', line: ['await setTimeout(', 'socket.write(', "on('data'"] },
            { file: 'guest.js', line: ["write('soup')", "write('tea')"] },
          ],
          choices: ['soup', 'tea', 'both'],
          answer: answers.firstServed,
        },
      ],
      change: {
        file: 'desk.js',
        at: "socket.on('data', answer);",
        how: 'instead',
        about: { file: 'desk.js', line: 'const answer' },
        candidates: [
          { id: 'await', lines: ["  socket.on('data', async (one) => await answer(one));"] },
          {
            id: 'pause',
            lines: [
              "  socket.on('data', async (one) => {",
              '    socket.pause();',
              '    await answer(one);',
              '    socket.resume();',
              '  });',
            ],
            wanted: true,
          },
          {
            id: 'loop',
            lines: [
              '  const serve = async () => {',
              '    for await (const one of socket) await answer(one);',
              '  };',
              '  serve();',
            ],
            wanted: true,
          },
        ],
        does: answers.isInOrder,
        ends: { quietMs: 800, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'rejects',
      codes: ['ECONNRESET'],
      programs: [
        { name: 'server', file: 'kitchen.js' },
        { name: 'picky', file: 'picky.js', after: listens },
      ],
      pass: familiar('server', 'picky'),
      say: [],
      questions: [
        {
          id: 'snow',
          kind: 'predict',
          at: event('server', 'data'),
          about: {
            file: 'kitchen.js',
            line: ['throw new', 'await cook(', "on('error'", 'serve(socket)'],
          },
          choices: ['nobody', 'listener', 'process'],
          answer: answers.toldOfSnow,
        },
      ],
      change: {
        file: 'kitchen.js',
        at: 'serve(socket);',
        how: 'instead',
        about: { file: 'kitchen.js', line: ['for await', 'await cook('] },
        programs: [
          { name: 'server', file: 'kitchen.js' },
          { name: 'picky', file: 'picky.js', after: listens },
          { name: 'rude', file: 'rude.js', after: exit('picky') },
        ],
        candidates: [
          {
            id: 'try',
            lines: ['  try {', '    serve(socket);', '  } catch (error) {', '    console.error(error);', '  }'],
          },
          {
            id: 'inside',
            at: WRITE.trim(),
            how: 'instead',
            lines: ["    const sorry = () => 'sorry';", WRITE.replace('));', ').catch(sorry));')],
          },
          {
            id: 'catch',
            lines: ['  serve(socket).catch(console.error);'],
            wanted: true,
          },
        ],
        does: answers.servesAfterAll,
        ends: { quietMs: 300, nothing: 'quiet' },
        pass: [...familiar('server', 'picky', 'rude'), event('rude', 'connectionAttemptFailed')],
        say: [],
      },
    },
    {
      id: 'deadline',
      api: ['Socket.options.signal', 'net.Server#[Symbol.asyncDispose]'],
      codes: ['ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'],
      programs: [
        { name: 'server', file: 'host.js' },
        { name: 'client', file: 'waiting.js', after: listens },
      ],
      pass: familiar('server', 'client'),
      say: [
        { at: answers.says('client', 'caught ABORT_ERR'), say: 'codes' },
        { at: answers.says('server', 'closed'), say: 'using' },
      ],
      questions: [
        {
          id: 'destroyed',
          kind: 'predict',
          at: event('client', 'data', { nth: 1 }),
          about: { file: 'waiting.js', line: ['for await', "'the end'", 'catch', 'first.destroy()'] },
          choices: ['throws', 'ends', 'waits'],
          answer: answers.toldToLoop,
        },
        {
          id: 'closed',
          kind: 'predict',
          at: event('client', 'data', { nth: 2 }),
          about: [
            { file: 'host.js', line: ['asyncDispose', "'closed'"] },
            { file: 'waiting.js', line: 'deadline.abort()' },
          ],
          choices: ['now', 'never', 'later'],
          answer: answers.whenClosed,
        },
      ],
    },
  ],
});
