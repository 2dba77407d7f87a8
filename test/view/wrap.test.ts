import assert from 'node:assert/strict';
import { test } from 'node:test';
import { truncate as fitted, pad } from '../../src/view/fit.ts';
import { wrapInCell } from '../../src/view/flow.ts';
import { ansiPainter } from '../../src/view/painter.ts';
import { proseLines as drawProse, wrap } from '../../src/view/prose.ts';
import { plainText } from '../../src/view/span.ts';
import { stringWidth } from '../../src/view/width.ts';
import { lookOf, picture, written } from './story.ts';

const prose = written(drawProse);

const ENGLISH =
  'The kernel finished the handshake with 127.0.0.1:53112 and Node wrapped it in a new `net.Socket`. The client may already ' +
  'believe that it is connected: accepting is not what makes it so.';

const CHINESE =
  '内核已经和 127.0.0.1:53112 完成握手，Node 把它包装成一个新的 `net.Socket` 对象。客户端此时可能早就认为自己“连上了”：接受连接（accept）并不是让它连上的原因。';

test('English breaks between words', () => {
  assert.equal(
    picture(wrap(ENGLISH, 40)),
    `
The kernel finished the handshake with
127.0.0.1:53112 and Node wrapped it in a
new \`net.Socket\`. The client may already
believe that it is connected: accepting
is not what makes it so.
`,
  );
});

test('Chinese breaks between characters, two columns each, and not before closing punctuation', () => {
  assert.equal(
    picture(wrap(CHINESE, 40)),
    `
内核已经和 127.0.0.1:53112 完成握手，
Node 把它包装成一个新的 \`net.Socket\` 对
象。客户端此时可能早就认为自己“连上了”：
接受连接（accept）并不是让它连上的原因。
`,
  );
});

test('no width makes a line too long, or begin with punctuation that closes', () => {
  for (const text of [ENGLISH, CHINESE]) {
    for (let width = 6; width <= 80; width += 1) {
      for (const line of wrap(text, width)) {
        assert.ok(stringWidth(line) <= width, `${width}: ${line}`);
        assert.doesNotMatch(line, /^[，。：；！？、）」”]/u);
        assert.doesNotMatch(line, /[（「“]$/u);
      }
    }
  }
});

