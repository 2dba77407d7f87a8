import type { Context } from '../../context/context.ts';
import { listExercises } from '../../store/exercises.ts';
import { loadTopicNames } from '../../store/reference-texts.ts';
import { complete } from './complete.ts';

/** Prints what a shell asks for at each press of its Tab: a line each, with what a word is behind a tab, without the marks of code. */
export async function printCandidates(context: Context, typed: readonly string[]): Promise<void> {
  const { lessons, lessonEntries, commandLine, words, print } = context;
  const completion = complete(typed, {
    commandLine,
    language: words.language,
    lessons: await lessonEntries(),
    exercises: listExercises(lessons),
    topics: loadTopicNames(lessons),
  });
  if (completion.is !== 'words') print([`:${completion.is}`]);
  else
    print(
      completion.words.map(
        ({ word, about }) => `${word}${about === undefined ? '' : `\t${about.replaceAll('`', '')}`}`,
      ),
    );
}
