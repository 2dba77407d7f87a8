import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event } from '../../src/model/select.ts';
import { remarks } from './remarks.ts';
import { lines, RECORDS, REMARKS, round, sample } from './sample.ts';

test('a remark that means no record of any round is found', () => {
  const say = [...REMARKS, { at: event('server', 'timeout'), say: 'open' }];
  assert.deepEqual(lines(remarks(sample({ scene: { say } }))), ['say.open: came up in no round']);
});

test('a remark at a record that an earlier one takes is found', () => {
  const say = [...REMARKS, { at: event('server', 'data', { nth: 1 }), say: 'open' }];
  assert.deepEqual(lines(remarks(sample({ scene: { say } }))), [
    'say.open: an earlier remark means the same records, and is made instead',
  ]);
});

test('a remark that comes up in some rounds only is found', () => {
  const rounds = [round(), round(RECORDS.filter((record) => record.type !== 'event' || record.name !== 'data'))];
  assert.deepEqual(lines(remarks(sample({ rounds }))), ['say.word: came up in 1 of 2 rounds only']);
});

test('a text that no remark uses is found in each language that has it', () => {
  const say = { open: 'It listens.', word: 'A word.', spare: 'Nobody hears this.' };
  assert.deepEqual(lines(remarks(sample({ text: { en: { say } } }))), ['en.say.spare: is a text that nothing uses']);
});

test('a remark and a question without their texts are found', () => {
  const found = lines(remarks(sample({ text: { zh: { say: { open: '它在监听。' }, questions: {} } } })));
  assert.deepEqual(found, [
    'zh.say.word: has no text',
    'zh.questions.bytes: has no text',
    'zh.questions.start: has no text',
    'zh.questions.word: has no text',
  ]);
});

test('texts of a scene that there is not are found', () => {
  const { scenes } = sample().lesson.texts.en;
  const found = remarks(sample({ frame: { en: { scenes: { ...scenes, gone: scenes.only! } } } }));
  assert.deepEqual(lines(found), ['en.scenes.gone: is a text that nothing uses']);
});

test('what a scene says about silence is used, and has to come up', () => {
  const ends = { quietMs: 400, nothing: 'nothing' };
  const say = (text: string) => ({ ...sample().lesson.texts.en.scenes.only!.say, nothing: text });
  const text = { en: { say: say('Nothing.') }, zh: { say: say('什么也没来。') } };
  const quiet = [round(RECORDS, { quietAfter: 4 })];
  assert.deepEqual(remarks(sample({ scene: { ends }, text, rounds: quiet })), []);
  assert.deepEqual(lines(remarks(sample({ scene: { ends }, text }))), [
    'say.nothing: nothing was to come, but something always came in 2 of 2 rounds',
  ]);
});
