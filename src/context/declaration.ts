import type { Language } from '../model/language.ts';
import type { ScreenWords } from '../words/screens.ts';

/** A text in each language. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** The completions of an argument or option: fixed words, or all words of a kind. */
export type CompletionSource = readonly string[] | 'lessons' | 'exercises' | 'checks' | 'topics' | 'commands' | 'files';

/** A positional argument. The help shows its name. */
export interface Argument {
  takes: 'one' | 'at most one' | 'any number';
  about: LocalizedText;
  offers: CompletionSource;
}

/** A command line after `--`. Its options are not ours. */
export interface TrailingCommand {
  takes: 'a command behind --';
}

export interface Option {
  about: LocalizedText;
  /** How the help shows its value, for instance `<file>`. Left out if it takes none. */
  value?: string;
  /** The completions of its value. */
  offers?: CompletionSource;
  /** Its letter, if it has one: `h` for `-h`. */
  letter?: string;
}

export type Arguments = Readonly<Record<string, Argument | TrailingCommand>>;
export type Options = Readonly<Record<string, Option>>;

/** The typed values of arguments and options, by name. */
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Makes the line that says what would be right, from the words of a language. */
export type UsageMessage = (errors: ScreenWords['errors']) => string | Promise<string>;

/** What the parser, the help and the completion need to know about a command. */
export interface Declaration {
  about: LocalizedText;
  arguments: Arguments;
  options: Options;
}

/** Everything that can be typed. */
export interface CommandLine<C extends Declaration = Declaration> {
  /** The options of every command. */
  common: Options;
  help: Option;
  version: Option;
  /** What runs without a command. */
  bare: C;
  /** The commands by name, in the order of the help. */
  commands: Readonly<Record<string, C>>;
}
