/**
 * The name of the locale, if its charset is not UTF-8 (`@euro` is ISO 8859-15). Then text that is not ASCII would be garbled. Undefined if
 * the locale names no charset: almost every terminal is UTF-8, also in containers without a locale. On Windows, locales do not tell.
 */
export function nonUtf8Locale(env: NodeJS.ProcessEnv): string | undefined {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  if (env.OS === 'Windows_NT' || /utf-?8/i.test(locale)) return undefined;
  return /^(?:C|POSIX)$|\.|@euro$/i.test(locale) ? locale : undefined;
}
