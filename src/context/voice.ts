import isUnicodeSupported from 'is-unicode-supported';
import kleur from 'kleur';
import { LANGUAGES, type Language, TONGUES } from '../model/language.ts';
import { listLessons } from '../store/lessons.ts';
import { look as lookInto } from '../store/progress-document.ts';
import { progressFolder } from '../store/progress-folder.ts';
import { asciiGlyphs, colourPaint, type Look, plainPaint, unicodeGlyphs } from '../view/look.ts';
import { repeated } from '../view/safe.ts';
import { wordsIn } from '../words/by-language.ts';
import type { Words } from '../words/words.ts';
import { otherCharset } from './charset.ts';
import type { Basics, CommonOptions, Voice } from './context.ts';

/** Where neither the output nor the environment tells a width. */
const DEFAULT_COLUMNS = 80;
const FEWEST_COLUMNS = 40;
/** Wider than any screen, and not so wide that a rule across it would be a flood. */
const MOST_COLUMNS = 500;

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

/** A language that was asked for on the command line, even where the rest of it makes no sense. */
export function languageIn(argv: readonly string[]): Language | undefined {
  const own = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const at = own.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = own[at]?.startsWith('--lang=') ? own[at].slice('--lang='.length) : own[at + 1];
  return at === -1 ? undefined : LANGUAGES.find((language) => language === value);
}

/**
 * The language to speak: the one asked for, or else the one that was chosen in the menu, or else the environment's. The last two give way to
 * English where they could not be read: see {@link lostLanguage}.
 */
export async function languageFor({ argv, env }: Basics): Promise<Language> {
  const asked = languageIn(argv);
  if (asked !== undefined) return asked;
  const wanted = await wantedLanguage(env);
  return isGarbled(wanted, env) ? 'en' : wanted;
}

/** Whether the terminal can't show a language, its name included. */
export function isGarbled(language: Language, env: NodeJS.ProcessEnv): boolean {
  return TONGUES[language].needs !== undefined && otherCharset(env) !== undefined;
}

/** The words of that language. */
export async function wordsFor(given: Basics): Promise<Words> {
  return await wordsIn(await languageFor(given));
}

/** One line of English for whoever wants another language, and has a locale in which it would be garbled. */
export async function lostLanguage({ argv, env }: Pick<Basics, 'argv' | 'env'>): Promise<string | undefined> {
  const locale = otherCharset(env);
  if (locale === undefined || languageIn(argv) !== undefined) return undefined;
  const wanted = await wantedLanguage(env);
  const { needs } = TONGUES[wanted];
  return (
    needs &&
    `The locale ${repeated(locale)} is not UTF-8, so ${needs.name} would be garbled: this is English. For ${needs.name}: LC_ALL=${needs.locale}, or --lang ${wanted}.`
  );
}

async function wantedLanguage(env: NodeJS.ProcessEnv): Promise<Language> {
  return (await chosenLanguage(env)) ?? localeLanguage(env);
}

/** Says nothing of a file that makes no sense: the commands that need it do. */
async function chosenLanguage(env: NodeJS.ProcessEnv): Promise<Language | undefined> {
  const found = lookInto(await progressFolder(env));
  return found.is === 'progress' ? found.progress.language : undefined;
}

/** Whether output may be coloured: https://no-color.org and https://force-color.org, then whether it goes to a terminal. */
export function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** Whether a screen reader is to be thought of, as other tools ask for it too: `ACCESSIBLE=1`. */
function isAccessible({ ACCESSIBLE }: NodeJS.ProcessEnv): boolean {
  return Boolean(ACCESSIBLE) && ACCESSIBLE !== '0' && ACCESSIBLE !== 'false';
}

/** How many columns there are: as many as the terminal has, or as `COLUMNS` says; 500 at most. */
export function columnsOf({ stdout, env }: { stdout: { columns?: number }; env: NodeJS.ProcessEnv }): number {
  const said = /^\d+$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  const columns = stdout.columns || said || DEFAULT_COLUMNS;
  return Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, columns));
}

/** Puts together what a command needs to tell something. */
export function voiceFor(given: Basics, options: CommonOptions, words: Words): Voice {
  const { env, stdout } = given;
  const isPlain = options.isPlain || env.TERM === 'dumb' || isAccessible(env);
  const isColourless = isPlain || options.isColourless === true;
  kleur.enabled = !isColourless && wantsColour(env, stdout.isTTY === true);
  return {
    words,
    isPlain,
    isColourless,
    look: lookFor(given, words, isPlain),
    lessonEntries: () => listLessons(given.lessons),
    print: (lines) => {
      if (lines.length > 0) stdout.write(`${lines.join('\n')}\n`);
    },
  };
}

/** What makes, whenever it is asked, a look for the terminal as it is then. */
export function lookFor(given: Basics, words: Words, isPlain: boolean): () => Look {
  const isAscii = isPlain || !isUnicodeSupported() || otherCharset(given.env) !== undefined;
  return () => ({
    columns: columnsOf(given),
    glyphs: isAscii ? asciiGlyphs : unicodeGlyphs,
    paint: isPlain ? plainPaint : colourPaint(),
    words: words.ladder,
  });
}
