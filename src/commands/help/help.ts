import type { Arguments, CommandLine, LocalizedText, Options } from '../../context/declaration.ts';
import type { Language } from '../../model/language.ts';
import { flowInCell } from '../../view/flow.ts';
import { textOf } from '../../view/span.ts';
import { stringWidth } from '../../view/width.ts';
import type { ScreenWords } from '../../words/screens.ts';

/** A text is wrapped where it has at least this many columns for itself. */
const FEWEST_COLUMNS = 12;
const MARGIN = 2;
const GAP = 2;

/** Something that can be typed, and what it means. */
interface Item {
  term: string;
  about: LocalizedText;
}

/** The help of a command, or without a name of the whole, in lines of at most `columns`. */
export function helpLines(
  name: string | undefined,
  { common, help, version, bare, commands }: CommandLine,
  { language, usage }: ScreenWords,
  columns: number,
): string[] {
  const command = commands[name ?? ''] ?? bare;
  const before: Options = command === bare ? { version } : {};
  const words = wordsOf(command.arguments);
  const lists: [title: string, items: Item[]][] = [
    [usage.arguments, words.map(({ name: term, about }) => ({ term, about }))],
    [usage.options, optionItems({ ...before, ...common, ...command.options, help })],
    [usage.commands, command === bare ? commandItems(commands) : []],
  ];
  const width = Math.max(...lists.flatMap(([, items]) => items.map(({ term }) => stringWidth(term))));
  // A full-width colon brings its own space.
  const usageLine = `${usage.usage} net-lessons ${name === undefined ? '[options] [command]' : termOf(name, command.arguments)}`;
  return [
    usageLine.replace('： ', '：'),
    '',
    ...wrapped(command.about[language], columns),
    ...lists.flatMap(([title, items]) =>
      items.length === 0 ? [] : ['', title, ...items.flatMap((item) => itemLines(item, language, width, columns))],
    ),
  ];
}

/** The arguments that are words of ours, as they are written. */
function wordsOf(args: Arguments): { name: string; written: string; about: LocalizedText }[] {
  const written = { one: '<$>', 'at most one': '[$]', 'any number': '[$...]' };
  return Object.entries(args).flatMap(([name, argument]) =>
    'about' in argument ? [{ name, written: written[argument.takes].replace('$', name), about: argument.about }] : [],
  );
}

function termOf(name: string, args: Arguments): string {
  return [name, '[options]', ...wordsOf(args).map(({ written }) => written)].join(' ');
}

function optionItems(options: Options): Item[] {
  return Object.entries(options).map(([name, { letter, value, about }]) => {
    const long = value === undefined ? `--${name}` : `--${name} ${value}`;
    return { term: letter === undefined ? long : `-${letter}, ${long}`, about };
  });
}

function commandItems(commands: CommandLine['commands']): Item[] {
  return Object.entries(commands).map(([name, { arguments: args, about }]) => ({ term: termOf(name, args), about }));
}

function itemLines({ term, about }: Item, language: Language, width: number, columns: number): string[] {
  const before = MARGIN + width + GAP;
  const head = ' '.repeat(MARGIN) + term + ' '.repeat(width - stringWidth(term) + GAP);
  return wrapped(about[language], columns - before).map((line, at) => (at === 0 ? head : ' '.repeat(before)) + line);
}

function wrapped(text: string, columns: number): string[] {
  return columns < FEWEST_COLUMNS ? [text] : flowInCell([{ text }], columns).map(textOf);
}
