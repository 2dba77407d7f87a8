import type { Arguments, CommandLine, LocalizedText, Options } from '../../context/declaration.ts';
import type { Language } from '../../model/language.ts';
import { wrapInCell } from '../../view/flow.ts';
import { plainText } from '../../view/span.ts';
import { stringWidth } from '../../view/width.ts';
import type { ScreenWords } from '../../words/screens.ts';

/** The fewest columns in which a text is wrapped. */
const FEWEST_COLUMNS = 12;
const MARGIN = 2;
const GAP = 2;

/** A line of the help: what can be typed, and what it means. */
interface HelpEntry {
  term: string;
  about: LocalizedText;
}

/** The help of a command, or of the whole program if there is no name. Lines have at most `columns` columns. */
export function helpLines(
  name: string | undefined,
  { common, help, version, bare, commands }: CommandLine,
  { language, usage }: ScreenWords,
  columns: number,
): string[] {
  const command = commands[name ?? ''] ?? bare;
  const before: Options = command === bare ? { version } : {};
  const words = argumentWords(command.arguments);
  const lists: [title: string, items: HelpEntry[]][] = [
    [usage.arguments, words.map(({ name: term, about }) => ({ term, about }))],
    [usage.options, optionEntries({ ...before, ...common, ...command.options, help })],
    [usage.commands, command === bare ? commandEntries(commands) : []],
  ];
  const width = Math.max(...lists.flatMap(([, items]) => items.map(({ term }) => stringWidth(term))));
  // A full-width colon needs no space after it.
  const usageLine = `${usage.usage} net-lessons ${name === undefined ? '[options] [command]' : termOf(name, command.arguments)}`;
  return [
    usageLine.replace('： ', '：'),
    '',
    ...wrapText(command.about[language], columns),
    ...lists.flatMap(([title, items]) =>
      items.length === 0 ? [] : ['', title, ...items.flatMap((item) => entryLines(item, language, width, columns))],
    ),
  ];
}

/** The arguments as the usage line writes them, without those after `--`. */
function argumentWords(args: Arguments): { name: string; written: string; about: LocalizedText }[] {
  const written = { one: '<$>', 'at most one': '[$]', 'any number': '[$...]' };
  return Object.entries(args).flatMap(([name, argument]) =>
    'about' in argument ? [{ name, written: written[argument.takes].replace('$', name), about: argument.about }] : [],
  );
}

function termOf(name: string, args: Arguments): string {
  return [name, '[options]', ...argumentWords(args).map(({ written }) => written)].join(' ');
}

function optionEntries(options: Options): HelpEntry[] {
  return Object.entries(options).map(([name, { letter, value, about }]) => {
    const long = value === undefined ? `--${name}` : `--${name} ${value}`;
    return { term: letter === undefined ? long : `-${letter}, ${long}`, about };
  });
}

function commandEntries(commands: CommandLine['commands']): HelpEntry[] {
  return Object.entries(commands).map(([name, { arguments: args, about }]) => ({ term: termOf(name, args), about }));
}

function entryLines({ term, about }: HelpEntry, language: Language, width: number, columns: number): string[] {
  const before = MARGIN + width + GAP;
  const head = ' '.repeat(MARGIN) + term + ' '.repeat(width - stringWidth(term) + GAP);
  return wrapText(about[language], columns - before).map((line, at) => (at === 0 ? head : ' '.repeat(before)) + line);
}

function wrapText(text: string, columns: number): string[] {
  return columns < FEWEST_COLUMNS ? [text] : wrapInCell([{ text }], columns).map(plainText);
}
