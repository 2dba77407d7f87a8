import type { CommandLine, CompletionSource, Declaration, Option, Options } from '../../context/declaration.ts';
import type { ExerciseEntry } from '../../model/exercise.ts';
import type { Language } from '../../model/language.ts';
import type { LessonEntry } from '../../model/lesson.ts';

/** A word that may come next; `about` says what it is, where that is not plain. */
export interface Candidate {
  word: string;
  about?: string;
}

/** What may come next: some words, or what the shell itself knows. */
export type Completion = { is: 'words'; words: readonly Candidate[] } | { is: 'files' | 'commands' };

/** What there is to be named. */
export interface Knowledge {
  commandLine: CommandLine;
  lessons: readonly LessonEntry[];
  exercises: readonly ExerciseEntry[];
  /** What `explain` knows; some are of several words. */
  topics: readonly string[];
  language: Language;
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
  const [first, ...more] = withoutOptions(before, known.commandLine);
  const command = commandCalled(first, known.commandLine);
  const dashes = before.indexOf('--');
  if (dashes !== -1) return { is: takesCommand(command) && dashes === before.length - 1 ? 'commands' : 'files' };
  const [, option, value = ''] = /^(--\w+)=(.*)$/.exec(current) ?? [];
  // A shell that takes the `=` for a word of its own wants the value alone.
  const head = option !== undefined && line.length === typed.length ? `${option}=` : '';
  const { bare, common } = known.commandLine;
  const options = { ...(command ?? bare).options, ...common };
  const offer = optionCalled(option ?? before.at(-1), options)?.offers;
  if (offer !== undefined) return chosen(offered(offer, more, known), option === undefined ? current : value, head);
  if (current.startsWith('-')) return begunBy(current, optionCandidates(options, before, known));
  return chosen(command ? nextWord(command, more, known) : firstWord(first, known), current);
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

/** The words that are neither options nor their values. */
function withoutOptions(words: readonly string[], { common, bare, commands }: CommandLine): string[] {
  const all = [{ options: common }, bare, ...Object.values(commands)];
  const takesValue = (word = ''): boolean =>
    all.some(({ options }) => optionCalled(word, options)?.value !== undefined);
  return words.filter((word, at) => !word.startsWith('-') && !takesValue(words[at - 1]));
}

function optionCalled(word = '', options: Options): Option | undefined {
  const name = word.replace(/^--/, '');
  return name !== word && Object.hasOwn(options, name) ? options[name] : undefined;
}

function commandCalled(word = '', { commands }: CommandLine): Declaration | undefined {
  return Object.hasOwn(commands, word) ? commands[word] : undefined;
}

function takesCommand(command: Declaration | undefined): boolean {
  return Object.values(command?.arguments ?? {}).some(({ takes }) => takes === 'a command behind --');
}

function optionCandidates(options: Options, before: readonly string[], known: Knowledge): Candidate[] {
  const { commandLine, language } = known;
  const { help, version } = commandLine;
  return Object.entries({ ...options, help, version })
    .map(([name, { about }]) => ({ word: `--${name}`, about: about[language] }))
    .filter(({ word }) => !before.includes(word));
}

/** What stands where a command would. */
function firstWord(given: string | undefined, known: Knowledge): Completion {
  if (given !== undefined) return wordsOf([]);
  const commands = offered('commands', [], known);
  const lessons = offered('lessons', [], known);
  return { is: 'words', words: [commands, lessons].flatMap((each) => (each.is === 'words' ? each.words : [])) };
}

/** What stands behind a command that has some words already. */
function nextWord(command: Declaration, given: readonly string[], known: Knowledge): Completion {
  const places = Object.values(command.arguments).flatMap((argument) => ('offers' in argument ? [argument] : []));
  const place = places[given.length] ?? places.find(({ takes }) => takes === 'any number');
  return place ? offered(place.offers, given, known) : wordsOf([]);
}

/** @param given the words that stand behind the command already */
function offered(offer: CompletionSource, given: readonly string[], known: Knowledge): Completion {
  const { commandLine, lessons, exercises, topics, language } = known;
  switch (offer) {
    case 'files':
      return { is: 'files' };
    case 'commands':
      return candidates(Object.entries(commandLine.commands).map(([word, { about }]) => [word, about[language]]));
    case 'lessons':
      return candidates(lessons.map(({ id, title }) => [id, title[language]]));
    case 'exercises':
      return candidates(exercises.map(({ id, title }) => [id, title[language]]));
    case 'checks':
      return wordsOf(exercises.find(({ id }) => id === given[0])?.checks ?? []);
    case 'topics':
      return wordsOf(following(topics, given));
    default:
      return wordsOf(offer);
  }
}

/** The next words of names that begin with those given. */
function following(names: readonly string[], given: readonly string[]): string[] {
  const split = names.map((name) => name.split(' '));
  const fitting = split.filter((words) => given.every((word, at) => words[at]?.toLowerCase() === word.toLowerCase()));
  return [...new Set(fitting.flatMap((words) => words[given.length] ?? []))];
}

function candidates(words: readonly (readonly [word: string, about: string])[]): Completion {
  return { is: 'words', words: words.map(([word, about]) => ({ word, about })) };
}

function wordsOf(words: readonly string[]): Completion {
  return { is: 'words', words: words.map((word) => ({ word })) };
}

/** Of words those that are begun like this; what the shell knows it also chooses itself. */
function chosen(found: Completion, begun: string, head = ''): Completion {
  return found.is === 'words' ? begunBy(begun, found.words, head) : found;
}

function begunBy(begun: string, words: readonly Candidate[], head = ''): Completion {
  const isBegun = ({ word }: Candidate): boolean => word.toLowerCase().startsWith(begun.toLowerCase());
  return { is: 'words', words: words.filter(isBegun).map((each) => ({ ...each, word: head + each.word })) };
}
