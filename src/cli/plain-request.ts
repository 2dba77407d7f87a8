import type { CommonOptions } from '../context/context.ts';
import { LANGUAGES } from '../model/language.ts';

/** A command line with nothing but words and plain options. */
export interface PlainRequest extends CommonOptions {
  command: 'list' | 'explain';
  words: readonly string[];
  isJson: boolean;
}

/** `list` alone, or `explain` with at least one word, and no options but the common ones. */
export function quickly(argv: readonly string[]): PlainRequest | undefined {
  const [command, ...rest] = argv.join('\0').replaceAll('--lang\0', '--lang=').split('\0');
  if (command !== 'list' && command !== 'explain') return undefined;
  const options = rest.filter((word) => word.startsWith('-'));
  const words = rest.filter((word) => !word.startsWith('-'));
  const language = LANGUAGES.find((each) => options.includes(`--lang=${each}`));
  const known = ['--json', '--plain', `--lang=${language}`];
  const isPlainly = options.every((option) => known.includes(option)) && new Set(options).size === options.length;
  if (!isPlainly || (command === 'list') !== (words.length === 0)) return undefined;
  const asked: PlainRequest = {
    command,
    words,
    isJson: options.includes('--json'),
    isPlain: options.includes('--plain'),
  };
  return language === undefined ? asked : { ...asked, language };
}
