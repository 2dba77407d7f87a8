import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHidden } from '../../src/model/hidden-records.ts';
import type { Lesson, Question, Scene } from '../../src/model/lesson.ts';
import type { EventRecord } from '../../src/model/record.ts';
import { call, event } from '../../src/model/select.ts';

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

function isHiddenIn({ scene, api = [] }: { scene?: Partial<Scene>; api?: string[] } = {}, record = READY): boolean {
  const only: Scene = { id: 'only', programs: [], say: [], questions: [], ...scene };
  const other: Scene = { id: 'other', programs: [], say: [], questions: [], api };
  return isHidden(record, { scenes: [only, other] } as unknown as Lesson, only);
}

test("'ready' and 'connectionAttempt' are echoes of 'connect', and nothing else is", () => {
  assert.ok(isHiddenIn());
  assert.ok(isHiddenIn({}, { ...READY, name: 'connectionAttempt' }));
  for (const name of ['connect', 'connectionAttemptFailed', 'data', 'lookup'])
    assert.ok(!isHiddenIn({}, { ...READY, name }), name);
});

test('what a remark, a question, its choices or the lesson are about is no echo', () => {
  assert.ok(!isHiddenIn({ scene: { say: [{ at: event('client', 'ready'), say: 'twice' }] } }));
  assert.ok(!isHiddenIn({ scene: { questions: [{ ...QUESTION, at: event('client', 'ready'), choices: [] }] } }));
  assert.ok(!isHiddenIn({ scene: { questions: [QUESTION] } }));
  assert.ok(!isHiddenIn({ api: ['net.Socket#event:ready'] }));
  assert.ok(isHiddenIn({ api: ['net.Socket#event:connectionAttempt'] }));
});

test('what the scene lets pass is an echo, whatever the lesson is about', () => {
  const api = ['net.Socket#event:ready'];
  assert.ok(isHiddenIn({ api, scene: { pass: [event('client', 'ready')] } }));
  assert.ok(!isHiddenIn({ api, scene: { pass: [event('server', 'ready'), { type: 'event' }] } }));
  assert.ok(!isHiddenIn({ api, scene: { pass: [event('client', 'ready')], kernel: [event('client', 'ready')] } }));
});

test('what a scene hides gets no row, and what only resembles it does', () => {
  const data: EventRecord = { ...READY, name: 'data', state: { bytesRead: 100 } };
  const later = event('client', 'data', { where: ({ state }) => (state.bytesRead ?? 0) > 50 });
  assert.ok(isHiddenIn({ scene: { hides: [later] } }, data));
  assert.ok(!isHiddenIn({ scene: { hides: [later] } }, { ...data, state: { bytesRead: 50 } }));
  assert.ok(!isHiddenIn({ scene: { hides: [event('server', 'data'), call('client', 'data')] } }, data));
});
