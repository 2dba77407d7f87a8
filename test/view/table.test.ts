import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { State } from '../../src/model/record.ts';
import { propertyTable as drawProperties } from '../../src/view/table.ts';
import { stringWidth } from '../../src/view/width.ts';
import { ladder as zh } from '../../src/words/zh/ladder.ts';
import { accepted, listening, lookOf, picture, written } from './story.ts';

const properties = written(drawProperties);

test('a socket shows its properties in groups, side by side where there is room', () => {
  assert.equal(
    picture(properties(accepted, lookOf(80))),
    `
  role             accepted by a server  localAddress   '127.0.0.1'
  readyState       'open'                localPort      8000
  connecting       false                 localFamily    'IPv4'
  pending          false                 remoteAddress  '127.0.0.1'
  destroyed        false                 remotePort     53112
                                         remoteFamily   'IPv4'
  bytesRead        0
  bytesWritten     5                     allowHalfOpen  false
  readableLength   0                     timeout        300
  writableLength   5
  readableFlowing  null
  isPaused()       false
`,
  );
});

test('in a narrow terminal the groups follow each other', () => {
  const lines = properties(accepted, lookOf(60));
  assert.equal(
    picture(lines.slice(0, 9)),
    `
  role             accepted by a server
  readyState       'open'
  connecting       false
  pending          false
  destroyed        false

  localAddress     '127.0.0.1'
  localPort        8000
  localFamily      'IPv4'
`,
  );
});

test('a server shows what its methods would say', () => {
  assert.equal(
    picture(properties(listening, lookOf(60))),
    `
  listening         true
  address()         { address: '127.0.0.1', family: 'IPv4',
                    port: 8000 }
  getConnections()  0
`,
  );
  assert.match(properties({ listening: false, address: null }, lookOf(60))[1] ?? '', /^ {2}address\(\) {2}null$/);
  assert.match(properties({ address: '/tmp/it.sock' }, lookOf(60))[0] ?? '', /'\/tmp\/it\.sock'$/);
});

test('the words around the properties are in the chosen language, their names are not', () => {
  const lines = properties(accepted, lookOf(80, { words: zh }));
  assert.equal(lines[0], "  角色             由服务器接受          localAddress   '127.0.0.1'");
});

test('properties that a later version adds are shown too', () => {
  const later = { ...listening, typeOfService: 16 } as State;
  assert.equal(properties(later, lookOf(60)).at(-1), '  typeOfService     16');
});

test('values that could steer the terminal are harmless, and no line is too long', () => {
  const name = '\u202e\x1b';
  const hostile = { ...accepted, remoteAddress: `\x1b]0;x\x07${'长'.repeat(80)}`, [name]: '\u009b' } as State;
  for (const columns of [40, 60, 80, 120]) {
    const lines = properties(hostile, lookOf(columns));
    assert.doesNotMatch(lines.join(''), /[\p{Cc}\p{Cf}]/u);
    for (const line of lines) assert.ok(stringWidth(line) <= columns, line);
  }
});

test('a state without properties draws nothing', () => {
  assert.deepEqual(properties({}, lookOf(80)), []);
});
