import type { Context } from '../../context/context.ts';
import { exerciseIn, exerciseMarkOf, markOf, progressIn } from '../../model/progress.ts';
import { json } from '../../view/json.ts';
import { prose } from '../../view/prose.ts';
import { courseLines } from '../../view/screen/course.ts';

/** Where the learner stands, and where that is stored. */
export async function progress(context: Context, isJson: boolean): Promise<void> {
  const entries = await context.lessonEntries();
  const known = await context.progress.read();
  const { words } = context;
  const done = entries.filter(({ id }) => markOf(known, id).is === 'done').length;
  const exercises = entries.flatMap((entry) => entry.exercises ?? []);
  const solved = exercises.filter(({ id }) => exerciseMarkOf(known, id) === 'solved').length;
  if (isJson) {
    const lessons = entries.map(({ id, number, title }) => ({
      number,
      id,
      title: title[words.language],
      mark: markOf(known, id).is,
      ...progressIn(known, id),
    }));
    const practised = exercises.map(({ id, title }) => ({
      id,
      title: title[words.language],
      mark: exerciseMarkOf(known, id),
      ...exerciseIn(known, id),
    }));
    const { path } = context.progress;
    context.print([json({ path, done, of: entries.length, lessons, solved, exercises: practised })]);
    return;
  }
  const look = context.look();
  const isStored = Object.keys({ ...known.lessons, ...known.exercises }).length > 0;
  const where = isStored
    ? words.progress.storedIn(context.progress.path)
    : words.progress.notStored(context.progress.path);
  context.print([
    ...courseLines(entries, known, words, look),
    ...prose(words.progress.completed(done, entries.length), look),
    ...(exercises.length > 0 ? prose(words.progress.solved(solved, exercises.length), look) : []),
    ...prose(where, look),
  ]);
}
