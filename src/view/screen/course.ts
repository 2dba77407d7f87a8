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
  /** How much of the learner's progress has room behind all titles. */
  note: NoteLength;
}

/** `whole`: with the exercises. What has no room in the list stands in the description. */
type NoteLength = 'whole' | 'short' | 'none';

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

/** The lesson's mark, and a note in each length. */
function drawMark(lesson: LessonEntry, progress: Progress, words: ScreenWords, look: Look) {
  const { mark, note } = ownMark(lesson, progress, words, look);
  const { exercises = [] } = lesson;
  const solved = exercises.filter(({ id }) => exerciseMarkOf(progress, id) === 'solved').length;
  const more = exercises.length > 0 ? ` ${look.glyphs.dot} ${words.marks.exercises(solved, exercises.length)}` : '';
  return { mark, notes: { whole: note + more, short: note, none: '' } satisfies Record<NoteLength, string> };
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

/** The descriptions of the menu's items, below the list. All have the same height, so that the keys do not move. */
export function menuDescriptions(drawn: readonly (readonly Line[])[], look: Look): Line[][] {
  const height = Math.max(0, ...drawn.map(({ length }) => length));
  return drawn.map((lines) => [rule(look), ...Array.from({ length: height }, (_, line) => lines[line] ?? '')]);
}

/** The end of a list of which a part is out of sight there: the heading of what is in sight, and what is not. */
export function listEnd(heading: string, glyph: string, hidden: readonly string[], { glyphs }: Look): Line {
  return joinParts(heading, withRole('quiet', `  ${glyph} ${hidden.join(` ${glyphs.dot} `)}`));
}

/** The whole course as plain lines, for `list`. */
export function courseLines(
  lessons: readonly LessonEntry[],
  progress: Progress,
  words: ScreenWords,
  look: Look,
): Line[] {
  const id = Math.max(LEAST_ID, ...lessons.map((lesson) => stringWidth(lesson.id) + 1));
  return groupLessons(lessons).flatMap(({ group, lessons: members }) => [
    withRole('title', words.groups[group]),
    ...members.flatMap((lesson) => [
      ...lessonRow(lesson, id, progress, words, look),
      ...proseLines(lesson.summary[words.language], look, { indent: 7, role: 'quiet' }),
    ]),
    '',
  ]);
}

/** The column of ids is never narrower. */
const LEAST_ID = 13;

/** Id, title and mark of a lesson. On a narrow screen, the mark stands below the title. */
function lessonRow(lesson: LessonEntry, idWidth: number, progress: Progress, words: ScreenWords, look: Look): Line[] {
  const { mark, notes } = drawMark(lesson, progress, words, look);
  const number = String(lesson.number).padStart(3);
  const id = pad(lesson.id, idWidth);
  const title = lesson.title[words.language];
  const indent = ' '.repeat(8 + idWidth);
  const [first = '', ...more] = proseLines(words.list.entry(title, notes.whole), look, {
    width: look.columns - indent.length,
  });
  return [
    joinParts(`${number}  `, mark, ' ', withRole('strong', id), ' ', first),
    ...more.map((line) => joinParts(indent, line)),
  ];
}
