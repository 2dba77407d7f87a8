import assert from 'node:assert/strict';
import { test } from 'node:test';
import lesson from '../../lessons/15-localhost/lesson.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Trace, TraceRecord } from '../../src/model/record.ts';
import { first } from '../../src/model/select.ts';
import { values } from '../support/values.ts';
import { happened } from './sample.ts';

// Machines differ in whether they have ::1. The check sees the one on which it runs.

const SCENE = lesson.scenes.find(({ id }) => id === 'first')!;

/** A client that calls ::1, where nobody answers for this reason. */
function traceOf(code: string): Trace {
  const error = { name: 'Error', message: `connect ${code} ::1:8000`, code };
  const printed = (text: string): TraceRecord => ({
    type: 'output',
    seq: 0,
    t: 0,
    program: 'client',
    stream: 'stdout',
    text: `${text}\n`,
  });
  const records = [
    printed('all: false'),
    { ...happened('socket#1', 'connectionAttempt', { args: values('::1', 8000, 6) }), program: 'client' },
    { ...happened('socket#1', 'error', { error }), program: 'client' },
    printed(`no: ${error.message}`),
  ];
  return { records: records.map((record, index) => ({ ...record, seq: index + 1 })), over: true };
}

for (const [code, words] of [
  ['ECONNREFUSED', { en: 'In a container without', zh: '容器里，错误码会是' }],
  ['EADDRNOTAVAIL', { en: 'This machine has no', zh: '这台机器没有' }],
] as const)
  test(`a call of ::1 that fails with ${code} is graded in the same way, and said to be what it is`, () => {
    const trace = traceOf(code);
    assert.deepEqual(
      SCENE.questions.map((question) => question.answer(trace)),
      ['one'],
    );
    for (const language of LANGUAGES) {
      const said = lesson.texts[language].scenes.first!.say.error;
      assert.ok(typeof said === 'function');
      assert.ok(said({ record: first(trace, SCENE.say[0]!.at)!, trace }).includes(words[language]));
    }
  });
