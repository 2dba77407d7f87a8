import { hasHan, lazyPattern } from '../../model/characters.ts';
import type { Language } from '../../model/language.ts';

const notLettersOrDigits = lazyPattern(String.raw`[^\p{L}\p{N}]+`, 'gu');

/**
 * Words that identify a question. Each group is part of a regular expression, and all groups must match. English ones must match at the
 * beginning of a word, so `exit` also matches `exits`.
 */
export type Cues = Readonly<Record<Language, readonly (readonly string[])[]>>;

/** Parts that many questions use, in English and in Chinese. */
export const NOT =
  'not\\b|never|no\\b|nothing|wont|doesnt|dont|didnt|isnt|arent|cant|cannot|couldnt|unable|hang|stuck|forever|fail';
export const NOT_ZH = '不|没|无法|未|卡|挂|一直';
export const PROGRAM = 'process|program|script|node|app|terminal|shell|command';
export const PROGRAM_ZH = '进程|程序|脚本|node|应用|终端|命令行';
export const SIDE = 'socket|client|connection|peer|other side|user|remote';
export const SIDE_ZH = 'socket|套接字|客户端|连接|对方|对端|用户';
export const AT_ONCE =
  'at once|immediate|right away|instant|straight away|by itself|on its own|too early|too soon|directly';
export const AT_ONCE_ZH = '马上|立刻|立即|直接|自动|自己|一.{0,6}就|突然|莫名';
export const EVENT = 'event|fire|come|emit|call|trigger|listener|run';

/** The number of groups in the best match, in any language; 0 if nothing matches. */
export function countMatchedGroups(cues: Cues, plain: string): number {
  const each = Object.values(cues).flat();
  return Math.max(0, ...each.map((groups) => countIfAllFound(plain, groups)));
}

/** The number of groups if all match; otherwise 0. */
function countIfAllFound(plain: string, groups: readonly string[]): number {
  return groups.every((group) => pattern(group).test(plain)) ? groups.length : 0;
}

/** English groups match at the beginning of a word. Chinese has no word boundaries. */
function pattern(group: string): RegExp {
  return hasHan(group) ? new RegExp(group) : new RegExp(`\\b(?:${group})`);
}

/** In lower case, without apostrophes. Everything else that is not a letter or a digit becomes one space. */
export function normalizeQuestion(text: string): string {
  return text.toLowerCase().replace(/['’`]/g, '').replace(notLettersOrDigits(), ' ').trim();
}
