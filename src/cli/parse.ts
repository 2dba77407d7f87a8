import { complete } from '../commands/completion/command.ts';
import { bare } from '../commands/menu/command.ts';
import type { Command } from '../context/command.ts';
import type { CommonOptions } from '../context/context.ts';
import type { UsageMessage, Values } from '../context/declaration.ts';
import { type ParsedLine, splitLine, type TypedOption } from '../context/line.ts';
import { LANGUAGES } from '../model/language.ts';
import { nearestWord } from '../model/typos.ts';
import { COMMAND_LINE, COMMANDS } from './commands.ts';

/** What the command line asks for, or what is wrong with it. */
export type Request = CommonOptions & ({ command: Command; given: Values } | { mistake: UsageMessage });

/** Parses a command line. Lessons and files are not looked at. */
export function parse(argv: readonly string[]): Request {
  if (argv[0] === 'complete' && argv[1] === '--') return completionRequest(argv.slice(2));
  const line = splitLine<Command>(argv, COMMAND_LINE);
  return { ...commonOptions(line), ...commandOrMistake(line) };
}

/** Completions are in the language of the typed line. */
function completionRequest(typed: readonly string[]): Request {
  return { ...commonOptions(splitLine<Command>(typed, COMMAND_LINE)), command: complete, given: { typed } };
}

function commonOptions({ typed }: ParsedLine<Command>): CommonOptions {
  const wanted = typed.findLast(({ name }) => name === 'lang')?.value;
  const language = LANGUAGES.find((each) => each === wanted);
  const has = (option: string): boolean => typed.some(({ name, isKnown }) => isKnown && name === option);
  return { ...(language ? { language } : {}), isPlain: has('plain'), isColourless: has('no-color') };
}

function commandOrMistake(line: ParsedLine<Command>): { command: Command; given: Values } | { mistake: UsageMessage } {
  const { command, name, typed, options } = line;
  const has = (option: string): boolean => typed.some((each) => each.isKnown && each.name === option);
  if (has('version')) return { command: COMMANDS.version, given: {} };
  const bald = typed.find((each) => each.isKnown && options[each.name]?.value !== undefined && lacksValue(each));
  if (bald) return { mistake: (errors) => errors.optionNeedsValue(`--${bald.name}`, name) };
  if (has('help')) return { command: COMMANDS.help, given: { command: name } };
  const given = inputFor(line);
  const mistake =
    unknownOption(line) ??
    wrongWordCount(line) ??
    strayOption(line) ??
    conflictingOptions(line) ??
    command.validate?.(given, COMMANDS) ??
    badLanguage(line);
  return mistake ? { mistake } : { command, given };
}

/** An option after it is no value. A file with such a name has to be typed as `./--step`. */
function lacksValue({ value = '' }: TypedOption): boolean {
  return value === '' || /^-./.test(value);
}

/** The value of each argument and option of the command. */
function inputFor({ command, typed, words, afterDashes }: ParsedLine<Command>): Values {
  const takesCommand = Object.values(command.arguments).some(({ takes }) => takes === 'a command behind --');
  const left = takesCommand ? [...words] : [...words, ...(afterDashes ?? [])];
  const taken = {
    one: () => left.shift(),
    'at most one': () => left.shift(),
    'any number': () => left.splice(0),
    'a command behind --': () => afterDashes,
  };
  const args = Object.entries(command.arguments).map(([name, { takes }]) => [name, taken[takes]()] as const);
  const options = Object.entries(command.options).map(([name, { value }]) => {
    const found = typed.findLast((each) => each.name === name);
    return [name, value === undefined ? found !== undefined : found?.value] as const;
  });
  return Object.fromEntries([...args, ...options]);
}

function unknownOption({ command, name, typed, options }: ParsedLine<Command>): UsageMessage | undefined {
  const unknown = typed.find(({ isKnown }) => !isKnown);
  if (!unknown) return undefined;
  return (errors) => {
    const useful = Object.keys(options).filter((each) => !isStray(each, command));
    const nearest = nearestWord(unknown.word, useful);
    return errors.unknownOption(unknown.word, nearest === undefined ? undefined : `--${nearest}`, name);
  };
}

/** The mistake if a word is missing, or there are too many. */
function wrongWordCount({ command, name, words, afterDashes = [] }: ParsedLine<Command>): UsageMessage | undefined {
  const taking = Object.entries(command.arguments);
  const count = words.length + afterDashes.length;
  const missing = taking.filter(([, { takes }]) => takes === 'one')[count];
  if (missing) return (errors) => errors.missingArgument(missing[0], name ?? 'play');
  const isEnough = taking.every(([, { takes }]) => takes === 'one' || takes === 'at most one');
  return isEnough && count > taking.length ? (errors) => errors.tooManyArguments(name ?? 'play') : undefined;
}

function strayOption({ command, name, typed }: ParsedLine<Command>): UsageMessage | undefined {
  const stray = typed.find((each) => isStray(each.name, command));
  return stray && ((errors) => errors.notHere(`--${stray.name}`, name ?? 'play'));
}

/** Whether an option may stand anywhere, but the command has no use for it. */
function isStray(option: string, command: Command): boolean {
  return option in bare.options && !(option in command.options);
}

function conflictingOptions({ command, typed }: ParsedLine<Command>): UsageMessage | undefined {
  const names = typed.map(({ name }) => name);
  const pair = command.conflicts?.find((each) => each.every((name) => names.includes(name)));
  return pair && ((errors) => errors.notTogether(`--${pair[0]}`, `--${pair[1]}`));
}

function badLanguage({ typed }: ParsedLine<Command>): UsageMessage | undefined {
  const wanted = typed.findLast(({ name }) => name === 'lang')?.value;
  if (wanted === undefined || LANGUAGES.some((each) => each === wanted)) return undefined;
  return (errors) => errors.badLanguage(wanted);
}
