import type { ExerciseEntry } from '../model/exercise.ts';
import { LANGUAGES } from '../model/language.ts';
import type { LessonEntry } from '../model/lesson.ts';
import type { ScreenWords } from '../words/screens.ts';
import { COMMANDS, COMMON, type CommandName, FLAGS, optionText, SHELLS, TAKES } from './table.ts';

/** A word that may come next; `about` says what it is, where that is not plain. */
export interface Candidate {
  word: string;
  about?: string;
}

/** What may come next: some words, or what the shell itself knows. */
export type Completion = { is: 'words'; words: readonly Candidate[] } | { is: 'files' | 'commands' };

/** What there is to be named. */
export interface Knowledge {
  lessons: readonly LessonEntry[];
  exercises: readonly ExerciseEntry[];
  /** What `explain` knows; some are of several words. */
  topics: readonly string[];
  phrases: ScreenWords;
}

/**
 * What may stand in the place of the last word of a command line, which may be empty or begun.
 *
 * @param typed what stands behind `net-lessons`
 */
export function complete(typed: readonly string[], known: Knowledge): Completion {
  const line = joined(typed);
  const before = line.slice(0, -1);
  const current = line.at(-1) ?? '';
  const words = withoutOptions(before);
  const command = COMMANDS.find((name) => name === words[0]);
  const dashes = before.indexOf('--');
  if (dashes !== -1) return { is: command === 'watch' && dashes === before.length - 1 ? 'commands' : 'files' };
  const [, option, value = ''] = /^(--\w+)=(.*)$/.exec(current) ?? [];
  // A shell that takes the `=` for a word of its own wants the value alone.
  const head = option !== undefined && line.length === typed.length ? `${option}=` : '';
  return (
    chosen(valuesOf(option ?? before.at(-1), words[1], known), option === undefined ? current : value, head) ??
    (current.startsWith('-')
      ? begunBy(current, optionsOf(command, before, known))
      : chosen(wordsFor(command, command ? words.slice(1) : words, known), current))
  );
}

/** Of words those that are begun like this; what the shell knows it also chooses itself. */
function chosen<T extends Completion | undefined>(found: T, begun: string, head = ''): T | Completion {
  return found?.is === 'words' ? begunBy(begun, found.words, head) : found;
}

/** Bash takes `--lang=zh` for three words. */
function joined(typed: readonly string[]): string[] {
  const line: string[] = [];
  for (const [at, word] of typed.entries()) {
    const isPart = word === '=' || typed[at - 1] === '=';
    if (isPart && line.length > 0) line.push(`${line.pop()}${word}`);
    else line.push(word);
  }
  return line;
}

function withoutOptions(words: readonly string[]): string[] {
  return words.filter((word, at) => !word.startsWith('-') && !TAKING_VALUES.includes(words[at - 1] ?? ''));
}

/** Options behind which a value stands. */
const TAKING_VALUES = Object.values(FLAGS)
  .filter((flag) => flag.includes(' '))
  .map(nameOf);

/** An option as it is typed, without what it takes. */
function nameOf(flag: string): string {
  return flag.replace(/ .*$/, '');
}

/** What an option takes; undefined where it takes nothing. */
function valuesOf(
  option: string | undefined,
  exercise: string | undefined,
  { exercises }: Knowledge,
): Completion | undefined {
  switch (option) {
    case '--lang':
      return wordsOf(LANGUAGES);
    case '--show':
      return wordsOf(exercises.find(({ id }) => id === exercise)?.checks ?? []);
    case '--output':
      return { is: 'files' };
    default:
      return undefined;
  }
}

function optionsOf(command: CommandName | undefined, before: readonly string[], { phrases }: Knowledge): Candidate[] {
  const own = [...TAKES[command ?? 'play'], ...COMMON].map((name) => ({
    word: nameOf(FLAGS[name]),
    about: optionText(name, command, phrases),
  }));
  const { optionHelp, optionVersion } = phrases.usage;
  const all = [...own, { word: '--help', about: optionHelp }, { word: '--version', about: optionVersion }];
  return all.filter(({ word }) => !before.includes(word));
}

/** What stands behind a command that has some words already. */
function wordsFor(command: CommandName | undefined, given: readonly string[], known: Knowledge): Completion {
  const { phrases, topics } = known;
  const lessons = titled(known.lessons, phrases);
  const exercises = titled(known.exercises, phrases);
  const first = (words: readonly Candidate[]): Completion => ({ is: 'words', words: given.length === 0 ? words : [] });
  const commands = COMMANDS.map((word) => ({ word, about: phrases.usage[word] }));
  switch (command) {
    case undefined:
      return first([...commands, ...lessons]);
    case 'play':
    case 'reset':
      return first(lessons);
    case 'practice':
      return first(exercises);
    case 'verify':
      return given.length === 1 ? { is: 'files' } : first(exercises);
    case 'watch':
      return { is: 'files' };
    case 'explain':
      return wordsOf(following(topics, given));
    case 'help':
      return first(commands);
    case 'completion':
      return first(SHELLS.map((word) => ({ word })));
    default:
      return first([]);
  }
}

function titled(entries: readonly Pick<LessonEntry, 'id' | 'title'>[], { language }: ScreenWords): Candidate[] {
  return entries.map(({ id, title }) => ({ word: id, about: title[language] }));
}

/** The next words of names that begin with those given. */
function following(names: readonly string[], given: readonly string[]): string[] {
  const split = names.map((name) => name.split(' '));
  const fitting = split.filter((words) => given.every((word, at) => words[at]?.toLowerCase() === word.toLowerCase()));
  return [...new Set(fitting.flatMap((words) => words[given.length] ?? []))];
}

function wordsOf(words: readonly string[]): Completion {
  return { is: 'words', words: words.map((word) => ({ word })) };
}

function begunBy(begun: string, words: readonly Candidate[], head = ''): Completion {
  const isBegun = ({ word }: Candidate): boolean => word.toLowerCase().startsWith(begun.toLowerCase());
  return { is: 'words', words: words.filter(isBegun).map((each) => ({ ...each, word: head + each.word })) };
}
