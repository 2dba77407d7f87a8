import { LANGUAGE_FACTS } from '../../model/language.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { mostDigits } from '../code/columns.ts';
import { codeFrame, codeLines } from '../code/parts.ts';
import type { ProgramText } from '../code/program-text.ts';
import type { Look } from '../look.ts';
import { proseAfterMark, proseLines } from '../prose.ts';
import { escapeUnsafe } from '../safe.ts';
import { joinParts, type Line, withRole } from '../span.ts';
import { programsInSight } from './programs.ts';

/** A question with its final texts, which have the values of this run in them. */
export interface AskedQuestion {
  kind: 'predict' | 'choose' | 'order' | 'type';
  ask: string;
  choices: readonly { value: string; label: string }[];
}

/** The fewest rows of the transcript above a question with whole programs. */
const STORY_ROWS = 8;

const NOTHING = { rows: 0, prose: 0 };

/** A question, the programs with marks at the lines that it is about, and the hints so far. */
export interface QuestionParts {
  asked: AskedQuestion;
  /** Whether it is the first of its kind. Then it says who decides the answer. */
  isFirst: boolean;
  programs: readonly ProgramText[];
  hints: readonly string[];
  /** Whether the programs are in sight already, if the transcript has so many rows. */
  isListed?: (rows: number) => boolean;
  /** Unread lines of the transcript, and how many of them are sentences. */
  unread?: { rows: number; prose: number };
}

/**
 * A question above its choices, if possible in at most so many rows: below the whole programs, or else below as many of the lines that it
 * is about as fit.
 */
export function questionAbove(parts: QuestionParts, rows: number, words: ScreenWords, look: Look): Line[] {
  const { programs, hints, isListed, unread = NOTHING } = parts;
  const head = questionHead(parts, words, look);
  const given = hints.map((hint) => hintBlock(hint, words, look));
  const told = [...head, ...given.flat(), ''];
  const [lines, fewer] = [linesAbout(programs, look), linesAbout(programs, look, 0)];
  const whole = isListed?.(rows - ['', ...lines, ...told].length) ? undefined : programsInSight(programs, look);
  const story = Math.max(STORY_ROWS, unread.prose);
  if (whole && ['', ...whole, ...told].length + story <= rows) return ['', ...whole, ...told];
  const dense = (...blocks: readonly Line[][]): Line[] => ['', ...blocks.flat().filter((line) => line !== '')];
  const drawings = [
    ['', ...lines, ...told],
    ['', ...fewer, ...told],
    dense(fewer, head, ...given),
    dense(fewer, head, given.at(-1) ?? []),
  ];
  const short = dense(head, given.at(-1) ?? []);
  const within = (room: number): Line[] | undefined => drawings.find(({ length }) => length <= room);
  return within(rows - unread.rows) ?? within(rows) ?? dense(fewer.slice(0, Math.max(0, rows - short.length)), short);
}

/** A question as it stays on the screen: the lines that it is about, and its text. */
export function questionBlock(parts: QuestionParts, words: ScreenWords, look: Look): Line[] {
  return ['', ...linesAbout(parts.programs, look), ...questionHead(parts, words, look)];
}

const INDENT = 2;

/** The marked lines of programs. A single one is drawn with the lines `around` it. */
function linesAbout(programs: readonly ProgramText[], look: Look, around = 1): Line[] {
  const inner = { ...look, columns: look.columns - INDENT };
  const marked = programs.flatMap(({ title, source, marks = [] }) =>
    marks.length > 0 ? [{ title, source, marks }] : [],
  );
  const isOne = marked.flatMap(({ marks }) => marks).length === 1;
  return marked
    .flatMap(({ title, source, marks }) => [
      joinParts('  ', withRole('title', escapeUnsafe(title))),
      ...(isOne
        ? codeFrame(source, marks[0] ?? 1, inner, { around })
        : codeLines(source, marks, inner, mostDigits(marked))),
    ])
    .map((line) => joinParts(' '.repeat(INDENT), line));
}

/** The text of a question. The first of its kind also says who decides the answer. */
function questionHead({ asked, isFirst }: QuestionParts, words: ScreenWords, look: Look): Line[] {
  const { ask, kind } = asked;
  const note = isFirst && (kind === 'predict' || kind === 'choose') ? words.question[kind] : undefined;
  return [
    '',
    ...proseAfterMark(withRole('warning', '?'), ask, look, 'strong'),
    ...(note === undefined ? [] : proseLines(note, look, { indent: 4, role: 'quiet' })),
  ];
}

