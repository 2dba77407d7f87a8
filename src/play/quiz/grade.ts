import type { Question } from '../../model/lesson.ts';
import type { Trace } from '../../model/record.ts';
import { isAcceptedAnswer } from './typed-answer.ts';

/** A learner's answer: a choice, an order of choices, or typed text. */
export type LearnerAnswer = { choice: string } | { order: readonly string[] } | { typed: string };

/** Whether the run has decided a question, and how. */
export type Decision =
  | { kind: 'open' }
  /** The run is over, and its result is missing or not among the choices. */
  | { kind: 'undecided'; found: string | undefined }
  | { kind: 'decided'; right: readonly string[] };

/** Computes the right answer from the trace. `right` is the right choice, the right order, or all spellings that count. */
export function decideAnswer(question: Question, trace: Trace): Decision {
  const answer = question.answer(trace);
  if (answer === undefined) return trace.over ? { kind: 'undecided', found: undefined } : { kind: 'open' };
  const right = typeof answer === 'string' ? [answer] : answer;
  const stray = question.kind === 'type' ? undefined : right.find((each) => !question.choices.includes(each));
  return stray === undefined ? { kind: 'decided', right } : { kind: 'undecided', found: stray };
}

/** Whether an answer is right. */
export function isRight(given: LearnerAnswer, right: readonly string[]): boolean {
  if ('typed' in given) return isAcceptedAnswer(given.typed, right);
  const order = 'order' in given ? given.order : [given.choice];
  return order.length === right.length && order.every((each, index) => each === right[index]);
}
