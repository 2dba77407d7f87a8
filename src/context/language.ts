import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../model/language.ts';
import { readProgressFile as lookInto } from '../store/progress-file-state.ts';
import { progressFolder } from '../store/progress-folder.ts';
import { safeExcerpt } from '../view/safe.ts';
import { nonUtf8Locale } from './charset.ts';

/**
 * The language that the environment asks for: the first one in `LANGUAGE` that there is, where there is a locale at all
 * (https://www.gnu.org/software/gettext/manual/html_node/The-LANGUAGE-variable.html), or else that of the locale. Windows keeps its own
 * elsewhere, where it takes longer to find.
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
 * The language to speak: the one asked for, or else the one that was chosen in the menu, or else the environment's. The last two give way to
 * English where they could not be read: see {@link lostLanguage}.
 */
export async function languageFor(env: NodeJS.ProcessEnv, asked: Language | undefined): Promise<Language> {
  if (asked !== undefined) return asked;
  const wanted = await wantedLanguage(env);
  return isGarbled(wanted, env) ? 'en' : wanted;
}

/** Whether the terminal can't show a language, its name included. */
export function isGarbled(language: Language, env: NodeJS.ProcessEnv): boolean {
  return LANGUAGE_FACTS[language].needs !== undefined && nonUtf8Locale(env) !== undefined;
}

/** One line of English for whoever wants another language, and has a locale in which it would be garbled. */
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

/** Says nothing of a file that makes no sense: the commands that need it do. */
async function chosenLanguage(env: NodeJS.ProcessEnv): Promise<Language | undefined> {
  const found = lookInto(await progressFolder(env));
  return found.kind === 'progress' ? found.progress.language : undefined;
}
