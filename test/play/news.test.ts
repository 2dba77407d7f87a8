import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scene } from '../../src/model/lesson.ts';
import type { TraceRecord } from '../../src/model/record.ts';
import { call, event } from '../../src/model/select.ts';
import { newsAt } from '../../src/play/scene/news.ts';
import { ToldSentences } from '../../src/play/scene/told-sentences.ts';
import { valueFrom, values } from '../support/values.ts';
import { NARRATIONS } from '../support/words.ts';

const SCENE: Scene = { id: 'only', programs: [{ name: 'server', file: 'server.js' }], say: [], questions: [] };
const LISTENING: TraceRecord = {
  type: 'event',
  seq: 1,
  t: 1,
  program: 'server',
  object: 'server#1',
  name: 'listening',
  args: [],
  listeners: 0,
  state: { listening: true, address: { address: '127.0.0.1', family: 'IPv4', port: 8000 } },
};
const WRITTEN: TraceRecord = {
  type: 'call',
  seq: 2,
  t: 2,
  program: 'server',
  object: 'socket#1',
  name: 'write',
  args: values('hi'),
  returned: valueFrom(true),
  state: { readyState: 'open', writableLength: 0, destroyed: false },
  data: { kind: 'string', bytes: 2, text: 'hi', cut: false },
};

function news(record: TraceRecord, told: ToldSentences, scene: Partial<Scene> = {}) {
  const found = newsAt(
    { records: [record], over: false },
    { scene: { ...SCENE, ...scene }, narration: NARRATIONS.en, told: told.ids },
  );
  told.add(found.ids);
  return found;
}

test('an event stops the world and is told once, and is a row from then on', () => {
  const told = new ToldSentences([], []);
  const first = news(LISTENING, told);
  assert.equal(first.kind, 'stop');
  assert.match(first.say ?? '', /The operating system now listens/);
  assert.deepEqual(news(LISTENING, told), { kind: 'row', ids: [] });
});

test("a lesson's own remark always comes", () => {
  const told = new ToldSentences([], []);
  news(LISTENING, told);
  const say = [{ at: event('server', 'listening'), say: 'open' }];
  assert.deepEqual(news({ ...LISTENING, say: 'It is open.' }, told, { say }), {
    kind: 'stop',
    say: 'It is open.',
    ids: [],
  });
});

test('what a scene lets pass, and calls, are told in passing at most', () => {
  const told = new ToldSentences([], []);
  assert.equal(news(LISTENING, told, { pass: [event('server', 'listening')] }).kind, 'row');
  const say = [{ at: call('server', 'write'), say: 'wrote' }];
  assert.equal(news({ ...WRITTEN, say: 'It wrote.' }, told, { say }).kind, 'passing');
});

test('what write() returned is explained where it is first seen', () => {
  const told = new ToldSentences([], []);
  const first = news(WRITTEN, told);
  assert.equal(first.kind, 'passing');
  assert.match(first.say ?? '', /True only says that there is room for more/);
  assert.equal(news(WRITTEN, told).kind, 'row');
});

test('what other lessons have told is known, and counts as told there', () => {
  const elsewhere = new ToldSentences([], []);
  const { ids } = news(LISTENING, elsewhere);
  const told = new ToldSentences(ids, []);
  assert.equal(news(LISTENING, told).kind, 'row');
  assert.deepEqual(told.fromThisPlay, []);
  assert.ok(told.isFirst('scene ended'));
  assert.ok(!told.isFirst('scene ended'));
  assert.deepEqual(told.fromThisPlay, ['scene ended']);
});
