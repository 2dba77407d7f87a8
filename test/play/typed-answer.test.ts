import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAcceptedAnswer, normalizeAnswer } from '../../src/play/quiz/typed-answer.ts';

const SAME: readonly [string, string][] = [
  ['listen', 'listen'],
  ['Listen', 'listen'],
  [' listen ', 'listen'],
  ['listen()', 'listen'],
  ['server.listen(8000)', 'listen'],
  ['"listen"', 'listen'],
  ["'data'", 'data'],
  ['“data”', 'data'],
  ['‘data’', 'data'],
  ['`socket.setTimeout`', 'settimeout'],
  ['net.Socket#end', 'end'],
  ['ｌｉｓｔｅｎ（）', 'listen'],
  ['end;', 'end'],
  ['set timeout', 'settimeout'],
  ['127.0.0.1', '127.0.0.1'],
  ['8.5', '8.5'],
  ['', ''],
  ['()', ''],
];

for (const [typed, plain] of SAME)
  test(`'${typed}' is meant as '${plain}'`, () => assert.equal(normalizeAnswer(typed), plain));

test('any of the accepted spellings counts, nothing else does, and nothing is no answer', () => {
  assert.ok(isAcceptedAnswer('net.createConnection()', ['connect', 'createConnection']));
  assert.ok(isAcceptedAnswer('CONNECT', ['net.connect()']));
  assert.ok(!isAcceptedAnswer('connected', ['connect']));
  assert.ok(!isAcceptedAnswer('', ['connect']));
  assert.ok(!isAcceptedAnswer('()', ['()']));
});
