import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../src/model/language.ts';
import { narrate } from '../../src/narrator/narrate.ts';
import { referenceTexts } from '../../src/words/reference.ts';
import { screens as zh } from '../../src/words/zh/screens.ts';
import { SAMPLES } from '../narrator/samples.ts';
import { NARRATIONS } from '../support/words.ts';

// Terms that a reader can look up elsewhere, and that are said plainly where they stand.

function explained(language: Language): string[] {
  const { explanations, notHere } = referenceTexts(language);
  const texts = Object.values(explanations).flatMap(({ what, when = '', advice = '' }) => [what, when, advice]);
  return [...texts, ...Object.values(notHere)];
}

const narrated = (language: Language): string[] =>
  [...SAMPLES].map((record) => narrate(record, NARRATIONS[language]) ?? '');

test('Chinese texts name each thing by its usual term', () => {
  const all = [...explained('zh'), ...narrated('zh')].join('\n');
  for (const term of ['三次握手', '半关闭（half-close）', '粘包', '背压', '全双工', '对端', '本端', 'FIN 标记'])
    assert.ok(all.includes(term), term);
});

test('Chinese texts have one word for one thing, and no idiom of another language', () => {
  const stray =
    /登记|对方|对面|接进|接纳|放进来|好好结束|记号|(?<![没拥])有它(?!自己)|甩掉|挂断|说了算|赖着|听不到|文字/;
  for (const text of [...explained('zh'), ...narrated('zh')]) assert.doesNotMatch(text, stray);
});

for (const [language, meanings] of [
  [
    'en',
    { FIN: /nothing more from here/, RST: /reset \(RST\): it is over/, handshake: /by which TCP opens a connection/ },
  ],
  ['zh', { FIN: /不再发送|表示结束/, RST: /重置（RST）/, 握手: /建立 TCP 连接的三次握手/ }],
] as const)
  test(`what the narrator says in ${language} of FIN, RST and the handshake says what they are`, () => {
    for (const [term, meaning] of Object.entries(meanings)) {
      const said = narrated(language).filter((text) => new RegExp(`(?<!TLS )${term}`).test(text));
      assert.ok(said.length > 0, term);
      for (const text of said) assert.match(text, meaning);
    }
  });

test('the narrator speaks of the operating system, not of its kernel', () => {
  for (const text of narrated('en')) assert.doesNotMatch(text, /kernel/);
  for (const text of narrated('zh')) assert.doesNotMatch(text, /内核/);
});

test('quotes within quotes are inner ones', () => {
  assert.equal(zh.scene.resume('“end” 之后'), '上次停在“‘end’ 之后”这一幕之前。');
});
