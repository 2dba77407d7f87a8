import { Command, CommanderError, Option } from 'commander';
import type { CommonOptions } from '../context/context.ts';
import { UsageError } from '../context/errors.ts';
import { LANGUAGES } from '../model/language.ts';
import type { ScreenWords } from '../words/screens.ts';
import { COMMANDS, COMMON, type CommandName, FLAGS, type Given, optionText, TAKES } from './table.ts';

/** What the command line asks for. `word` is what the user called a lesson. */
export type Request =
  | { command: 'version' }
  /** `about`: what should be a command; left out, the whole. */
  | { command: 'help'; about?: string }
  | { command: 'completion'; shell: string }
  | Work;

/** What there is to be done with the lessons. */
export type Work = CommonOptions &
  (
    | { command: 'menu'; all: boolean }
    /** `isBare`: without the word `play`, so that it may have been meant to be another command. */
    | { command: 'play'; word: string; isBare: boolean; isAuto: boolean; isJson: boolean; all: boolean }
    /** Words that are no command; the first may have been meant to be one. */
    | { command: 'unknown'; word: string }
    | { command: 'list' | 'progress'; isJson: boolean }
    /** `words`: what is to be explained, as it was typed. */
    | { command: 'explain'; words: readonly string[]; isJson: boolean; isRun: boolean }
    | ({ command: 'watch' } & Watching)
    /** `word`: what an exercise was called; left out, all of them are meant. */
    | { command: 'practice'; word: string | undefined; wants: 'starter' | 'hint' | 'solution'; isJson: boolean }
    /** `file`: the program; left out, the one that `practice` wrote. */
    | ({ command: 'verify'; word: string; file: string | undefined; isWatching: boolean; isJson: boolean } & Showing)
    | { command: 'reset'; word: string | undefined; isSure: boolean }
  );

/** Which failures `verify` shows in full: by the id of a check, or all of them; left out, the first. */
export interface Showing {
  show: string | undefined;
  all: boolean;
}

/** What is to be watched, and how. */
export interface Watching {
  files: readonly string[];
  /** What stood after `--`, instead of files. */
  commandLine: readonly string[] | undefined;
  isStep: boolean;
  isJson: boolean;
  all: boolean;
  /** File to be written; `-` for stdout. */
  output: string | undefined;
}

/**
 * The command line, understood.
 *
 * @throws UsageError with one line that says what would be right
 */
