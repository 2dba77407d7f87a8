import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perLanguage } from '../../src/model/language.ts';
import type { LessonEntry } from '../../src/model/lesson.ts';
import { type LessonIndex, readIndex, searchLessons, searchWordsOf } from '../../src/model/search.ts';

function entry(number: number, id: string, english: string, chinese: string): LessonEntry {
  return {
    id,
    number,
    group: 'core',
    buildsOn: [],
    folder: `${number}-${id}`,
    scenes: ['first'],
    questions: 4,
    title: { ...perLanguage(() => english), zh: chinese },
    summary: { ...perLanguage(() => `All about ${id}: what it does, and when.`), zh: `${id} 是做什么的。` },
  };
}

const COURSE = [
  entry(2, 'listen', 'Taking a port', '占一个端口'),
  entry(4, 'data-end', "'data' and 'end'", "'data' 与 'end'"),
  entry(12, 'chat', 'A room for many', '多人聊天室'),
];

const INDEX: LessonIndex = {
  names: {
    "'close'": [2],
    EADDRINUSE: [2],
    ECONNRESET: [4, 12],
    'server.listen': [2],
    'server.listening': [2, 12],
    'socket.end': [4],
    握手: [12],
  },
  words: { afterwards: [2], again: [2, 4], backlog: [4], 'half-open': [12], half: [12], 客户: [4, 12], 户端: [4] },
};

/** What is typed; the lessons of which the menu says it; the others, with what it was in them. */
const SEARCHES: readonly [string, string[], string[]][] = [
  ['', ['listen', 'data-end', 'chat'], []],
  ['  ', ['listen', 'data-end', 'chat'], []],
  ['listen', ['listen'], ['chat: server.listening']],
  ['LISTEN', ['listen'], ['chat: server.listening']],
  ['12', ['chat'], []],
  ['taking port', ['listen'], []],
  ['port taking', ['listen'], []],
  ['taking room', [], []],
  ['端口', ['listen'], []],
  ["'end'", ['data-end'], []],
  ['聊天 many', ['chat'], []],
  ['what it do', ['listen: what, it, does', 'data-end: what, it, does', 'chat: what, it, does'], []],
  ['nothing', [], []],
  // Error codes and items of the API, however they are typed.
  ['EADDR', [], ['listen: EADDRINUSE']],
  ['econn', [], ['data-end: ECONNRESET', 'chat: ECONNRESET']],
  ['ADDRINUSE', [], []],
  ["'close'", [], ["listen: 'close'"]],
  ['clos', [], ["listen: 'close'"]],
  ['server.listen()', [], ['listen: server.listen', 'chat: server.listening']],
  ['net.Server#listen(port)', [], ['listen: server.listen', 'chat: server.listening']],
  ['server.li', [], ['listen: server.listen, server.listening', 'chat: server.listening']],
  ['socket.en', [], ['data-end: socket.end']],
  ['握手', [], ['chat: 握手']],
  // The texts, only where nothing else was found.
  ['again', [], ['listen: again', 'data-end: again']],
  ['backl', [], ['data-end: backlog']],
  ['room half-o', [], ['chat: half-open']],
  ['ain', [], []],
  ['客户端', [], ['data-end: 客户端']],
  ['客', [], ['data-end: 客', 'chat: 客']],
  ['口户', [], []],
  ['()', [], []],
  ["'", ['data-end'], []],
];

for (const [term, read, others] of SEARCHES)
  test(`searching "${term}" finds ${[...read, ...others].join('; ') || 'nothing'}`, () => {
    const found = searchLessons(COURSE, INDEX, term);
    const told = ({ lesson, why }: (typeof found.read)[number]) =>
      why.length > 0 ? `${lesson.id}: ${why.join(', ')}` : lesson.id;
    assert.deepEqual({ read: found.read.map(told), others: found.others.map(told) }, { read, others });
  });

test('a text is taken to pieces: words, the parts of those with a hyphen, and pairs of Chinese characters', () => {
  assert.deepEqual(searchWordsOf("A half-open socket, `socket.write('x')`: 3 bytes."), [
    'A',
    'half-open',
    'half',
    'open',
    'socket',
    'socket',
    'write',
    'x',
    'bytes',
  ]);
  assert.deepEqual(searchWordsOf('调用 end() 的是客户端'), ['调用', 'end', '的是', '是客', '客户', '户端']);
});

test('an index is read as the build writes it', () => {
  assert.deepEqual(readIndex({ names: { '2 12': 'server.listening', '4': "'end'" }, words: { '2': '占一 backlog' } }), {
    names: { 'server.listening': [2, 12], "'end'": [4] },
    words: { 占一: [2], backlog: [2] },
  });
});
