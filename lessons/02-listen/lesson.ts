import { lesson } from '../../src/model/lesson.ts';
import { call, crash, event, exit, output } from '../../src/model/select.ts';
import {
  busy,
  chosenPort,
  eventsHeard,
  fateOfUnheard,
  impossible,
  listenersInOrder,
  nextLines,
  nextLinesOnceClosed,
  noException,
  secondTry,
  story,
  tryOutcome,
  whatCatchGot,
} from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const holder = { name: 'first', file: 'first.js' };
const afterHolder = event('first', 'listening');

export default lesson({
  id: 'listen',
  group: 'core',
  api: [
    'listen.options.host',
    'listen.options.port',
    'net.Server#address',
    'net.Server#close',
    'net.Server#event:close',
    'net.Server#event:error',
    'net.Server#event:listening',
    'net.Server#listen',
    'net.Server#listen(options)',
    'net.Server#listen(port)',
    'net.Server#listening',
  ],
  scenes: [
    {
      id: 'later',
      programs: [{ name: 'server', file: 'listen.js' }],
      stopAtCalls: [call('server', 'listen')],
      say: [
        { at: call('server', 'listen'), say: 'asked' },
        { at: output('server', { where: ({ text }) => text.startsWith('address: ') }), say: 'tooEarly' },
        { at: event('server', 'listening'), say: 'open' },
        { at: event('server', 'close'), say: 'closed' },
      ],
      questions: [
        {
          id: 'port',
          kind: 'predict',
          at: 'start',
          about: { file: 'listen.js', line: 'server.listen(' },
          choices: ['zero', 'throws', 'free'],
          answer: chosenPort,
        },
        {
          id: 'nextLines',
          kind: 'predict',
          at: call('server', 'listen'),
          about: { file: 'listen.js', line: ["'listening:'", "'address:'"] },
          choices: ['both', 'neither', 'half'],
          answer: nextLines,
        },
        {
          id: 'order',
          kind: 'predict',
          at: event('server', 'listening'),
          about: { file: 'listen.js', line: ['on(), before', 'server.listen(', 'callback of', 'on(), after'] },
          choices: ['callback-before-after', 'before-after-callback', 'before-callback', 'before-callback-after'],
          answer: listenersInOrder,
        },
      ],
    },
    {
      id: 'everywhere',
      programs: [{ name: 'server', file: 'nohost.js' }],
      say: [
        { at: call('server', 'listen'), say: 'atOnce' },
        { at: call('server', 'address'), say: 'everywhere' },
        { at: call('server', 'close'), say: 'shut' },
        { at: event('server', 'close'), say: 'neverAnnounced' },
        { at: exit('server'), say: 'compared' },
      ],
      questions: [
        {
          id: 'nextLines',
          kind: 'predict',
          at: 'start',
          about: { file: 'nohost.js', line: ['server.listen(', "'listening:'", "'address:'"] },
          choices: ['neither', 'half', 'both'],
          answer: nextLinesOnceClosed,
        },
        {
          id: 'events',
          kind: 'predict',
          at: 'start',
          about: { file: 'nohost.js', line: ["on('listening'", "on('close'", 'server.listen(', 'server.close('] },
          choices: ['listening-close', 'close', 'listening', 'none'],
          answer: eventsHeard,
        },
      ],
    },
    {
      id: 'taken',
      programs: [holder, { name: 'second', file: 'second.js', after: afterHolder }],
      stopAtCalls: [call('second', 'listen')],
      ends: { seen: [output('first'), exit('second')] },
      say: [
        { at: afterHolder, say: 'holds' },
        { at: call('second', 'listen'), say: 'asked' },
        { at: noException, say: 'blockLeft' },
        { at: event('second', 'error'), say: 'refused' },
        { at: crash('second'), say: 'thrown' },
        { at: exit('second'), say: 'dead' },
        { at: exit('first'), say: 'untouched' },
      ],
      questions: [
        {
          id: 'try',
          kind: 'predict',
          at: 'start',
          about: { file: 'second.js', line: ['try {', 'server.listen(', 'no exception', 'catch (', "'caught:'"] },
          choices: ['caught', 'quiet', 'nothing'],
          answer: tryOutcome,
        },
        {
          id: 'fate',
          kind: 'predict',
          at: event('second', 'error'),
          about: { file: 'second.js', line: ['net.createServer(', 'server.listen(', 'catch ('] },
          choices: ['dropped', 'caught', 'dies', 'moves'],
          answer: fateOfUnheard,
        },
        {
          id: 'story',
          kind: 'order',
          at: 'end',
          about: { file: 'second.js', line: ['server.listen(', 'no exception'] },
          choices: ['error', 'prints', 'dies', 'returns'],
          answer: story,
        },
      ],
    },
    {
      id: 'handled',
      programs: [holder, { name: 'second', file: 'careful.js', after: afterHolder }],
      stopAtCalls: [impossible, busy],
      ends: { seen: [output('first'), exit('second')] },
      say: [
        { at: afterHolder, say: 'holds' },
        { at: impossible, say: 'thrown' },
        { at: busy, say: 'asked' },
        { at: event('second', 'error'), say: 'heard' },
        { at: event('second', 'listening'), say: 'elsewhere' },
        { at: exit('second'), say: 'alive' },
        { at: exit('first'), say: 'untouched' },
      ],
      questions: [
        {
          id: 'catch',
          kind: 'predict',
          at: 'start',
          about: { file: 'careful.js', line: ['[65536, port]', 'server.listen({', 'catch ('] },
          choices: ['both', 'busy', 'none', 'number'],
          answer: whatCatchGot,
        },
        {
          id: 'again',
          kind: 'predict',
          at: event('second', 'error'),
          about: { file: 'careful.js', line: ["on('error'", 'server.listen(0'] },
          choices: ['throws', 'works', 'nothing'],
          answer: secondTry,
        },
      ],
    },
  ],
  texts: { en, zh },
});
