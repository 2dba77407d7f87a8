import { LANGUAGES, type Language } from '../../model/language.ts';
import type { ItemKind } from './api-item.ts';

/** Phrases around the name in a query, in one language. Patterns are parts of regular expressions. */
interface QueryPhrases {
  /** Phrases before and after the name. */
  lead: string;
  tail: string;
  /** Words that name a kind. */
  kinds: Readonly<Record<string, ItemKind>>;
  /** Words without meaning for the search. */
  noise: readonly string[];
}

const QUERY_PHRASES: Readonly<Record<Language, QueryPhrases>> = {
  en: {
    lead: 'what(?: ?s| is| are| does)?|explain|define|meaning of|how (?:does|do)',
    tail: 'mean|means|work|works|in node(?:\\.?js)?',
    kinds: {
      class: 'class',
      event: 'event',
      events: 'event',
      function: 'function',
      method: 'method',
      option: 'option',
      options: 'option',
      property: 'property',
    },
    noise: ['the', 'a', 'of', 'in'],
  },
  zh: {
    lead: '什么是|什么叫|啥是|解释',
    tail: '是什么(?:意思)?|什么意思|是啥|怎么用',
    kinds: { 类: 'class', 事件: 'event', 函数: 'function', 方法: 'method', 选项: 'option', 属性: 'property' },
    noise: ['的'],
  },
};

const ALL = LANGUAGES.map((language) => QUERY_PHRASES[language]);

/** Words that name a kind, in all languages. */
export const KIND_WORDS: Readonly<Record<string, ItemKind>> = Object.assign({}, ...ALL.map(({ kinds }) => kinds));

/** Words without meaning for the search. */
export const NOISE = [
  ...['net', 'node', 'prototype', 'on', 'once', 'off', 'addlistener'],
  ...ALL.flatMap(({ noise }) => noise),
];

const LEAD = new RegExp(`^(?:${ALL.flatMap(({ lead }) => lead || []).join('|')}) ?(?:an? |the )?`);
const TAIL = new RegExp(`(?: ?(?:${ALL.flatMap(({ tail }) => tail || []).join('|')}))?[?？。.!]*$`);

/** Removes the phrases around the name. */
export function extractName(low: string): string {
  return low.replace(LEAD, '').replace(TAIL, '').trim();
}
