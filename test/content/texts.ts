import { distinct, type Finding } from './finding.ts';
import { crowded, englishIn, halfWidth, hasChinese, hasWords, holeIn, isChinese, sentenceCount } from './prose.ts';
import type { Rule } from './studied.ts';
import { type Kind, type Wording, wordings } from './wording.ts';

/** The most sentences that are read in one go. */
const MOST_SENTENCES = 3;
const REMEMBERED = { fewest: 2, most: 5 };
/** Kinds of text that are no place for a lecture. */
const SHORT: readonly Kind[] = ['say', 'intro', 'why'];

/** Texts that are missing, broken, untranslated or too long. */
export const texts: Rule = (studied) => {
  const remembered = Object.entries(studied.lesson.texts).flatMap(([language, { remember }]) =>
    remember.length < REMEMBERED.fewest || remember.length > REMEMBERED.most
      ? [{ what: `${language}.remember`, why: `has ${remember.length} sentences: 2 to 5 can be remembered` }]
      : [],
  );
  return distinct([...remembered, ...wordings(studied).flatMap(faultsOf)]);
};

function faultsOf(wording: Wording): Finding[] {
  const { scene, what, text, failure } = wording;
  const place = scene === undefined ? { what } : { scene, what };
  if (text === undefined) return [{ ...place, why: `its function throws ${failure}` }];
  if (text.trim() === '') return [{ ...place, why: 'is empty' }];
  const hole = holeIn({ ...wording, text });
  return [
    ...(hole === undefined ? [] : [{ ...place, why: `says '${hole}' where a value is meant: ${text}` }]),
    ...tooLong(wording, text).map((finding) => ({ ...place, ...finding })),
    ...(isChinese(wording.language) ? inChinese(text, wording.kind) : inLatin(text)).map((finding) => ({
      ...place,
      ...finding,
    })),
  ];
}

type Fault = Pick<Finding, 'why' | 'isWarning'>;

function tooLong({ kind, language }: Wording, text: string): Fault[] {
  const count = sentenceCount(text, language);
  if (!SHORT.includes(kind) || count <= MOST_SENTENCES) return [];
  const why = `has ${count} sentences, more than ${MOST_SENTENCES}`;
  return [kind === 'say' ? { why } : { why, isWarning: true }];
}

function inLatin(text: string): Fault[] {
  return hasChinese(text.replace(/`[^`]*`|'[^']*'/g, '')) ? [{ why: 'has Chinese characters' }] : [];
}

function inChinese(text: string, kind: Kind): Fault[] {
  const isCode = kind === 'label' && !hasWords(text);
  if (isCode) return [];
  if (!hasChinese(text)) return [{ why: `has no Chinese characters: ${text}` }];
  const english = englishIn(text);
  const narrow = halfWidth(text);
  const tight = crowded(text);
  return [
    ...(english === undefined ? [] : [{ why: `is not translated: ${english}` }]),
    ...(narrow === undefined ? [] : [{ why: `has half-width punctuation '${narrow}': ${text}` }]),
    ...(tight === undefined
      ? []
      : [{ why: `lacks a space between Chinese and Latin: ${tight}`, isWarning: true as const }]),
  ];
}