test('wrapping loses nothing but spaces', () => {
  for (const text of [ENGLISH, CHINESE]) {
    for (const width of [4, 7, 20, 33]) {
      assert.equal(wrap(text, width).join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    }
  }
});

test('words, URLs and numbers with signs in them stay whole where a line can hold them', () => {
  assert.deepEqual(wrap('see https://nodejs.org/api/net.html#event-end or --lang zh', 42), [
    'see',
    'https://nodejs.org/api/net.html#event-end',
    'or --lang zh',
  ]);
});

test('a word wider than the line is broken, and uses the rest of the line before it', () => {
  assert.deepEqual(wrap(`say ${'a'.repeat(30)} now`, 20), [`say ${'a'.repeat(16)}`, `${'a'.repeat(14)} now`]);
});

test('code in backticks is broken only where it is wider than the line, between arguments first', () => {
  const text = 'then `net.connect(8000, host, ready)` is called';
  assert.deepEqual(wrap(text, 36), ['then', '`net.connect(8000, host, ready)` is', 'called']);
  assert.deepEqual(wrap(text, 24), ['then `net.connect(8000,', 'host, ready)` is called']);
});

test('what a reader takes for one character is never broken', () => {
  assert.deepEqual(wrap('文文\u{1f3fd}', 2), ['文', '文\u{1f3fd}']);
  assert.deepEqual(wrap('e\u0301e\u0301', 1), ['e\u0301', 'e\u0301']);
});

test('long texts wrap like short ones', () => {
  for (const piece of ['a', '好', '字，', 'e\u0301', 'word ']) {
    const long = wrap(piece.repeat(3000), 40);
    assert.deepEqual(long.slice(0, 9), wrap(piece.repeat(500), 40).slice(0, 9));
    assert.equal(long.join('').replaceAll(' ', ''), piece.trim().repeat(3000));
  }
});

test('the last line is never a single character, if the line before has one to give', () => {
  assert.deepEqual(wrap('连接已经关闭了。', 14), ['连接已经关', '闭了。']);
  assert.deepEqual(wrap('the number is 0.', 14), ['the number', 'is 0.']);
  assert.deepEqual(wrap('字。', 2), ['字', '。']);
  for (let width = 12; width <= 80; width += 1)
    for (const last of [wrap(CHINESE, width).at(-1), prose(CHINESE, lookOf(width)).at(-1)])
      assert.doesNotMatch(last ?? '', /^.[，。）”]?$/u, `${width}`);
});

test('in a cell, a Chinese word stays whole where the cell can hold it', () => {
  const cell = (text: string, width: number): string[] => wrapInCell([{ text }], width).map(plainText);
  assert.deepEqual(cell('socket 空闲 300 毫秒', 19), ['socket 空闲 300', '毫秒']);
  assert.deepEqual(cell("'close' 没有出错", 14), ["'close' 没有", '出错']);
  assert.deepEqual(cell('操作系统', 6), ['操作', '系统']);
  assert.deepEqual(cell('操作', 2), ['操', '作']);
});

test('line breaks of the text end lines', () => {
  assert.deepEqual(wrap('one\n\ntwo three\n', 5), ['one', '', 'two', 'three', '']);
});

test('prose is never wider than 76 columns of text', () => {
  const lines = prose(ENGLISH, lookOf(200), { indent: 2 });
  assert.equal(
    picture(lines),
    `
  The kernel finished the handshake with 127.0.0.1:53112 and Node wrapped it
  in a new \`net.Socket\`. The client may already believe that it is connected:
  accepting is not what makes it so.
`,
  );
});

test('prose keeps to the screen and to a narrower width', () => {
  for (const line of prose(ENGLISH, lookOf(60), { indent: 2 })) assert.ok(stringWidth(line) <= 60);
  for (const line of prose(ENGLISH, lookOf(60), { indent: 2, width: 30 })) assert.ok(stringWidth(line) <= 32);
});

test('with colour, code is painted on every line that it spans and has no backticks', () => {
  assert.deepEqual(prose('call `listen(8000, host, ready)` now', lookOf(18, { painter: ansiPainter })), [
    'call \x1b[36mlisten(8000,\x1b[39m',
    '\x1b[36mhost, ready)\x1b[39m now',
  ]);
});

test('a backtick without a partner is a character like others', () => {
  assert.deepEqual(prose('a ` b', lookOf(80)), ['a ` b']);
});

test('prose shows what is invisible in it', () => {
  assert.deepEqual(prose('it said \x1b[2J\u202e', lookOf(80)), ['it said \\x1b[2J\\u202e']);
});

test('padding counts columns, not characters, and no escape codes', () => {
  assert.equal(pad('你好', 6), '你好  ');
  assert.equal(pad('\x1b[1mab\x1b[22m', 4), '\x1b[1mab\x1b[22m  ');
  assert.equal(pad('too long', 3), 'too long');
});

for (const [text, width, ellipsis, cut] of [
  ['server.js', 9, '…', 'server.js'],
  ['server.js', 6, '…', 'serve…'],
  ['服务器程序', 10, '…', '服务器程序'],
  ['服务器程序', 6, '…', '服务…'],
  ['服务器程序', 5, '…', '服务…'],
  ['服务器程序', 4, '…', '服…'],
  ['server.js', 6, '...', 'ser...'],
  ['server.js', 2, '...', '..'],
] as const) {
  test(`${text} in ${width} columns is ${cut}: no wide character is halved`, () => {
    assert.equal(fitted(text, width, ellipsis), cut);
  });
}

test('fitting ends with an ellipsis where nothing else is said', () => {
  const title = 'server.js';
  assert.equal(fitted(title, 4), 'ser…');
});
