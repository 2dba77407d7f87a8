import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../src/model/language.ts';
import type { Text } from '../../src/model/lesson-text.ts';
import { askedIn, lines, sample } from './sample.ts';
import type { Studied } from './studied.ts';
import { texts } from './texts.ts';

/** The sample with another remark at the data. */
function saying(language: Language, word: Text): Studied {
  const { say } = sample().lesson.texts[language].scenes.only!;
  return sample({ text: { [language]: { say: { ...say, word } } } });
}

function faults(language: Language, word: Text): string[] {
  return lines(texts(saying(language, word)));
}

test('a text that throws at a record is found', () => {
  const broken: Text = ({ record }) => record.error!.message;
  assert.match(faults('en', broken).join(), /^en\.say\.word: its function throws TypeError/);
});

test('an empty text is found', () => {
  assert.deepEqual(
    faults('en', ({ record }) => record.text),
    ['en.say.word: is empty'],
  );
});

test('a value that the record does not have is found, also in code', () => {
  const hole: Text = ({ record }) => `Port \`${record.state.remotePort}\` it is.`;
  assert.match(faults('en', hole).join(), /says 'undefined' where a value is meant/);
  assert.match(faults('en', ({ record }) => `${Number(record.name)} bytes.`).join(), /says 'NaN'/);
  assert.match(faults('en', ({ record }) => `It is ${record.state}.`).join(), /says '\[object'/);
  assert.match(faults('en', () => `It is ${JSON.parse('null')}.`).join(), /says 'null'/);
});

test('null and undefined may be meant: written in code, or printed by the program', () => {
  assert.deepEqual(faults('en', 'It gives `null`, and no port.'), []);
  assert.deepEqual(
    faults('en', ({ record }) => `\`undefined\` and not \`${record.name}\`.`),
    [],
  );
  assert.deepEqual(faults('en', 'Null is no port, and null is what it gives.').length, 1);
});

test('what is said at a record has at most three sentences', () => {
  assert.deepEqual(faults('en', 'One. Two: it is 127.0.0.1. `a. b. c.` is three.'), []);
  assert.deepEqual(faults('en', "One, e.g. this. Two. Three! It's the fourth."), [
    'en.say.word: has 4 sentences, more than 3',
  ]);
  assert.deepEqual(faults('zh', '一。二：`end()`。三。'), []);
  assert.deepEqual(faults('zh', '一。二。三！四。'), ['zh.say.word: has 4 sentences, more than 3']);
});

test('a long introduction is worth a look', () => {
  const found = lines(texts(sample({ text: { en: { intro: 'One. Two. Three. Four.' } } })));
  assert.deepEqual(found, ['warning en.intro: has 4 sentences, more than 3']);
});

test('Chinese in an English text is found, unless it is what a program says', () => {
  assert.deepEqual(faults('en', 'A word 来了.'), ['en.say.word: has Chinese characters']);
  assert.deepEqual(faults('en', "It wrote `hi 你好`, which is 'hi 你好'."), []);
});

test('a Chinese text without Chinese is found', () => {
  assert.deepEqual(faults('zh', 'A word came.'), ['zh.say.word: has no Chinese characters: A word came.']);
});

test('English left in a Chinese text is found; names and code are none', () => {
  assert.match(faults('zh', '服务器 has been told to 监听。').join(), /is not translated: has been told to/);
  assert.deepEqual(faults('zh', "Node 把 'end' 和 `socket.end()` 交给 net.Server。"), []);
});

test('a label may be code alone, in both languages', () => {
  const { questions } = sample().lesson.texts.zh.scenes.only!;
  const labelled = (label: string) => {
    const choices = { none: { label, why: '没有。' }, five: { label: '五个', why: '五个。' } };
    return lines(texts(sample({ text: { zh: { questions: { ...questions, bytes: askedIn('zh', { choices }) } } } })));
  };
  assert.deepEqual(labelled('`{}`, 0'), []);
  assert.match(labelled('nothing').join(), /zh\.questions\.bytes\.choices\.none\.label: has no Chinese characters/);
});

test('half-width punctuation in a Chinese sentence is found', () => {
  for (const wrong of ['来了,', '来了 (五个)。', '`end()`: 来了。', '来了.', '来了!'])
    assert.match(faults('zh', wrong).join(), /has half-width punctuation/, wrong);
  assert.deepEqual(faults('zh', '来了（五个）：`a, b` 和 end()，在 127.0.0.1，Node.js 说 12:30。'), []);
});

test('a missing space between Chinese and Latin is worth a look', () => {
  assert.match(faults('zh', '这个socket 来了。').join(), /^warning .* lacks a space/);
  assert.match(faults('zh', '调用`end()` 吧。').join(), /^warning .* lacks a space/);
  assert.match(faults('zh', "'data'来了。").join(), /^warning .* lacks a space/);
  assert.deepEqual(faults('zh', "这个 socket 的 'data' 来了 5 个字节，`write('你好')`。"), []);
});

test('the choices of a question are checked for both verdicts', () => {
  const { questions } = sample().lesson.texts.en.scenes.only!;
  const choices = {
    none: { label: 'none', why: ({ right }: { right: boolean }) => (right ? 'Yes.' : `${undefined}`) },
    five: { label: 'five', why: 'Five.' },
  };
  const found = lines(
    texts(sample({ text: { en: { questions: { ...questions, bytes: askedIn('en', { choices }) } } } })),
  );
  assert.match(found.join(), /en\.questions\.bytes\.choices\.none\.why: says 'undefined'/);
});

test('one sentence, or six, are not what to remember', () => {
  assert.deepEqual(lines(texts(sample({ frame: { zh: { remember: ['字节会来。'] } } }))), [
    'zh.remember: has 1 sentences: 2 to 5 can be remembered',
  ]);
});