export function parseArguments(argv: readonly string[], phrases: ScreenWords): Request {
  let request: Request | undefined;
  const note = (found: Request): void => {
    request = found;
  };
  const program = commandLine(phrases, note, argv);
  for (const command of [program, ...program.commands])
    command
      .exitOverride()
      .configureHelp({
        formatHelp: () => {
          const about = COMMANDS.find((name) => name === command.name());
          note({ command: 'help', ...(about ? { about } : {}) });
          return '';
        },
      })
      // What is to be said is said by us.
      .configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  try {
    program.parse(withOneVersion(argv), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(mistake(error, phrases), { cause: error });
    if (error.code === 'commander.version') return { command: 'version' };
  }
  if (!request) throw new Error('No command was found');
  return request;
}

/** The commands and options; `found` hears what is asked for. */
export function commandLine(
  phrases: ScreenWords,
  found: (request: Request) => void,
  argv: readonly string[] = [],
): Command {
  const { usage, errors } = phrases;
  const program = localised(new Command('net-lessons'), phrases)
    .description(usage.description)
    .version('', '-v, --version', usage.optionVersion)
    .usage('[options] [command]')
    .argument('[lesson]', usage.lesson)
    .allowExcessArguments()
    .action((word: string | undefined, given: Given, { args }: Command) => found(bare(word, args, given, phrases)));
  for (const name of [...COMMON, ...TAKES.play])
    program.addOption(new Option(FLAGS[name], optionText(name, undefined, phrases)));

  /** `take` makes a request of the command's argument and options. */
  const sub = (
    name: CommandName,
    argument: string | readonly string[] | undefined,
    take: (word: string | undefined, given: Given, words: readonly string[]) => Request,
  ): void => {
    const command = localised(program.command(name), phrases).description(usage[name]).allowExcessArguments(false);
    for (const each of [argument ?? []].flat()) command.argument(each, aboutArgument(each, name, phrases));
    for (const each of [...COMMON, ...TAKES[name]])
      command.addOption(new Option(FLAGS[each], optionText(each, name, phrases)));
    command.action(() => {
      const given = command.optsWithGlobals<Given>();
      const stray = TAKES.play.find((each) => given[each] && !TAKES[name].includes(each));
      if (stray !== undefined) throw new UsageError(errors.notHere(`--${stray}`, name));
      found(take(command.args[0], given, command.args));
    });
  };
  const listing = (command: 'list' | 'progress') => (_word: string | undefined, given: Given) =>
    ({ command, isJson: given.json ?? false, ...common(given, phrases) }) as const;
  sub('play', '<lesson>', (word = '', given) => playing(word, given, phrases));
  sub('watch', '[file...]', (_word, given, words) => watching(words, given, argv, phrases));
  sub('practice', '[exercise]', (word, given) => practising(word, given, phrases));
  sub('verify', ['<exercise>', '[file]'], (word = '', given, [, file]) => verifying(word, file, given, phrases));
  sub('explain', '[word...]', (_word, given, words) => {
    return {
      command: 'explain',
      words,
      isJson: given.json ?? false,
      isRun: given.run ?? false,
      ...common(given, phrases),
    };
  });
  sub('list', undefined, listing('list'));
  sub('progress', undefined, listing('progress'));
  sub('reset', '[lesson]', (word, given) => {
    return { command: 'reset', word, isSure: given.yes ?? false, ...common(given, phrases) };
  });
  sub('completion', '<shell>', (shell = '') => ({ command: 'completion', shell }));
  sub('help', '[command]', (about) => ({ command: 'help', ...(about === undefined ? {} : { about }) }));
  sub('version', undefined, () => ({ command: 'version' }));
  return program;
}

/** `-V` asks for the same as `-v`, of which commander knows one. What stands after `--` is somebody else's. */
function withOneVersion(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.map((word, at) => (word === '-V' && at < end ? '-v' : word));
}

/** @throws UsageError for what can't be watched like this */
function watching(
  words: readonly string[],
  given: Given,
  argv: readonly string[],
  phrases: ScreenWords,
): Work & { command: 'watch' } {
  const { errors } = phrases;
  const dashes = argv.indexOf('--');
  const commandLine = dashes === -1 ? undefined : argv.slice(dashes + 1);
  const files = words.slice(0, words.length - (commandLine?.length ?? 0));
  if (files.length === 0 && (commandLine === undefined || commandLine.length === 0))
    throw new UsageError(errors.watchWhat);
  if (files.length > 0 && commandLine !== undefined) throw new UsageError(errors.filesOrCommand);
  if (given.step && (given.json || given.output !== undefined)) throw new UsageError(errors.stepAlone);
  // Another option was taken for the file's name; a file that is called like one has to be written `./--step`.
  if (given.output === '' || /^-./.test(given.output ?? '')) throw new UsageError(errors.optionNeedsValue('--output'));
  const { step: isStep = false, json: isJson = false, all = false, output } = given;
  return { command: 'watch', files, commandLine, isStep, isJson, all, output, ...common(given, phrases) };
}

function aboutArgument(argument: string, command: CommandName, { usage }: ScreenWords): string {
  if (argument === '[file]') return usage.file;
  if (command === 'completion') return usage.shell;
  if (command === 'help') return usage.command;
  if (command === 'watch') return usage.watched;
  if (argument.includes('exercise')) return usage.exercise;
  return command === 'explain' ? usage.word : usage.lesson;
}

function verifying(
  word: string,
  file: string | undefined,
  given: Given,
  phrases: ScreenWords,
): Work & { command: 'verify' } {
  const { watch: isWatching = false, json: isJson = false, all = false, show } = given;
  const { errors } = phrases;
  if (show !== undefined && all) throw new UsageError(errors.notTogether('--show', '--all'));
  if (isWatching && isJson) throw new UsageError(errors.notTogether('--watch', '--json'));
  return { command: 'verify', word, file, isWatching, isJson, show, all, ...common(given, phrases) };
}

function practising(word: string | undefined, given: Given, phrases: ScreenWords): Work & { command: 'practice' } {
  const { hint = false, solution = false, json: isJson = false } = given;
  const { errors } = phrases;
  if (hint && solution) throw new UsageError(errors.notTogether('--hint', '--solution'));
  if (word === undefined && (hint || solution)) throw new UsageError(errors.missingArgument('exercise'));
  if (word !== undefined && isJson) throw new UsageError(errors.jsonForAll);
  const wants = hint ? 'hint' : solution ? 'solution' : 'starter';
  return { command: 'practice', word, wants, isJson, ...common(given, phrases) };
}

/** Without a command: the menu, or a lesson. A word with arguments was meant to be a command. */
function bare(word: string | undefined, args: readonly string[], given: Given, phrases: ScreenWords): Work {
  if (args.length > 1) return { command: 'unknown', word: args[0] ?? '', ...common(given, phrases) };
  if (word !== undefined) return { ...playing(word, given, phrases), isBare: true };
  if (given.json) throw new UsageError(phrases.errors.jsonNeedsLesson);
  if (given.auto) throw new UsageError(phrases.errors.autoNeedsLesson);
  return { command: 'menu', all: given.all ?? false, ...common(given, phrases) };
}

function playing(word: string, given: Given, phrases: ScreenWords): Work & { command: 'play' } {
  const { auto: isAuto = false, json: isJson = false, all = false } = given;
  return { command: 'play', word, isBare: false, isAuto, isJson, all, ...common(given, phrases) };
}

function common({ lang, plain, color }: Given, { errors }: ScreenWords): CommonOptions {
  const language = LANGUAGES.find((each) => each === lang);
  if (lang !== undefined && language === undefined) throw new UsageError(errors.badLanguage(lang));
  const isColourless = color === false;
  return { isPlain: plain ?? false, ...(language ? { language } : {}), ...(isColourless ? { isColourless } : {}) };
}

function localised(command: Command, { usage }: ScreenWords): Command {
  return command.helpOption('-h, --help', usage.optionHelp).helpCommand(false).showSuggestionAfterError(true);
}

/** One line that says what would be right. */
function mistake({ code, message }: CommanderError, { errors }: ScreenWords): string {
  const named = /'([^']*)'/.exec(message)?.[1]?.split(/[\s,]/)[0] ?? '';
  const nearest = /Did you mean (?:one of )?([^?,)]+)/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return errors.unknownOption(named, nearest);
    case 'commander.optionMissingArgument':
      return errors.optionNeedsValue(named);
    case 'commander.missingArgument':
      return errors.missingArgument(named);
    case 'commander.excessArguments':
      return errors.tooManyArguments(/for '([^']*)'/.exec(message)?.[1] ?? '');
    default:
      return message;
  }
}
