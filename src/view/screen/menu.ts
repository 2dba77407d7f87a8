import type { LessonEntry } from '../../model/lesson.ts';
import { lessonMarkOf, type Progress } from '../../model/progress.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { lineWidth, pad } from '../fit.ts';
import type { Look } from '../look.ts';
import { proseLines } from '../prose.ts';
import { joinParts, type Line, withRole } from '../span.ts';
import { stringWidth } from '../width.ts';
import type { LessonGroup } from './course.ts';
import { drawMark, type NoteLength } from './lesson-mark.ts';
import { rule } from './rule.ts';

/** The widths of the menu's columns. */
export interface MenuColumns {
  /** 0 if the items have numbers anyway. */
  number: number;
  /** 0 if there is no room for ids. */
  id: number;
  title: number;
  /** How much of the learner's progress has room behind all titles. */
  note: NoteLength;
}

/** Widths, each with a space after it. */
const POINTER = 2;
const NUMBER = 3;
const MARK = 2;

/** The widths of the columns for these lessons. There are ids if these and the titles fit. */
export function menuColumns(
  lessons: readonly LessonEntry[],
  progress: Progress,
  words: ScreenWords,
  look: Look,
  { isNumbered }: { isNumbered: boolean },
): MenuColumns {
  const widest = (text: (lesson: LessonEntry) => string): number =>
    Math.max(0, ...lessons.map((lesson) => stringWidth(text(lesson))));
  const title = widest((lesson) => lesson.title[words.language]) + 2;
  const width = POINTER + NUMBER + MARK + widest((lesson) => lesson.id) + 2 + title;
  const fits = (note: NoteLength): boolean =>
    width + widest((lesson) => drawMark(lesson, progress, words, look).notes[note]) <= look.columns;
  return {
    number: isNumbered ? 0 : NUMBER,
    id: width <= look.columns ? widest((lesson) => lesson.id) + 2 : 0,
    title,
    note: isNumbered ? 'whole' : (NOTE_LENGTHS.find(fits) ?? 'none'),
  };
}

const NOTE_LENGTHS = ['whole', 'short'] as const;

/**
 * A lesson in the menu: ` 3 ✔ connection  A client arrives  done, 4 of 5 right`. What does not fit stands below.
 *
 * @param why the words by which a search has found it; shown in place of the learner's progress
 */
export function lessonLines(
  lesson: LessonEntry,
  progress: Progress,
  columns: MenuColumns,
  words: ScreenWords,
  look: Look,
  why: readonly string[] = [],
): Line[] {
  const { mark, notes } = drawMark(lesson, progress, words, look);
  const note = why.length > 0 ? words.menu.found(why) : notes[columns.note];
  const indent = ' '.repeat(columns.number + MARK + columns.id);
  const number = columns.number > 0 ? String(lesson.number).padStart(NUMBER - 1) : '';
  const id = columns.id > 0 ? withRole('code', pad(lesson.id, columns.id)) : '';
  const head = joinParts(withRole('quiet', number), number && ' ', mark, ' ', id);
  const room = look.columns - POINTER - NUMBER - MARK - columns.id;
  const [title = '', ...more] = proseLines(lesson.title[words.language], look, { width: room });
  const rest = more.map((line) => joinParts(indent, line));
  if (note === '') return [joinParts(head, title), ...rest];
  if (more.length === 0 && columns.title + stringWidth(note) <= room)
    return [joinParts(head, pad(title, columns.title), withRole('quiet', note))];
  return [joinParts(head, title), ...rest, joinParts(indent, withRole('quiet', note))];
}

/** The name of a group whose lessons are listed below it. */
export function groupHeading(name: string, { glyphs }: Look): Line {
  return joinParts('  ', withRole('quiet', `${glyphs.unfolded} ${name}`));
}

/** A group that is folded: `▸ Both ends  4 lessons, 1 done`. What does not fit stands below. */
export function foldedGroup(
  { group, lessons }: LessonGroup,
  progress: Progress,
  columns: MenuColumns,
  words: ScreenWords,
  look: Look,
): Line[] {
  const done = lessons.filter(({ id }) => lessonMarkOf(progress, id).kind === 'done').length;
  const note = words.menu.folded(lessons.length, done);
  const name = joinParts(withRole('quiet', look.glyphs.folded), ` ${words.groups[group]}`);
  const aligned = columns.number + MARK + columns.id + columns.title;
  const room = look.columns - POINTER - stringWidth(note);
  const width = aligned <= room ? aligned : lineWidth(name) + 2;
  return width <= room
    ? [joinParts(pad(name, width), withRole('quiet', note))]
    : [name, joinParts('  ', withRole('quiet', note))];
}

/** The description of a group that is folded: the lessons in it. */
export function groupDescription({ lessons }: LessonGroup, words: ScreenWords, look: Look): Line[] {
  const titles = lessons.map(({ title }) => title[words.language]);
  return proseLines(titles.join(` ${look.glyphs.dot} `), look, { indent: 2 });
}

/** The description of a lesson: what its row has no room for, and its summary. */
export function lessonDescription(
  lesson: LessonEntry,
  progress: Progress,
  columns: MenuColumns,
  words: ScreenWords,
  look: Look,
): Line[] {
  const summary = proseLines(lesson.summary[words.language], look, { indent: 2 });
  if (columns.note === 'whole') return summary;
  return [
    ...proseLines(drawMark(lesson, progress, words, look).notes.whole, look, { indent: 2, role: 'quiet' }),
    ...summary,
  ];
}

/**
 * Draws the description of an item of the menu, by its value, below the list. All have the same height, so that the keys do not move.
 *
 * @param told what is said of which items; of others, nothing is
 */
export function menuDescriptions(told: ReadonlyMap<string, readonly Line[]>, look: Look): (value: string) => Line[] {
  const height = Math.max(0, ...[...told.values()].map(({ length }) => length));
  return (value) => {
    const lines = told.get(value) ?? [];
    return [rule(look), ...Array.from({ length: height }, (_, line) => lines[line] ?? '')];
  };
}

/** The end of a list of which a part is out of sight there: the heading of what is in sight, and what is not. */
export function listEnd(heading: string, glyph: string, hidden: readonly string[], { glyphs }: Look): Line {
  return joinParts(heading, withRole('quiet', `  ${glyph} ${hidden.join(` ${glyphs.dot} `)}`));
}
