import { parseArgs } from 'node:util';
import type { Command } from '../context/command.ts';
import type { Options } from '../context/declaration.ts';
import { COMMAND_LINE, COMMANDS, type CommandName } from './commands.ts';

/** The parts of a command line, which may have mistakes. */
export interface ParsedLine {
  command: Command;
  /** Left out if there is no command. */
  name?: CommandName;
  /** The options that this line may have, by name. */
  options: Options;
  typed: readonly TypedOption[];
  /** The positional words up to `--`, without the command. */
  words: readonly string[];
  /** The words after `--`. Undefined if there is no `--`. */
  afterDashes: readonly string[] | undefined;
}

/** An option as it was typed, known or not. */
export interface TypedOption {
  name: string;
  value: string | undefined;
  /** Whether the option exists, and takes a value if one was typed after `=`. */
  isKnown: boolean;
  /** The whole word, for instance `--json=1`. */
  word: string;
}

const { common, help, version, bare } = COMMAND_LINE;

/** Options that may stand before and after every command. Not every command has a use for them. */
const ANYWHERE: Options = { ...common, version, ...bare.options };

/** Splits a command line into its parts. */
export function splitLine(argv: readonly string[]): ParsedLine {
  const name = commandNameIn(argv);
  const command: Command = name === undefined ? bare : COMMANDS[name];
  const options = { ...ANYWHERE, help, ...command.options };
  const tokens = tokenize(argv, options);
  const at = name === undefined ? -1 : tokens.findIndex(({ kind }) => kind === 'positional');
  const behind = tokens.slice(at + 1);
  const dashes = behind.findIndex(({ kind }) => kind === 'option-terminator');
  return {
    command,
    ...(name === undefined ? {} : { name }),
    options,
    typed: tokens.flatMap((token) => (token.kind === 'option' ? [toTypedOption(token, options, argv)] : [])),
    words: positionals(dashes === -1 ? behind : behind.slice(0, dashes)),
    afterDashes: dashes === -1 ? undefined : positionals(behind.slice(dashes)),
  };
}

/** The first word, unless it may be the value of an unknown option before it. */
function commandNameIn(argv: readonly string[]): CommandName | undefined {
  const first = tokenize(argv, ANYWHERE).find(
    (token) =>
      token.kind === 'positional' || (token.kind === 'option' && !toTypedOption(token, ANYWHERE, argv).isKnown),
  );
  return first?.kind === 'positional' ? toCommandName(first.value) : undefined;
}

function toCommandName(word: string): CommandName | undefined {
  return Object.hasOwn(COMMANDS, word) ? (word as CommandName) : undefined;
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

function tokenize(argv: readonly string[], options: Options): Token[] {
  const types = Object.entries(options).map(([name, { value, letter }]) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, letter === undefined ? { type } : { type, short: letter }] as const;
  });
  const config = { args: [...argv], options: Object.fromEntries(types), strict: false, tokens: true } as const;
  return parseArgs(config).tokens;
}

function toTypedOption(token: Token & { kind: 'option' }, options: Options, argv: readonly string[]): TypedOption {
  const { name, rawName, value, index } = token;
  const word = argv[index] ?? rawName;
  // The version has a second letter.
  if (rawName === '-V') return { name: 'version', value, isKnown: true, word };
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  return { name, value, isKnown: option !== undefined && (option.value !== undefined || value === undefined), word };
}

function positionals(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
}
