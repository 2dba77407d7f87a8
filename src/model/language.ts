/** The languages of net-lessons. English comes first: the other languages must have the same texts. */
export const LANGUAGES = ['en', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The languages that must have the same texts as English. */
export type OtherLanguage = Exclude<Language, 'en'>;

/** Facts about a language. Its texts are in `src/words/<language>`. */
export interface LanguageFacts {
  /** Name of the language, in the language itself. */
  name: string;
  /** Text in the menu for readers of another language: what is available in this one. */
  invitation: string;
  /** English name of the language, and a locale that can display it, for users whose locale can't. Not needed for ASCII. */
  needs?: { name: string; locale: string };
  /** Separator between two sentences, and between words and code. */
  space: string;
  /** The colon, with its space if it has one. */
  colon: string;
  /** Adds a remark after a name. */
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

/** Creates a value for each language. */
export function perLanguage<T>(of: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<Language, T>;
}
