import type { Language } from '../model/language.ts';
import type { ScreenWords } from '../words/screens.ts';

/** A text in each language. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** What a shell offers in some place: words that are always the same, or those of a kind. */
export type CompletionSource = readonly string[] | 'lessons' | 'exercises' | 'checks' | 'topics' | 'commands' | 'files';

/** A word behind a command. Its name stands in the help. */
export interface Argument {
  takes: 'one' | 'at most one' | 'any number';
  about: LocalizedText;
  offers: CompletionSource;
}

/** What stands behind `--`, which is somebody else's command line: its options are not ours. */
export interface TrailingCommand {
  takes: 'a command behind --';
}

export interface Option {
  about: LocalizedText;
  /** What is said of its value in the help, `<file>` for instance; left out where it takes none. */
  value?: string;
  /** What its value may be. */
  offers?: CompletionSource;
  /** Its letter, where it has one: `h` for `-h`. */
  letter?: string;
}

export type Arguments = Readonly<Record<string, Argument | TrailingCommand>>;
export type Options = Readonly<Record<string, Option>>;

/** What was typed for the arguments and options of a command, by their names. */
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** The line that says what would be right, in the language whose words these are. */
export type UsageMessage = (errors: ScreenWords['errors']) => string | Promise<string>;

/** What the parser, the help and the shells need to know of a command. */
export interface Declaration {
  about: LocalizedText;
  arguments: Arguments;
  options: Options;
}

/** All that there is to be typed. */
export interface CommandLine {
  /** What every command takes, and what may stand in the place of any. */
  common: Options;
  help: Option;
  version: Option;
  /** What is done without a command. */
  bare: Declaration;
  /** By their names, in the order in which they are listed. */
  commands: Readonly<Record<string, Declaration>>;
}
