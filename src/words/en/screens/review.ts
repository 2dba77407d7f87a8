import { key } from '../../keys.ts';
import type { ReviewWords } from '../../screens/review.ts';
import { count, inDays as when } from './phrasing.ts';

const questions = (number: number): string => count(number, 'question', 'questions');

const next = (inDays: number, number: number): string =>
  number === 1
    ? `The next question comes back ${when(inDays)}.`
    : `The next ${number} questions come back ${when(inDays)}.`;

export const review: ReviewWords = {
  review: {
    title: 'Review',
    head: (number) =>
      `${questions(number)} that you missed. The programs run afresh, on to the question, and decide the answer anew.`,
    entry: (lesson, scene, number) => `${lesson}: ${scene} (${questions(number)})`,
    item: (number) => `Review: ${questions(number)}`,
    about: 'What you missed comes back after a day, and if you know it then, less and less often.',
    toMenu: key('Enter', 'menu'),
    listed: (number, isDue) =>
      isDue ? `${questions(number)} to review:` : `${questions(number)} to review, not all of them due yet:`,
    take: (command) => `To answer them, in a terminal: \`${command}\``,
    score: (right, total) => `${right} of ${questions(total)} right`,
    stillDue: (number) => `${number} more ${number === 1 ? 'is' : 'are'} due.`,
    due: (number, command) => `${questions(number)} to review: \`${command}\``,
    notYet: (inDays, number) => `There is nothing to review now. ${next(inDays, number)}`,
    nothing: 'There is nothing to review: what you miss in a lesson will come back here.',
    next,
    missed: (inDays, command) => `What you missed comes back ${when(inDays)}: \`${command}\``,
  },
};
