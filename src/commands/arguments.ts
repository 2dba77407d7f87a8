import { Command, CommanderError, Option } from 'commander';
import { LANGUAGES, type Language } from '../model/lesson.ts';
import type { Phrases } from '../view/phrases/phrases.ts';
import { UsageError } from './errors.ts';

/** The commands by their names, as the command line knows them. */
export const COMMANDS = ['play', 'list', 'progress', 'reset'] as const;

/** The options that every command takes. */
export interface CommonOptions {
  language?: Language;
  isPlain: boolean;
}

/** What the command line asks for. `word` is what the user called a lesson. */
export type Request = CommonOptions &
  (
    | { command: 'menu'; all: boolean }
    /** `isBare`: without the word `play`, so that it may have been meant to be another command. */
    | { command: 'play'; word: string; isBare: boolean; isAuto: boolean; isJson: boolean; all: boolean }
    | { command: 'unknown'; word: string }
    | { command: 'list' | 'progress'; isJson: boolean }
    | { command: 'reset'; word: string | undefined; isSure: boolean }
    | { command: 'say'; text: string }
  );

interface Given {
  lang?: string;
  plain?: boolean;
  auto?: boolean;
  json?: boolean;
  all?: boolean;
  yes?: boolean;
}

/**
 * The command line, understood.
 *
 * @throws UsageError with one line that says what would be right
 */
export function parseArguments(argv: readonly string[], phrases: Phrases, version: string): Request {
  let request: Request | undefined;
  let said = '';
  const program = commandLine(phrases, version, (found) => {
    request = found;
  });
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        said += text;
      },
      writeErr: () => {
        // The message comes with the error, and is said in our own words.
      },
    });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(mistake(error, phrases), { cause: error });
    return { command: 'say', text: said, isPlain: true };
  }
  if (!request) throw new Error('No command was found');
  return request;
}

function commandLine(phrases: Phrases, version: string, found: (request: Request) => void): Command {
  const { usage } = phrases;
  const lang = () => new Option('--lang <en|zh>', usage.optionLang);
  const plain = () => new Option('--plain', usage.optionPlain);
  const all = () => new Option('--all', usage.optionAll);
  const json = () => new Option('--json', usage.optionJson);
  const program = localised(new Command('net-lessons'), phrases)
    .description(usage.description)
    .version(version, '--version', usage.optionVersion)
    .usage('[options] [command]')
    .argument('[lesson]', usage.lesson)
    .allowExcessArguments()
    .addOption(lang())
    .addOption(plain())
    .addOption(new Option('--auto', usage.optionAuto))
    .addOption(json())
    .addOption(all())
    .action((word: string | undefined, given: Given, { args }: Command) => found(bare(word, args, given, phrases)));
  const sub = (name: string, about: string): Command =>
    localised(program.command(name), phrases)
      .description(about)
      .allowExcessArguments(false)
      .addOption(lang())
      .addOption(plain());

  sub('play', usage.play)
    .argument('<lesson>', usage.lesson)
    .addOption(new Option('--auto', usage.optionAuto))
    .addOption(json())
    .addOption(all())
    .action((word: string, _own: Given, command: Command) => found(playing(word, command.optsWithGlobals(), phrases)));
  for (const name of ['list', 'progress'] as const)
    sub(name, usage[name])
      .addOption(json())
      .action((_own: Given, command: Command) => {
        const given = command.optsWithGlobals<Given>();
        found({ command: name, isJson: given.json ?? false, ...common(given, phrases) });
      });
  sub('reset', usage.reset)
    .argument('[lesson]', usage.lesson)
    .addOption(new Option('--yes', usage.optionYes))
    .action((word: string | undefined, _own: Given, command: Command) => {
      const given = command.optsWithGlobals<Given>();
      found({ command: 'reset', word, isSure: given.yes ?? false, ...common(given, phrases) });
    });
  return program;
}

/** Without a command: the menu, or a lesson. A word with arguments was meant to be a command. */
function bare(word: string | undefined, args: readonly string[], given: Given, phrases: Phrases): Request {
  if (args.length > 1) return { command: 'unknown', word: args[0] ?? '', ...common(given, phrases) };
  if (word !== undefined) return { ...playing(word, given, phrases), isBare: true };
  if (given.json) throw new UsageError(phrases.errors.jsonNeedsLesson);
  return { command: 'menu', all: given.all ?? false, ...common(given, phrases) };
}

function playing(word: string, given: Given, phrases: Phrases): Request & { command: 'play' } {
  const { auto: isAuto = false, json: isJson = false, all = false } = given;
  return { command: 'play', word, isBare: false, isAuto, isJson, all, ...common(given, phrases) };
}

function common({ lang, plain }: Given, { errors }: Phrases): CommonOptions {
  const language = LANGUAGES.find((each) => each === lang);
  if (lang !== undefined && language === undefined) throw new UsageError(errors.badLanguage(lang));
  return { isPlain: plain ?? false, ...(language ? { language } : {}) };
}

/** Help in the learner's language. */
function localised(command: Command, { usage }: Phrases): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': usage.usage,
    'Commands:': usage.commands,
    'Options:': usage.options,
    'Arguments:': usage.arguments,
  };
  return command
    .helpOption('--help', usage.optionHelp)
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title });
}

/** One line that says what would be right. */
function mistake({ code, message }: CommanderError, { errors }: Phrases): string {
  const named = /'([^']*)'/.exec(message)?.[1]?.split(/[\s,]/)[0] ?? '';
  const nearest = /Did you mean (?:one of )?([^?,)]+)/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return errors.unknownOption(named, nearest);
    case 'commander.unknownCommand':
      return errors.unknownCommand(named, nearest);
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
