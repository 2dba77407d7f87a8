import { lesson } from '../../src/model/lesson.ts';
import { call, crash, event, exit, output, type Selector } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { CLAIMS } from './claims.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar: readonly Selector[] = [
  ...[
    ...['listening', 'connection', 'lookup', 'connect', 'data', 'finish', 'end', 'close', 'error'],
    ...['connectionAttempt', 'connectionAttemptFailed', 'ready'],
  ].map((name): Selector => ({ type: 'event', name })),
  { type: 'exit' },
];
const listens = event('server', 'listening');
/** Reads once the whole answer is there, so that it always arrives in the same pieces. */
const reading = { at: answers.spoken, until: answers.answered };

export default lesson({
  id: 'notes',
  group: 'ends',
  buildsOn: ['errors'],
  // As it is written in the page's programs.
  port: 8000,
  page: { language: 'zh', files: { en: 'page.en.md', zh: 'page.md' } },
  texts: { en, zh },
  scenes: [
    {
      id: 'written',
      api: ['net.Server#listen', 'net.Socket#event:close', 'net.Socket#event:error', 'net.connect'],
      codes: ['ECONNRESET'],
      programs: [
        {
          name: 'server',
          file: 'server.js',
          frozen: { at: event('server', 'connection'), until: answers.spoken },
          faults: ['noErrorListener', 'neverFires', 'openToAll'],
        },
        { name: 'client', file: 'client.js', after: listens },
      ],
      pass: familiar,
      kernel: [answers.spoken],
      say: [{ at: answers.spoken, say: 'unread' }],
      questions: [
        {
          id: 'next',
          kind: 'predict',
          at: crash('server'),
          about: { file: 'client.js', line: ["on('error'", '链接失败', 'on("end"', '关闭链接成功'] },
          choices: ['closed', 'failed', 'nothing'],
          answer: answers.printedAfterCrash,
        },
      ],
      change: {
        file: 'server.js',
        at: 'socket.close();',
        how: 'instead',
        candidates: [
          { id: 'end', lines: ['    socket.end();'] },
          { id: 'destroy', lines: ['    socket.destroy();'] },
          { id: 'server', lines: ['    server.close();'] },
          { id: 'none', lines: [], wanted: true, meets: ['B3'] },
        ],
        does: answers.staysOpen,
        kernel: [],
        ends: { quietMs: 800, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'silent',
      programs: [
        { name: 'server', file: 'server-2.js', faults: ['noErrorListener', 'neverFires', 'openToAll'] },
        {
          name: 'client',
          file: 'client.js',
          after: listens,
          frozen: { at: event('client', 'connect'), until: output('server', { nth: 2 }) },
        },
      ],
      pass: familiar,
      kernel: [answers.spoken],
      ends: { quietMs: 800, nothing: 'quiet' },
      say: [],
      questions: [
        {
          id: 'words',
          kind: 'choose',
          at: answers.spokenAndSeen,
          about: [
            { file: 'server-2.js', line: "server.on('data'" },
            { file: 'client.js', line: 'netSocket.write(' },
          ],
          choices: ['client', 'kernel', 'node'],
          answer: answers.whereWordsAre,
        },
      ],
      change: {
        file: 'server-2.js',
        at: "server.on('data', data => {",
        how: 'instead',
        candidates: [
          { id: 'message', lines: ["    server.on('message', data => {"] },
          { id: 'encoding', how: 'above', lines: ["    socket.setEncoding('utf8');"] },
          { id: 'resume', how: 'above', lines: ['    socket.resume();'] },
          { id: 'socket', lines: ["    socket.on('data', data => {"], wanted: true, meets: ['B2'] },
        ],
        does: answers.isHeard,
        kernel: [],
        pass: [...familiar, crash('server')],
        ends: { quietMs: 800, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'typo',
      api: ['net.Socket#event:data', 'net.Socket#event:end'],
      programs: [
        { name: 'server', file: 'server-3.js', faults: ['noErrorListener', 'openToAll'] },
        { name: 'visitor', file: 'visitor.js', after: listens },
        { name: 'client', file: 'client.js', after: exit('visitor') },
      ],
      pass: familiar,
      say: [],
      questions: [
        {
          id: 'visitor',
          kind: 'predict',
          at: event('server', 'connection'),
          about: [
            { file: 'server-3.js', line: ["socket.on('data'", 'consoe.log('] },
            { file: 'visitor.js', line: 'visitor.end()' },
          ],
          choices: ['comes', 'lives', 'leaves'],
          answer: answers.fateWithVisitor,
        },
      ],
      change: {
        file: 'server-3.js',
        at: "consoe.log('server 端收到 client 端的 data', data.toString());",
        how: 'instead',
        programs: [
          { name: 'server', file: 'server-3.js', faults: ['noErrorListener', 'openToAll'] },
          { name: 'visitor', file: 'visitor.js', after: listens },
          {
            name: 'client',
            file: 'client.js',
            after: exit('visitor'),
            frozen: { at: answers.spoken, until: exit('client') },
          },
        ],
        candidates: [
          {
            id: 'server',
            at: 'const server = net.createServer();',
            how: 'below',
            lines: ["server.on('error', console.error);"],
          },
          {
            id: 'socket',
            at: "console.log('有新的链接');",
            how: 'below',
            lines: ["    socket.on('error', console.error);"],
          },
          {
            id: 'console',
            lines: ["        console.log('server 端收到 client 端的 data', data.toString());"],
            wanted: true,
          },
        ],
        does: answers.isAnswered,
        ends: { quietMs: 800, nothing: 'quiet' },
        say: [],
      },
    },
    {
      id: 'glued',
      programs: [
        { name: 'server', file: 'server-4.js', faults: ['noErrorListener', 'openToAll'] },
        { name: 'client', file: 'client.js', after: listens, frozen: reading },
      ],
      pass: familiar,
      ends: { seen: answers.parted },
      say: [],
      questions: [
        {
          id: 'lines',
          kind: 'predict',
          at: event('server', 'data'),
          about: [
            { file: 'server-4.js', line: ['你好我是服务端', '客户端请关闭链接'] },
            { file: 'client.js', line: ["on('data'", '客户端收到服务端的数据', 'netSocket.end()'] },
          ],
          choices: ['two', 'first', 'one'],
          answer: answers.linesOfAnswer,
          meets: ['B1'],
        },
      ],
      change: {
        file: 'server-4.js',
        at: "socket.write('你好我是服务端');",
        how: 'instead',
        candidates: [
          { id: 'noDelay', how: 'above', lines: ['        socket.setNoDelay(true);'], meets: ['B35'] },
          {
            id: 'pause',
            at: "socket.write('客户端请关闭链接');",
            lines: ["        setTimeout(() => socket.write('客户端请关闭链接'), 200);"],
          },
          { id: 'end', at: "socket.write('客户端请关闭链接');", lines: ["        socket.end('客户端请关闭链接');"] },
          { id: 'mark', lines: ["        socket.write('你好我是服务端\\n');"], wanted: true },
        ],
        does: answers.isMarked,
      },
    },
    {
      id: 'ended',
      programs: [
        { name: 'server', file: 'server-5.js', faults: ['noErrorListener', 'openToAll'] },
        { name: 'client', file: 'client.js', after: listens, frozen: reading },
      ],
      pass: familiar,
      ends: { seen: answers.parted },
      say: [],
      questions: [
        {
          id: 'after',
          kind: 'predict',
          at: call('client', 'end'),
          about: { file: 'client.js', line: ['netSocket.end()', 'on("end"', '关闭链接成功'] },
          choices: ['close', 'nothing', 'finish'],
          answer: answers.afterClosingLine,
          meets: ['B4'],
        },
      ],
      change: {
        file: 'client.js',
        at: 'netSocket.on("end", () => {',
        how: 'instead',
        candidates: [
          { id: 'finish', lines: ['netSocket.on("finish", () => {'] },
          { id: 'close', lines: ['netSocket.on("close", () => {'], wanted: true },
          { id: 'destroy', how: 'below', lines: ['    netSocket.destroy();'] },
        ],
        does: answers.saysClosedInTime,
      },
    },
    {
      id: 'failed',
      codes: ['ECONNREFUSED'],
      programs: [
        { name: 'server', file: 'breaks.js' },
        { name: 'client', file: 'client-2.js', after: listens },
        { name: 'late', file: 'client-2.js', after: exit('server') },
      ],
      pass: familiar,
      say: [{ at: output('late', { nth: 1 }), say: 'late' }],
      questions: [
        {
          id: 'printed',
          kind: 'predict',
          at: call('server', 'resetAndDestroy'),
          about: { file: 'client-2.js', line: ["on('error'", '链接失败', 'on("close"', '关闭链接成功'] },
          choices: ['failed', 'both', 'closed'],
          answer: answers.printedOfReset,
        },
      ],
      change: {
        file: 'client-2.js',
        at: "console.log('链接失败');",
        how: 'instead',
        candidates: [
          { id: 'lost', lines: ["    console.log('链接断开');"] },
          { id: 'connecting', lines: ["    if (netSocket.connecting) console.log('链接失败');"] },
          { id: 'code', lines: ["    console.log('出错了', error.code);"], wanted: true },
          { id: 'beside', lines: ["    console.log('链接失败', error.code);"] },
        ],
        does: answers.tellsErrors,
      },
    },
    {
      id: 'fragile',
      programs: [
        { name: 'server', file: 'server-5.js', faults: ['noErrorListener', 'openToAll'] },
        { name: 'rude', file: 'rude.js', after: listens },
        { name: 'client', file: 'client-3.js', after: exit('server') },
      ],
      pass: familiar,
      say: [],
      questions: [
        {
          id: 'next',
          kind: 'predict',
          at: call('rude', 'resetAndDestroy'),
          about: { file: 'client-3.js', line: ["on('error'", '出错了', "on('connect'", '链接已经建立'] },
          choices: ['connected', 'reset', 'refused'],
          answer: answers.greetingOfNext,
        },
      ],
      change: {
        file: 'server-5.js',
        at: "console.log('有新的链接');",
        how: 'below',
        programs: [
          { name: 'server', file: 'server-5.js', faults: ['openToAll'] },
          { name: 'rude', file: 'rude.js', after: listens },
          {
            name: 'client',
            file: 'client-3.js',
            after: event('server', 'close', { object: 'socket#1' }),
            frozen: { at: answers.spoken, until: { ...answers.answered, nth: 2 } },
          },
        ],
        candidates: [
          {
            id: 'server',
            at: 'const server = net.createServer();',
            lines: ["server.on('error', error => console.log('出错了', error.code));"],
          },
          { id: 'close', lines: ["    socket.on('close', () => console.log('链接断开'));"] },
          {
            id: 'listener',
            lines: ["    socket.on('error', error => console.log('出错了', error.code));"],
            wanted: true,
          },
        ],
        does: answers.outlives,
        ends: { seen: [exit('client'), event('server', 'close', { object: 'socket#2' })] },
      },
    },
    {
      id: 'open',
      programs: [
        { name: 'server', file: 'server-6.js', faults: ['openToAll'] },
        { name: 'client', file: 'client-3.js', after: listens, frozen: reading },
      ],
      pass: familiar,
      ends: { seen: answers.parted },
      say: [],
      questions: [
        {
          id: 'where',
          kind: 'predict',
          at: 'start',
          about: [
            { file: 'server-6.js', line: 'server.listen(' },
            { file: 'client-3.js', line: 'net.connect(' },
          ],
          choices: ['local', 'all', 'network'],
          answer: answers.reach,
        },
      ],
      change: {
        file: 'server-6.js',
        at: "server.listen('8000');",
        how: 'instead',
        programs: [
          { name: 'server', file: 'server-6.js' },
          { name: 'client', file: 'client-3.js', after: listens, frozen: reading },
        ],
        candidates: [
          { id: 'number', lines: ['server.listen(8000);'], meets: ['B19'] },
          { id: 'zero', lines: ["server.listen('8000', '0.0.0.0');"] },
          { id: 'loopback', lines: ["server.listen('8000', '127.0.0.1');"], wanted: true },
        ],
        does: answers.isPrivate,
      },
    },
    ...CLAIMS,
  ],
});
