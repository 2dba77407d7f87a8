import { LANGUAGES } from '../model/language.ts';
import type { Option, Options } from './declaration.ts';

/** Options that every command takes. */
export const COMMON = {
  lang: {
    value: `<${LANGUAGES.join('|')}>`,
    offers: LANGUAGES,
    about: { en: `language: ${LANGUAGES.join(' or ')}`, zh: `语言：${LANGUAGES.join(' 或 ')}` },
  },
  plain: {
    about: { en: 'ASCII, no colour, no spinner, no redrawing', zh: '只用 ASCII，没有颜色，没有动画，不重绘' },
  },
  'no-color': { about: { en: 'no colours', zh: '不用颜色' } },
} as const satisfies Options;

/** Options that run something else than the command. */
export const HELP = { letter: 'h', about: { en: 'show this help', zh: '显示帮助' } } as const satisfies Option;
export const VERSION = { letter: 'v', about: { en: 'show the version', zh: '显示版本' } } as const satisfies Option;

/** Options with the same meaning in several commands. */
export const AUTO = {
  about: { en: 'no stops; questions show their answers and are not scored', zh: '不停顿；题目直接给出答案，不计分' },
} as const satisfies Option;
export const QUESTIONS_ALONE = {
  about: { en: 'its questions alone, to see what you know already', zh: '只做题目，看看自己已经会了多少' },
} as const satisfies Option;
/** Options with which nobody answers. */
export const WITHOUT_ANSWERS = [
  ['questions', 'auto'],
  ['questions', 'json'],
] as const;
export const AS_JSON = {
  about: { en: 'the same as one JSON document', zh: '以一份 JSON 输出同样的内容' },
} as const satisfies Option;
export const TRACE_AS_JSON = {
  about: { en: 'the trace as JSON Lines', zh: '以 JSON Lines 输出 trace' },
} as const satisfies Option;
export const RECORD = {
  value: '<file>',
  about: {
    en: 'write the run to a file, for `net-lessons show`',
    zh: '把这次运行录到文件里，供 `net-lessons show` 回放',
  },
  offers: 'files',
} as const satisfies Option;
export const ALL = {
  about: {
    en: 'leave nothing out, not even the events that streams use internally',
    zh: '什么都不省略，连流内部使用的事件也显示',
  },
} as const satisfies Option;
