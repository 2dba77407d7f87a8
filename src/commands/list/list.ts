import type { Context } from '../../context/context.ts';
import { exerciseMarkOf, markOf, progressIn } from '../../model/progress.ts';
import { json } from '../../view/json.ts';
import { courseLines } from '../../view/screen/course.ts';

/** The lessons with the learner's marks. */
export async function list(context: Context, isJson: boolean): Promise<void> {
  const entries = await context.lessonEntries();
  const progress = await context.progress.read();
  if (!isJson) {
    context.print(courseLines(entries, progress, context.words, context.look()));
    return;
  }
  const lessons = entries.map(({ id, number, group, scenes, questions, title, summary, exercises = [] }) => ({
    number,
    id,
    group,
    title: title[context.words.language],
    summary: summary[context.words.language],
    scenes,
    questions,
    mark: markOf(progress, id).is,
    best: progressIn(progress, id)?.best ?? null,
    exercises: exercises.map((exercise) => ({
      id: exercise.id,
      title: exercise.title[context.words.language],
      mark: exerciseMarkOf(progress, exercise.id),
    })),
  }));
  context.print([json({ lessons })]);
}

/** What is said instead of the menu where there is nobody to choose. */
export async function listAndHowTo(context: Context): Promise<void> {
  const { words } = context;
  await list(context, false);
  context.print([words.list.play, ...words.list.howTo.map((line) => `  ${line}`)]);
}
