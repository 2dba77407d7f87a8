import { exerciseMarkOf } from '../../model/exercise-progress.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import { lessonMarkOf, type Progress, progressIn } from '../../model/progress.ts';
import type { ScreenWords } from '../../words/screens.ts';
import type { Look } from '../look.ts';
import { withRole } from '../span.ts';

/** `whole`: with the exercises. `short`: without them. */
export type NoteLength = 'whole' | 'short' | 'none';

/** The lesson's mark, and a note in each length. */
export function drawMark(lesson: LessonEntry, progress: Progress, words: ScreenWords, look: Look) {
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
