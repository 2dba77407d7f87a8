import { exerciseMarkOf } from '../../model/exercise-progress.ts';
import { GROUPS, type Group, type LessonEntry } from '../../model/lesson.ts';
import { lessonMarkOf, type Progress, progressIn } from '../../model/progress.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { pad } from '../fit.ts';
import type { Look } from '../look.ts';
import { proseLines } from '../prose.ts';
import { joinParts, type Line, withRole } from '../span.ts';
import { stringWidth } from '../width.ts';
import { rule } from './rule.ts';

/** The lessons of one group, if it has any. */
export interface LessonGroup {
  group: Group;
  lessons: LessonEntry[];
}

export function groupLessons(lessons: readonly LessonEntry[]): LessonGroup[] {
  return GROUPS.map((group) => ({ group, lessons: lessons.filter((lesson) => lesson.group === group) })).filter(
    (found) => found.lessons.length > 0,
  );
}

/** The widths of the menu's columns. */
export interface MenuColumns {
  /** 0 if the items have numbers anyway. */
  number: number;
  /** 0 if there is no room for ids. */
  id: number;
  title: number;
}

/** Widths, each with a space after it. */
const POINTER = 2;
const NUMBER = 3;
const MARK = 2;

/** The widths of the columns for these lessons. There are ids if these and the titles fit. */
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
  const { mark, note: own } = drawMark(lesson, progress, words, look);
  const note = why.length > 0 ? words.menu.found(why) : own;
  const indent = ' '.repeat(columns.number + MARK + columns.id);
  const number = columns.number > 0 ? String(lesson.number).padStart(NUMBER - 1) : '';
  const id = columns.id > 0 ? withRole('code', pad(lesson.id, columns.id)) : '';
  const head = joinParts(withRole('quiet', number), number && ' ', mark, ' ', id);
  const room = look.columns - POINTER - NUMBER - MARK - columns.id;
  const [title = '', ...more] = proseLines(lesson.title[words.language], look, { width: room });
  const rest = more.map((line) => joinParts(indent, line));
  if (more.length === 0 && columns.title + stringWidth(note) <= room)
    return [joinParts(head, pad(title, columns.title), withRole('quiet', note))];
  return [joinParts(head, title), ...rest, joinParts(indent, withRole('quiet', note))];
}

/** The lesson's mark, and a note with the number of solved exercises. */
function drawMark(lesson: LessonEntry, progress: Progress, words: ScreenWords, look: Look) {
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
      return { mark: withRole('quiet', glyphs.fresh), note: words.menu.questions(lesson.questions) };
    case 'done':
      return {
        mark: withRole('good', glyphs.done),
        note: words.marks.done(mark.best?.right ?? 0, mark.best?.total ?? lesson.questions),
      };
    case 'started': {
      const at = progressIn(progress, lesson.id)?.at?.scene ?? '';
      const scene = Math.max(0, lesson.scenes.indexOf(at)) + 1;
      return { mark: withRole('warning', glyphs.started), note: words.marks.started(scene, lesson.scenes.length) };
    }
  }
}

/** The description of each menu item, below the list. All have the same height, so that the keys do not move. */
export function menuDescriptions(texts: readonly string[], look: Look): Line[][] {
  const drawn = texts.map((text) => proseLines(text, look, { indent: 2 }));
  const height = Math.max(0, ...drawn.map(({ length }) => length));
  return drawn.map((lines) => [rule(look), ...Array.from({ length: height }, (_, line) => lines[line] ?? '')]);
}

/** The whole course as plain lines, for `list`. */
export function courseLines(
  lessons: readonly LessonEntry[],
  progress: Progress,
  words: ScreenWords,
  look: Look,
): Line[] {
  return groupLessons(lessons).flatMap(({ group, lessons: members }) => [
    withRole('title', words.groups[group]),
    ...members.flatMap((lesson) => [
      ...lessonRow(lesson, progress, words, look),
      ...proseLines(lesson.summary[words.language], look, { indent: 7, role: 'quiet' }),
    ]),
    '',
  ]);
}

/** Id, title and mark of a lesson. On a narrow screen, the mark stands below the title. */
function lessonRow(lesson: LessonEntry, progress: Progress, words: ScreenWords, look: Look): Line[] {
  const { mark, note } = drawMark(lesson, progress, words, look);
  const number = String(lesson.number).padStart(3);
  const id = pad(lesson.id, 13);
  const title = lesson.title[words.language];
  const indent = ' '.repeat(21);
  const [first = '', ...more] = proseLines(words.list.entry(title, note), look, {
    width: look.columns - indent.length,
  });
  return [
    joinParts(`${number}  `, mark, ' ', withRole('strong', id), ' ', first),
    ...more.map((line) => joinParts(indent, line)),
  ];
}
