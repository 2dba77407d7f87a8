import { hasHan, lazyPattern } from '../../model/characters.ts';
import { countTypos } from '../../model/typos.ts';
import { UPPER_LAYER_KINDS } from '../codes.ts';
import type { CodeWord } from './codes.ts';
import { MESSAGES, normalizeSpaces } from './messages.ts';
import { WRONG_LETTER } from './nearest-name.ts';

/** The longest line that is compared, in characters. */
const LONGEST_LINE = 120;

/** A question contains many words and is not a message. */
const QUESTION =
  /^(?:how|why|what|when|where|which|who|can|could|do|does|did|is|are|should)\b|怎么|如何|怎样|为什么|吗|？|\?/i;

const punctuation = lazyPattern(String.raw`[^\p{L}\p{N}_\s-]+`, 'gu');

/** Finds the code of a message that was misspelled or is not exact: `other side close`. Undefined if that would be a guess. */
export function findMisspelledCode(text: string): CodeWord | undefined {
  const [line = ''] = text.trim().split('\n');
  if (line.length > LONGEST_LINE || QUESTION.test(line)) return undefined;
  const ranked = PHRASES.flatMap(({ message, code }) => {
    const slips = Math.min(
      ...stretchesOf(plain(line), message).map((stretch) => countTypos(stretch, message, WRONG_LETTER)),
    );
    return slips <= allowedTypos(message) ? [{ code, rest: slips - message.length / 100 }] : [];
  });
  return ranked.sort((one, other) => one.rest - other.rest)[0]?.code;
}

/** All messages of several words, or in Chinese. */
const PHRASES = [...Object.entries(MESSAGES), ...UPPER_LAYER_KINDS.map((kind) => [kind, kind] as const)]
  .map(([message, code]) => ({ message: plain(message), code }))
  .filter(({ message }) => allowedTypos(message) > 0 && (message.includes(' ') || hasHan(message)));

function plain(text: string): string {
  return normalizeSpaces(text.replace(punctuation(), ' ')).trim();
}

/** How many typos are allowed. A short message with two typos is easily another message. */
function allowedTypos(message: string): number {
  if (hasHan(message)) return message.length >= 5 ? 1.25 : 0;
  if (message.length < 10) return 0;
  return message.length < 16 ? 1.25 : 2.25;
}

/** The parts of a line that have about as many words as a message. */
function stretchesOf(line: string, message: string): string[] {
  if (hasHan(message)) return [line];
  const words = line.split(' ');
  const size = message.split(' ').length;
  return [size - 1, size, size + 1].flatMap((many) =>
    words.slice(0, Math.max(words.length - many + 1, 0)).map((_, from) => words.slice(from, from + many).join(' ')),
  );
}
