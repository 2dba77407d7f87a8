import type { NextReview } from '../../model/review.ts';
import type { ScreenWords } from '../../words/screens.ts';
import type { Look } from '../look.ts';
import { proseAfterMark, proseLines } from '../prose.ts';
import type { Line } from '../span.ts';
import { titleRule } from './rule.ts';

/** What asks the questions that are due. */
export const REVIEW = 'net-lessons review';
/** The same of those that are not due yet. */
export const REVIEW_NOW = 'net-lessons review --now';

/** The beginning of a review. */
export function reviewHead(questions: number, words: ScreenWords, look: Look): Line[] {
  return [
    '',
    titleRule(words.review.title, '', look),
    '',
    ...proseLines(words.review.head(questions), look, { indent: 1 }),
  ];
}

/** Questions of one scene to review. */
export interface ReviewEntry {
  /** Id of the lesson. */
  lesson: string;
  /** The scene's title. */
  title: string;
  questions: number;
}

/** What is to be reviewed, where nobody can be asked. `isDue`: all of it is due. */
export function reviewList(entries: readonly ReviewEntry[], isDue: boolean, words: ScreenWords, look: Look): Line[] {
  const { review } = words;
  const count = entries.reduce((sum, { questions }) => sum + questions, 0);
  return [
    ...proseLines(review.listed(count, isDue), look),
    ...entries.flatMap(({ lesson, title, questions }) =>
      proseAfterMark(look.glyphs.dot, review.entry(lesson, title, questions), look),
    ),
    ...proseLines(review.take(isDue ? REVIEW : REVIEW_NOW), look),
  ];
}

/** The end of a review. */
export interface ReviewResult {
  right: number;
  /** How many questions were answered, and how many are still due. */
  total: number;
  stillDue: number;
  next: NextReview | undefined;
}

/** How many were right, and when the next ones come. */
export function reviewResult({ right, total, stillDue, next }: ReviewResult, words: ScreenWords, look: Look): Line[] {
  const { review } = words;
  const more = stillDue > 0 ? [review.stillDue(stillDue)] : next ? [review.next(next.inDays, next.questions)] : [];
  return [
    '',
    titleRule(review.title, '', look),
    '',
    ...(total === 0 ? [] : proseLines(review.score(right, total), look, { indent: 2, role: 'strong' })),
    ...more.flatMap((line) => proseLines(line, look, { indent: 2 })),
    '',
  ];
}

/** One line where nothing is due: when questions come back next, if any do. */
export function nothingDue(next: NextReview | undefined, { review }: ScreenWords, look: Look): Line[] {
  return proseLines(next ? review.notYet(next.inDays, next.questions) : review.nothing, look);
}
