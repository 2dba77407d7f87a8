import type { Question } from '../../model/lesson.ts';
import type { Trace } from '../../model/record.ts';
import { isTyped } from './typed.ts';

/** What a learner answered: a choice, an arrangement of choices, or typed text. */
export type Given = { choice: string } | { order: readonly string[] } | { typed: string };

/** How the run decided a question. */
export type Decision =
  | { kind: 'open' }
  /** The run is over and has decided nothing, or something that is not among the choices. */
  | { kind: 'undecided'; found: string | undefined }
  | { kind: 'decided'; right: readonly string[] };

/** What the run says so far. `right` holds the right choice, the right order, or all spellings that count. */
export function decide(question: Question, trace: Trace): Decision {
  const answer = question.answer(trace);
  if (answer === undefined) return trace.over ? { kind: 'undecided', found: undefined } : { kind: 'open' };
  const right = typeof answer === 'string' ? [answer] : answer;
  const stray = question.kind === 'type' ? undefined : right.find((each) => !question.choices.includes(each));
  return stray === undefined ? { kind: 'decided', right } : { kind: 'undecided', found: stray };
}

/** Whether the learner's answer is the one that the run made true. */
export function isRight(given: Given, right: readonly string[]): boolean {
  if ('typed' in given) return isTyped(given.typed, right);
  const order = 'order' in given ? given.order : [given.choice];
  return order.length === right.length && order.every((each, index) => each === right[index]);
}
