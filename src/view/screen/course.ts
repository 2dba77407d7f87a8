import { GROUPS, type Group, type LessonEntry } from '../../model/lesson.ts';
import { markOf, type Progress, progressIn } from '../../model/progress.ts';
import type { Look } from '../look.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { pad, prose } from '../wrap.ts';

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

/** The lessons that a search means: every word is somewhere in what can be read of them, in either language. */
export function searched(lessons: readonly LessonEntry[], term: string): LessonEntry[] {
  const words = term.toLowerCase().split(/\s+/).filter(Boolean);
  return lessons.filter(({ id, number, title, summary }) => {
    const text = [id, number, title.en, title.zh, summary.en, summary.zh].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** ` 3  ✔ One socket for each client    done, 4 of 5 right` */
export function lessonLine(
  lesson: LessonEntry,
  progress: Progress,
  titleColumns: number,
  phrases: Phrases,
  look: Look,
): string {
  const { mark, note } = markDrawn(lesson, progress, phrases, look);
  const number = look.paint.dim(String(lesson.number).padStart(2));
  return `${number} ${mark} ${pad(lesson.title[phrases.language], titleColumns)}  ${look.paint.dim(note)}`.trimEnd();
}

function markDrawn(lesson: LessonEntry, progress: Progress, phrases: Phrases, { glyphs, paint }: Look) {
  const mark = markOf(progress, lesson.id);
  switch (mark.is) {
    case 'new':
      return { mark: paint.dim(glyphs.fresh), note: phrases.menu.questions(lesson.questions) };
    case 'done':
      return {
        mark: paint.good(glyphs.done),
        note: phrases.marks.done(mark.best?.right ?? 0, mark.best?.total ?? lesson.questions),
      };
    case 'started': {
      const at = progressIn(progress, lesson.id)?.at?.scene ?? '';
      const scene = Math.max(0, lesson.scenes.indexOf(at)) + 1;
      return { mark: paint.warn(glyphs.started), note: phrases.marks.started(scene, lesson.scenes.length) };
    }
  }
}

/** What a lesson is about, below the list. */
export function lessonAbout(lesson: LessonEntry, phrases: Phrases, look: Look): string[] {
  return ['', ...prose(lesson.summary[phrases.language], look, { indent: 2 })];
}

/** The whole course as plain lines, for the list. */
export function courseLines(
  lessons: readonly LessonEntry[],
  progress: Progress,
  phrases: Phrases,
  look: Look,
): string[] {
  return grouped(lessons).flatMap(({ group, lessons: members }) => [
    look.paint.title(phrases.groups[group]),
    ...members.flatMap((lesson) => [
      ...lessonRow(lesson, progress, phrases, look),
      ...prose(lesson.summary[phrases.language], look, { indent: 7 }).map(look.paint.dim),
    ]),
    '',
  ]);
}

/** Id, title and mark; the mark below the title where the screen is narrow. */
function lessonRow(lesson: LessonEntry, progress: Progress, phrases: Phrases, look: Look): string[] {
  const { mark, note } = markDrawn(lesson, progress, phrases, look);
  const number = String(lesson.number).padStart(3);
  const id = pad(lesson.id, 13);
  const title = lesson.title[phrases.language];
  const [first = '', ...more] = prose(`${title} (${note})`, look, { width: look.columns - 20 });
  return [`${number}  ${mark} ${look.paint.strong(id)} ${first}`, ...more.map((line) => `${' '.repeat(20)} ${line}`)];
}
