import { parseArgs } from 'node:util';
import type { CommandLine, Declaration, Options } from './declaration.ts';

/** The parts of a command line, which may have mistakes. */
export interface ParsedLine<C extends Declaration = Declaration> {
  command: C;
  /** Left out if there is no command. */
  name?: string;
  /** The options that this line may have, by name. */
  options: Options;
  typed: readonly TypedOption[];
  /** The positional words up to `--`, without the command. */
  words: readonly string[];
  /** The words after `--`. Undefined if there is no `--`. */
  afterDashes: readonly string[] | undefined;
  /** Whether there is a `--`, so that no further word is an option. */
  endsOptions: boolean;
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

/** Splits a command line into its parts. */
export function splitLine<C extends Declaration>(
  argv: readonly string[],
  { common, help, version, bare, commands }: CommandLine<C>,
): ParsedLine<C> {
  // These may stand before and after every command. Not every command has a use for them.
  const anywhere = { ...common, version, ...bare.options };
  const first = firstWord(argv, anywhere);
  const named = first !== undefined && Object.hasOwn(commands, first) ? commands[first] : undefined;
  const command = named ?? bare;
  const options = { ...anywhere, help, ...command.options };
  const tokens = tokenize(argv, options);
  const at = named === undefined ? -1 : tokens.findIndex(({ kind }) => kind === 'positional');
  const behind = tokens.slice(at + 1);
  const dashes = behind.findIndex(({ kind }) => kind === 'option-terminator');
  return {
    command,
    ...(named === undefined || first === undefined ? {} : { name: first }),
    options,
    typed: tokens.flatMap((token) => (token.kind === 'option' ? [toTypedOption(token, options, argv)] : [])),
    words: positionals(dashes === -1 ? behind : behind.slice(0, dashes)),
    afterDashes: dashes === -1 ? undefined : positionals(behind.slice(dashes)),
    endsOptions: tokens.some(({ kind }) => kind === 'option-terminator'),
  };
}

/** The first word, unless it may be the value of an unknown option before it. */
function firstWord(argv: readonly string[], options: Options): string | undefined {
  const first = tokenize(argv, options).find(
    (token) => token.kind === 'positional' || (token.kind === 'option' && !toTypedOption(token, options, argv).isKnown),
  );
  return first?.kind === 'positional' ? first.value : undefined;
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
