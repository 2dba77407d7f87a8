import { graphemeEnds } from './graphemes.ts';
import { betweenHan } from './han.ts';
import lineBreaker from './line-breaker.cjs';
import { isAlone } from './widow.ts';
import { stringWidth } from './width.ts';

/** A part of a text in code units, `end` not included. */
export interface Range {
  start: number;
  end: number;
}

/** Fewer free columns than this are not worth starting a long word in. */
const WORTH_STARTING = 12;

/** Code units; a longer part is divided without measuring it first. */
const LONG = 2000;

const NO_LINE_START = /^[\p{Pe}\p{Pf}，。、；：？！…]/u;
const NO_LINE_END = /[\p{Ps}\p{Pi}]$/u;

/** The places where a text may be divided for lines of so many columns; `keep` are its parts that had better stay whole. */
type Joints = (text: string, keep: readonly Range[], width: number) => number[];

/** Ever smaller joints: the next kind is used only for what is too wide for a line of its own. */
const JOINTS: readonly Joints[] = [
  // Where the next kind allows it, but not within a Chinese word: for narrow places, where that would stand out.
  (text, keep) => betweenHan(text, betweenWords(text)).filter((at) => !keep.some((part) => within(part, at))),
  // Where UAX #14 allows a line to end, but not within an identifier, number, path or URL.
  (text, keep) => betweenWords(text).filter((at) => !keep.some((part) => within(part, at))),
  // What is to be kept is code: a call breaks best before an argument that stays whole there, and then between arguments.
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

/** The kind of joints to begin with: in a cell, a Chinese word stays whole; in a paragraph, its lines had better be full. */
const FIRST = { cell: 0, paragraph: 1 } as const;

/**
 * The lines that a text without line breaks makes in `width` columns. Spaces at their ends may stick out. Parts to `keep` are
 * not broken unless they are wider than a line.
 */
export function lineRanges(
  text: string,
  width: number,
  keep: readonly Range[] = [],
  place: keyof typeof FIRST = 'paragraph',
): Range[] {
  const lines: Piece[][] = [[]];
  let free = width;
  for (const piece of piecesOf({ start: 0, end: text.length }, FIRST[place], { text, width, keep })) {
    const isFull = piece.columns > free || (piece.opensLong && free < Math.min(WORTH_STARTING, width / 3));
    if (isFull && lines.at(-1)?.length !== 0) {
      lines.push([]);
      free = width;
    }
    lines.at(-1)?.push(piece);
    free -= stringWidth(text.slice(piece.start, piece.end));
  }
  return withCompany(lines, text, width).map(rangeOf);
}

/** A character that would be the only one of the last line gets what is before it for company. */
function withCompany(lines: Piece[][], text: string, width: number): Piece[][] {
  const [before, last] = lines.slice(-2);
  const piece = before?.at(-1);
  if (!before || !last || !piece || before.length < 2) return lines;
  const { start, end } = rangeOf(last);
  const joined = [piece, ...last];
  const isTooWide = stringWidth(text.slice(piece.start, end).trimEnd()) > width;
  if (!isAlone(text.slice(start, end)) || isTooWide) return lines;
  return withCompany([...lines.slice(0, -2), before.slice(0, -1), joined], text, width);
}

function rangeOf(pieces: readonly Piece[]): Range {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}

/** A part that goes into a line as a whole. */
interface Piece extends Range {
  /** Without the spaces at its end. */
  columns: number;
  /** Whether it is the beginning of something wider than a line. */
  opensLong: boolean;
}

interface Given {
  text: string;
  width: number;
  keep: readonly Range[];
}

function piecesOf(part: Range, kind: number, given: Given): Piece[] {
  const words = given.text.slice(part.start, part.end);
  const indivisible = kind === JOINTS.length;
  const columns = !indivisible && words.length > LONG ? Number.POSITIVE_INFINITY : stringWidth(words.trimEnd());
  if (indivisible || columns <= given.width) return [{ ...part, columns, opensLong: false }];
  const pieces = divide(part, words, kind, given).flatMap((smaller) => piecesOf(smaller, kind + 1, given));
  const [first] = pieces;
  if (first) first.opensLong = true;
  return pieces;
}

function divide(part: Range, words: string, kind: number, { keep, width }: Given): Range[] {
  const kept = keep.map(({ start, end }) => ({ start: start - part.start, end: end - part.start }));
  const joints = (JOINTS[kind]?.(words, kept, width) ?? []).filter((at) => at > 0 && at < words.length);
  return [...joints, words.length].map((end, index) => ({
    start: part.start + (joints[index - 1] ?? 0),
    end: part.start + end,
  }));
}

function within(part: Range, at: number): boolean {
  return at > part.start && at < part.end;
}

function lineEnds(text: string): number[] {
  const whole = new Set(graphemeEnds(text));
  const breaker = lineBreaker(text);
  const ends: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (whole.has(next.position)) ends.push(next.position);
  }
  return ends;
}

/** Closing signs stay behind a space, as in UAX #14. */
const AFTER_SPACES = / +(?![ !),./:;?\]}])/g;

/** The same without those between two ASCII characters that are no spaces: in ASCII, those after spaces. */
function betweenWords(text: string): number[] {
  if (/^[ -~]*$/.test(text))
    return Array.from(text.matchAll(AFTER_SPACES), ({ index, 0: spaces }) => index + spaces.length);
  return lineEnds(text).filter((at) => !/^[!-~]{2}$/.test(text.slice(at - 1, at + 1)));
}

function afterComma(text: string, at: number): boolean {
  return text.slice(at - 2, at) === ', ';
}

/** Between a method and its first argument. */
function afterCallee(text: string, at: number): boolean {
  return /[\w$]\($/.test(text.slice(0, at));
}

function mayStart(text: string, at: number): boolean {
  return !NO_LINE_START.test(text.slice(at, at + 2));
}

function mayEnd(text: string, at: number): boolean {
  return !NO_LINE_END.test(text.slice(at - 2, at));
}
