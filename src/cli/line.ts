import { parseArgs } from 'node:util';
import type { Command } from '../context/command.ts';
import type { Options } from '../context/declaration.ts';
import { COMMAND_LINE, COMMANDS, type CommandName } from './commands.ts';

/** A command line in its parts, right or wrong. */
export interface Line {
  command: Command;
  /** Left out where no command is named. */
  name?: CommandName;
  /** The options that may stand in this line, by their names. */
  options: Options;
  typed: readonly TypedOption[];
  /** What is no option, without the command, up to `--`. */
  words: readonly string[];
  /** What stands behind `--`; undefined where there is none. */
  behindDashes: readonly string[] | undefined;
}

/** An option as it was typed, known or not. */
export interface TypedOption {
  name: string;
  value: string | undefined;
  /** Whether there is such an option, which takes a value if one was typed behind `=`. */
  isKnown: boolean;
  /** The whole word, `--json=1` for instance. */
  word: string;
}

const { common, help, version, bare } = COMMAND_LINE;

/** Options that may stand before a command, and behind any. Whether they mean something there is another question. */
const ANYWHERE: Options = { ...common, version, ...bare.options };

/** Takes a command line apart. */
export function partsOf(argv: readonly string[]): Line {
  const name = nameIn(argv);
  const command: Command = name === undefined ? bare : COMMANDS[name];
  const options = { ...ANYWHERE, help, ...command.options };
  const tokens = tokensOf(argv, options);
  const at = name === undefined ? -1 : tokens.findIndex(({ kind }) => kind === 'positional');
  const behind = tokens.slice(at + 1);
  const dashes = behind.findIndex(({ kind }) => kind === 'option-terminator');
  return {
    command,
    ...(name === undefined ? {} : { name }),
    options,
    typed: tokens.flatMap((token) => (token.kind === 'option' ? [typedAs(token, options, argv)] : [])),
    words: wordsOf(dashes === -1 ? behind : behind.slice(0, dashes)),
    behindDashes: dashes === -1 ? undefined : wordsOf(behind.slice(dashes)),
  };
}

/** The first word, unless it stands behind an option that it may be the value of. */
function nameIn(argv: readonly string[]): CommandName | undefined {
  const first = tokensOf(argv, ANYWHERE).find(
    (token) => token.kind === 'positional' || (token.kind === 'option' && !typedAs(token, ANYWHERE, argv).isKnown),
  );
  return first?.kind === 'positional' ? nameOf(first.value) : undefined;
}

function nameOf(word: string): CommandName | undefined {
  return Object.hasOwn(COMMANDS, word) ? (word as CommandName) : undefined;
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

function tokensOf(argv: readonly string[], options: Options): Token[] {
  const types = Object.entries(options).map(([name, { value, letter }]) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, letter === undefined ? { type } : { type, short: letter }] as const;
  });
  const config = { args: [...argv], options: Object.fromEntries(types), strict: false, tokens: true } as const;
  return parseArgs(config).tokens;
}

function typedAs(token: Token & { kind: 'option' }, options: Options, argv: readonly string[]): TypedOption {
  const { name, rawName, value, index } = token;
  const word = argv[index] ?? rawName;
  // The letters of the version are two.
  if (rawName === '-V') return { name: 'version', value, isKnown: true, word };
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  return { name, value, isKnown: option !== undefined && (option.value !== undefined || value === undefined), word };
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
}
