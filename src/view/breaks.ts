import { isAscii, lazyPattern } from '../model/characters.ts';
import { breaksInChinese } from './chinese-breaks.ts';
import { graphemeEnds } from './graphemes.ts';
import { outsideHanWords } from './han.ts';
import { loadUnicode } from './unicode.ts';
import { isWidow } from './widow.ts';
import { stringWidth } from './width.ts';

/** A part of a text, in code units. `end` is not included. */
export interface TextRange {
  start: number;
  end: number;
}

/** A long word is not begun in a line with fewer free columns. */
const WORTH_STARTING = 12;

/** A part with more code units is divided without measuring it. */
const LONG = 2000;

const noLineStart = lazyPattern(String.raw`^[\p{Pe}\p{Pf}，。、；：？！…]`);
const noLineEnd = lazyPattern(String.raw`[\p{Ps}\p{Pi}]$`);

/** Finds the places where a text may be divided. `keep`: parts that should stay whole. `width`: columns of a line. */
type FindBreaks = (text: string, keep: readonly TextRange[], width: number) => number[];

/** From preferred places to last resorts. The next kind is only used for a part that is wider than a line. */
const BREAKERS: readonly FindBreaks[] = [
  // As the next kind, but not within a Chinese word. For narrow cells.
  (text, keep) => outsideHanWords(text, betweenWords(text)).filter((at) => !keep.some((part) => within(part, at))),
  // Where UAX #14 allows a break, but not within an identifier, number, path or URL.
  (text, keep) => betweenWords(text).filter((at) => !keep.some((part) => within(part, at))),
  // Within code: before an argument that fits in a line, then between arguments.
  (text, keep, width) =>
    keep
      .filter(({ start, end }) => afterCallee(text, start) && stringWidth(text.slice(start, end)) <= width)
      .map(({ start }) => start),
  (text, keep) => betweenWords(text).filter((at) => afterComma(text, at) || !keep.some((part) => within(part, at))),
  betweenWords,
  lineEnds,
  (text) => graphemeEnds(text).filter((at) => mayStart(text, at) && mayEnd(text, at)),
  graphemeEnds,
];

/** The kind to begin with. In a cell, Chinese words stay whole. In a paragraph, full lines are better. */
const FIRST = { cell: 0, paragraph: 1 } as const;

/**
 * Breaks a text into lines of `width` columns. Spaces at the end of a line may be wider. Parts to `keep` are only broken if they are wider
 * than a line.
 */
export function breakLines(
  text: string,
  width: number,
  keep: readonly TextRange[] = [],
  place: keyof typeof FIRST = 'paragraph',
): TextRange[] {
  const lines: Piece[][] = [[]];
  let free = width;
  for (const piece of toPieces({ start: 0, end: text.length }, FIRST[place], { text, width, keep })) {
    const isFull = piece.columns > free || (piece.opensLong && free < Math.min(WORTH_STARTING, width / 3));
    if (isFull && lines.at(-1)?.length !== 0) {
      lines.push([]);
      free = width;
    }
    lines.at(-1)?.push(piece);
    free -= stringWidth(text.slice(piece.start, piece.end));
  }
  return withoutWidow(lines, text, width).map(rangeOf);
}

/** If the last line would be a single character, the piece before it moves to that line, too. */
function withoutWidow(lines: Piece[][], text: string, width: number): Piece[][] {
  const [before, last] = lines.slice(-2);
  const piece = before?.at(-1);
  if (!before || !last || !piece || before.length < 2) return lines;
  const { start, end } = rangeOf(last);
  const joined = [piece, ...last];
  const isTooWide = stringWidth(text.slice(piece.start, end).trimEnd()) > width;
  if (!isWidow(text.slice(start, end)) || isTooWide) return lines;
  return withoutWidow([...lines.slice(0, -2), before.slice(0, -1), joined], text, width);
}

function rangeOf(pieces: readonly Piece[]): TextRange {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}

/** A part that is not broken. */
interface Piece extends TextRange {
  /** Its columns, without the spaces at the end. */
  columns: number;
  /** Whether it begins something wider than a line. */
  opensLong: boolean;
}

interface BreakOptions {
  text: string;
  width: number;
  keep: readonly TextRange[];
}

function toPieces(part: TextRange, kind: number, given: BreakOptions): Piece[] {
  const words = given.text.slice(part.start, part.end);
  const indivisible = kind === BREAKERS.length;
  const columns = !indivisible && words.length > LONG ? Number.POSITIVE_INFINITY : stringWidth(words.trimEnd());
  if (indivisible || columns <= given.width) return [{ ...part, columns, opensLong: false }];
  const pieces = divide(part, words, kind, given).flatMap((smaller) => toPieces(smaller, kind + 1, given));
  const [first] = pieces;
  if (first) first.opensLong = true;
  return pieces;
}

function divide(part: TextRange, words: string, kind: number, { keep, width }: BreakOptions): TextRange[] {
  const kept = keep.map(({ start, end }) => ({ start: start - part.start, end: end - part.start }));
  const joints = (BREAKERS[kind]?.(words, kept, width) ?? []).filter((at) => at > 0 && at < words.length);
  return [...joints, words.length].map((end, index) => ({
    start: part.start + (joints[index - 1] ?? 0),
    end: part.start + end,
  }));
}

function within(part: TextRange, at: number): boolean {
  return at > part.start && at < part.end;
}

function lineEnds(text: string): number[] {
  const whole = new Set(graphemeEnds(text));
  const breaker = new (loadUnicode().LineBreaker)(text);
  const ends: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (whole.has(next.position)) ends.push(next.position);
  }
  return ends;
}

/** Spaces. No break before closing signs, as in UAX #14. */
const AFTER_SPACES = / +(?![ !),./:;?\]}])/g;

/** Line ends that are not between two ASCII characters. In ASCII text: the places after spaces. */
function betweenWords(text: string): number[] {
  if (isAscii(text)) return Array.from(text.matchAll(AFTER_SPACES), ({ index, 0: spaces }) => index + spaces.length);
  return breaksInChinese(text) ?? lineEnds(text).filter((at) => !/^[!-~]{2}$/.test(text.slice(at - 1, at + 1)));
}

function afterComma(text: string, at: number): boolean {
  return text.slice(at - 2, at) === ', ';
}

/** Whether a place is between a function's name and its first argument. */
function afterCallee(text: string, at: number): boolean {
  return /[\w$]\($/.test(text.slice(0, at));
}

function mayStart(text: string, at: number): boolean {
  return !noLineStart().test(text.slice(at, at + 2));
}

function mayEnd(text: string, at: number): boolean {
  return !noLineEnd().test(text.slice(at - 2, at));
}
