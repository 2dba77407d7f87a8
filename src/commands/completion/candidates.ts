import type { Context } from '../../context/context.ts';
import { listExercises } from '../../store/exercises.ts';
import { loadTopicNames } from '../../store/reference-texts.ts';
import { completeLine } from './complete.ts';

/** Prints the completions that a shell asks for on Tab. One line each: the word, then a tab and what it means, without backticks. */
export async function printCandidates(context: Context, typed: readonly string[]): Promise<void> {
  const { lessons, lessonEntries, commandLine, words, print } = context;
  const completion = completeLine(typed, {
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
