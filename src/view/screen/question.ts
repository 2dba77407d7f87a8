import { LANGUAGE_FACTS } from '../../model/language.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { mostDigits } from '../code/columns.ts';
import { codeFrame, codeLines } from '../code/parts.ts';
import type { ProgramText } from '../code/program-text.ts';
import type { Look } from '../look.ts';
import { prose, proseBehind } from '../prose.ts';
import { escapeUnsafe } from '../safe.ts';
import { inRole, joined, type Line } from '../span.ts';
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

/** A question as it stays: the lines that it is about, and what is asked. */
export function questionBlock(parts: QuestionParts, words: ScreenWords, look: Look): Line[] {
  return ['', ...linesAbout(parts.programs, look), ...questionHead(parts, words, look)];
}

const INDENT = 2;

/** The marked lines of programs; a single one with those `around` it. */
function linesAbout(programs: readonly ProgramText[], look: Look, around = 1): Line[] {
  const inner = { ...look, columns: look.columns - INDENT };
  const marked = programs.flatMap(({ title, source, marks = [] }) =>
    marks.length > 0 ? [{ title, source, marks }] : [],
  );
  const isOne = marked.flatMap(({ marks }) => marks).length === 1;
  return marked
    .flatMap(({ title, source, marks }) => [
      joined('  ', inRole('title', escapeUnsafe(title))),
      ...(isOne
        ? codeFrame(source, marks[0] ?? 1, inner, { around })
        : codeLines(source, marks, inner, mostDigits(marked))),
    ])
    .map((line) => joined(' '.repeat(INDENT), line));
}

/** What is asked and, where such a question is new, who decides it. */
function questionHead({ asked, isFirst }: QuestionParts, words: ScreenWords, look: Look): Line[] {
  const { ask, kind } = asked;
  const note = isFirst && (kind === 'predict' || kind === 'choose') ? words.question[kind] : undefined;
  return [
    '',
    ...proseBehind(inRole('warning', '?'), ask, look, 'strong'),
    ...(note === undefined ? [] : prose(note, look, { indent: 4, role: 'quiet' })),
  ];
}

/** The label of a choice as lines for a list, without the pointer. */
export function choiceLines(label: string, look: Look): Line[] {
  return prose(label, look, { width: look.columns - 8 });
}

/** The choices with the one that was picked, as they stay on the screen. */
export function answeredChoices(asked: AskedQuestion, picked: readonly string[], look: Look): Line[] {
  const { pointer } = look.glyphs;
  const isOrder = asked.kind === 'order';
  const lines = (isOrder ? inOrder(asked, picked) : asked.choices).flatMap(({ value, label }, index) => {
    const isPicked = picked.includes(value);
    const start = `${isPicked && !isOrder ? pointer : ' '} ${index + 1}. `;
    const [first = '', ...rest] = choiceLines(label, look);
    const drawn = [joined(start, first), ...rest.map((line) => joined(' '.repeat(start.length), line))];
    return isPicked ? drawn.map((line) => inRole('strong', line)) : drawn;
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

/** The choices that were picked, in the order in which they were; all, where none was. */
function inOrder({ choices }: AskedQuestion, picked: readonly string[]): AskedQuestion['choices'] {
  if (picked.length === 0) return choices;
  return picked.flatMap((value) => choices.find((choice) => choice.value === value) ?? []);
}

/** What was put in order so far, and what is asked for next. */
export function orderAsk(asked: AskedQuestion, placed: readonly string[], words: ScreenWords, look: Look): Line[] {
  const { soFar, answer, order } = words.question;
  const labels = placed.map((value) => asked.choices.find((choice) => choice.value === value)?.label ?? value);
  const lines =
    placed.length === 0 ? [] : prose(answer(soFar, labels.join(` ${look.glyphs.gives} `)), look, { indent: 2 });
  return [...lines, `  ${order(placed.length + 1)}`];
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
export function verdictBlock(verdict: Graded, { again, wasGuess }: Retold, words: ScreenWords, look: Look): Line[] {
  const { glyphs } = look;
  const say = words.question;
  const explained = (mark: Line, head: string, { labels, why }: Explained): Line[] => {
    const text = say.answer(head, labels.join(` ${glyphs.gives} `));
    return [...proseBehind(mark, text, look), ...why.flatMap((line) => prose(line, look, { indent: 4 }))];
  };
  const reminder = again === undefined ? [] : proseBehind(inRole('quiet', '?'), again, look, 'quiet');
  const happened = (answer: Explained) => explained(glyphs.pointer, wasGuess ? say.happened : say.answered, answer);
  switch (verdict.kind) {
    case 'right':
      return ['', ...reminder, ...explained(inRole('good', glyphs.check), say.right, verdict.answer)];
    case 'wrong': {
      const given = explained(inRole('bad', glyphs.cross), say.wrong, verdict.given);
      return ['', ...reminder, ...given, ...(verdict.answer ? happened(verdict.answer) : [])];
    }
    case 'shown':
      return ['', ...reminder, ...happened(verdict.answer)];
    case 'undecided':
      return ['', ...reminder, ...proseBehind(inRole('warning', '?'), say.undecided, look)];
  }
}

/** One of the hints. */
export function hintBlock(hint: string, words: ScreenWords, look: Look): Line[] {
  const { hintLabel } = words.question;
  return ['', ...prose(`${hintLabel}${LANGUAGE_FACTS[words.language].colon}${hint}`, look, { indent: 4 })];
}
