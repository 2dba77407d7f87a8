import { complete } from '../commands/completion/command.ts';
import { bare } from '../commands/menu/command.ts';
import type { Command } from '../context/command.ts';
import type { CommonOptions } from '../context/context.ts';
import type { UsageMessage, Values } from '../context/declaration.ts';
import { LANGUAGES } from '../model/language.ts';
import { nearestWord } from '../store/lessons.ts';
import { COMMANDS } from './commands.ts';
import { type Line, partsOf, type TypedOption } from './line.ts';

/** What the command line asks for, or what is wrong with it. The language counts in any case. */
export type Request = CommonOptions & ({ command: Command; given: Values } | { mistake: UsageMessage });

/** Understands a command line as far as that can be done without looking at what lessons and files there are. */
export function parse(argv: readonly string[]): Request {
  if (argv[0] === 'complete' && argv[1] === '--') return completing(argv.slice(2));
  const line = partsOf(argv);
  return { ...commonIn(line), ...askedIn(line) };
}

/** Candidates are told in the language of the line that is being typed. */
function completing(typed: readonly string[]): Request {
  return { ...commonIn(partsOf(typed)), command: complete, given: { typed } };
}

function commonIn({ typed }: Line): CommonOptions {
  const wanted = typed.findLast(({ name }) => name === 'lang')?.value;
  const language = LANGUAGES.find((each) => each === wanted);
  const has = (option: string): boolean => typed.some(({ name, isKnown }) => isKnown && name === option);
  return { ...(language ? { language } : {}), isPlain: has('plain'), isColourless: has('no-color') };
}

function askedIn(line: Line): { command: Command; given: Values } | { mistake: UsageMessage } {
  const { command, name, typed, options } = line;
  const has = (option: string): boolean => typed.some((each) => each.isKnown && each.name === option);
  if (has('version')) return { command: COMMANDS.version, given: {} };
  const bald = typed.find((each) => each.isKnown && options[each.name]?.value !== undefined && lacksValue(each));
  if (bald) return { mistake: (errors) => errors.optionNeedsValue(`--${bald.name}`) };
  if (has('help')) return { command: COMMANDS.help, given: { command: name } };
  const given = givenIn(line);
  const mistake =
    unknownOption(line) ??
    wrongWords(line) ??
    strayOption(line) ??
    optionsApart(line) ??
    command.validate?.(given) ??
    badLanguage(line);
  return mistake ? { mistake } : { command, given };
}

/** Also where another option was taken for the value; a file that is called like one has to be written `./--step`. */
function lacksValue({ value = '' }: TypedOption): boolean {
  return value === '' || /^-./.test(value);
}

/** What was typed for each argument and option of the command. */
function givenIn({ command, typed, words, behindDashes }: Line): Values {
  const takesCommand = Object.values(command.arguments).some(({ takes }) => takes === 'a command behind --');
  const left = takesCommand ? [...words] : [...words, ...(behindDashes ?? [])];
  const taken = {
    one: () => left.shift(),
    'at most one': () => left.shift(),
    'any number': () => left.splice(0),
    'a command behind --': () => behindDashes,
  };
  const args = Object.entries(command.arguments).map(([name, { takes }]) => [name, taken[takes]()] as const);
  const options = Object.entries(command.options).map(([name, { value }]) => {
    const found = typed.findLast((each) => each.name === name);
    return [name, value === undefined ? found !== undefined : found?.value] as const;
  });
  return Object.fromEntries([...args, ...options]);
}

function unknownOption({ typed, options }: Line): UsageMessage | undefined {
  const unknown = typed.find(({ isKnown }) => !isKnown);
  if (!unknown) return undefined;
  return async (errors) => {
    const nearest = await nearestWord(unknown.word, Object.keys(options));
    return errors.unknownOption(unknown.word, nearest === undefined ? undefined : `--${nearest}`);
  };
}

/** A word that is missing, or one too many. */
function wrongWords({ command, name, words, behindDashes = [] }: Line): UsageMessage | undefined {
  const taking = Object.entries(command.arguments);
  const count = words.length + behindDashes.length;
  const missing = taking.filter(([, { takes }]) => takes === 'one')[count];
  if (missing) return (errors) => errors.missingArgument(missing[0]);
  const isEnough = taking.every(([, { takes }]) => takes === 'one' || takes === 'at most one');
  return isEnough && count > taking.length ? (errors) => errors.tooManyArguments(name ?? 'play') : undefined;
}

/** An option that may stand anywhere, and means nothing to this command. */
function strayOption({ command, name, typed }: Line): UsageMessage | undefined {
  const isStray = (option: string): boolean => option in bare.options && !(option in command.options);
  const stray = typed.find((each) => isStray(each.name));
  return stray && ((errors) => errors.notHere(`--${stray.name}`, name ?? 'play'));
}

function optionsApart({ command, typed }: Line): UsageMessage | undefined {
  const names = typed.map(({ name }) => name);
  const pair = command.conflicts?.find((each) => each.every((name) => names.includes(name)));
  return pair && ((errors) => errors.notTogether(`--${pair[0]}`, `--${pair[1]}`));
}

function badLanguage({ typed }: Line): UsageMessage | undefined {
  const wanted = typed.findLast(({ name }) => name === 'lang')?.value;
  if (wanted === undefined || LANGUAGES.some((each) => each === wanted)) return undefined;
  return (errors) => errors.badLanguage(wanted);
}
