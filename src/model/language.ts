/** The languages that net-lessons speaks. English comes first: the texts of the others have its shape. */
export const LANGUAGES = ['en', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Those whose texts have to have what the English ones have. */
export type OtherLanguage = Exclude<Language, 'en'>;

/** What has to be known of a language itself. What is said in it stands in `src/words/<language>`. */
export interface LanguageFacts {
  /** Its own name for itself. */
  name: string;
  /** Said in the menu of somebody who reads another one, in this language: what comes in it. */
  invitation: string;
  /** Its English name, and a locale that is set for it, for whoever has one that can't show it; none where ASCII is enough. */
  needs?: { name: string; locale: string };
  /** Stands between two sentences, and between words and code. */
  space: string;
  /** With the space where it has one. */
  colon: string;
  /** A remark behind a name. */
  inBrackets(remark: string): string;
}

export const LANGUAGE_FACTS: Readonly<Record<Language, LanguageFacts>> = {
  en: {
    name: 'English',
    invitation: 'The menu, the lessons and the questions in English.',
    space: ' ',
    colon: ': ',
    inBrackets: (remark) => ` (${remark})`,
  },
  zh: {
    name: '中文',
    invitation: '菜单、课程和题目都换成中文。',
    needs: { name: 'Chinese', locale: 'zh_CN.UTF-8' },
    space: '',
    colon: '：',
    inBrackets: (remark) => `（${remark}）`,
  },
};

/** The same of each language. */
export function perLanguage<T>(of: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<Language, T>;
}
