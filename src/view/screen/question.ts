import { TONGUES } from '../../model/language.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { mostDigits } from '../code/columns.ts';
import { codeFrame, codeLines } from '../code/parts.ts';
import type { ProgramText } from '../code/program-text.ts';
import type { Look, Role } from '../look.ts';
import { prose } from '../prose.ts';
import { safe } from '../safe.ts';
import { programsInSight } from './programs.ts';

/** A question as the learner sees it: all texts are made, with the values of this run in them. */
export interface AskedQuestion {
  kind: 'predict' | 'choose' | 'order' | 'type';
  ask: string;
  choices: readonly { value: string; label: string }[];
}

/** Rows that are left to the story above a question at least, where all of the programs are shown with it. */
const STORY_ROWS = 8;

const NOTHING = { rows: 0, prose: 0 };

/** A question, the programs with marks at what it is about, and the hints that were given so far. */
export interface QuestionParts {
  asked: AskedQuestion;
  /** Whether it is the first of its kind: then it is said who decides. */
  isFirst: boolean;
  programs: readonly ProgramText[];
  hints: readonly string[];
  /** Whether the programs are in sight already where the story has so many rows. */
  isListed?: (rows: number) => boolean;
  /** So many lines of the story are still to be looked at above it, and so many of them to be read. */
  unread?: { rows: number; prose: number };
}

/**
 * A question as it is drawn above its choices, in at most so many rows where that can be: below the programs, or else below the lines
 * that it is about, as many of them as there is room for.
 */
export function questionAbove(parts: QuestionParts, rows: number, words: ScreenWords, look: Look): string[] {
  const { programs, hints, isListed, unread = NOTHING } = parts;
  const head = questionHead(parts, words, look);
  const given = hints.map((hint) => hintBlock(hint, words, look));
  const told = [...head, ...given.flat(), ''];
  const [lines, fewer] = [linesAbout(programs, look), linesAbout(programs, look, 0)];
  const whole = isListed?.(rows - ['', ...lines, ...told].length) ? undefined : programsInSight(programs, look);
  const story = Math.max(STORY_ROWS, unread.prose);
  if (whole && ['', ...whole, ...told].length + story <= rows) return ['', ...whole, ...told];
  const dense = (...blocks: readonly string[][]): string[] => ['', ...blocks.flat().filter((line) => line !== '')];
  const drawings = [
    ['', ...lines, ...told],
    ['', ...fewer, ...told],
    dense(fewer, head, ...given),
    dense(fewer, head, given.at(-1) ?? []),
  ];
  const short = dense(head, given.at(-1) ?? []);
  const within = (room: number): string[] | undefined => drawings.find(({ length }) => length <= room);
  return within(rows - unread.rows) ?? within(rows) ?? dense(fewer.slice(0, Math.max(0, rows - short.length)), short);
}

/** A question as it stays: the lines that it is about, and what is asked. */
export function questionBlock(parts: QuestionParts, words: ScreenWords, look: Look): string[] {
  return ['', ...linesAbout(parts.programs, look), ...questionHead(parts, words, look)];
}

const INDENT = 2;

/** The marked lines of programs; a single one with those `around` it. */
function linesAbout(programs: readonly ProgramText[], look: Look, around = 1): string[] {
  const inner = { ...look, columns: look.columns - INDENT };
  const marked = programs.flatMap(({ title, source, marks = [] }) =>
    marks.length > 0 ? [{ title, source, marks }] : [],
  );
  const isOne = marked.flatMap(({ marks }) => marks).length === 1;
  return marked
    .flatMap(({ title, source, marks }) => [
      `  ${look.paint.title(safe(title))}`,
      ...(isOne
        ? codeFrame(source, marks[0] ?? 1, inner, { around })
        : codeLines(source, marks, inner, mostDigits(marked))),
    ])
    .map((line) => ' '.repeat(INDENT) + line);
}

/** What is asked and, where such a question is new, who decides it. */
function questionHead({ asked, isFirst }: QuestionParts, words: ScreenWords, look: Look): string[] {
  const { ask, kind } = asked;
  const note = isFirst && (kind === 'predict' || kind === 'choose') ? words.question[kind] : undefined;
  return [
    '',
    ...marked(look.paint.warn('?'), ask, look, look.paint.strong),
    ...(note === undefined ? [] : prose(note, look, { indent: 4 }).map(look.paint.dim)),
  ];
}

