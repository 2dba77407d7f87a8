import assert from 'node:assert/strict';
import { test } from 'node:test';
import stringWidth from 'fast-string-width';
import type { Explanation } from '../../src/model/explanation.ts';
import { LANGUAGES, type Language, perLanguage } from '../../src/model/language.ts';
import { CODE_WORDS, CODES } from '../../src/narrator/reference/codes.ts';
import { ITEMS } from '../../src/narrator/reference/items.ts';
import { QUESTION_IDS } from '../../src/narrator/reference/questions.ts';
import { WORD_IDS } from '../../src/narrator/reference/words.ts';
import { proseLines as drawProse } from '../../src/view/prose.ts';
import { referenceTexts } from '../../src/words/reference.ts';
import { crowded, englishIn, halfWidth, hasChinese, isChinese, plainOf, sentenceCount } from '../content/prose.ts';
import { lookOf, written } from '../view/story.ts';

const prose = written(drawProse);

const IDS: readonly string[] = [...ITEMS.map(({ id }) => id), ...CODE_WORDS, ...WORD_IDS, ...QUESTION_IDS];
const TEXTS = perLanguage(referenceTexts);
const SECTIONS = ['what', 'when', 'advice'] as const;

/** Runs a check on every section of every text in both languages, and names the one that failed it. */
function ofAll(check: (text: string, language: Language, id: string) => void): void {
  for (const language of LANGUAGES)
    for (const [id, explanation] of Object.entries(TEXTS[language].explanations))
      for (const section of SECTIONS) {
        const text = explanation[section];
        if (text === undefined) continue;
        try {
          check(text, language, id);
        } catch (cause) {
          throw new Error(`${language} ${id} ${section}: ${text}`, { cause });
        }
      }
}

function whole({ what, when, advice }: Explanation): string {
  return [what, when, advice].filter((text) => text !== undefined).join('\n');
}

test('every item, code, word and question has a text in each language, and nothing else has', () => {
  for (const language of LANGUAGES) assert.deepEqual(Object.keys(TEXTS[language].explanations).sort(), [...IDS].sort());
  assert.ok(CODE_WORDS.length >= 25);
});

test('all languages have the same sections, and two to six sentences', () => {
  for (const id of IDS) {
    for (const language of LANGUAGES) {
      const explanation = TEXTS[language].explanations[id]!;
      for (const section of SECTIONS)
        assert.equal(section in explanation, section in TEXTS.en.explanations[id]!, `${language} ${id} ${section}`);
      const sentences = SECTIONS.flatMap((section) => explanation[section] ?? []).map((text) =>
        sentenceCount(text, language),
      );
      const sum = sentences.reduce((one, other) => one + other, 0);
      assert.ok(sum >= 2 && sum <= 6, `${language} ${id}: ${sum} sentences`);
    }
  }
});

test('each language keeps to itself', () => {
  ofAll((text, language) => {
    if (!isChinese(language)) assert.equal(hasChinese(text), false);
    else {
      assert.equal(englishIn(text), undefined);
      assert.ok(hasChinese(text));
    }
  });
});

test('Chinese is set as Chinese, and every text ends as a sentence', () => {
  ofAll((text, language) => {
    assert.match(text, isChinese(language) ? /[。！？]$/ : /[.!?]$/);
    if (!isChinese(language)) return;
    assert.equal(halfWidth(text), undefined);
    assert.equal(crowded(text), undefined);
    assert.doesNotMatch(text, /\p{Script=Han} \p{Script=Han}/u);
  });
});

test('no value is missing in a text: backticks come in pairs, and nothing is left of an object', () => {
  ofAll((text) => {
    assert.equal((text.match(/`/g) ?? []).length % 2, 0);
    assert.doesNotMatch(text, /\[object|``|\$\{| {2}|^\s|\s$|NaN(?! or|[ ，]|.*PORT| 或|。)/);
    assert.doesNotMatch(plainOf(text), /`/);
  });
});

test("'undefined' is said only of values that are", () => {
  const said = IDS.filter((id) =>
    LANGUAGES.some((language) => whole(TEXTS[language].explanations[id]!).toLowerCase().includes('undefined')),
  );
  const meant = (id: string): boolean =>
    LANGUAGES.every((language) => whole(TEXTS[language].explanations[id]!).toLowerCase().includes('undefined'));
  assert.deepEqual(
    said.filter((id) => !meant(id)),
    [],
  );
  assert.ok(said.length < 20, said.join(', '));
});

test('a code that is named in a text can be asked for', () => {
  ofAll((text) => {
    for (const code of text.match(/\b(?:E[A-Z]{3,}|ERR_[A-Z_]+)\b/g) ?? [])
      assert.ok((CODE_WORDS as readonly string[]).includes(code), code);
  });
});

test('drawn, no line is wider than it may be, and code stays whole in 60 columns', () => {
  ofAll((text) => {
    for (const code of text.match(/`[^`]+`/g) ?? []) assert.ok(stringWidth(code) <= 56, code);
    for (const width of [120, 80, 60, 40]) {
      for (const line of prose(text, lookOf(width), { indent: 2 })) {
        const isLongCode = /^ *`[^`]*`\S*$/.test(line) || /^ *'[^']*'\S*$/.test(line);
        if (!(width === 40 && isLongCode)) assert.ok(stringWidth(line) <= Math.min(width, 78), `${width}: ${line}`);
      }
    }
  });
});

test('drawing loses nothing, and no line begins with what ends a clause', () => {
  ofAll((text) => {
    const lines = prose(text, lookOf(60));
    assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
    for (const line of lines) assert.doesNotMatch(line, /^[，。：；！？、）”]/);
  });
});

test('a code is either made to happen here, or it is said why not', () => {
  for (const code of CODE_WORDS)
    for (const language of LANGUAGES) {
      const why = TEXTS[language].notHere[code];
      assert.equal(why === undefined, CODES[code].programs !== undefined, `${language} ${code}`);
    }
});
