import type { CommandLine, CompletionSource, Declaration, Option } from '../../context/declaration.ts';
import { type ParsedLine, splitLine } from '../../context/line.ts';
import type { ExerciseEntry } from '../../model/exercise.ts';
import type { Language } from '../../model/language.ts';
import type { LessonEntry } from '../../model/lesson.ts';

/** A word that may come next. `about` says what it means. */
export interface CompletionWord {
  word: string;
  about?: string;
}

/** What may come next: these words, or what the shell itself completes. */
export type Completion = { is: 'words'; words: readonly CompletionWord[] } | { is: 'files' | 'commands' };

/** Everything that can be completed. */
export interface CompletionData {
  commandLine: CommandLine;
  lessons: readonly LessonEntry[];
  exercises: readonly ExerciseEntry[];
  /** What `explain` knows. Some topics have several words. */
  topics: readonly string[];
  language: Language;
}

/**
 * The completions of the last word of a command line, which may be empty.
 *
 * @param typed the words after `net-lessons`
 */
export function completeLine(typed: readonly string[], known: CompletionData): Completion {
  const line = joinAroundEquals(typed);
  const current = line.at(-1) ?? '';
  const before = splitLine(line.slice(0, -1), known.commandLine);
  const { command, words, afterDashes } = before;
  if (afterDashes && takesCommand(command)) return { is: afterDashes.length === 0 ? 'commands' : 'files' };
  const given = [...words, ...(afterDashes ?? [])];
  const option = before.endsOptions ? undefined : /^--(\w+)=(.*)$/.exec(current);
  const offer = (option ? findOption(option[1], before) : openOption(before, line.at(-2)))?.offers;
  if (offer !== undefined) {
    // A shell that splits words at `=` completes the value alone.
    const head = option && line.length === typed.length ? `--${option[1]}=` : '';
    return onlyStartingWith(completionFrom(offer, given, known), option?.[2] ?? current, head);
  }
  if (current.startsWith('-') && !before.endsOptions)
    return wordsStartingWith(current, optionCandidates(before, known));
  return onlyStartingWith(nextArgument(before, given, known), current);
}

/** Bash splits `--lang=zh` into three words. This joins them. */
function joinAroundEquals(typed: readonly string[]): string[] {
  const line: string[] = [];
  for (const [at, word] of typed.entries()) {
    const isPart = word === '=' || typed[at - 1] === '=';
    if (isPart && line.length > 0) line.push(`${line.pop()}${word}`);
    else line.push(word);
  }
  return line;
}

function findOption(name = '', { options }: ParsedLine): Option | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined;
}

/** The option that the last word is, if no value came with it. */
function openOption(line: ParsedLine, lastWord: string | undefined): Option | undefined {
  const last = line.typed.at(-1);
  return last !== undefined && last.word === lastWord && last.value === undefined
    ? findOption(last.name, line)
    : undefined;
}

function takesCommand(command: Declaration): boolean {
  return Object.values(command.arguments).some(({ takes }) => takes === 'a command behind --');
}

function optionCandidates({ command, typed }: ParsedLine, { commandLine, language }: CompletionData): CompletionWord[] {
  const { common, help, version } = commandLine;
  return Object.entries<Option>({ ...command.options, ...common, help, version })
    .filter(([name]) => typed.every((each) => each.name !== name))
    .map(([name, { about }]) => ({ word: `--${name}`, about: about[language] }));
}

/** The completions of the first word. */
function firstWord(given: string | undefined, known: CompletionData): Completion {
  if (given !== undefined) return plainWords([]);
  const [commands = [], lessons = []] = (['commands', 'lessons'] as const).map((offer) => {
    const offered = completionFrom(offer, [], known);
    return offered.is === 'words' ? offered.words : [];
  });
  // A command comes before a lesson of its name.
  const others = lessons.filter(({ word }) => commands.every((command) => command.word !== word));
  return { is: 'words', words: [...commands, ...others] };
}

/** The completions of the next argument of a command, or of the first word where there is no command. */
function nextArgument({ command, name }: ParsedLine, given: readonly string[], known: CompletionData): Completion {
  if (name === undefined) return firstWord(given[0], known);
  const places = Object.values(command.arguments).flatMap((argument) => ('offers' in argument ? [argument] : []));
  const place = places[given.length] ?? places.find(({ takes }) => takes === 'any number');
  return place ? completionFrom(place.offers, given, known) : plainWords([]);
}

/** @param given the command's arguments so far */
function completionFrom(offer: CompletionSource, given: readonly string[], known: CompletionData): Completion {
  const { commandLine, lessons, exercises, topics, language } = known;
  switch (offer) {
    case 'files':
      return { is: 'files' };
    case 'commands':
      return describedWords(Object.entries(commandLine.commands).map(([word, { about }]) => [word, about[language]]));
    case 'lessons':
      return describedWords(lessons.map(({ id, title }) => [id, title[language]]));
    case 'exercises':
      return describedWords(exercises.map(({ id, title }) => [id, title[language]]));
    case 'checks':
      return plainWords(exercises.find(({ id }) => id === given[0])?.checks ?? []);
    case 'topics':
      return plainWords(nextWords(topics, given));
    default:
      return plainWords(offer);
  }
}

/** The next word of each name that begins with the given words. */
function nextWords(names: readonly string[], given: readonly string[]): string[] {
  const split = names.map((name) => name.split(' '));
  const fitting = split.filter((words) => given.every((word, at) => words[at]?.toLowerCase() === word.toLowerCase()));
  return [...new Set(fitting.flatMap((words) => words[given.length] ?? []))];
}

function describedWords(words: readonly (readonly [word: string, about: string])[]): Completion {
  return { is: 'words', words: words.map(([word, about]) => ({ word, about })) };
}

function plainWords(words: readonly string[]): Completion {
  return { is: 'words', words: words.map((word) => ({ word })) };
}

/** Keeps the words with this beginning. What the shell completes, it also filters. */
function onlyStartingWith(found: Completion, begun: string, head = ''): Completion {
  return found.is === 'words' ? wordsStartingWith(begun, found.words, head) : found;
}

function wordsStartingWith(begun: string, words: readonly CompletionWord[], head = ''): Completion {
  const isBegun = ({ word }: CompletionWord): boolean => word.toLowerCase().startsWith(begun.toLowerCase());
  return { is: 'words', words: words.filter(isBegun).map((each) => ({ ...each, word: head + each.word })) };
}