/** The label of a choice as lines for a list, without the pointer. */
export function choiceLines(label: string, look: Look): string[] {
  return prose(label, look, { width: look.columns - 8 });
}

/** The choices with the one that was picked, as they stay on the screen. */
export function answeredChoices(asked: AskedQuestion, picked: readonly string[], look: Look): string[] {
  const { glyphs, paint } = look;
  const isOrder = asked.kind === 'order';
  const lines = (isOrder ? inOrder(asked, picked) : asked.choices).flatMap(({ value, label }, index) => {
    const isPicked = picked.includes(value);
    const start = `${isPicked && !isOrder ? glyphs.pointer : ' '} ${index + 1}. `;
    const [first = '', ...rest] = choiceLines(label, look);
    const drawn = [start + first, ...rest.map((line) => ' '.repeat(start.length) + line)];
    return isPicked ? drawn.map(paint.strong) : drawn;
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

/** The choices that were picked, in the order in which they were; all, where none was. */
function inOrder({ choices }: AskedQuestion, picked: readonly string[]): AskedQuestion['choices'] {
  if (picked.length === 0) return choices;
  return picked.flatMap((value) => choices.find((choice) => choice.value === value) ?? []);
}

/** What was put in order so far, and what is asked for next. */
export function orderAsk(asked: AskedQuestion, placed: readonly string[], words: ScreenWords, look: Look): string {
  const { soFar, answer, order } = words.question;
  const labels = placed.map((value) => asked.choices.find((choice) => choice.value === value)?.label ?? value);
  const lines =
    placed.length === 0 ? [] : prose(answer(soFar, labels.join(` ${look.glyphs.gives} `)), look, { indent: 2 });
  return [...lines, `  ${order(placed.length + 1)}`].join('\n');
}

/** An answer and its explanation. */
export interface Explained {
  /** Labels, in order where the question is about an order. */
  labels: readonly string[];
  why: readonly string[];
}

export type Graded =
  | { kind: 'right'; answer: Explained }
  /** `answer` is left out while another try follows. */
  | { kind: 'wrong'; given: Explained; answer?: Explained }
  | { kind: 'shown'; answer: Explained }
  | { kind: 'undecided' };

/** What is said again of a question with its outcome. */
export interface Retold {
  /** The question, where it has gone out of sight. */
  again?: string | undefined;
  /** Whether it was guessed what would happen. */
  wasGuess: boolean;
}

/** How a question came out. */
export function verdictBlock(verdict: Graded, { again, wasGuess }: Retold, words: ScreenWords, look: Look): string[] {
  const { glyphs, paint } = look;
  const say = words.question;
  const explained = (mark: string, head: string, { labels, why }: Explained): string[] => {
    const text = say.answer(head, labels.join(` ${glyphs.gives} `));
    return [...marked(mark, text, look), ...why.flatMap((line) => prose(line, look, { indent: 4 }))];
  };
  const reminder = again === undefined ? [] : marked(paint.dim('?'), again, look, paint.dim);
  const happened = (answer: Explained) => explained(glyphs.pointer, wasGuess ? say.happened : say.answered, answer);
  switch (verdict.kind) {
    case 'right':
      return ['', ...reminder, ...explained(paint.good(glyphs.check), say.right, verdict.answer)];
    case 'wrong': {
      const given = explained(paint.bad(glyphs.cross), say.wrong, verdict.given);
      return ['', ...reminder, ...given, ...(verdict.answer ? happened(verdict.answer) : [])];
    }
    case 'shown':
      return ['', ...reminder, ...happened(verdict.answer)];
    case 'undecided':
      return ['', ...reminder, ...marked(paint.warn('?'), say.undecided, look)];
  }
}

/** Sentences behind a mark of one column. */
function marked(mark: string, text: string, look: Look, paint: Role = (line) => line): string[] {
  const [first = '', ...more] = prose(text, look, { indent: 4 });
  return [`  ${mark} ${paint(first.trimStart())}`, ...more.map(paint)];
}

/** One of the hints. */
export function hintBlock(hint: string, words: ScreenWords, look: Look): string[] {
  const { hintLabel } = words.question;
  return ['', ...prose(`${hintLabel}${TONGUES[words.language].colon}${hint}`, look, { indent: 4 })];
}