/** The label of a choice as lines of a list, without the pointer. */
export function choiceLines(label: string, look: Look): Line[] {
  return proseLines(label, look, { width: look.columns - 8 });
}

/** The choices with a pointer at the picked one, as they stay on the screen. */
export function answeredChoices(asked: AskedQuestion, picked: readonly string[], look: Look): Line[] {
  const { pointer } = look.glyphs;
  const isOrder = asked.kind === 'order';
  const lines = (isOrder ? inOrder(asked, picked) : asked.choices).flatMap(({ value, label }, index) => {
    const isPicked = picked.includes(value);
    const start = `${isPicked && !isOrder ? pointer : ' '} ${index + 1}. `;
    const [first = '', ...rest] = choiceLines(label, look);
    const drawn = [joinParts(start, first), ...rest.map((line) => joinParts(' '.repeat(start.length), line))];
    return isPicked ? drawn.map((line) => withRole('strong', line)) : drawn;
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

/** The picked choices in their order. All choices if none was picked. */
function inOrder({ choices }: AskedQuestion, picked: readonly string[]): AskedQuestion['choices'] {
  if (picked.length === 0) return choices;
  return picked.flatMap((value) => choices.find((choice) => choice.value === value) ?? []);
}

/** The order so far, and the question for the next place. */
export function orderAsk(asked: AskedQuestion, placed: readonly string[], words: ScreenWords, look: Look): Line[] {
  const { soFar, answer, order } = words.question;
  const labels = placed.map((value) => asked.choices.find((choice) => choice.value === value)?.label ?? value);
  const lines =
    placed.length === 0 ? [] : proseLines(answer(soFar, labels.join(` ${look.glyphs.gives} `)), look, { indent: 2 });
  return [...lines, `  ${order(placed.length + 1)}`];
}

/** An answer and its explanation. */
export interface ExplainedAnswer {
  /** The labels of the answer. */
  labels: readonly string[];
  why: readonly string[];
}

export type QuestionVerdict =
  | { kind: 'right'; answer: ExplainedAnswer }
  /** `answer` is left out if another try follows. */
  | { kind: 'wrong'; given: ExplainedAnswer; answer?: ExplainedAnswer }
  | { kind: 'shown'; answer: ExplainedAnswer }
  | { kind: 'undecided' };

/** How a verdict is shown. */
export interface VerdictOptions {
  /** The question's text, if it has gone out of sight. */
  again?: string | undefined;
  /** Whether the answer was a prediction. */
  wasGuess: boolean;
}

/** Draws a verdict. */
export function verdictBlock(
  verdict: QuestionVerdict,
  { again, wasGuess }: VerdictOptions,
  words: ScreenWords,
  look: Look,
): Line[] {
  const { glyphs } = look;
  const say = words.question;
  const explained = (mark: Line, head: string, { labels, why }: ExplainedAnswer): Line[] => {
    const text = say.answer(head, labels.join(` ${glyphs.gives} `));
    return [...proseAfterMark(mark, text, look), ...why.flatMap((line) => proseLines(line, look, { indent: 4 }))];
  };
  const reminder = again === undefined ? [] : proseAfterMark(withRole('quiet', '?'), again, look, 'quiet');
  const happened = (answer: ExplainedAnswer) =>
    explained(glyphs.pointer, wasGuess ? say.happened : say.answered, answer);
  switch (verdict.kind) {
    case 'right':
      return ['', ...reminder, ...explained(withRole('good', glyphs.check), say.right, verdict.answer)];
    case 'wrong': {
      const given = explained(withRole('bad', glyphs.cross), say.wrong, verdict.given);
      return ['', ...reminder, ...given, ...(verdict.answer ? happened(verdict.answer) : [])];
    }
    case 'shown':
      return ['', ...reminder, ...happened(verdict.answer)];
    case 'undecided':
      return ['', ...reminder, ...proseAfterMark(withRole('warning', '?'), say.undecided, look)];
  }
}

/** Draws a hint. */
export function hintBlock(hint: string, words: ScreenWords, look: Look): Line[] {
  const { hintLabel } = words.question;
  return ['', ...proseLines(`${hintLabel}${LANGUAGE_FACTS[words.language].colon}${hint}`, look, { indent: 4 })];
}
