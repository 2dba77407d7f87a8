import { LANGUAGES, type Language } from '../../model/language.ts';
import type { ItemKind } from './api-item.ts';

/** What people put around the name of what they ask for, in one language. Patterns are pieces of regular expressions. */
interface QueryPhrases {
  /** Before a word by somebody who asks what it is, and behind it. */
  lead: string;
  tail: string;
  /** Says which kind is meant. */
  kinds: Readonly<Record<string, ItemKind>>;
  /** Says nothing about what is meant. */
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

/** Words that say which kind is meant, in any language. */
export const KIND_WORDS: Readonly<Record<string, ItemKind>> = Object.assign({}, ...ALL.map(({ kinds }) => kinds));

/** Words that say nothing about which item is meant. */
export const NOISE = [
  ...['net', 'node', 'prototype', 'on', 'once', 'off', 'addlistener'],
  ...ALL.flatMap(({ noise }) => noise),
];

const LEAD = new RegExp(`^(?:${ALL.map(({ lead }) => lead).join('|')}) ?(?:an? |the )?`);
const TAIL = new RegExp(`(?: ?(?:${ALL.map(({ tail }) => tail).join('|')}))?[?？。.!]*$`);

/** What is left of a question for one thing: its name. */
export function extractName(low: string): string {
  return low.replace(LEAD, '').replace(TAIL, '').trim();
}
