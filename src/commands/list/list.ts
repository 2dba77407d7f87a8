import type { Context } from '../../context/context.ts';
import { documentLines, type Format, type Formatter, type Reporters } from '../../context/format.ts';
import type { ListDocument } from '../../model/documents.ts';
import { exerciseMarkOf } from '../../model/exercise-progress.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import { lessonMarkOf, type Progress, progressIn } from '../../model/progress.ts';
import { courseLines } from '../../view/screen/course.ts';
import { mapLines } from '../../view/screen/course-map.ts';
import type { Line } from '../../view/span.ts';

/** The lessons, and the learner's progress. */
interface CourseProgress {
  context: Context;
  entries: readonly LessonEntry[];
  progress: Progress;
}

const REPORTERS: Reporters<Formatter<CourseProgress>> = {
  screen: ({ context, entries, progress }) => courseLines(entries, progress, context.words, context.look()),
  json: (course) => documentLines(documentOf(course)),
};

/** Which lesson builds on which, with the learner's marks. */
export async function drawMap(context: Context): Promise<Line[]> {
  const entries = await context.lessonEntries();
  return mapLines(entries, await context.progress.read(), context.words, context.look());
}

/** Prints the lessons with the learner's marks. */
export async function printList(context: Context, format: Format): Promise<void> {
  const entries = await context.lessonEntries();
  context.print(REPORTERS[format]({ context, entries, progress: await context.progress.read() }));
}

function documentOf({ context, entries, progress }: CourseProgress): ListDocument {
  const { language } = context.words;
  return {
    lessons: entries.map(({ id, number, group, buildsOn, scenes, questions, title, summary, exercises = [] }) => ({
      number,
      id,
      group,
      buildsOn,
      title: title[language],
      summary: summary[language],
      scenes,
      questions,
      mark: lessonMarkOf(progress, id).kind,
      best: progressIn(progress, id)?.best ?? null,
      exercises: exercises.map((exercise) => ({
        id: exercise.id,
        title: exercise.title[language],
        mark: exerciseMarkOf(progress, exercise.id),
      })),
    })),
  };
}

/** Printed instead of the menu if there is no terminal. */
export async function printListAndHowTo(context: Context): Promise<void> {
  const { words } = context;
  await printList(context, 'screen');
  context.print([words.list.play, ...words.list.howTo.map((line) => `  ${line}`)]);
}
