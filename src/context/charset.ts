/**
 * The name of the locale, where it has characters of another kind than UTF-8 (`@euro` is ISO 8859-15): what is not ASCII would come out
 * garbled. Undefined where it has none, or does not say: almost every terminal of today is UTF-8, in containers without any locale too.
 * On Windows, locales tell nothing of it.
 */
export function nonUtf8Locale(env: NodeJS.ProcessEnv): string | undefined {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  if (env.OS === 'Windows_NT' || /utf-?8/i.test(locale)) return undefined;
  return /^(?:C|POSIX)$|\.|@euro$/i.test(locale) ? locale : undefined;
}
