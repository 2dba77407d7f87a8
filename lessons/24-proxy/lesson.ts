import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, type Selector, usualEvents } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (client: string): Selector[] => [
  ...usualEvents(['upstream', 'proxy', client], ['connectionAttempt', 'connectionAttemptFailed', 'ready', 'drain']),
  exit(client),
];

/** A proxy between two others, each of which starts once what it calls is there. */
const between = (upstream: string, proxy: string, faults: readonly string[] = []) => [
  { name: 'upstream', file: upstream },
  { name: 'proxy', file: proxy, after: event('upstream', 'listening'), faults },
];
const opens = event('proxy', 'listening');

export default lesson({
  id: 'proxy',
  group: 'building',
  buildsOn: ['backpressure', 'half-open', 'ipc'],
  texts: { en, zh },
  scenes: [
    {
      id: 'half',
      api: ['net.connect(options)'],
      programs: [...between('clerk.js', 'middle.js'), { name: 'client', file: 'asker.js', after: opens }],
      pass: familiar('client'),
      ends: { seen: [exit('client'), event('upstream', 'close'), event('proxy', 'close')] },
      say: [{ at: event('upstream', 'close'), say: 'stuck' }],
      questions: [
        {
          id: 'who',
          kind: 'predict',
          at: event('proxy', 'connection'),
          about: [
            { file: 'clerk.js', line: 'socket.remotePort' },
            { file: 'middle.js', line: ['net.connect(', 'client.pipe(', 'upstream.pipe('] },
          ],
          choices: ['client', 'door', 'own'],
          answer: answers.whosePort,
        },
        {
          id: 'came',
          kind: 'predict',
          at: event('proxy', 'end', { object: answers.FRONT }),
          about: [
            { file: 'middle.js', line: ['createServer(', 'client.pipe(', 'upstream.pipe('] },
            { file: 'clerk.js', line: ["on('end'", 'socket.end('] },
          ],
          choices: ['answer', 'error', 'end'],
          answer: answers.whatCame,
          meets: ['B28'],
        },
      ],
      change: {
        file: 'middle.js',
        at: 'const to = { port: port + 1, host };',
        how: 'instead',
        about: { file: 'middle.js', line: ['net.connect(', 'upstream.pipe('] },
        candidates: [
          {
            id: 'keep',
            at: 'client.pipe(upstream);',
            lines: ['  client.pipe(upstream, { end: false });'],
          },
          {
            id: 'back',
            lines: ['const half = { allowHalfOpen: true };', 'const to = { ...half, port: port + 1, host };'],
          },
          {
            id: 'front',
            at: 'const proxy = net.createServer((client) => {',
            lines: ['const half = { allowHalfOpen: true };', 'const proxy = net.createServer(half, (client) => {'],
            wanted: true,
          },
        ],
        does: answers.isAnswered,
        ends: { quietMs: 300, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'full',
      api: ['net.Socket#pause'],
      programs: [
        ...between('source.js', 'copier.js', ['ignoredFalse']),
        { name: 'client', file: 'sleeper.js', after: opens },
      ],
      pass: familiar('client'),
      chart: { program: 'proxy', object: answers.FRONT, property: 'writableLength' },
      isTimed: true,
      ends: { quietMs: 300, nothing: 'waits' },
      say: [],
      questions: [
        {
          id: 'gone',
          kind: 'predict',
          at: answers.full,
          about: [
            { file: 'source.js', line: ['const text', 'socket.end('] },
            { file: 'copier.js', line: 'client.write(' },
            { file: 'sleeper.js', line: ['socket.pause()', '10_000'] },
          ],
          choices: ['once', 'held', 'lost'],
          answer: answers.whenGone,
        },
      ],
      change: {
        file: 'copier.js',
        at: 'client.write(data);',
        how: 'instead',
        about: { file: 'copier.js', line: ["upstream.on('data'", "upstream.on('end'"] },
        candidates: [
          { id: 'drop', lines: ['    if (!client.writableNeedDrain) client.write(data);'], meets: ['B31'] },
          { id: 'pause', lines: ['    if (!client.write(data)) upstream.pause();'] },
          {
            id: 'valve',
            lines: [
              '    if (client.write(data)) return;',
              '    upstream.pause();',
              "    client.once('drain', () => upstream.resume());",
            ],
            wanted: true,
          },
        ],
        does: answers.makesItWait,
        programs: [...between('source.js', 'copier.js'), { name: 'client', file: 'napper.js', after: opens }],
        ends: { quietMs: 300, nothing: 'quiet' },
        say: [{ at: answers.gone, say: 'lengths' }],
      },
    },
    {
      id: 'paused',
      api: ['net.Socket#bytesRead'],
      codes: ['ECONNREFUSED'],
      programs: [
        { name: 'proxy', file: 'lookup.js', faults: ['unread'] },
        { name: 'client', file: 'sender.js', after: opens },
      ],
      pass: familiar('client'),
      kernel: [answers.taken],
      ends: { quietMs: 300, nothing: 'quiet' },
      say: [{ at: answers.taken, say: 'store' }],
      questions: [
        {
          id: 'taken',
          kind: 'predict',
          at: call('proxy', 'pause'),
          about: [
            { file: 'lookup.js', line: ['client.pause()', 'client.bytesRead', '}, 100)'] },
            { file: 'sender.js', line: 'socket.end(' },
          ],
          choices: ['nothing', 'some', 'all'],
          answer: answers.whatWasTaken,
          meets: ['B32'],
        },
        {
          id: 'alone',
          kind: 'predict',
          at: answers.calls,
          about: {
            file: 'lookup.js',
            line: ['net.connect(', "upstream.on('error'", "'upstream:'", "upstream.on('connect'"],
          },
          choices: ['refused', 'end', 'nothing'],
          answer: answers.whatIsSeenAlone,
        },
      ],
    },
    {
      id: 'fate',
      api: ['net.Socket#resetAndDestroy'],
      codes: ['ECONNRESET'],
      programs: [...between('moody.js', 'through.js'), { name: 'guests', file: 'guests.js', after: opens }],
      pass: [...familiar('guests'), exit('upstream')],
      ends: { quietMs: 300, nothing: 'left' },
      say: [],
      questions: [
        {
          id: 'first',
          kind: 'predict',
          at: call('upstream', 'resetAndDestroy'),
          about: [
            { file: 'moody.js', line: 'socket.resetAndDestroy(' },
            { file: 'through.js', line: ["one.on('error'", "'broken:'", 'one.pipe('] },
          ],
          choices: ['error', 'end', 'nothing'],
          answer: answers.whatFirstWasTold,
        },
      ],
      change: {
        file: 'through.js',
        at: 'one.pipe(other);',
        how: 'above',
        about: { file: 'through.js', line: ['const other', "one.on('error'"] },
        candidates: [
          { id: 'end', lines: ["    one.on('error', () => other.end());"] },
          { id: 'hand', lines: ["    one.on('error', (error) => other.destroy(error));"] },
          { id: 'reset', lines: ["    one.on('error', () => other.resetAndDestroy());"], wanted: true },
        ],
        does: answers.sharesTheirFate,
        ends: { quietMs: 300, nothing: 'quiet' },
        say: [],
      },
    },
  ],
});
