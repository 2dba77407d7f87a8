import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../model/language.ts';
import { readProgressFile as lookInto } from '../store/progress-file-state.ts';
import { progressFolder } from '../store/progress-folder.ts';
import { safeExcerpt } from '../view/safe.ts';
import { nonUtf8Locale } from './charset.ts';

/**
 * The language that the environment asks for. If there is a locale: the first language in `LANGUAGE` that we have
 * (https://www.gnu.org/software/gettext/manual/html_node/The-LANGUAGE-variable.html). Otherwise that of the locale. On Windows, `Intl` knows the
 * locale, which takes longer.
 */
export function localeLanguage(env: NodeJS.ProcessEnv): Language {
  const windows = env.OS === 'Windows_NT' ? Intl.DateTimeFormat().resolvedOptions().locale : '';
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || windows;
  const wanted = /^(?:C|POSIX)?(?:\.|$)/i.test(locale) ? [] : (env.LANGUAGE ?? '').split(':');
  return wanted.map(languageOf).find((language) => language !== undefined) ?? languageOf(locale) ?? 'en';
}

function languageOf(locale: string): Language | undefined {
  return LANGUAGES.find((language) => new RegExp(`^${language}(?:[_.@-]|$)`, 'i').test(locale));
}

/**
 * The language to use: the one of `--lang`, or else the one that was chosen in the menu, or else the environment's. If the terminal can't
 * show one of the last two, it is English: see {@link lostLanguage}.
 */
export async function languageFor(env: NodeJS.ProcessEnv, asked: Language | undefined): Promise<Language> {
  if (asked !== undefined) return asked;
  const wanted = await wantedLanguage(env);
  return isGarbled(wanted, env) ? 'en' : wanted;
}

/** Whether the terminal can't show a language. */
export function isGarbled(language: Language, env: NodeJS.ProcessEnv): boolean {
  return LANGUAGE_FACTS[language].needs !== undefined && nonUtf8Locale(env) !== undefined;
}

/** An English line for users whose language would be garbled in their locale. */
export async function lostLanguage(env: NodeJS.ProcessEnv, asked: Language | undefined): Promise<string | undefined> {
  const locale = nonUtf8Locale(env);
  if (locale === undefined || asked !== undefined) return undefined;
  const wanted = await wantedLanguage(env);
  const { needs } = LANGUAGE_FACTS[wanted];
  return (
    needs &&
    `The locale ${safeExcerpt(locale)} is not UTF-8, so ${needs.name} would be garbled: this is English. For ${needs.name}: LC_ALL=${needs.locale}, or --lang ${wanted}.`
  );
}

async function wantedLanguage(env: NodeJS.ProcessEnv): Promise<Language> {
  return (await chosenLanguage(env)) ?? localeLanguage(env);
}

/** Ignores a damaged file. The commands that need it report it. */
async function chosenLanguage(env: NodeJS.ProcessEnv): Promise<Language | undefined> {
  const found = lookInto(await progressFolder(env));
  return found.kind === 'progress' ? found.progress.language : undefined;
}
