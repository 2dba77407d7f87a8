import type { Language } from '../../src/model/language.ts';

/** Each language has its own. */
export const READMES: Readonly<Record<Language, string>> = { en: 'README.md', zh: 'README.zh-CN.md' };
