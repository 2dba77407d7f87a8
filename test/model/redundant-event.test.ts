import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lesson, Question, Scene } from '../../src/model/lesson.ts';
import type { EventRecord } from '../../src/model/record.ts';
import { isRedundantEvent } from '../../src/model/redundant-event.ts';
import { event } from '../../src/model/select.ts';

const READY: EventRecord = {
  type: 'event',
  seq: 1,
  t: 1,
  program: 'client',
  object: 'socket#1',
  name: 'ready',
  args: [],
  listeners: 0,
  state: {},
};
const QUESTION: Question = {
  id: 'next',
  kind: 'predict',
  at: 'start',
  choices: ['ready', 'data'],
  answer: () => undefined,
};

function isHidden({ scene, api = [] }: { scene?: Partial<Scene>; api?: string[] } = {}, record = READY): boolean {
  const only: Scene = { id: 'only', programs: [], say: [], questions: [], ...scene };
  const other: Scene = { id: 'other', programs: [], say: [], questions: [], api };
  return isRedundantEvent(record, { scenes: [only, other] } as unknown as Lesson, only);
}

test("'ready' and 'connectionAttempt' are echoes of 'connect', and nothing else is", () => {
  assert.ok(isHidden());
  assert.ok(isHidden({}, { ...READY, name: 'connectionAttempt' }));
  for (const name of ['connect', 'connectionAttemptFailed', 'data', 'lookup'])
    assert.ok(!isHidden({}, { ...READY, name }), name);
});

test('what a remark, a question, its choices or the lesson are about is no echo', () => {
  assert.ok(!isHidden({ scene: { say: [{ at: event('client', 'ready'), say: 'twice' }] } }));
  assert.ok(!isHidden({ scene: { questions: [{ ...QUESTION, at: event('client', 'ready'), choices: [] }] } }));
  assert.ok(!isHidden({ scene: { questions: [QUESTION] } }));
  assert.ok(!isHidden({ api: ['net.Socket#event:ready'] }));
  assert.ok(isHidden({ api: ['net.Socket#event:connectionAttempt'] }));
});

test('what the scene lets pass is an echo, whatever the lesson is about', () => {
  const api = ['net.Socket#event:ready'];
  assert.ok(isHidden({ api, scene: { pass: [event('client', 'ready')] } }));
  assert.ok(!isHidden({ api, scene: { pass: [event('server', 'ready'), { type: 'event' }] } }));
  assert.ok(!isHidden({ api, scene: { pass: [event('client', 'ready')], kernel: [event('client', 'ready')] } }));
});
