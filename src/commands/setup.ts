import isUnicodeSupported from 'is-unicode-supported';
import kleur from 'kleur';
import { LANGUAGES, type Language } from '../model/lesson.ts';
import type { ProgressWarning } from '../model/progress.ts';
import { listLessons } from '../store/lessons.ts';
import { openProgress } from '../store/progress-file.ts';
import { progressFolder } from '../store/progress-folder.ts';
import { asciiGlyphs, colourPaint, type Look, plainPaint, unicodeGlyphs } from '../view/look.ts';
import { en } from '../view/phrases/en.ts';
import type { Phrases } from '../view/phrases/phrases.ts';
import { zh } from '../view/phrases/zh.ts';
import { en as englishWords } from '../view/words/en.ts';
import { zh as chineseWords } from '../view/words/zh.ts';
import type { CommonOptions } from './arguments.ts';
import type { Context, Surroundings } from './context.ts';

export const PHRASES: Readonly<Record<Language, Phrases>> = { en, zh };
const WORDS = { en: englishWords, zh: chineseWords };

/** Where the output is not a terminal, or does not tell its width. */
const DEFAULT_COLUMNS = 80;
const FEWEST_COLUMNS = 40;

/** The language that the environment's locale asks for. */
export function localeLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh\b|^zh[_-]/i.test(locale) ? 'zh' : 'en';
}

/** A language that was asked for on the command line, even where the rest of it makes no sense. */
export function languageIn(argv: readonly string[]): Language | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return at === -1 ? undefined : LANGUAGES.find((language) => language === value);
}

/** Whether output may be coloured: https://no-color.org and https://force-color.org, then whether it goes to a terminal. */
export function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** Puts together what a command works with. */
export async function setUp(given: Surroundings, options: CommonOptions): Promise<Context> {
  const { env, stdin, stdout, stderr } = given;
  const isTerminal = stdout.isTTY === true;
  const isPlain = options.isPlain || env.TERM === 'dumb';
  kleur.enabled = !isPlain && wantsColour(env, isTerminal);
  const complain = (line: string): void => void stderr.write(`${line}\n`);
  // What is wrong with the progress file is said in the language that may stand in it.
  const warnings: ProgressWarning[] = [];
  let warn = (warning: ProgressWarning): void => void warnings.push(warning);
  const progress = openProgress({ folder: await progressFolder(env), warn: (warning) => warn(warning) });
  const language = options.language ?? (await progress.read()).language ?? localeLanguage(env);
  warn = (warning) => complain(PHRASES[language].progress.warning(warning));
  warnings.forEach(warn);
  const context: Context = {
    ...given,
    ...inWords(given, language, isPlain),
    isInteractive: isTerminal && stdin.isTTY === true,
    isPlain,
    progress,
    lessonEntries: () => listLessons(given.lessons),
    print: (lines) => {
      if (lines.length > 0) stdout.write(`${lines.join('\n')}\n`);
    },
    complain,
  };
  return context;
}

/** The same surroundings in another language. */
export function inLanguage(context: Context, language: Language): Context {
  return { ...context, ...inWords(context, language, context.isPlain) };
}

function inWords({ stdout }: Surroundings, language: Language, isPlain: boolean) {
  const isAscii = isPlain || !isUnicodeSupported();
  return {
    language,
    phrases: PHRASES[language],
    look: (): Look => ({
      columns: Math.max(FEWEST_COLUMNS, stdout.columns ?? DEFAULT_COLUMNS),
      glyphs: isAscii ? asciiGlyphs : unicodeGlyphs,
      paint: isPlain ? plainPaint : colourPaint(),
      words: WORDS[language],
    }),
  };
}
