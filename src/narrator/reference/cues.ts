import type { Language } from '../../model/language.ts';

/**
 * Words by which a question is known: each group, a piece of a regular expression, has to be found. English ones are looked for at the
 * beginning of a word, so `exit` also finds `exits`.
 */
export type Cues = Readonly<Record<Language, readonly (readonly string[])[]>>;

/** Pieces that many questions have, in English and in Chinese. */
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

/** How many groups the cues have that fit best, whatever language they are in; 0 where none fit. */
export function countMatchedGroups(cues: Cues, plain: string): number {
  const each = Object.values(cues).flat();
  return Math.max(0, ...each.map((groups) => countIfAllFound(plain, groups)));
}

/** How many groups there are, if all are found; otherwise none. */
function countIfAllFound(plain: string, groups: readonly string[]): number {
  return groups.every((group) => pattern(group).test(plain)) ? groups.length : 0;
}

/** English begins at the edge of a word; Chinese has no such edges. */
function pattern(group: string): RegExp {
  return /\p{Script=Han}/u.test(group) ? new RegExp(group) : new RegExp(`\\b(?:${group})`);
}

/** In lower case, without apostrophes, and with one space for all that is no letter and no digit. */
export function normalizeQuestion(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
