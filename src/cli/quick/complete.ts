import type { Basics } from '../../context/context.ts';
import { wordsFor } from '../../context/voice.ts';
import { listExercises } from '../../store/exercises.ts';
import { listLessons } from '../../store/lessons.ts';
import { loadTopics } from '../../store/reference.ts';
import { type Completion, complete } from '../complete.ts';

/** What a shell asks for at each press of its Tab. The build makes one file of all that this needs. */
export async function quickComplete(given: Basics, typed: readonly string[]): Promise<void> {
  const { lessons, stdout } = given;
  const completion = complete(typed, {
    lessons: await listLessons(lessons),
    exercises: listExercises(lessons),
    topics: loadTopics(lessons),
    phrases: await wordsFor({ ...given, argv: typed }),
  });
  stdout.write(linesOf(completion));
}

/** A line each; what a word is stands behind a tab, without what marks code in a text. */
function linesOf(completion: Completion): string {
  if (completion.is !== 'words') return `:${completion.is}\n`;
  return completion.words
    .map(({ word, about }) => `${word}${about === undefined ? '' : `\t${about.replaceAll('`', '')}`}\n`)
    .join('');
}
