import { exerciseMarkOf } from '../../model/exercise-progress.ts';
import { GROUPS, type Group, type LessonEntry } from '../../model/lesson.ts';
import { lessonMarkOf, type Progress, progressIn } from '../../model/progress.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { pad } from '../fit.ts';
import type { Look } from '../look.ts';
import { prose } from '../prose.ts';
import { inRole, joined, type Line } from '../span.ts';
import { stringWidth } from '../width.ts';
import { rule } from './rule.ts';

/** The lessons of one group, if it has any. */
export interface GroupOfLessons {
  group: Group;
  lessons: LessonEntry[];
}

export function grouped(lessons: readonly LessonEntry[]): GroupOfLessons[] {
  return GROUPS.map((group) => ({ group, lessons: lessons.filter((lesson) => lesson.group === group) })).filter(
    (found) => found.lessons.length > 0,
  );
}

/** The columns of the menu's list. */
export interface MenuColumns {
  /** 0 where the items get numbers anyway. */
  number: number;
  /** 0 where there is no room for ids. */
  id: number;
  title: number;
}

/** Columns, each with a space behind it. */
const POINTER = 2;
const NUMBER = 3;
const MARK = 2;

/** Columns in which all of these lessons stand neatly below each other: with their ids, by which they are played, if these and the titles fit. */
export function menuColumns(
  lessons: readonly LessonEntry[],
  words: ScreenWords,
  look: Look,
  { isNumbered }: { isNumbered: boolean },
): MenuColumns {
  const widest = (text: (lesson: LessonEntry) => string): number =>
    Math.max(0, ...lessons.map((lesson) => stringWidth(text(lesson))));
  const id = widest((lesson) => lesson.id) + 2;
  const title = widest((lesson) => lesson.title[words.language]) + 2;
  const number = isNumbered ? 0 : NUMBER;
  return { number, id: POINTER + NUMBER + MARK + id + title <= look.columns ? id : 0, title };
}

/**
 * ` 3 ✔ connection  A client arrives  done, 4 of 5 right`; what does not fit stands below it.
 *
 * @param why words that it was found by, which are told instead of how the learner stands with it
 */
export function lessonLines(
  lesson: LessonEntry,
  progress: Progress,
  columns: MenuColumns,
  words: ScreenWords,
  look: Look,
  why: readonly string[] = [],
): Line[] {
  const { mark, note: own } = markDrawn(lesson, progress, words, look);
  const note = why.length > 0 ? words.menu.found(why) : own;
  const indent = ' '.repeat(columns.number + MARK + columns.id);
  const number = columns.number > 0 ? String(lesson.number).padStart(NUMBER - 1) : '';
  const id = columns.id > 0 ? inRole('code', pad(lesson.id, columns.id)) : '';
  const head = joined(inRole('quiet', number), number && ' ', mark, ' ', id);
  const room = look.columns - POINTER - NUMBER - MARK - columns.id;
  const [title = '', ...more] = prose(lesson.title[words.language], look, { width: room });
  const rest = more.map((line) => joined(indent, line));
  if (more.length === 0 && columns.title + stringWidth(note) <= room)
    return [joined(head, pad(title, columns.title), inRole('quiet', note))];
  return [joined(head, title), ...rest, joined(indent, inRole('quiet', note))];
}

/** The lesson's own mark, and in its note also how many of its exercises were solved. */
function markDrawn(lesson: LessonEntry, progress: Progress, words: ScreenWords, look: Look) {
  const { mark, note } = ownMark(lesson, progress, words, look);
  const { exercises = [] } = lesson;
  if (exercises.length === 0) return { mark, note };
  const solved = exercises.filter(({ id }) => exerciseMarkOf(progress, id) === 'solved').length;
  return { mark, note: `${note} ${look.glyphs.dot} ${words.marks.exercises(solved, exercises.length)}` };
}

function ownMark(lesson: LessonEntry, progress: Progress, words: ScreenWords, { glyphs }: Look) {
  const mark = lessonMarkOf(progress, lesson.id);
  switch (mark.kind) {
    case 'new':
      return { mark: inRole('quiet', glyphs.fresh), note: words.menu.questions(lesson.questions) };
    case 'done':
      return {
        mark: inRole('good', glyphs.done),
        note: words.marks.done(mark.best?.right ?? 0, mark.best?.total ?? lesson.questions),
      };
    case 'started': {
      const at = progressIn(progress, lesson.id)?.at?.scene ?? '';
      const scene = Math.max(0, lesson.scenes.indexOf(at)) + 1;
      return { mark: inRole('warning', glyphs.started), note: words.marks.started(scene, lesson.scenes.length) };
    }
  }
}

/** What the menu says of each item, below the list: in as many lines for each, so that the keys keep their place. */
export function menuAbouts(texts: readonly string[], look: Look): Line[][] {
  const drawn = texts.map((text) => prose(text, look, { indent: 2 }));
  const height = Math.max(0, ...drawn.map(({ length }) => length));
  return drawn.map((lines) => [rule(look), ...Array.from({ length: height }, (_, line) => lines[line] ?? '')]);
}

/** The whole course as plain lines, for the list. */
export function courseLines(
  lessons: readonly LessonEntry[],
  progress: Progress,
  words: ScreenWords,
  look: Look,
): Line[] {
  return grouped(lessons).flatMap(({ group, lessons: members }) => [
    inRole('title', words.groups[group]),
    ...members.flatMap((lesson) => [
      ...lessonRow(lesson, progress, words, look),
      ...prose(lesson.summary[words.language], look, { indent: 7, role: 'quiet' }),
    ]),
    '',
  ]);
}

/** Id, title and mark; the mark below the title where the screen is narrow. */
function lessonRow(lesson: LessonEntry, progress: Progress, words: ScreenWords, look: Look): Line[] {
  const { mark, note } = markDrawn(lesson, progress, words, look);
  const number = String(lesson.number).padStart(3);
  const id = pad(lesson.id, 13);
  const title = lesson.title[words.language];
  const indent = ' '.repeat(21);
  const [first = '', ...more] = prose(words.list.entry(title, note), look, { width: look.columns - indent.length });
  return [
    joined(`${number}  `, mark, ' ', inRole('strong', id), ' ', first),
    ...more.map((line) => joined(indent, line)),
  ];
}
