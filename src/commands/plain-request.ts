import { LANGUAGES, type Language } from '../model/lesson.ts';
import type { CommonOptions } from './arguments.ts';

/** A command line with nothing but words and plain options. */
export interface PlainRequest extends CommonOptions {
  command: 'list' | 'explain';
  words: readonly string[];
  isJson: boolean;
}

/** `list` alone, or `explain` with at least one word, and no options but the common ones. */
export function quickly(argv: readonly string[]): PlainRequest | undefined {
  const [command, ...rest] = argv;
  if (command !== 'list' && command !== 'explain') return undefined;
  const words: string[] = [];
  const asked = { command, words, isJson: false, isPlain: false } as PlainRequest;
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    const language = languageIn(word === '--lang' ? `--lang=${rest[++at]}` : word);
    if (word === '--json') asked.isJson = true;
    else if (word === '--plain') asked.isPlain = true;
    else if (language !== undefined) asked.language = language;
    else if (word.startsWith('-')) return undefined;
    else words.push(word);
  }
  return (command === 'list') === (words.length === 0) ? asked : undefined;
}

function languageIn(option: string): Language | undefined {
  return LANGUAGES.find((language) => option === `--lang=${language}`);
}
