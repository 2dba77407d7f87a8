import type { Language } from '../model/lesson.ts';
import { en } from './en.ts';
import type { Finding } from './finding.ts';
import type { Saying, Words } from './words.ts';
import { zh } from './zh.ts';

const WORDS: Record<Language, Words> = { en, zh };

/** A finding in words. Where it is, and what to ask `explain` for, stands in the finding itself. */
export function tell(finding: Finding, language: Language): Saying {
  return (WORDS[language][finding.kind] as (finding: Finding) => Saying)(finding);
}
