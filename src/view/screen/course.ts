import { GROUPS, type Group, type LessonEntry } from '../../model/lesson.ts';
import type { Progress } from '../../model/progress.ts';
import type { ScreenWords } from '../../words/screens.ts';
import { pad } from '../fit.ts';
import type { Look } from '../look.ts';
import { proseLines } from '../prose.ts';
import { joinParts, type Line, withRole } from '../span.ts';
import { stringWidth } from '../width.ts';
import { drawMark } from './lesson-mark.ts';

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
