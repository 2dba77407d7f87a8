import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_WORDS } from '../../src/narrator/reference/codes.ts';
import { ITEMS } from '../../src/narrator/reference/items.ts';
import type { Topic } from '../../src/narrator/reference/named-topics.ts';
import { QUESTION_IDS } from '../../src/narrator/reference/questions.ts';
import { topicNames } from '../../src/narrator/reference/suggestions.ts';
import { queryFor, topicsOf } from '../../src/narrator/reference/topics.ts';
import { WORD_IDS } from '../../src/narrator/reference/words.ts';

function idOf(topic: Topic): string {
  switch (topic.kind) {
    case 'item':
      return topic.item.id;
    case 'code':
      return topic.code;
    case 'word':
      return topic.word;
    case 'question':
      return topic.question;
  }
}

function meant(word: string): string[] {
  return topicsOf(word).map(idOf);
}

/** What somebody types, and all that it may mean. */
const TYPED: Record<string, string[]> = {
  econnreset: ['ECONNRESET'],
  Err_Stream_Destroyed: ['ERR_STREAM_DESTROYED'],
  aggregateerror: ['AggregateError'],
  'connect ECONNREFUSED 127.0.0.1:8000': ['ECONNREFUSED'],
  'Error: listen EADDRINUSE: address already in use :::8000': ['EADDRINUSE'],
  'socket hang up': ['socket hang up'],
  'write after end': ['ERR_STREAM_WRITE_AFTER_END'],
  'broken pipe': ['EPIPE'],
  'socket.end()': ['net.Socket#end'],
  "socket.end('bye')": ['net.Socket#end'],
  'end event': ['net.Socket#event:end'],
  'end 事件': ['net.Socket#event:end'],
  "'timeout'": ['net.Socket#event:timeout'],
  '"data"': ['net.Socket#event:data'],
  "socket.on('data', (data) => {})": ['net.Socket#event:data'],
  "server.once('close')": ['net.Server#event:close'],
  'net.Socket#event:end': ['net.Socket#event:end'],
  'net.socket#EVENT:end': ['net.Socket#event:end'],
  'server.listen': ['net.Server#listen'],
  'net.Server.listen': ['net.Server#listen'],
  'listen(path)': ['net.Server#listen(path)'],
  'server.listen(port)': ['net.Server#listen(port)'],
  'net.connect(port, host)': ['net.connect(port,host)'],
  'net.connect()': ['net.connect'],
  'net.connect': ['net.connect'],
  'listen.options.port': ['listen.options.port'],
  'listen options port': ['listen.options.port'],
  setTimeout: ['net.Socket#setTimeout'],
  settimeout: ['net.Socket#setTimeout'],
  'SocketAddress.family': ['net.SocketAddress#family'],
  'Symbol.asyncDispose': ['net.Server#[Symbol.asyncDispose]'],
  'server[Symbol.asyncDispose]()': ['net.Server#[Symbol.asyncDispose]'],
  Server: ['net.Server'],
  'net.server': ['net.Server'],
  socket: ['net.Socket'],
  'new Socket': ['net.Socket#constructor'],
  'new net.Server()': ['net.Server#constructor'],
  'Socket constructor': ['net.Socket#constructor'],
  'onread.buffer': ['Socket.options.onread.buffer'],
  isIP: ['net.isIP'],
  'promises connect': ['netPromises.connect'],
  ' write ': ['net.Socket#write'],
  '`write`': ['net.Socket#write'],
  end: ['net.Socket#event:end', 'net.Socket#end'],
  'server close': ['net.Server#event:close', 'net.Server#close'],
  close: ['net.Server#event:close', 'net.Server#close', 'net.Socket#event:close', 'net.BoundSocket#close'],
  error: ['net.Server#event:error', 'net.Socket#event:error'],
  connect: ['net.connect', 'net.Socket#event:connect', 'net.Socket#connect'],
  timeout: ['net.Socket#event:timeout', 'net.Socket#timeout', 'createConnection.options.timeout'],
  host: ['listen.options.host', 'connect.options.host', 'BoundSocket.options.host'],
  'options.host': ['listen.options.host', 'connect.options.host', 'BoundSocket.options.host'],
  server: ['net.Server', 'net.Socket#server'],
  address: [
    'net.Server#address',
    'net.Socket#address',
    'SocketAddress.options.address',
    'net.SocketAddress#address',
    'net.BoundSocket#address',
  ],
  allowHalfOpen: ['createServer.options.allowHalfOpen', 'Socket.options.allowHalfOpen'],
};

for (const [word, ids] of Object.entries(TYPED)) {
  test(`${word} means ${ids.join(', ')}`, () => assert.deepEqual(meant(word), ids));
}

for (const word of [
  '',
  ' ',
  '"',
  '()',
  "server.on('data')",
  'toString',
  '__proto__',
  'constructor.name',
  '连接',
  'E',
  '\u0000',
]) {
  test(`${JSON.stringify(word)} means nothing`, () => assert.deepEqual(meant(word), []));
}

test('every item, code, word and question can be asked for by its id, and by words that mean nothing else', () => {
  const topics: Topic[] = [
    ...ITEMS.map((item) => ({ kind: 'item' as const, item })),
    ...CODE_WORDS.map((code) => ({ kind: 'code' as const, code })),
    ...WORD_IDS.map((word) => ({ kind: 'word' as const, word })),
    ...QUESTION_IDS.map((question) => ({ kind: 'question' as const, question })),
  ];
  for (const topic of topics) {
    assert.deepEqual(meant(idOf(topic)), [idOf(topic)]);
    assert.deepEqual(meant(queryFor(topic).replaceAll('"', '')), [idOf(topic)], queryFor(topic));
    assert.match(queryFor(topic), /^(?:[\w :.-]+|"[\w.,#()]+")$/, 'a shell would change it');
  }
});

test('each name that can be suggested means something', () => {
  for (const name of topicNames()) assert.notEqual(topicsOf(name).length, 0, name);
});

test('whatever is typed, looking it up throws nothing', () => {
  const parts = [
    'socket',
    '.',
    'on',
    '(',
    "'",
    'end',
    ')',
    '[',
    'Symbol',
    ' ',
    '#',
    'event:',
    '`',
    '{',
    'options',
    '事件',
    '\\',
    '*',
    '$',
  ];
  for (let seed = 1; seed <= 2000; seed += 1) {
    let random = seed * 7919;
    const words = Array.from({ length: seed % 7 }, () => {
      random = (random * 48271) % 2147483647;
      return parts[random % parts.length];
    });
    topicsOf(words.join(''));
  }
});
